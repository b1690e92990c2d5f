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
