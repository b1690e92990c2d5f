using System.Numerics;
using Symbolenbank.Search.Scanning.Context;

namespace Symbolenbank.Search.Scanning;

/// <summary>Of the matches that stand and lie within each other keeps the longest, and of equal ones the plainest for each entry.</summary>
/// <remarks>
/// What is silenced hides nothing, and what needs context hides no shorter form that is recognised as a word of its own: then both are told. Goes through the matches
/// once, in the order of <see cref="Order"/>.
/// </remarks>
internal sealed class Overlaps(IReadOnlyList<RawMatch> found, IReadOnlyList<ScanForm> forms, TextContext context)
{
    private readonly List<int> _kept = [];
    private (int Start, int End) _widest = (-1, -1);
    private (int Start, int End) _widestSure = (-1, -1);

    /// <summary>Puts matches in the order of the text, of those that begin together the longest first; what lies within a match of the same form goes.</summary>
    public static void Order(List<RawMatch> found)
    {
        found.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start)
            : left.End != right.End ? right.End.CompareTo(left.End)
            : Cost(left) != Cost(right) ? Cost(left).CompareTo(Cost(right)) : left.Form.CompareTo(right.Form));
        if (found.Count < 2)
            return;
        var ends = new Dictionary<int, int>();
        var kept = 0;
        for (var next = 0; next < found.Count; next++)
        {
            var match = found[next];
            if (ends.TryGetValue(match.Form, out var end) && match.End <= end)
                continue;
            if (!match.IsDoubtful)
                ends[match.Form] = match.End;
            found[kept++] = match;
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    /// <summary>False when a match is silenced, lies within one that is recognised, or says what another of its entry says already.</summary>
    public bool IsOpen(int at) => context.Holds(at) && !IsWithin(_widestSure, at) && !IsSaidAlready(at);

    /// <summary>Whether a match that <see cref="IsOpen"/> is told; asked in the order of the text.</summary>
    /// <param name="isSure">True when it is recognised.</param>
    public bool Keep(int at, bool isSure)
    {
        if ((!isSure || found[at].InWord) && IsWithin(_widest, at))
            return false;
        _kept.Add(at);
        var place = (found[at].Start, found[at].End);
        if (place.End > _widest.End)
            _widest = place;
        if (isSure && place.End > _widestSure.End)
            _widestSure = place;
        return true;
    }

    private bool IsWithin((int Start, int End) place, int at) => found[at].End <= place.End && place != (found[at].Start, found[at].End);

    // Another form of the same entry at the same place; forms of no entry each speak for themselves.
    private bool IsSaidAlready(int at)
    {
        for (var before = _kept.Count - 1; before >= 0 && found[_kept[before]].Start == found[at].Start && found[_kept[before]].End == found[at].End; before--)
        {
            var code = forms[found[at].Form].Code;
            if (found[_kept[before]].Form == found[at].Form || (code.Length > 0 && string.Equals(code, forms[found[_kept[before]].Form].Code, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    private static int Cost(in RawMatch match) => BitOperations.PopCount((uint)match.Steps) + (match.InWord ? 16 : 0);
}
