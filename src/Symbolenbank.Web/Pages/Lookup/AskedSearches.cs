using System.Buffers.Text;
using System.Collections.Concurrent;
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

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>Keeps a search and returns the random part of its address.</summary>
    public string Keep(Actor asker, AskedSearch search)
    {
        Forget();
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        _kept[key] = new Kept(asker, search, clock.GetUtcNow());
        return key;
    }

    /// <summary>The search of this asker at this address; null when it is another's, forgotten or never was.</summary>
    public AskedSearch? Find(Actor asker, string key)
    {
        var now = clock.GetUtcNow();
        if (!_kept.TryGetValue(key, out var kept) || kept.Asker != asker || IsOver(kept, now)) return null;
        _kept.TryUpdate(key, kept with { UsedAt = now }, kept);
        return kept.Search;
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, kept) in _kept)
        {
            if (IsOver(kept, now)) _kept.TryRemove(key, out _);
        }

        if (_kept.Count < Capacity) return;
        foreach (var (key, _) in _kept.OrderBy(pair => pair.Value.UsedAt).Take(Capacity / 10)) _kept.TryRemove(key, out _);
    }

    private bool IsOver(Kept kept, DateTimeOffset now) => now - kept.UsedAt > options.Value.SearchAddressLifetime;

    private sealed record Kept(Actor Asker, AskedSearch Search, DateTimeOffset UsedAt);
}
