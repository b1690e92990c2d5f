using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Founding;

namespace Symbolenbank.Catalog.Disclosure;

/// <summary>A published revision as one class of readers may see it. Only <see cref="DisclosurePoint"/> makes one.</summary>
/// <remarks>Instances are kept and handed out again: the same revision for the same class is the same object until it changes.</remarks>
public sealed record DisclosedEntry
{
    internal DisclosedEntry()
    {
    }

    public required Guid Id { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The content without what is withheld from this class. Its relations are always empty: see <see cref="Relations"/>.</summary>
    public required EntryContent Content { get; init; }

    /// <summary>The drawings of <see cref="EntryContent.Images"/>, which is to say of those images that this class may see.</summary>
    public IReadOnlyList<Drawing> Drawings { get; init; } = [];

    /// <summary>Other entries that this reader may see; filled when the entry is opened, empty in hits.</summary>
    public IReadOnlyList<RelatedEntry> Relations { get; init; } = [];

    /// <summary>Visible entries that refer to this one and are not among <see cref="Relations"/>; filled as those are.</summary>
    public IReadOnlyList<RelatedEntry> ReferredToBy { get; init; } = [];
}

/// <summary>A visible entry that this one refers to, or that refers to this one.</summary>
/// <param name="IsNameCovered">Whether its name may not stand open.</param>
public sealed record RelatedEntry(RelationType Type, EntryCode Code, string NameNl, string NameEn, TextStanding Standing, bool IsNameCovered = false)
{
    /// <summary>The name where it may stand open, else the code.</summary>
    public string NameIn(string language) => IsNameCovered ? Code.ToString() : string.Equals(language, "nl", StringComparison.Ordinal) ? NameNl : NameEn;
}

/// <summary>A revision of an entry that is or once was published.</summary>
public sealed record PublishedRevision
{
    public required int Revision { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string Reason { get; init; }

    /// <summary>True while no expert gave an opinion on it.</summary>
    public required bool Provisional { get; init; }

    /// <summary>True when it came with the bank, so that nobody wrote the reason.</summary>
    public bool IsFounding => string.Equals(Reason, FoundingImport.FoundingReason, StringComparison.Ordinal);
}
