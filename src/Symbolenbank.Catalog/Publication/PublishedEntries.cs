using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Publication;

/// <summary>A published entry for a projection, which keeps it as each level may see it.</summary>
public sealed record PublishedEntry
{
    private readonly StoredRevision _revision;
    private readonly EntryContent _content;

    internal PublishedEntry(StoredRevision revision, EntryContent content) => (_revision, _content) = (revision, content);

    public Guid Id => _revision.Id;

    public EntryCode Code => _content.Code;

    /// <summary>The entry as a reader of this clearance may see it, or null. Its PAP is left to be asked at each query.</summary>
    public DisclosedEntry? At(Tlp clearance) =>
        DisclosurePoint.Project(_revision.Id, _revision.Revision, _revision.PublishedAt, _content, new ReaderClass(clearance, Pap.Red, Surface.Page));
}

/// <summary>Everything published at one moment.</summary>
/// <param name="Head">The number of the last record of that moment: where following begins.</param>
public sealed record PublishedSnapshot(long Head, IReadOnlyList<PublishedEntry> Entries);

/// <summary>What changed after a cursor.</summary>
/// <param name="Cursor">The number to ask from next time.</param>
/// <param name="Replaced">Entries as they are now.</param>
/// <param name="Gone">Entries that are no longer published.</param>
public sealed record PublishedChanges(long Cursor, IReadOnlyList<PublishedEntry> Replaced, IReadOnlyList<Guid> Gone);

/// <summary>What search projections are built from and follow.</summary>
public sealed class PublishedEntries
{
    private readonly RevisionStore _revisions;
    private readonly TruthWatch _watch;

    internal PublishedEntries(RevisionStore revisions, TruthWatch watch) => (_revisions, _watch) = (revisions, watch);

    /// <summary>Everything published in a SQLite bank that a server may be writing; the operator's own access to his files, not recorded.</summary>
    /// <param name="examples">Whether entries that nobody has reviewed are among them.</param>
    /// <exception cref="OlderStoreException">The file has not been brought up to date.</exception>
    /// <exception cref="NewerStoreException">The file was written by a newer program.</exception>
    public static async Task<IReadOnlyList<PublishedEntry>> OfFileAsync(string file, bool examples, CancellationToken ct)
    {
        using var database = BankDatabase.OpenFile(file);
        await Migrations.RequireAsync(database, ct);
        var (_, entries) = await new RevisionStore(database, Options.Create(new BankOptions { Examples = examples })).AllAsync(ct);
        return [.. entries.Select(pair => new PublishedEntry(pair.Revision, pair.Content))];
    }

    public async Task<PublishedSnapshot> SnapshotAsync(CancellationToken ct)
    {
        var (head, entries) = await _revisions.AllAsync(ct);
        return new PublishedSnapshot(head, [.. entries.Select(pair => new PublishedEntry(pair.Revision, pair.Content))]);
    }

    public async Task<PublishedChanges> ChangesAfterAsync(long cursor, CancellationToken ct)
    {
        var concerns = await _revisions.ConcernsAfterAsync(cursor, ct);
        if (concerns.Count == 0) return new PublishedChanges(cursor, [], []);
        Guid[] touched = [.. concerns.SelectMany(concern => concern.Entries).Distinct()];
        var current = concerns.Any(concern => concern.ChangesEveryEntry) ? (await _revisions.AllAsync(ct)).Entries : await _revisions.CurrentAsync(touched, ct);
        var published = current.Select(pair => pair.Revision.Id).ToHashSet();
        return new PublishedChanges(
            concerns[^1].Seq,
            [.. current.Select(pair => new PublishedEntry(pair.Revision, pair.Content))],
            [.. touched.Where(id => !published.Contains(id))]);
    }

    /// <summary>Completes when something after <paramref name="cursor"/> concerns what is published, or after about a second.</summary>
    public Task WaitForChangeAsync(long cursor, CancellationToken ct) => _watch.WaitAsync(cursor, ct);
}
