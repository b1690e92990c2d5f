using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>A text that somebody may choose: a published one, or one that readers do not see yet.</summary>
internal sealed record ChosenText
{
    public required Guid Id { get; init; }

    public required EntryCode Code { get; init; }

    /// <summary>Null for a draft.</summary>
    public required int? Revision { get; init; }

    /// <summary>The name where it may stand open, else the code; as <see cref="NameEn"/>.</summary>
    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    public required Tlp Tlp { get; init; }

    public required DateOnly ReviewBy { get; init; }

    public required ShelvedFacets Facets { get; init; }

    public TextStanding Standing => new(Facets.Assurance, ReviewBy, Code.IsExercise);

    /// <summary>The whole text of what is not published; null for what is, which is read when it leaves.</summary>
    public EntryContent? Unpublished { get; init; }

    /// <summary>How the record names it.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Code}@{(Revision is { } number ? number.ToString(CultureInfo.InvariantCulture) : "draft")}");

    public static ChosenText Of(ShelvedEntry entry) => new()
    {
        Id = entry.Id,
        Code = entry.Code,
        Revision = entry.Revision,
        NameNl = entry.OpenNameNl,
        NameEn = entry.OpenNameEn,
        Tlp = entry.Tlp,
        ReviewBy = entry.ReviewBy,
        Facets = entry.Facets,
    };

    public static ChosenText Of(EntryContent content, int? revision) => new()
    {
        Id = content.Id,
        Code = content.Code,
        Revision = revision,
        NameNl = NameOf(content, "nl"),
        NameEn = NameOf(content, "en"),
        Tlp = content.Tlp,
        ReviewBy = content.ReviewBy,
        Facets = ShelvedFacets.Of(content),
        Unpublished = content,
    };

    private static string NameOf(EntryContent content, string language) =>
        CoveredName.Of(content) is Cover.None && content.NameIn(language) is { Length: > 0 } name ? name : content.Code.ToString();
}
