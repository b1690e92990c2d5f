namespace Symbolenbank.Search.Forms;

/// <summary>How good a match is, best first. The order of an answer; <c>docs/search.md</c> describes it.</summary>
internal enum Tier
{
    Exact,
    FoldedCase,
    Folded,
    FoldedWithDigits,

    /// <summary>All words that matter stand in name, looks or meaning.</summary>
    FullTextComplete,
    InText,
    Prefix,
    Name,
    Misspelled,
    FullText,
}

/// <summary>An entry that may be a hit, and the best way in which it was found so far.</summary>
/// <param name="Rank">Order within the tier, smaller first.</param>
/// <param name="Term">The form or name that matched; null for a text.</param>
/// <param name="Typed">The stretch of the query that matched, when that is not all of it.</param>
internal readonly record struct Candidate(IndexedEntry Entry, Tier Tier, int Rank, Term? Term, string? Typed) : IComparable<Candidate>
{
    public int CompareTo(Candidate other)
    {
        var order = Tier.CompareTo(other.Tier);
        if (order == 0)
            order = Rank.CompareTo(other.Rank);
        return order != 0 ? order : Entry.Code.CompareTo(other.Entry.Code);
    }

    public static bool operator <(Candidate left, Candidate right) => left.CompareTo(right) < 0;

    public static bool operator >(Candidate left, Candidate right) => left.CompareTo(right) > 0;

    public static bool operator <=(Candidate left, Candidate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Candidate left, Candidate right) => left.CompareTo(right) >= 0;
}
