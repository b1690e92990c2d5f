using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>A draft's text as handing it in makes it, and how it then differs from what readers see. Pure.</summary>
internal sealed record HandedText
{
    /// <summary>What was published last, without the word of checks that only jurists give; null when nothing is.</summary>
    public required EntryContent? Published { get; init; }

    /// <summary>Reviewed, without the word of checks and without the drawings; a small change of an example is an example.</summary>
    public required EntryContent Content { get; init; }

    public required bool Small { get; init; }

    public required IReadOnlyList<DrawingFile> Drawings { get; init; }

    /// <summary>What is wrong with the drawings.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <param name="published">What was published last.</param>
    /// <param name="isShown">Whether readers see that now: what lapsed or was withdrawn comes back only after a full review.</param>
    /// <param name="whole">As <see cref="HandIn.Whole"/>.</param>
    public static HandedText Of(EntryContent? published, bool isShown, EntryContent draft, bool whole)
    {
        var (text, drawings, faults) = DraftDrawings.TakeOut(draft);
        var content = LegalLines.Unchecked(text) with { Assurance = Assurance.Reviewed };
        var before = published is null ? null : LegalLines.Unchecked(published);

        // Nobody reviews the whole of an example because a spelling comes in; so it stays one.
        var asItIs = before is null || whole ? content : content with { Assurance = before.Assurance };
        var small = before is not null && isShown && SmallChange.Is(before, asItIs);
        return new HandedText { Published = before, Content = small ? asItIs : content, Small = small, Drawings = drawings, Faults = faults };
    }

    public IReadOnlyList<EntryDifference> Differences => Published is null ? EntryDifferences.OfNew(Content) : EntryDifferences.Between(Published, Content);
}
