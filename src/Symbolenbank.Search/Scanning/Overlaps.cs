using System.Numerics;

namespace Symbolenbank.Search.Scanning;

/// <summary>Keeps the longest of the matches that lie within each other, and of equal ones the plainest for each entry.</summary>
internal static class Overlaps
{
    public static void Resolve(List<RawMatch> found, IReadOnlyList<ScanForm> forms)
    {
        found.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start)
            : left.End != right.End ? right.End.CompareTo(left.End)
            : Cost(left) != Cost(right) ? Cost(left).CompareTo(Cost(right)) : left.Form.CompareTo(right.Form));
        var kept = 0;
        var (end, widest) = (-1, 0);
        for (var next = 0; next < found.Count; next++)
        {
            var match = found[next];
            var isWithin = match.End <= end && !(kept > 0 && found[widest].Start == match.Start && found[widest].End == match.End);
            if (isWithin || IsSaidAlready(found, kept, match, forms))
                continue;
            found[kept++] = match;
            if (match.End > end)
                (end, widest) = (match.End, kept - 1);
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    // Another form of the same entry at the same place; forms of no entry each speak for themselves.
    private static bool IsSaidAlready(List<RawMatch> found, int kept, in RawMatch match, IReadOnlyList<ScanForm> forms)
    {
        for (var before = kept - 1; before >= 0 && found[before].Start == match.Start && found[before].End == match.End; before--)
        {
            var code = forms[match.Form].Code;
            if (found[before].Form == match.Form || (code.Length > 0 && string.Equals(code, forms[found[before].Form].Code, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    private static int Cost(in RawMatch match) => BitOperations.PopCount((uint)match.Steps) + (match.InWord ? 16 : 0);
}
