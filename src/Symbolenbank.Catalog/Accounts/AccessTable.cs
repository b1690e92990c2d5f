using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Agreements;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Who may read at this moment. One immutable table per node, replaced each second and after each change made here.</summary>
/// <remarks>A table older than five seconds answers <see cref="OutcomeKind.Unavailable"/>: access that was withdrawn is gone within that time everywhere.</remarks>
public sealed class AccessTable
{
    /// <summary>How old the table may be.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    private readonly AccessStore _store;
    private readonly TimeProvider _time;
    private readonly BankOptions _options;
    private readonly Reader _anonymous;
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _seen = new();
    private volatile AccessSnapshot _current = AccessSnapshot.Empty;

    internal AccessTable(AccessStore store, TimeProvider time, IOptions<BankOptions> options)
    {
        (_store, _time, _options) = (store, time, options.Value);
        _anonymous = new Reader
        {
            Actor = Actor.Anonymous,
            Class = new ReaderClass(Tlp.Clear, Pap.Clear, Surface.Page),
            Roles = new HashSet<Role>(),
            Purpose = Purpose.Interpretation,
            Name = new LocalText { Nl = "", En = "" },
        };
    }

    /// <summary>The person behind a session; NotAllowed when it has ended, was idle too long, or the account is disabled.</summary>
    /// <param name="isUse">False for what a script asks by itself, which does not keep an idle session open.</param>
    public Outcome<Reader> OfSession(Guid session, bool isUse = true)
    {
        var table = _current;
        if (IsOld(table)) return Outcome.Unavailable<Reader>();
        if (!table.Sessions.TryGetValue(session, out var open)) return Outcome.NotAllowed<Reader>();
        var now = _time.GetUtcNow();
        if (open.EndsAt <= now || LastSeen(open) + _options.SessionIdle <= now) return Outcome.NotAllowed<Reader>();
        if (isUse) _seen[session] = now;
        return Outcome.Ok(open.Reader);
    }

    /// <summary>When this session ends if it is not used again; null when there is no such open session.</summary>
    public SessionTimes? TimesOf(Guid session) =>
        _current.Sessions.TryGetValue(session, out var open) ? new SessionTimes(LastSeen(open) + _options.SessionIdle, open.EndsAt) : null;

    /// <summary>What a client may do, whether or not its agreement still runs; NotFound when there is no such client.</summary>
    public Outcome<ClientAccess> Client(string clientId)
    {
        var table = _current;
        if (IsOld(table)) return Outcome.Unavailable<ClientAccess>();
        return table.Clients.TryGetValue(clientId, out var pair) ? Outcome.Ok(pair.Client) : Outcome.NotFound<ClientAccess>();
    }

    /// <summary>The reader behind a client; NotAllowed when there is no such client, it is disabled, or its agreement has ended.</summary>
    public Outcome<Reader> OfClient(string clientId)
    {
        var table = _current;
        if (IsOld(table)) return Outcome.Unavailable<Reader>();
        return table.Clients.TryGetValue(clientId, out var pair) && pair.Client.Enabled && pair.Client.EndsAt > _time.GetUtcNow()
            ? Outcome.Ok(pair.Reader)
            : Outcome.NotAllowed<Reader>();
    }

    /// <summary>Anybody; NotAllowed unless the operator opened TLP:CLEAR entries to everyone.</summary>
    public Outcome<Reader> Anonymous() => _options.OpenToEveryone ? Outcome.Ok(_anonymous) : Outcome.NotAllowed<Reader>();

    internal async Task ReloadAsync(CancellationToken ct) => _current = await _store.ReadAsync(ct);

    /// <summary>Takes the times at which sessions were last used here, to be stored.</summary>
    internal IReadOnlyList<KeyValuePair<Guid, DateTimeOffset>> TakeSeen()
    {
        var seen = _seen.ToArray();
        foreach (var (session, _) in seen)
        {
            if (!_current.Sessions.ContainsKey(session)) _seen.TryRemove(session, out _);
        }

        return seen;
    }

    private DateTimeOffset LastSeen(OpenSession open) => _seen.TryGetValue(open.Id, out var here) && here > open.LastSeenAt ? here : open.LastSeenAt;

    private bool IsOld(AccessSnapshot table) => table.ReadAt == 0 || _time.GetElapsedTime(table.ReadAt) > MaxAge;
}
