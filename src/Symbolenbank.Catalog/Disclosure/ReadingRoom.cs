using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Disclosure;

/// <summary>What somebody asked, for the record.</summary>
public sealed record Enquiry
{
    public required string Query { get; init; }

    /// <summary>How many entries were found in all.</summary>
    public required int Total { get; init; }
}

/// <summary>Hands out entries: decides what the reader may see, records it, and only then gives it.</summary>
/// <remarks>Absent and forbidden look the same: one answer for both. Every method throws <see cref="AuditUnavailableException"/> when it cannot be recorded.</remarks>
public sealed class ReadingRoom
{
    /// <summary>Search sessions remembered at most; when full, the memory starts anew and a session may be recorded twice.</summary>
    private const int MaxSearchSessions = 20_000;

    private readonly AuditLog _audit;
    private readonly RevisionStore _revisions;
    private readonly DisclosedEntries _entries;
    private readonly TruthWatch _watch;
    private readonly QueryDigest _digest;
    private readonly ConcurrentDictionary<(Guid Reader, string SearchSession), byte> _suggested = new();

    internal ReadingRoom(AuditLog audit, RevisionStore revisions, DisclosedEntries entries, TruthWatch watch, QueryDigest digest) =>
        (_audit, _revisions, _entries, _watch, _digest) = (audit, revisions, entries, watch, digest);

