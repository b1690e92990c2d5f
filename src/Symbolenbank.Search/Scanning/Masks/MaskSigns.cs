using System.Buffers;
using System.Globalization;
using System.Text;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Letters;

namespace Symbolenbank.Search.Scanning.Masks;

/// <summary>What a character is to a word in which letters are hidden.</summary>
internal enum WordPart : byte
{
    /// <summary>The word ends.</summary>
    None,

    /// <summary>A mark on a letter, or what nobody sees.</summary>
    Unseen,

    /// <summary>A digit: part of the word, but no letter.</summary>
    Digit,

    /// <summary>A Latin letter, also in another style.</summary>
    Latin,

    /// <summary>A letter of another script that resembles a Latin one.</summary>
    LookAlike,

    /// <summary>A letter of another script that resembles none.</summary>
    OtherScript,

    /// <summary>A sign that hides a letter: *, #, a picture.</summary>
    Mask,

    /// <summary>A sign that is often put for a letter: @, !, $.</summary>
    MaskWithReading,

    /// <summary>A sign beyond ASCII that resembles a letter or digit: °, ².</summary>
    Resembling,
}

/// <summary>Which signs may hide a letter.</summary>
internal static class MaskSigns
{
    private const string Masks = "*#%^~?_";
    private const string MasksWithReading = "!@$|+€£";

    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґў";
    private const string Greek = "αβγδεζηθικλμνξοπρστυφχψω";
    private const string Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private const string Hebrew = "אבגדהוזחטיכלמנסעפצקרשת";
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(static c => (char)c).Except(Masks).Except(MasksWithReading)]);

    // What each UTF-16 unit is by itself; half a pair is nothing.
    private static readonly WordPart[] Parts = [.. Enumerable.Range(0, 0x10000).Select(static unit => char.IsSurrogate((char)unit) ? WordPart.None : PartOf((char)unit))];

    /// <summary>False for a unit that neither hides a letter nor makes others do so: a Latin letter, a digit, a space, a sign that ends a sentence.</summary>
    public static bool IsOne(char c) => char.IsSurrogate(c) || (Parts[c] is WordPart.Latin ? !char.IsLetter(c) : Parts[c] is not (WordPart.None or WordPart.Unseen or WordPart.Digit));

    /// <summary>True for a letter of another script than Latin, or of one that may be taken for it.</summary>
    public static bool IsOfOtherScript(char c) => Parts[c] is WordPart.LookAlike or WordPart.OtherScript;

    /// <summary>The first place from <paramref name="from"/> on where such a sign stands between letters, or a letter of another script; the length of the text when there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var ahead = text[from..].IndexOfAnyExcept(Plain);
            if (ahead < 0)
                break;
            from += ahead;
            var end = EndOfOwnWord(text, from);
            if (end == from && MayHide(text, from))
                return from;
            from = Math.Max(end, from + 1);
        }
        return text.Length;
    }

    /// <summary>False for a character that hides no letter, as can be seen without reading the word: most signs end a sentence, and most letters beyond ASCII are Latin ones with a mark.</summary>
    public static bool MayHide(ReadOnlySpan<char> text, int at)
    {
        if (text[at] < 0x80)
            return IsBetweenLetters(text, at, width: 1);
        if (char.IsSurrogate(text[at]))
            return char.IsHighSurrogate(text[at]) && MayHidePair(text, at);
        return Parts[text[at]] switch
        {
            WordPart.LookAlike or WordPart.OtherScript => true,
            WordPart.Mask or WordPart.MaskWithReading or WordPart.Resembling => at > 0 && at + 1 < text.Length && !IsOutside(text[at - 1]) && !IsOutside(text[at + 1]),
            _ => false,
        };
    }

    private static bool MayHidePair(ReadOnlySpan<char> text, int at)
    {
        // Of U+1F400 to U+1F7FF all are pictures.
        if (text[at] is '\uD83D' && !IsBetweenLetters(text, at, width: 2))
            return false;
        return PartAt(text, at, out var width) switch
        {
            WordPart.Mask => IsBetweenLetters(text, at, width),
            WordPart.OtherScript => true,
            _ => false,
        };
    }

    /// <summary>The end of a word of other scripts with nothing else in it, which hides no letter; the place itself where no such word begins.</summary>
    public static int EndOfOwnWord(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && !IsOutside(text[at - 1]))
            return at;
        var end = at;
        while (end < text.Length && IsOfOtherScript(text[end]))
            end++;
        return end == text.Length || IsOutside(text[end]) ? end : at;
    }

    private static bool IsOutside(char c) => Parts[c] is WordPart.None && !char.IsSurrogate(c);

    /// <summary>False for a sign with white space or other ASCII than letters beside it, which hides no letter.</summary>
    public static bool IsBetweenLetters(ReadOnlySpan<char> text, int at, int width) => at > 0 && at + width < text.Length && IsLetterOrBeyond(text[at - 1]) && IsLetterOrBeyond(text[at + width]);

    private static bool IsLetterOrBeyond(char c) => char.IsAsciiLetter(c) || c >= 0x80;

    /// <summary>The letters of the script in which a word is written, by one of its letters.</summary>
    public static string AlphabetOf(char letter) => letter switch
    {
        >= '\u0370' and < '\u0400' => Greek,
        >= '\u0400' and < '\u0530' => Cyrillic,
        >= '\u0590' and < '\u0600' => Hebrew,
        >= '\u0600' and < '\u0780' => Arabic,
        _ => Latin,
    };

    /// <param name="width">How many UTF-16 units the character takes.</param>
    public static WordPart PartAt(ReadOnlySpan<char> text, int at, out int width)
    {
        var c = text[at];
        width = 1;
        return char.IsSurrogate(c) ? OfPair(text[at..], out width) : Parts[c];
    }

    private static WordPart PartOf(char c)
    {
        if (c < 0x80)
            return char.IsAsciiLetter(c) ? WordPart.Latin : char.IsAsciiDigit(c) ? WordPart.Digit : SignOf(c);
        return LetterFold.Classes[c] == LetterFold.Unseen ? WordPart.Unseen : char.IsLetter(c) ? OfLetter(c) : OfOther(c);
    }

    private static WordPart SignOf(char c) =>
        Masks.Contains(c, StringComparison.Ordinal) ? WordPart.Mask : MasksWithReading.Contains(c, StringComparison.Ordinal) ? WordPart.MaskWithReading : WordPart.None;

    private static WordPart OfLetter(char c)
    {
        if (LookAlikes.IsLatin(c))
            return WordPart.Latin;
        var letter = LetterFold.BaseOf(c);
        if (!LetterFold.MayResemble(c))
            return char.IsAsciiLetter(letter) ? WordPart.Latin : WordPart.OtherScript;
        return LookAlikes.LatinFor(letter) < 0x80 ? WordPart.LookAlike : WordPart.OtherScript;
    }

    private static WordPart OfOther(char c)
    {
        if (SignOf(c) is not WordPart.None and var sign)
            return sign;
        if (LetterFold.LetterOfSign(c) != '\0')
            return WordPart.Resembling;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => WordPart.Resembling,
            UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol => char.IsAsciiLetter(LetterFold.BaseOf(c)) ? WordPart.Latin : WordPart.Mask,
            _ => WordPart.None,
        };
    }

    private static WordPart OfPair(ReadOnlySpan<char> text, out int width)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out width) != OperationStatus.Done)
            return WordPart.None;
        if (rune.Value is (>= 0xE0000 and <= 0xE007F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x1F3FB and <= 0x1F3FF))
            return WordPart.Unseen;
        if (LetterFold.LettersOf(rune) is [var letter])
            return char.IsAsciiLetter(letter) ? WordPart.Latin : char.IsAsciiDigit(letter) ? WordPart.Digit : WordPart.OtherScript;
        return LetterFold.IsPicture(rune) ? WordPart.Mask : Rune.IsLetter(rune) ? WordPart.OtherScript : WordPart.None;
    }
}
