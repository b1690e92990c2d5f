using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Pages.Lookup;

/// <summary>What somebody searched for, as it was typed; empty when all signs of a kind were asked for.</summary>
public sealed record AskedSearch(string Text);

/// <summary>
/// Searches behind random addresses, so that no search text ever stands in an address, a history or a server log.
/// Kept in memory only, for their own session only, and forgotten after <see cref="WebOptions.SearchAddressLifetime"/> without use.
/// </summary>
/// <remarks>Thread-safe. At most <see cref="Capacity"/> are kept; then the longest unused go first.</remarks>
internal sealed class AskedSearches(TimeProvider clock, IOptions<WebOptions> options)
{
    public const int Capacity = 20_000;

    private const int KeyBytes = 18;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _byKey = new(StringComparer.Ordinal);

    // The longest unused first: what is over and what must make room is always at its head.
    private readonly LinkedList<Kept> _byUse = [];

    /// <summary>Keeps a search and returns the random part of its address.</summary>
    public string Keep(Actor asker, AskedSearch search)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            while (_byUse.First is { } oldest && (_byKey.Count >= Capacity || IsOver(oldest.Value, now))) Forget(oldest);
            _byKey.Add(key, _byUse.AddLast(new Kept(key, asker, search, now)));
        }

        return key;
    }

    /// <summary>The search of this asker at this address; null when it is another's, forgotten or never was.</summary>
    public AskedSearch? Find(Actor asker, string key)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (!_byKey.TryGetValue(key, out var node) || node.Value.Asker != asker || IsOver(node.Value, now)) return null;
            node.Value = node.Value with { UsedAt = now };
            _byUse.Remove(node);
            _byUse.AddLast(node);
            return node.Value.Search;
        }
    }

    private void Forget(LinkedListNode<Kept> node)
    {
        _byUse.Remove(node);
        _ = _byKey.Remove(node.Value.Key);
    }

    private bool IsOver(Kept kept, DateTimeOffset now) => now - kept.UsedAt > options.Value.SearchAddressLifetime;

    private sealed record Kept(string Key, Actor Asker, AskedSearch Search, DateTimeOffset UsedAt);
}
