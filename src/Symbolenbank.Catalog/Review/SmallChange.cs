using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>Recognises a change that only adds forms or sources or says that the text was checked, which one reviewer may accept from a list. Pure.</summary>
public static class SmallChange
{
    /// <summary>
    /// True when forms or sources were added, a source got the day on which it was read or the address of an archive, or the days of the checks moved on,
    /// and nothing else differs. An added form is for lookup only, is not the preferred one, and names a source: what would make the bank act on texts,
    /// or changes the entry's face, is no small change.
    /// </summary>
    public static bool Is(EntryContent published, EntryContent proposed)
    {
        var differences = EntryDifferences.Between(published, proposed);
        if (differences.Count == 0 || !differences.All(one => IsAddition(one) || IsCheck(one)) || proposed.CheckedOn < published.CheckedOn) return false;
        var known = published.Forms.Select(form => form.Value).ToHashSet(StringComparer.Ordinal);
        return proposed.Forms.Where(form => !known.Contains(form.Value)).All(form =>
            form is { Use: FormUse.LookupOnly, Assessment: not FormAssessment.Preferred, SourceIds.Count: > 0 });
    }

    private static bool IsAddition(EntryDifference difference) =>
        difference.Kind is DifferenceKind.Added
        && difference.Path.Split('/') is ["", "forms" or "sources", _] or ["", "sources", _, "archiveAddress" or "accessedOn"];

    private static bool IsCheck(EntryDifference difference) => difference is { Kind: DifferenceKind.Changed, Path: "/checkedOn" or "/reviewBy" };
}
