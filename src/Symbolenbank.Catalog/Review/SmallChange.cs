using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>Recognises a change that only adds forms or sources, which one reviewer may accept from a list. Pure.</summary>
public static class SmallChange
{
    /// <summary>
    /// True when forms or sources were added and nothing else differs. An added form is for lookup only, is not the preferred one,
    /// and names a source: what would make the bank act on texts, or changes the entry's face, is no small change.
    /// </summary>
    public static bool Is(EntryContent published, EntryContent proposed)
    {
        var differences = EntryDifferences.Between(published, proposed);
        if (differences.Count == 0 || !differences.All(IsAddition)) return false;
        var known = published.Forms.Select(form => form.Value).ToHashSet(StringComparer.Ordinal);
        return proposed.Forms.Where(form => !known.Contains(form.Value)).All(form =>
            form is { Use: FormUse.LookupOnly, Assessment: not FormAssessment.Preferred, SourceIds.Count: > 0 });
    }

    private static bool IsAddition(EntryDifference difference) =>
        difference.Kind is DifferenceKind.Added
        && difference.Path.Split('/') is ["", "forms" or "sources", _];
}
