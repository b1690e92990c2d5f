namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>A link as it would be followed, without its scheme and <c>www.</c>, and how it was written.</summary>
/// <param name="Length">How much of the room was filled.</param>
/// <param name="IsDefanged">True when dots stood in brackets.</param>
/// <param name="IsHidden">True when the scheme was written <c>hxxp</c>.</param>
internal readonly record struct LiveLink(int Length, bool IsDefanged, bool HasScheme, bool IsHidden)
{
    private const string Dot = "[.]";
    private const string Home = "www.";

    /// <summary>Writes the link to <paramref name="live"/>, which has room for all of it.</summary>
    public static LiveLink Of(ReadOnlySpan<char> link, Span<char> live)
    {
        var scheme = Scheme(link);
        var rest = link[scheme..];
        var (length, isDefanged) = (0, false);
        for (var at = 0; at < rest.Length; at++)
        {
            var isDot = rest[at..].StartsWith(Dot, StringComparison.Ordinal);
            isDefanged |= isDot;
            live[length++] = isDot ? '.' : rest[at];
            at += isDot ? Dot.Length - 1 : 0;
            if (length == Home.Length && live[..length].Equals(Home, StringComparison.OrdinalIgnoreCase))
                length = 0;
        }
        return new LiveLink(((ReadOnlySpan<char>)live[..length]).TrimEnd('/').Length, isDefanged, scheme > 0, scheme > 0 && link[1] is 'x' or 'X');
    }

    /// <summary>Where in a token a link begins: before its scheme, else at the beginning of what has a path, a dot in brackets or the shape of a domain; -1 when there is none.</summary>
    public static int Begin(ReadOnlySpan<char> token)
    {
        if (token.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme)
        {
            while (scheme > 0 && char.IsAsciiLetter(token[scheme - 1]))
                scheme--;
            return scheme;
        }
        return token.Contains('/') || token.Contains(Dot, StringComparison.Ordinal) || IsDomain(token[..HostOf(token)]) ? 0 : -1;
    }

    /// <summary>How long the host of a live link is.</summary>
    public static int HostOf(ReadOnlySpan<char> live) => live.IndexOfAny('/', '?', '#') is >= 0 and var end ? end : live.Length;

    // Labels with dots between them, the last of letters: voorbeeld.example.
    private static bool IsDomain(ReadOnlySpan<char> host)
    {
        var last = host[(host.LastIndexOf('.') + 1)..];
        return last.Length > 1 && last.Length < host.Length && char.IsLetterOrDigit(host[0]) && !last.ContainsAnyInRange('0', '9') && !host.Contains('@');
    }

    // "https://", "http://", and the same with "hxxp".
    private static int Scheme(ReadOnlySpan<char> link)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://", "hxxps://", "hxxp://"])
        {
            if (link.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return scheme.Length;
        }
        return 0;
    }
}
