using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Search;

namespace Symbolenbank.Web.Pages.Merging;

/// <summary>One of the two places on the merge page: the sign that was picked, or what there is to pick from.</summary>
/// <param name="Name">Which one: <see cref="MergingEndpoints.FromField"/> or <see cref="MergingEndpoints.IntoField"/>.</param>
public sealed record MergePlace(string Name)
{
    public EntryContent? Picked { get; init; }

    /// <summary>The words that were searched for; null when nothing was.</summary>
    public string? Words { get; init; }

    public LookupAnswer? Found { get; init; }

    /// <summary>The writer's own drafts whose names hold the words.</summary>
    public IReadOnlyList<DraftLine> Drafts { get; init; } = [];
}
