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
    /// <summary>A total order: nothing is left to the accident of who was met first, which could depend on what the reader may not see.</summary>
    public int CompareTo(Candidate other)
    {
        var order = Tier.CompareTo(other.Tier);
        if (order == 0)
            order = Rank.CompareTo(other.Rank);
        if (order == 0)
            order = Entry.Code.CompareTo(other.Entry.Code);
        if (order == 0 && Term is not null && other.Term is not null)
            order = Term.Kind != other.Term.Kind ? Term.Kind.CompareTo(other.Term.Kind) : string.CompareOrdinal(Term.Text, other.Term.Text);
        return order;
    }

    public static bool operator <(Candidate left, Candidate right) => left.CompareTo(right) < 0;

    public static bool operator >(Candidate left, Candidate right) => left.CompareTo(right) > 0;

    public static bool operator <=(Candidate left, Candidate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Candidate left, Candidate right) => left.CompareTo(right) >= 0;
}
