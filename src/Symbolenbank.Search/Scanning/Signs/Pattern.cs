namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>A pattern of names or links as it is compared.</summary>
/// <param name="Written">How its entry writes it; for links.</param>
/// <param name="CaseSensitive">True when capitals count: of a link those after its host, which has none.</param>
/// <param name="IsHome">True for what stands before a path that is left open, which is compared without anything that is asked of it (<c>?page=2</c>).</param>
internal readonly record struct Pattern(int Form, string Text, LiveLink Written, bool CaseSensitive, bool IsHome = false)
{
    private const string AnyPath = "/*";

    /// <summary>Its longest stretch without a star or a dot, which stands in every match as it is, but for its case.</summary>
    public string LongestPiece => Text.Split('*', '.').MaxBy(static piece => piece.Length)!;

    public static Pattern OfName(int form, ScanForm name) => new(form, name.Value.TrimStart('@'), default, name.CaseSensitive);

    /// <summary>The pattern; of one that leaves the whole path open also the domain alone.</summary>
    public static IEnumerable<Pattern> OfLink(int form, ScanForm link)
    {
        var live = new char[link.Value.Length];
        var written = LiveLink.Of(link.Value, live);
        var pattern = new Pattern(form, new string(live, 0, written.Length), written, link.CaseSensitive);
        yield return pattern;
        if (pattern.Text.EndsWith(AnyPath, StringComparison.Ordinal))
            yield return pattern with { Text = pattern.Text[..^AnyPath.Length], IsHome = true };
    }

    /// <summary>True for a name or live link that the pattern describes.</summary>
    /// <param name="host">How long the host of a link is, of which capitals never count.</param>
    /// <param name="isCut">True when only its beginning is known.</param>
    public bool Fits(ReadOnlySpan<char> token, int host, bool isCut) =>
        IsHome ? Glob(WithoutQuery(token), Text, CaseSensitive ? host : token.Length)
        : (!isCut || Text.EndsWith('*')) && Glob(token, Text, CaseSensitive ? host : token.Length);

    /// <summary>True when all capitals are those of the pattern.</summary>
    public bool IsAsWritten(ReadOnlySpan<char> token) => Glob(IsHome ? WithoutQuery(token) : token, Text, 0);

    private static ReadOnlySpan<char> WithoutQuery(ReadOnlySpan<char> link) => link.IndexOfAny('?', '#') is >= 0 and var end ? link[..end].TrimEnd('/') : link;

    /// <param name="loose">Up to where in the token capitals do not count.</param>
    private static bool Glob(ReadOnlySpan<char> token, string pattern, int loose)
    {
        int at = 0, wanted = 0, star = -1, mark = 0;
        while (at < token.Length)
        {
            if (wanted < pattern.Length && pattern[wanted] == '*')
                (star, mark, wanted) = (wanted, at, wanted + 1);
            else if (wanted < pattern.Length && (pattern[wanted] == token[at] || (at < loose && char.ToLowerInvariant(pattern[wanted]) == char.ToLowerInvariant(token[at]))))
                (at, wanted) = (at + 1, wanted + 1);
            else if (star >= 0)
                (wanted, at) = (star + 1, ++mark);
            else
                return false;
        }
        return pattern.AsSpan(wanted).TrimStart('*').IsEmpty;
    }
}
