using System.Buffers;
using System.Text;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>Finds patterns of user names and links: <c>*</c> stands for any characters of a name, <c>hxxps</c> and <c>[.]</c> are read as in a live link.</summary>
/// <remarks>A text that holds no piece of a pattern is done with at once. Each token is compared with each pattern by a greedy match that never goes back further than the last star, over at most <see cref="LongestToken"/> units: linear in the text.</remarks>
internal sealed class PatternLane
{
    /// <summary>How much of a token is compared, in UTF-16 units; of a longer one only its beginning, with patterns that leave its end open.</summary>
    private const int LongestToken = 256;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\u00A0<>\"");

    /// <summary>Letters beyond ASCII whose small letter is within it: the Kelvin sign and the Turkish capital.</summary>
    private static readonly SearchValues<char> Odd = SearchValues.Create("\u212A\u0130");

    private readonly BeginningIndex<Pattern> _patterns;
    private readonly SearchValues<string>? _pieces;

    public PatternLane(IReadOnlyList<ScanForm> all, IEnumerable<int> patterns)
    {
        Pattern[] known = [.. patterns.Select(form => Pattern.Of(form, all[form].Value.TrimStart('@'), all[form].Type is FormType.LinkPattern))];
        _patterns = new BeginningIndex<Pattern>(known, static pattern => pattern.Text);
        var pieces = known.Select(static pattern => pattern.LongestPiece).Distinct(StringComparer.Ordinal).ToArray();
        _pieces = !Array.TrueForAll(pieces, static piece => piece.Length > 0 && Ascii.IsValid(piece)) ? null : SearchValues.Create(pieces, StringComparison.OrdinalIgnoreCase);
    }

    public void Find(ReadOnlySpan<char> text, List<RawMatch> found)
    {
        if (_patterns.Count == 0 || (_pieces is not null && !text.ContainsAny(_pieces) && !text.ContainsAny(Odd)))
            return;
        Span<char> live = stackalloc char[LongestToken];
        for (var at = 0; at < text.Length;)
        {
            var length = text[at..].IndexOfAny(Ends);
            var end = length < 0 ? text.Length : at + length;
            if (end > at)
                Match(text, at, end, live, found);
            at = end + 1;
        }
    }

    private void Match(ReadOnlySpan<char> text, int start, int end, Span<char> live, List<RawMatch> found)
    {
        while (end > start && text[end - 1] is '.' or ',' or '!' or '?' or ')' or ':' or ';')
            end--;
        while (start < end && text[start] is '(' or '@')
            start++;
        var token = text[start..Math.Min(end, start + LongestToken)];
        var isCut = token.Length < end - start;
        var isLink = token.Contains("://", StringComparison.Ordinal) || token.Contains("[.]", StringComparison.Ordinal) || token.Contains('/');
        var read = isLink ? LiveLink.Of(token, live) : new LiveLink(token.Length, IsDefanged: false, HasScheme: false, IsHidden: false);
        var seen = isLink ? live[..read.Length] : token;
        Compare(_patterns.Open, new Token(start, end, isLink, isCut, read), seen, found);
        Compare(_patterns.Like(seen), new Token(start, end, isLink, isCut, read), seen, found);
    }

    private static void Compare(ReadOnlySpan<Pattern> patterns, in Token token, ReadOnlySpan<char> seen, List<RawMatch> found)
    {
        foreach (ref readonly var pattern in patterns)
        {
            if (pattern.IsLink == token.IsLink && (!token.IsCut || pattern.Text.EndsWith('*')) && Glob(seen, pattern.Text, ignoreCase: true))
                found.Add(new RawMatch(pattern.Form, token.Start, token.End, StepsOf(pattern, token.Read, seen)));
        }
    }

    // What the text and the pattern write differently; what stands for a star is not compared.
    private static FoldSteps StepsOf(in Pattern pattern, in LiveLink read, ReadOnlySpan<char> seen) =>
        (Glob(seen, pattern.Text, ignoreCase: false) ? FoldSteps.None : FoldSteps.Case)
        | (read.IsDefanged == pattern.Written.IsDefanged ? FoldSteps.None : FoldSteps.Separators)
        | (read.HasScheme == pattern.Written.HasScheme && read.IsHidden == pattern.Written.IsHidden ? FoldSteps.None : FoldSteps.Transliteration);

    private static bool Glob(ReadOnlySpan<char> token, string pattern, bool ignoreCase)
    {
        int at = 0, wanted = 0, star = -1, mark = 0;
        while (at < token.Length)
        {
            if (wanted < pattern.Length && pattern[wanted] == '*')
                (star, mark, wanted) = (wanted, at, wanted + 1);
            else if (wanted < pattern.Length && (pattern[wanted] == token[at] || (ignoreCase && char.ToLowerInvariant(pattern[wanted]) == char.ToLowerInvariant(token[at]))))
                (at, wanted) = (at + 1, wanted + 1);
            else if (star >= 0)
                (wanted, at) = (star + 1, ++mark);
            else
                return false;
        }
        return pattern.AsSpan(wanted).TrimStart('*').IsEmpty;
    }

    /// <summary>A token of the text.</summary>
    /// <param name="IsCut">True when only its beginning is compared.</param>
    private readonly record struct Token(int Start, int End, bool IsLink, bool IsCut, LiveLink Read);

    /// <summary>A form as it is compared.</summary>
    /// <param name="Written">How its entry writes it.</param>
    private readonly record struct Pattern(int Form, string Text, bool IsLink, LiveLink Written)
    {
        /// <summary>Its longest stretch without a star or a dot, which stands in every match as it is, but for its case.</summary>
        public string LongestPiece => Text.Split('*', '.').MaxBy(static piece => piece.Length)!;

        public static Pattern Of(int form, string value, bool isLink)
        {
            var live = new char[value.Length];
            var written = LiveLink.Of(value, live);
            return isLink ? new Pattern(form, new string(live, 0, written.Length), IsLink: true, written) : new Pattern(form, value, IsLink: false, default);
        }
    }
}
