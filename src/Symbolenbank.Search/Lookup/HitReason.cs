namespace Symbolenbank.Search;

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

    /// <summary>The language of <see cref="Excerpt"/>, or of <see cref="Form"/> where it has <see cref="Marks"/>, BCP 47; null for anything else.</summary>
    public string? Language { get; init; }

    /// <summary>The words of <see cref="Excerpt"/>, or of <see cref="Form"/> where some words of the question met it, that answered; empty when a whole form was met.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];
}

/// <summary>A stretch of a text, in UTF-16 units.</summary>
public readonly record struct Mark(int Start, int Length);

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

    /// <summary>The query resembles a form: it has a typing mistake or two, or some of its words.</summary>
    MisspelledForm,

    /// <summary>The query is the entry's name, begins it, or is a word of it.</summary>
    Name,

    /// <summary>The words of the query describe what the sign looks like.</summary>
    Looks,

    /// <summary>The words of the query stand in a meaning or in the summary.</summary>
    Meaning,

    /// <summary>The words of the query stand in the explanation.</summary>
    Explanation,

    /// <summary>Nothing was looked up: all entries of its kind were asked for.</summary>
    Listed,
}
