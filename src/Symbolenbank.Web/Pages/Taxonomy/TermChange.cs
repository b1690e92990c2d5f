using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Taxonomy;

/// <summary>One part in which a proposal differs from what a label says now, in words that people read.</summary>
internal sealed record TermChange(Phrase Part, string Before, string After)
{
    public static IReadOnlyList<TermChange> Between(Term? now, Term proposed) =>
    [
        .. new TermChange[]
        {
            new(TermTexts.NameNl, now?.Name.Nl ?? "", proposed.Name.Nl),
            new(TermTexts.NameEn, now?.Name.En ?? "", proposed.Name.En),
            new(TermTexts.DefinitionNl, now?.Definition.Nl ?? "", proposed.Definition.Nl),
            new(TermTexts.DefinitionEn, now?.Definition.En ?? "", proposed.Definition.En),
            new(TermTexts.SourceField, now?.Source ?? "", proposed.Source ?? ""),
            new(TermTexts.BorderlineField, now is null ? "" : YesNo(now.Borderline), YesNo(proposed.Borderline)),
            new(TermTexts.MergeField, now?.MergedInto ?? "", proposed.MergedInto ?? ""),
            new(TermTexts.Listings, Lines(now?.Listings ?? []), Lines(proposed.Listings)),
        }.Where(change => change.Before != change.After),
    ];

    private static string YesNo(bool value) => value ? TermTexts.Yes : TermTexts.No;

    private static string Lines(IEnumerable<Listing> listings) => string.Join('\n', listings.Select(one => $"{one.List}, {one.By}, {one.ListedOn}–{one.Until} {one.Source}".TrimEnd()));
}