    /// <summary>Opens an entry's published revision.</summary>
    public async Task<Outcome<DisclosedEntry>> OpenAsync(Reader reader, EntryCode code, CancellationToken ct)
    {
        var shelf = _watch.Shelf;
        if (Visible(shelf, code, reader) is { } shelved
            && await _entries.OpenedAsync(shelved.Id, shelved.Revision, shelf, reader.Class, ct) is { } entry)
        {
            return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenEntry, Reference(code, entry.Revision), AuditNote.Outcomes.Done, [], entry, ct));
        }

        return await _audit.NotFoundAsync<DisclosedEntry>(reader, Act.OpenEntry, code.ToString(), ct);
    }

    /// <summary>The visible entry into which this one was merged, if the reader could see this one before.</summary>
    public async Task<Outcome<EntryCode>> SuccessorAsync(Reader reader, EntryCode code, CancellationToken ct)
    {
        if (Successor(_watch.Shelf, code, reader) is not { } successor) return Outcome.NotFound<EntryCode>();
        KeyValuePair<string, string>[] details = [new("now", successor.Code.ToString())];
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenEntry, code.ToString(), AuditNote.Outcomes.Done, details, successor.Code, ct));
    }

    /// <summary>Opens a revision that is or once was published, if the reader may see both it and what is published now.</summary>
    public async Task<Outcome<DisclosedEntry>> OpenRevisionAsync(Reader reader, EntryCode code, int revision, CancellationToken ct)
    {
        var shelf = _watch.Shelf;
        if (Visible(shelf, code, reader) is { } shelved
            && await _entries.OpenedAsync(shelved.Id, revision, shelf, reader.Class, ct) is { } entry)
        {
            return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenRevision, Reference(code, revision), AuditNote.Outcomes.Done, [], entry, ct));
        }

        return await _audit.NotFoundAsync<DisclosedEntry>(reader, Act.OpenRevision, Reference(code, revision), ct);
    }

    /// <summary>The revisions of an entry that are or once were published, newest first.</summary>
    public async Task<Outcome<IReadOnlyList<PublishedRevision>>> HistoryAsync(Reader reader, EntryCode code, CancellationToken ct)
    {
        if (Visible(_watch.Shelf, code, reader) is not { } shelved) return await _audit.NotFoundAsync<IReadOnlyList<PublishedRevision>>(reader, Act.OpenHistory, code.ToString(), ct);

        var lines = await _revisions.HistoryAsync(shelved.Id, ct);
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenHistory, code.ToString(), AuditNote.Outcomes.Done, [], lines, ct));
    }

    /// <summary>Answers a search: the entries with these ids, in their order. What the reader may not see, or no longer, is left out.</summary>
    public Task<IReadOnlyList<DisclosedEntry>> AnswerAsync(Reader reader, Enquiry enquiry, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var shelf = _watch.Shelf;
        var found = new List<DisclosedEntry>(ids.Count);
        foreach (var shelved in Visible(shelf, ids, reader))
        {
            if (_entries.Kept(shelved, reader.Class) is not { } entry) return FetchAsync(reader, enquiry, shelf, ids, ct);
            found.Add(entry);
        }

        return GiveAsync(reader, enquiry, found, ct);
    }

    /// <summary>Records that names were suggested; once for a search session of a reader.</summary>
    /// <param name="searchSession">A random name that the page made for one visit of the search field.</param>
    public async ValueTask NoteSuggestionsAsync(Reader reader, string searchSession, CancellationToken ct)
    {
        var key = (reader.Actor.Session ?? reader.Actor.Id, searchSession);
        if (_suggested.ContainsKey(key)) return;
        _ = await _audit.ReadAsync(reader, Act.Suggest, "", AuditNote.Outcomes.Done, [], answer: true, ct);
        if (_suggested.Count >= MaxSearchSessions) _suggested.Clear();
        _suggested[key] = 0;
    }

    private static ShelvedEntry? Visible(Shelf shelf, EntryCode code, Reader reader) =>
        shelf.ByCode.TryGetValue(code, out var entry) && DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class) ? entry : null;

    private static ShelvedEntry? Successor(Shelf shelf, EntryCode code, Reader reader)
    {
        var merged = shelf.Merged.FirstOrDefault(one => one.Code == code);
        if (merged is null || !DisclosurePoint.Permits(merged.Tlp, merged.Pap, reader.Class) || shelf.NowOf(merged) is not { } now) return null;
        return DisclosurePoint.Permits(now.Tlp, now.Pap, reader.Class) ? now : null;
    }

    private static IEnumerable<ShelvedEntry> Visible(Shelf shelf, IReadOnlyList<Guid> ids, Reader reader)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (shelf.ById.TryGetValue(ids[i], out var entry) && DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class)) yield return entry;
        }
    }

    private static KeyValuePair<string, string>[] Details(Enquiry enquiry, List<DisclosedEntry> found)
    {
        var shown = new StringBuilder(found.Count * 16);
        foreach (var entry in found)
        {
            if (shown.Length > 0) shown.Append(' ');
            shown.Append(entry.Content.Code.ToString()).Append('@').Append(entry.Revision);
        }

        return [new("total", enquiry.Total.ToString(CultureInfo.InvariantCulture)), new("shown", shown.ToString())];
    }

    private static string Reference(EntryCode code, int revision) => string.Create(CultureInfo.InvariantCulture, $"{code}@{revision}");

    /// <summary>The slow way of <see cref="AnswerAsync"/>: some of the entries are not in memory yet.</summary>
    private async Task<IReadOnlyList<DisclosedEntry>> FetchAsync(Reader reader, Enquiry enquiry, Shelf shelf, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = new List<DisclosedEntry>(ids.Count);
        foreach (var shelved in Visible(shelf, ids, reader))
        {
            if (await _entries.PlainAsync(shelved, reader.Class, ct) is { } entry) found.Add(entry);
        }

        return await GiveAsync(reader, enquiry, found, ct);
    }

    private Task<IReadOnlyList<DisclosedEntry>> GiveAsync(Reader reader, Enquiry enquiry, List<DisclosedEntry> found, CancellationToken ct) =>
        _audit.ReadAsync<IReadOnlyList<DisclosedEntry>>(
            reader, Act.Search, _digest.Of(enquiry.Query), AuditNote.Outcomes.Done, Details(enquiry, found), found, ct);
}
