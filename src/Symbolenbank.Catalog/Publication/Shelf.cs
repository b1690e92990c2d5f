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

    public required string Hash { get; init; }

    public required ShelvedFacets Facets { get; init; }
}

/// <summary>All published entries at one moment; immutable.</summary>
internal sealed class Shelf
{
    public static readonly Shelf Empty = new(0, []);

    public Shelf(long head, IReadOnlyCollection<ShelvedEntry> entries)
    {
        Head = head;
        ById = entries.ToFrozenDictionary(entry => entry.Id);
        ByCode = entries.ToFrozenDictionary(entry => entry.Code);
    }

    /// <summary>The number of the record up to which this is true.</summary>
    public long Head { get; }

    public FrozenDictionary<Guid, ShelvedEntry> ById { get; }

    public FrozenDictionary<EntryCode, ShelvedEntry> ByCode { get; }
}
