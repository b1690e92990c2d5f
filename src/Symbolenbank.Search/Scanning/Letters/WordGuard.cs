using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Decides whether letters that can be read as a form are one: the more had to be set aside, the more must speak for it.</summary>
/// <param name="Words">The ordinary words of the text's language.</param>
/// <param name="IsLanguageTold">False when the words are those of the languages that the text is likely to be in.</param>
internal readonly record struct WordGuard(OrdinaryWords Words, bool IsLanguageTold)
{
    /// <summary>A longer text is never one word, in UTF-16 units.</summary>
    private const int LongestLoneWord = 64;

    /// <summary>The shortest word that may be made of digits or signs but for one letter.</summary>
    private const int ShortestWithFewLetters = 3;

    private const FoldSteps Light = FoldSteps.Case | FoldSteps.Diacritics | FoldSteps.Transliteration;

    /// <summary>The match when there is one, with how sure it is.</summary>
    /// <param name="accidents">In how many ordinary words the form stands by accident.</param>
    public RawMatch? Judge(ReadOnlySpan<char> text, in LetterMatch match, ScanForm form, in FormSpelling spelling, WordForms forms, int accidents)
    {
        var begin = TextWords.Begin(text, match.Start);
        var end = TextWords.End(text, match.End);
        if (form.CaseSensitive && (match.Steps & (FoldSteps.Case | FoldSteps.Repeated | FoldSteps.DigitForLetter)) != FoldSteps.None)
            return null;
        if (form.Value.Length == 1 && (match.Steps & ~FoldSteps.ZeroWidth) != FoldSteps.None)
            return null;
        var raw = new RawMatch(spelling.Form, match.Start, match.End, match.Steps);
        if (TextWords.IsUnseen(text[begin..match.Start]) && TextWords.IsUnseen(text[match.End..end]))
            return Whole(text, match, spelling, raw) is { } whole ? whole with { IsOrdinary = whole.IsOrdinary || (!Words.IsOfLanguage && IsFolded(match, spelling)) } : null;
        if (match.IsShortened)
            return null;
        if (form.Boundary is MatchBoundary.Anywhere)
            return raw;
        if (form.CaseSensitive || form.Boundary is MatchBoundary.Number)
            return null;
        return InWord(text, match, spelling, begin, end, new CompoundGuard(Words, forms, accidents), raw) is { } part ? part with { IsWeak = part.IsWeak || !Words.IsOfLanguage } : null;
    }

    // More was set aside than what ordinary writing sets aside too.
    private static bool IsFolded(in LetterMatch match, in FormSpelling spelling) => (match.Steps & ~spelling.Extra & ~Light) is not (FoldSteps.None or FoldSteps.ZeroWidth);

    // Of a doubled letter at the end of the form the second may begin the next word: "fagg-it" is "fag-git".
    private static RawMatch? InWord(ReadOnlySpan<char> text, in LetterMatch match, in FormSpelling spelling, int begin, int end, CompoundGuard guard, RawMatch raw)
    {
        var sure = guard.Holds(text[begin..end], match, begin, spelling.Value);
        var shorter = match with { End = match.End - 1, Steps = match.Steps & ~FoldSteps.Repeated };
        if (sure is not true && match.Steps != shorter.Steps && shorter.Length == spelling.Value.Length && text[shorter.End] == text[shorter.End - 1]
            && guard.Holds(text[begin..end], shorter, begin, spelling.Value) is true)
            return raw with { End = shorter.End, InWord = true, Steps = shorter.Steps | FoldSteps.Joined };
        return sure is { } isSure ? raw with { InWord = true, IsWeak = !isSure, Steps = match.Steps | FoldSteps.Joined } : null;
    }

    private RawMatch? Whole(ReadOnlySpan<char> text, in LetterMatch match, in FormSpelling spelling, RawMatch raw)
    {
        var beyond = match.Steps & ~spelling.Extra & ~Light;
        if (beyond is FoldSteps.None or FoldSteps.ZeroWidth)
            return raw;
        if (match.IsShortened && ((beyond & ~FoldSteps.Repeated) != FoldSteps.None || Words.ContainsRare(text[match.Start..match.End])))
            return null;
        if (!HasOwnLetters(match))
            return MayHaveFewLetters(match) ? raw with { HasFewLetters = true } : null;
        if (match.IsOtherScript && IsMostlyOtherScript(text, match))
            return null;
        var stretch = text[match.Start..match.End];
        if (beyond == FoldSteps.Separators && CountWords(stretch) == CountWords(spelling.Value) && CountWords(stretch) > 1)
            return raw;
        var loose = Loose(stretch, out var singles);
        if (match.IsSplit && !singles && (match.Digits > 0 || (match.Steps & FoldSteps.Repeated) != FoldSteps.None))
            return null;
        if (match.IsSplit && singles && (IsSpelledOn(text, match.Start - 1, -1) || IsSpelledOn(text, match.End, 1)))
            return null;
        if (!loose)
            return raw;

        // An ordinary word of which language? Of a word alone nobody can tell. The reader decides.
        if (beyond == FoldSteps.Repeated && !IsLanguageTold && IsAlone(text, match))
            return raw with { IsOrdinary = true };

        // "dog shit" for dogshit, "bullshit" for bull shit: the same letters, but ordinary words as they stand. The words around decide.
        return beyond == FoldSteps.Joined && IsSameWords(stretch, spelling.Value) ? raw with { IsOrdinary = true } : null;
    }

    private static bool IsAlone(ReadOnlySpan<char> text, in LetterMatch match)
    {
        for (var at = 0; at < text.Length && text.Length <= LongestLoneWord; at++)
        {
            if ((at < match.Start || at >= match.End) && char.IsLetterOrDigit(text[at]))
                return false;
        }
        return text.Length <= LongestLoneWord;
    }

    /// <summary>Digits need two letters beside them, signs one: "1488" and "$5" are no words.</summary>
    private static bool HasOwnLetters(in LetterMatch match) =>
        (match.Steps & FoldSteps.DigitForLetter) == FoldSteps.None || match.OwnLetters >= (match.Digits > 0 ? 2 : 1);

    // One letter among digits (a55) or signs alone (@$$), and nothing else set aside. Digits without a letter are a number, and with a sign a price.
    private static bool MayHaveFewLetters(in LetterMatch match) =>
        match.Length >= ShortestWithFewLetters && (match.Steps & ~(FoldSteps.DigitForLetter | FoldSteps.Case)) == FoldSteps.None && (match.Digits == 0 || match.OwnLetters > 0);

    private static bool IsSameWords(ReadOnlySpan<char> stretch, string form)
    {
        const int ShortestWord = 3;

        foreach (var word in (CountWords(stretch) > 1 ? stretch : form).SplitAny([' ']))
        {
            if ((CountWords(stretch) > 1 ? stretch : form)[word].Length < ShortestWord)
                return false;
        }
        return true;
    }

    /// <summary>True when each part between white space is an ordinary word as it stands: "bell-end" is one part, and so is "c-u-n-t".</summary>
    /// <param name="singles">True when all parts are single letters, which then are no words.</param>
    private bool Loose(ReadOnlySpan<char> stretch, out bool singles)
    {
        var ordinary = true;
        singles = true;
        foreach (var range in stretch.SplitAny([' ', '\t', '\u00A0', '\u2009', '\u200A', '\u202F']))
        {
            var part = stretch[range];
            while (part.Length > 0 && LetterFold.Classes[part[0]] == LetterFold.Gap)
                part = part[1..];
            while (part.Length > 0 && LetterFold.Classes[part[^1]] == LetterFold.Gap)
                part = part[..^1];
            singles &= IsOneLetter(part);
            ordinary &= part.Length == 0 || IsOrdinaryPart(part);
        }
        return ordinary && !singles;
    }

    // One letter, also typed many times, with what hides in it.
    private static bool IsOneLetter(ReadOnlySpan<char> part)
    {
        var letter = '\0';
        foreach (var c in part)
        {
            if (LetterFold.Classes[c] == LetterFold.Unseen)
                continue;
            var plain = char.ToLowerInvariant(c);
            if (letter != '\0' && plain != letter)
                return false;
            letter = plain;
        }
        return true;
    }

    // "t h e  c l a s s" goes on letter by letter: what is spelled is longer than the form.
    private static bool IsSpelledOn(ReadOnlySpan<char> text, int at, int step) =>
        IsAt(text, at, letter: false) && IsAt(text, at + step, letter: true) && !IsAt(text, at + (2 * step), letter: true);

    private static bool IsAt(ReadOnlySpan<char> text, int at, bool letter) =>
        at >= 0 && at < text.Length && (letter ? char.IsLetter(text[at]) : text[at] == ' ');

    // Of single letters only those that are words in Dutch or English.
    private bool IsOrdinaryPart(ReadOnlySpan<char> part) => part.Length == 1 ? part[0] is 'a' or 'A' or 'i' or 'I' or 'u' or 'U' : TextWords.IsOrdinary(part, Words);

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
