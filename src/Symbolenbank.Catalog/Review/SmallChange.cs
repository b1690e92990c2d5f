using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Merging;

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

    /// <summary>
    /// The same additions on a text that was published since; null when they conflict with it, add nothing to it any more, or are no small change of it. A new source
    /// whose name was taken meanwhile gets another; one that stands there by now is not added twice.
    /// </summary>
    /// <param name="before">What they were made on.</param>
    public static EntryContent? On(EntryContent published, EntryContent before, EntryContent proposed)
    {
        var (now, common) = (LegalLines.Unchecked(published), LegalLines.Unchecked(before));
        var merged = EntryMerge.Of(common, now, Renamed(now, common, proposed));
        if (merged.Conflicts.Count > 0) return null;
        var united = merged.Merged with
        {
            Forms = [.. now.Forms, .. merged.Merged.Forms.ExceptBy(now.Forms.Select(form => form.Value), form => form.Value, StringComparer.Ordinal)],
            Sources = [.. InOrder(now.Sources, merged.Merged.Sources)],
        };
        return Is(now, united) ? united : null;
    }

    /// <summary>The merged sources, those that were there first; an archive's address may have come in.</summary>
    private static IEnumerable<Source> InOrder(IReadOnlyList<Source> first, IReadOnlyList<Source> all)
    {
        var places = first.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        return all.OrderBy(source => places.GetValueOrDefault(source.Id, int.MaxValue));
    }

    private static EntryContent Renamed(EntryContent now, EntryContent before, EntryContent proposed)
    {
        var known = before.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var forms = before.Forms.Select(form => form.Value).ToHashSet(StringComparer.Ordinal);
        var union = SourceUnion.Of(now.Sources, proposed.Sources.Where(source => !known.Contains(source.Id)));
        return proposed with
        {
            Sources = [.. proposed.Sources.Where(source => known.Contains(source.Id)), .. union.All.Skip(now.Sources.Count)],
            Forms = [.. proposed.Forms.Select(form => forms.Contains(form.Value) ? form : form with { SourceIds = union.Named(form.SourceIds) })],
        };
    }

    private static bool IsAddition(EntryDifference difference) =>
        difference.Kind is DifferenceKind.Added
        && difference.Path.Split('/') is ["", "forms" or "sources", _] or ["", "sources", _, "archiveAddress" or "accessedOn"];

    private static bool IsCheck(EntryDifference difference) => difference is { Kind: DifferenceKind.Changed, Path: "/checkedOn" or "/reviewBy" };
}
