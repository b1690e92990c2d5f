using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search;

/// <summary>What was found for one query: one page of hits, how many there are, and what they have in common.</summary>
public sealed record LookupAnswer
{
    /// <summary>Best first; see <c>docs/search.md</c> for the order.</summary>
    public required IReadOnlyList<Hit> Hits { get; init; }

    /// <summary>How many entries match, over all pages.</summary>
    public required int Total { get; init; }

    /// <summary>Counts over all pages: <c>kind</c>, <c>ideology</c>, <c>setting</c>, <c>language</c>, <c>ambiguity</c>; facets without values are left out.</summary>
    public required IReadOnlyList<Facet> Facets { get; init; }
}

/// <summary>An entry as this reader may see it, and why it was found.</summary>
public sealed record Hit
{
    public required DisclosedEntry Entry { get; init; }

    public required HitReason Reason { get; init; }
}

/// <summary>Why an entry was found.</summary>
public sealed record HitReason
{
    public required HitKind Kind { get; init; }

    /// <summary>The form or name that matched, as it is written in the entry; null when a text matched.</summary>
    public string? Form { get; init; }

    /// <summary>What had to be set aside to make the typed text equal to <see cref="Form"/>; empty when nothing was.</summary>
    public IReadOnlyList<FoldStep> Steps { get; init; } = [];

    /// <summary>The sentence that matched, at most 200 characters; null when a form or name matched.</summary>
    public string? Excerpt { get; init; }
}

/// <summary>How an entry was found.</summary>
public enum HitKind
{
    /// <summary>The query is a form, exactly as written in the entry.</summary>
    ExactForm,

    /// <summary>The query is a form after folding.</summary>
    FoldedForm,

    /// <summary>A form stands somewhere in the typed text.</summary>
    FormInText,

    /// <summary>A form begins with the query.</summary>
    Prefix,

    /// <summary>The query is a form but for a typing mistake or two.</summary>
    MisspelledForm,

    /// <summary>The query is the entry's name, begins it, or is a word of it.</summary>
    Name,

    /// <summary>The words of the query describe what the sign looks like.</summary>
    Looks,

    /// <summary>The words of the query stand in a meaning or in the summary.</summary>
    Meaning,

    /// <summary>The words of the query stand in the explanation.</summary>
    Explanation,
}

/// <summary>How the matching entries divide over the values of one property.</summary>
public sealed record Facet
{
    public required string Name { get; init; }

    /// <summary>Most frequent first, equal counts by value.</summary>
    public required IReadOnlyList<FacetCount> Values { get; init; }
}

public readonly record struct FacetCount(string Value, int Count);

/// <summary>What may be meant while somebody is still typing. Never a form or name that is shown only on request.</summary>
public sealed record Suggestion
{
    public required EntryCode Code { get; init; }

    /// <summary>A form or a name, as written in the entry.</summary>
    public required string Text { get; init; }

    /// <summary>The entry's name in the asked language.</summary>
    public required string Name { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>The language of <see cref="Text"/>, BCP 47; <c>und</c> where it belongs to none.</summary>
    public required string Lang { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>: the direction of <see cref="Text"/>.</summary>
    public required string Dir { get; init; }
}
