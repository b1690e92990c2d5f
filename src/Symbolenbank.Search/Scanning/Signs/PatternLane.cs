using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>Finds patterns of user names and links: <c>*</c> stands for any characters of a name, <c>hxxps</c> and <c>[.]</c> are read as in a live link.</summary>
/// <remarks>Each token is compared with each pattern by a greedy match that never goes back further than the last star: linear in the token for a pattern without stars in a row.</remarks>
internal sealed class PatternLane
{
    /// <summary>A longer token is no name or link that a pattern could mean, in UTF-16 units.</summary>
    private const int LongestToken = 256;

    private readonly (int Form, string Pattern, bool IsLink)[] _patterns;

    public PatternLane(IReadOnlyList<ScanForm> all, IEnumerable<int> patterns) =>
        _patterns = [.. patterns.Select(form => (form, Live(all[form].Value.TrimStart('@')), all[form].Type is FormType.LinkPattern))];

    public void Find(ReadOnlySpan<char> text, List<RawMatch> found)
    {
        if (_patterns.Length == 0)
            return;
        for (var at = 0; at < text.Length;)
        {
            var length = text[at..].IndexOfAny(" \t\r\n\u00A0<>\"");
            var end = length < 0 ? text.Length : at + length;
            if (end > at && end - at <= LongestToken)
                Match(text, at, end, found);
            at = end + 1;
        }
    }

    private void Match(ReadOnlySpan<char> text, int start, int end, List<RawMatch> found)
    {
        while (end > start && text[end - 1] is '.' or ',' or '!' or '?' or ')' or ':' or ';')
            end--;
        while (start < end && text[start] is '(' or '@')
            start++;
        var token = text[start..end];
        var link = token.Contains("://", StringComparison.Ordinal) || token.Contains("[.]", StringComparison.Ordinal) || token.Contains('/');
        var live = link ? Live(token.ToString()) : token;
        foreach (var (form, pattern, isLink) in _patterns)
        {
            if (isLink == link && Glob(live, pattern))
                found.Add(new RawMatch(form, start, end, FoldSteps.None));
        }
    }

    private static string Live(string link) => link
        .Replace("hxxp", "http", StringComparison.OrdinalIgnoreCase).Replace("[.]", ".", StringComparison.Ordinal)
        .Replace("https://", "", StringComparison.OrdinalIgnoreCase).Replace("http://", "", StringComparison.OrdinalIgnoreCase)
        .Replace("www.", "", StringComparison.OrdinalIgnoreCase).TrimEnd('/');

    private static bool Glob(ReadOnlySpan<char> token, string pattern)
    {
        int at = 0, wanted = 0, star = -1, mark = 0;
        while (at < token.Length)
        {
            if (wanted < pattern.Length && pattern[wanted] == '*')
                (star, mark, wanted) = (wanted, at, wanted + 1);
            else if (wanted < pattern.Length && char.ToLowerInvariant(pattern[wanted]) == char.ToLowerInvariant(token[at]))
                (at, wanted) = (at + 1, wanted + 1);
            else if (star >= 0)
                (wanted, at) = (star + 1, ++mark);
            else
                return false;
        }
        return pattern.AsSpan(wanted).TrimStart('*').IsEmpty;
    }
}
