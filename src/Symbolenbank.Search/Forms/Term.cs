using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Forms;

/// <summary>Something by which an entry can be found in the dictionary.</summary>
internal sealed record Term
{
    /// <summary>As written in the entry, in NFC.</summary>
    public required string Text { get; init; }

    /// <summary>What a query is compared with.</summary>
    public required string Folded { get; init; }

    public required TermKind Kind { get; init; }

    /// <summary>The widest circle that sees this term: the stricter of entry and form.</summary>
    public required Tlp Tlp { get; init; }

    public string Language { get; init; } = "und";

    /// <summary>0 for the preferred form, 1 for an admitted one, 2 for the others.</summary>
    public int Standing { get; init; }

    /// <summary>Never completed while somebody types.</summary>
    public bool Covered { get; init; }

    /// <summary>In running text only these very capitals count.</summary>
    public bool CaseSensitive { get; init; }

    /// <summary>A code of digits: inside a text only as one unbroken number, and never misspelled.</summary>
    public bool IsNumber { get; init; }

    /// <summary>What stands around the gap of a form that anything may fill; null for any other term.</summary>
    public GappedForm? Gapped { get; init; }

    /// <summary>How many words the term has: how far to look ahead in running text.</summary>
    public required int Words { get; init; }
}
