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

    private const string Opening = "([{*'“„‘«";
    private const string Closing = ".,!?):;]}*'”“’»";

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\u00A0<>\"");

    /// <summary>Letters beyond ASCII whose small letter is within it: the Kelvin sign and the Turkish capital.</summary>
    private static readonly SearchValues<char> Odd = SearchValues.Create("\u212A\u0130");

    private readonly BeginningIndex<Pattern> _names;
    private readonly BeginningIndex<Pattern> _links;
    private readonly SearchValues<string>? _pieces;

    public PatternLane(IReadOnlyList<ScanForm> all, IEnumerable<int> patterns)
    {
        var known = patterns.ToLookup(form => all[form].Type is FormType.LinkPattern);
        Pattern[] names = [.. known[false].Select(form => Pattern.OfName(form, all[form]))];
        Pattern[] links = [.. known[true].SelectMany(form => Pattern.OfLink(form, all[form]))];
        _names = new BeginningIndex<Pattern>(names, static pattern => pattern.Text);
        _links = new BeginningIndex<Pattern>(links, static pattern => pattern.Text);
        var pieces = names.Concat(links).Select(static pattern => pattern.LongestPiece).Distinct(StringComparer.Ordinal).ToArray();
        _pieces = !Array.TrueForAll(pieces, static piece => piece.Length > 0 && Ascii.IsValid(piece)) ? null : SearchValues.Create(pieces, StringComparison.OrdinalIgnoreCase);
    }

    public void Find(ReadOnlySpan<char> text, List<RawMatch> found)
    {
        if (_names.Count + _links.Count == 0 || (_pieces is not null && !text.ContainsAny(_pieces) && !text.ContainsAny(Odd)))
            return;
        Span<char> live = stackalloc char[LongestToken];
        for (var at = 0; at < text.Length;)
        {
            var length = text[at..].IndexOfAny(Ends);
            var end = length < 0 ? text.Length : at + length;
            while (at < end)
                at = Match(text, at, end, live, found);
            at = end + 1;
        }
    }

    // One token, or what stands before "](" in it, as between the text and the address of a link; gives where the rest begins.
    private int Match(ReadOnlySpan<char> text, int start, int end, Span<char> live, List<RawMatch> found)
    {
        var rest = end;
        if (text[start..end].IndexOf("](", StringComparison.Ordinal) is >= 0 and var middle)
            (end, rest) = (start + middle, start + middle + 2);
        while (end > start && Closing.Contains(text[end - 1], StringComparison.Ordinal))
            end--;
        while (start < end && Opening.Contains(text[start], StringComparison.Ordinal))
            start++;
        if (_names.Count > 0 && NameToken.Of(text[start..end]) is { End.Value: > 0 } name)
            MatchName(text, start + name.Start.Value, start + name.End.Value, found);
        if (_links.Count > 0 && LiveLink.Begin(text[start..end]) is >= 0 and var begin)
            MatchLink(text, start + begin, end, live, found);
        return rest;
    }

    private void MatchName(ReadOnlySpan<char> text, int start, int end, List<RawMatch> found)
    {
        var seen = text[start..Math.Min(end, start + LongestToken)];
        var token = new Token(start, end, seen.Length < end - start, Host: 0, default);
        Compare(_names.Open, token, seen, found);
        Compare(_names.Like(seen), token, seen, found);
    }

    private void MatchLink(ReadOnlySpan<char> text, int start, int end, Span<char> live, List<RawMatch> found)
    {
        var written = text[start..Math.Min(end, start + LongestToken)];
        var read = LiveLink.Of(written, live);
        var seen = live[..read.Length];
        var token = new Token(start, end, written.Length < end - start, LiveLink.HostOf(seen), read);
        Compare(_links.Open, token, seen, found);
        Compare(_links.Like(seen), token, seen, found);
    }

    private static void Compare(ReadOnlySpan<Pattern> patterns, in Token token, ReadOnlySpan<char> seen, List<RawMatch> found)
    {
        foreach (ref readonly var pattern in patterns)
        {
            if (pattern.Fits(seen, token.Host, token.IsCut))
                found.Add(new RawMatch(pattern.Form, token.Start, token.End, StepsOf(pattern, token.Read, seen)));
        }
    }

    // What the text and the pattern write differently; what stands for a star is not compared.
    private static FoldSteps StepsOf(in Pattern pattern, in LiveLink read, ReadOnlySpan<char> seen) =>
        (pattern.IsAsWritten(seen) ? FoldSteps.None : FoldSteps.Case)
        | (read.IsDefanged == pattern.Written.IsDefanged ? FoldSteps.None : FoldSteps.Separators)
        | (read.HasScheme == pattern.Written.HasScheme && read.IsHidden == pattern.Written.IsHidden ? FoldSteps.None : FoldSteps.Transliteration);

    /// <summary>A name or link of the text.</summary>
    /// <param name="IsCut">True when only its beginning is compared.</param>
    /// <param name="Host">How long the host of a link is.</param>
    private readonly record struct Token(int Start, int End, bool IsCut, int Host, LiveLink Read);
}
