using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Decides whether letters that can be read as a form are one.</summary>
/// <param name="Words">The ordinary words of the text's language.</param>
internal readonly record struct WordGuard(OrdinaryWords Words)
{
    /// <summary>A form that stands in more ordinary words than this is not looked for inside unknown ones.</summary>
    public const int MostAccidents = 24;

    /// <summary>Up to here, a form inside an unknown word is taken for the form.</summary>
    private const int MostForSure = 8;

    /// <summary>The shortest form, in letters, that is looked for inside a longer word.</summary>
    private const int ShortestInWord = 4;

    /// <summary>The shortest word that makes a compound with a form.</summary>
    private const int ShortestPart = 3;

    private const FoldSteps Light = FoldSteps.Case | FoldSteps.Diacritics | FoldSteps.Transliteration;

    private static readonly string[] Endings =
        ["s", "es", "ed", "er", "ers", "en", "ing", "ings", "in", "y", "z", "ez", "d", "r", "e", "n", "a", "as", "ah", "ish", "je", "jes", "t", "te", "ten", "de", "den", "isch", "ische"];

    public RawMatch? Judge(ReadOnlySpan<char> text, in LetterMatch match, ScanForm form, in FormSpelling spelling, int accidents)
    {
        var begin = TextWords.Begin(text, match.Start);
        var end = TextWords.End(text, match.End);
        if (form.CaseSensitive && (match.Steps & (FoldSteps.Case | FoldSteps.Repeated | FoldSteps.DigitForLetter)) != FoldSteps.None)
            return null;
        var raw = new RawMatch(spelling.Form, match.Start, match.End, match.Steps);
        if (begin == match.Start && end == match.End)
            return IsWhole(text, match, form, spelling) ? raw : null;
        if (form.Boundary is MatchBoundary.Anywhere)
            return raw;
        return IsInWord(text[begin..end], match, begin, form, accidents) ? raw with { InWord = true, IsWeak = accidents > MostForSure, Steps = match.Steps | FoldSteps.Joined } : null;
    }

    private bool IsWhole(ReadOnlySpan<char> text, in LetterMatch match, ScanForm form, in FormSpelling spelling)
    {
        var beyond = match.Steps & ~spelling.Extra & ~Light;
        if (beyond == FoldSteps.None || beyond == FoldSteps.ZeroWidth)
            return true;
        if (!HasOwnLetters(match) || (match.IsOtherScript && IsMostlyOtherScript(text, match)))
            return false;
        var stretch = text[match.Start..match.End];
        if (beyond == FoldSteps.Separators && CountWords(stretch) == CountWords(spelling.Value) && CountWords(stretch) > 1)
            return true;
        return !AllOrdinary(stretch);
    }

    /// <summary>Digits need two letters beside them, signs one: "1488" and "$5" are no words.</summary>
    private static bool HasOwnLetters(in LetterMatch match) =>
        (match.Steps & FoldSteps.DigitForLetter) == FoldSteps.None || match.OwnLetters >= (match.Digits > 0 ? 2 : 1);

    private bool IsInWord(ReadOnlySpan<char> word, in LetterMatch match, int begin, ScanForm form, int accidents)
    {
        if (accidents > MostAccidents || form.CaseSensitive || match.OwnLetters < ShortestInWord - 1 || match.End - match.Start < ShortestInWord)
            return false;
        if ((match.Steps & (FoldSteps.Separators | FoldSteps.Joined)) != FoldSteps.None || TextWords.IsOrdinary(word, Words))
            return false;
        var before = word[..(match.Start - begin)];
        var after = word[(match.End - begin)..];
        return accidents == 0 || (IsPartOfCompound(before, atEnd: false) && IsPartOfCompound(after, atEnd: true));
    }

    private bool IsPartOfCompound(ReadOnlySpan<char> part, bool atEnd)
    {
        if (part.Length == 0 || (part.Length >= ShortestPart && Words.Contains(part)))
            return true;
        if (!part.ContainsAnyExceptInRange('0', '9'))
            return true;
        if (!atEnd)
            return false;
        foreach (var ending in Endings)
        {
            if (part.Equals(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // Parts between white space, without the punctuation around them: "bell-end" is looked up as it stands.
    private bool AllOrdinary(ReadOnlySpan<char> stretch)
    {
        foreach (var range in stretch.SplitAny([' ', '\t', '\u00A0', '\u2009', '\u200A', '\u202F']))
        {
            var part = stretch[range];
            while (part.Length > 0 && !TextWords.IsPart(part, 0))
                part = part[1..];
            while (part.Length > 0 && !TextWords.IsPart(part, part.Length - 1))
                part = part[..^1];
            if (part.Length > 0 && !TextWords.IsOrdinary(part, Words))
                return false;
        }
        return true;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
            count += TextWords.IsPart(text, at) && (at == 0 || !TextWords.IsPart(text, at - 1)) ? 1 : 0;
        return count;
    }

    // A word of Cyrillic letters in a Russian text is a Russian word, whatever it looks like.
    private static bool IsMostlyOtherScript(ReadOnlySpan<char> text, in LetterMatch match)
    {
        const int Near = 200;

        var (latin, other) = (0, 0);
        for (var at = Math.Max(0, match.Start - Near); at < Math.Min(text.Length, match.End + Near); at++)
        {
            if (at >= match.Start && at < match.End)
                continue;
            latin += char.IsAsciiLetter(text[at]) ? 1 : 0;
            other += LetterFold.MayResemble(text[at]) ? 1 : 0;
        }
        return other > latin;
    }
}
