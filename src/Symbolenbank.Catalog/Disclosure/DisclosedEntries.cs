using System.Collections.Concurrent;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Disclosure;

/// <summary>Projects stored revisions for classes of readers, and keeps the results while they are true.</summary>
/// <remarks>A result holds while the entry stands on the shelf as it did; whether a reader may have it at all is asked of the shelf each time.</remarks>
internal sealed class DisclosedEntries(RevisionStore revisions, DrawingStore drawings)
{
    /// <summary>Results kept at most, of each sort; when full, the memory starts anew.</summary>
    private const int MaxKept = 20_000;

    private readonly ConcurrentDictionary<(Guid Id, ReaderClass Class), (ShelvedEntry Shelved, DisclosedEntry Entry)> _plain = new();
    private readonly ConcurrentDictionary<(Guid Id, int Revision, ReaderClass Class), (Shelf Shelf, DisclosedEntry Entry)> _opened = new();

    /// <summary>The published entry without its relations, if it is in memory.</summary>
    public DisclosedEntry? Kept(ShelvedEntry shelved, ReaderClass reader) =>
        _plain.TryGetValue((shelved.Id, reader), out var known) && ReferenceEquals(known.Shelved, shelved) ? known.Entry : null;

    /// <summary>The published entry without its relations, or null when the class may not see it.</summary>
    public async ValueTask<DisclosedEntry?> PlainAsync(ShelvedEntry shelved, ReaderClass reader, CancellationToken ct)
    {
        if (Kept(shelved, reader) is { } kept) return kept;
        if (await revisions.OneAsync(shelved.Id, shelved.Revision, ct) is not { } stored) return null;
        if (await ProjectAsync(stored, reader, ct) is not { } projected) return null;
        if (_plain.Count >= MaxKept) _plain.Clear();
        _plain[(shelved.Id, reader)] = (shelved, projected);
        return projected;
    }

    /// <summary>A revision with those of its relations whose targets the class may see, or null.</summary>
    public async ValueTask<DisclosedEntry?> OpenedAsync(Guid id, int revision, Shelf shelf, ReaderClass reader, CancellationToken ct)
    {
        var key = (id, revision, reader);
        if (_opened.TryGetValue(key, out var known) && ReferenceEquals(known.Shelf, shelf)) return known.Entry;
        if (await revisions.OneAsync(id, revision, ct) is not { } stored) return null;
        if (await ProjectAsync(stored, reader, ct) is not { } projected) return null;
        var opened = projected with
        {
            Relations = [.. Visible(stored.Content.Relations, shelf, reader)],
            ReferredToBy = [.. Referring(stored.Content, shelf, reader)],
        };
        if (_opened.Count >= MaxKept) _opened.Clear();
        _opened[key] = (shelf, opened);
        return opened;
    }

    private async ValueTask<DisclosedEntry?> ProjectAsync((StoredRevision Revision, EntryContent Content) stored, ReaderClass reader, CancellationToken ct)
    {
        var (revision, content) = stored;
        return DisclosurePoint.Project(revision.Id, revision.Revision, revision.PublishedAt, content, reader) is { } projected
            ? projected with { Drawings = await drawings.FindAsync(projected.Content.Images, ct) }
            : null;
    }

    private static IEnumerable<RelatedEntry> Visible(IReadOnlyList<Relation> relations, Shelf shelf, ReaderClass reader)
    {
        foreach (var relation in relations)
        {
            if (shelf.ByCode.TryGetValue(relation.Target, out var target) && DisclosurePoint.Permits(target.Tlp, target.Pap, reader))
            {
                yield return Related(relation.Type, target);
            }
        }
    }

    private static IEnumerable<RelatedEntry> Referring(EntryContent content, Shelf shelf, ReaderClass reader) => shelf.ReferringTo(content.Code)
        .Where(entry => DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader) && content.Relations.All(relation => relation.Target != entry.Code))
        .OrderBy(entry => entry.Code)
        .Select(entry => Related(entry.Relations.First(relation => relation.Target == content.Code).Type, entry));

    private static RelatedEntry Related(RelationType type, ShelvedEntry entry) => new(type, entry.Code, entry.NameNl, entry.NameEn, entry.Standing, entry.NameCover != Cover.None);
}
