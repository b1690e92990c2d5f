namespace Symbolenbank.Api.Scans;

/// <summary>What to scan: one text, or a list of them. There is no member for who wrote them: the bank has no use for it.</summary>
internal sealed record ScanRequest
{
    /// <summary>One text; either this or <c>texts</c>.</summary>
    public string? Text { get; init; }

    /// <summary>Several texts, answered in this order; at most 1,000, or what the operator set. Each is a text, or an object of a text and its language.</summary>
    public IReadOnlyList<ScanLine>? Texts { get; init; }

    /// <summary>The language of those texts that name none of their own, BCP 47, such as nl; when absent, Dutch and English words count as ordinary. Of de, es, fr, ru and tr the words are known too; in any other language a disguised form always needs context. The answer is in the language of Accept-Language.</summary>
    public string? Language { get; init; }
}

/// <summary>One line of a stream, or one text of a list.</summary>
internal sealed record ScanLine
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The language of the text, BCP 47.</summary>
    public string? Language { get; init; }
}
