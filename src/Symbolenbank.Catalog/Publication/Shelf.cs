using System.Collections.Frozen;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Publication;

/// <summary>What must be known of a published entry to decide, without the database, whether a reader may know of it.</summary>
internal sealed record ShelvedEntry
{
    public required Guid Id { get; init; }

    public required EntryCode Code { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required Tlp Tlp { get; init; }

    public required Pap Pap { get; init; }

    /// <summary>When the text must be checked again.</summary>
    public required DateOnly ReviewBy { get; init; }

    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    /// <summary>What the name must stay covered for; then the code stands in its place.</summary>
    public required Cover NameCover { get; init; }

    public required string Hash { get; init; }

    /// <summary>Ids of ideologies, groups and settings, as they hold now.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    public required IReadOnlyList<Relation> Relations { get; init; }

    public required ShelvedFacets Facets { get; init; }

    public TextStanding Standing => new(Facets.Assurance, ReviewBy, Code.IsExercise);

    /// <summary>The name where it may stand open, else the code.</summary>
    public string OpenNameNl => NameCover == Cover.None ? NameNl : Code.ToString();

    /// <inheritdoc cref="OpenNameNl"/>
    public string OpenNameEn => NameCover == Cover.None ? NameEn : Code.ToString();

    public static ShelvedEntry Of(StoredRevision revision, EntryContent content) => new()
    {
        Id = revision.Id,
        Code = content.Code,
        Revision = revision.Revision,
        PublishedAt = revision.PublishedAt,
        Tlp = content.Tlp,
        Pap = content.Pap,
        ReviewBy = content.ReviewBy,
        NameNl = content.Texts["nl"].Name,
        NameEn = content.Texts["en"].Name,
        NameCover = CoveredName.Of(content),
        Hash = revision.Hash,
        Terms = [.. content.Ideologies, .. content.Groups.Select(link => link.Group), .. content.Settings],
        Relations = content.Relations,
        Facets = ShelvedFacets.Of(content),
    };
}

/// <summary>An entry that another took up, with what decides who may know of it.</summary>
/// <param name="Target">The entry that took it up, which may itself have been taken up.</param>
internal sealed record MergedEntry(Guid Id, EntryCode Code, Tlp Tlp, Pap Pap, Guid Target);

/// <summary>All published entries at one moment; immutable.</summary>
internal sealed class Shelf
{
    public static readonly Shelf Empty = new(0, [], []);

    private readonly Lazy<ILookup<EntryCode, ShelvedEntry>> _referring;

    public Shelf(long head, IReadOnlyCollection<ShelvedEntry> entries, IReadOnlyList<MergedEntry> merged)
    {
        Head = head;
        Merged = merged;
        ById = entries.ToFrozenDictionary(entry => entry.Id);
        ByCode = entries.ToFrozenDictionary(entry => entry.Code);
        _referring = new Lazy<ILookup<EntryCode, ShelvedEntry>>(() => entries
            .SelectMany(entry => entry.Relations.Select(relation => relation.Target).Distinct().Select(target => (Target: target, Entry: entry)))
            .ToLookup(pair => pair.Target, pair => pair.Entry));
    }

    /// <summary>The number of the record up to which this is true.</summary>
    public long Head { get; }

    public FrozenDictionary<Guid, ShelvedEntry> ById { get; }

    public FrozenDictionary<EntryCode, ShelvedEntry> ByCode { get; }

    public IReadOnlyList<MergedEntry> Merged { get; }

    /// <summary>The shown entry to which merges lead from this one; null when that one is not shown either.</summary>
    public ShelvedEntry? NowOf(MergedEntry merged)
    {
        for (var steps = 0; steps <= Merged.Count; steps++)
        {
            if (ById.TryGetValue(merged.Target, out var shown)) return shown;
            if (Merged.FirstOrDefault(one => one.Id == merged.Target) is not { } next) return null;
            merged = next;
        }

        return null;
    }

    /// <summary>The entries with a relation to this one.</summary>
    public IEnumerable<ShelvedEntry> ReferringTo(EntryCode code) => _referring.Value[code];
}
