using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>What each character counts as when letters are compared: a letter, nothing that is seen, or a gap between words.</summary>
/// <remarks>Built once, 320 KB. Digits and signs that may stand for letters keep their own base; their class is that of the letter.</remarks>
internal static class LetterFold
{
    /// <summary>The class of white space, punctuation and signs.</summary>
    public const byte Gap = 0;

    /// <summary>The class of what nobody sees and of marks on letters.</summary>
    public const byte Unseen = 1;

    /// <summary>The class of what only its neighbours decide, or what is more than one letter: <see cref="LetterReader"/> reads it.</summary>
    public const byte Special = 2;

    /// <summary>The class of what stands behind a text; no letter has it, nor one with the same lowest five bits.</summary>
    public const byte EndOfText = 0x1F;

    /// <summary>The most letters that one character is read as.</summary>
    public const int MostLetters = 3;

    /// <summary>What lies beyond may be a sign.</summary>
    public const char LastLatin = '\u02FF';

    private static readonly ConcurrentDictionary<int, string> Remembered = new();
    private static readonly char[] Bases = new char[0x10000];
    private static readonly byte[] ClassTable = BuildClasses();
    private static readonly char[] SmallLetters = [.. Enumerable.Range(0, 0x10000).Select(static unit => char.IsLetter((char)unit) ? char.ToLowerInvariant((char)unit) : '\0')];

    /// <summary>The class of each UTF-16 unit.</summary>
    public static ReadOnlySpan<byte> Classes => ClassTable;

    /// <summary>The small letter of a letter; U+0000 for anything else.</summary>
    public static char SmallLetterOf(char c) => SmallLetters[c];

    /// <summary>The character without case, marks and width. Letters of scripts that resemble Latin keep their script.</summary>
    public static char BaseOf(char c) => Bases[c];

    /// <summary>The class of a base: Latin letters by themselves (i with l and 1, a with 4 and so on), letters of other scripts by a hash.</summary>
    public static byte ClassOf(char letter)
    {
        var stands = ComparisonFold.LetterFor(letter);
        return stands < 0x80 ? (byte)stands : (byte)(0x80 | ((stands * 0x9E37) >> 5 & 0x7F));
    }

    /// <summary>True for a digit of ASCII, and for one in another style or script.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(Bases[c]);

    /// <summary>A sign that is a letter only beside letters.</summary>
    public static char LetterOfSign(char sign) => sign switch
    {
        '!' or '|' or '+' or '@' => sign,
        '¡' => '!',
        '°' => 'o',
        '℮' => 'e',
        '✘' or '✗' => 'x',
        '×' => 'x',
        '¢' or '©' => 'c',
        '¥' => 'y',
        '®' => 'r',
        '§' => 's',
        '\u00B5' => 'u',
        _ => '\0',
    };

    /// <summary>Another letter that this character may be meant as, but for one in a word of its own script: ß for b, µ for m; U+0000 when there is none.</summary>
    public static char OtherReading(char c) => c switch
    {
        'ß' => 'b',
        'þ' or 'Þ' or 'π' => 'p',
        '\u00B5' => 'm',
        'μ' => 'u',
        _ => '\0',
    };

    /// <summary>True for a letter whose script has look-alikes of Latin: the word around it decides what it is.</summary>
    public static bool MayResemble(char c) =>
        c is (>= '\u0370' and < '\u0600') or (>= '\u0B00' and < '\u0B80') or (>= '\u0E00' and < '\u0E80') or (>= '\u10A0' and < '\u1100') or (>= '\u3100' and < '\u3130') or (>= '\u1400' and < '\u1680') or (>= '\u13A0' and < '\u1400') or (>= '\uAB70' and < '\uABC0')
            or (>= '\u1000' and < '\u1050') or (>= '\u1200' and < '\u1380') or (>= '\u2C80' and < '\u2D80') or (>= '\uA4D0' and < '\uA500') or (>= '\uA640' and < '\uA6A0');

    private static byte[] BuildClasses()
    {
        var classes = new byte[0x10000];
        for (var unit = 0; unit < 0x10000; unit++)
        {
            var c = (char)unit;
            Bases[unit] = c;
            classes[unit] = c < 0x80 ? AsciiClass(c) : OtherClass(c);
        }
        return classes;
    }

    private static byte AsciiClass(char c)
    {
        if (LetterOfSign(c) != '\0')
            return Special;
        if (c is '$')
            return ClassOf(c);
        if (!char.IsAsciiLetterOrDigit(c))
            return c < ' ' && c is not ('\t' or '\n' or '\v' or '\f' or '\r') ? Unseen : Gap;
        Bases[c] = char.ToLowerInvariant(c);
        return ClassOf(Bases[c]);
    }

    private static byte OtherClass(char c)
    {
        if (char.IsSurrogate(c) || LetterOfSign(c) != '\0')
            return Special;
        if (c is '€' or '£')
            return ClassOf(c);
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.SpacingCombiningMark:
                return Unseen;
            case UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse:
                return Gap;
            default:
                return IsUnseen(c) ? Unseen : LetterClass(c);
        }
    }

    private static byte LetterClass(char c)
    {
        if (MayResemble(c) && char.IsLetter(c))
        {
            Bases[c] = OfOwnScript(c);
            return Special;
        }
        if (c is (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3'))
            return ClassOf(c);
        var letters = Letters(c.ToString());
        if (letters.Length == 0)
            return Gap;
        Bases[c] = letters[0];
        return letters.Length == 1 ? ClassOf(letters[0]) : Special;
    }

    /// <summary><see cref="Letters"/>, remembered: the characters that need it are few.</summary>
    public static string LettersOf(char c) => Remembered.GetOrAdd(c, static value => Letters(((char)value).ToString()));

    /// <inheritdoc cref="LettersOf(char)"/>
    /// <remarks>Emoji and other signs are no letters and are not remembered.</remarks>
    public static string LettersOf(Rune rune) => rune.Value is >= 0x1F130 and <= 0x1F189 || Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune)
        ? Remembered.GetOrAdd(rune.Value, static value => Letters(new Rune(value).ToString()))
        : "";

    /// <summary>True for emoji and pictographs, of which none is read as a letter or digit.</summary>
    public static bool IsPicture(Rune rune) => rune.Value is >= 0x1F200 and < 0x1FB00;

    /// <summary>The letters and digits that a character is read as, without marks, case and width; empty for anything else.</summary>
    public static string Letters(string character)
    {
        var plain = new StringBuilder();
        foreach (var c in ComparisonFold.Apply(ComparisonFold.Canonical(character), FoldSteps.LookAlike | FoldSteps.Diacritics | FoldSteps.Case))
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(WithinScript(LookAlikes.LatinFor(c)));
        }
        return plain.Length > MostLetters ? "" : plain.ToString();
    }

    /// <summary>A letter in its own script without case and marks.</summary>
    private static char OfOwnScript(char c)
    {
        var plain = ComparisonFold.Apply(c.ToString(), FoldSteps.Diacritics | FoldSteps.Case);
        return WithinScript(plain.Length == 1 ? plain[0] : c);
    }

    /// <summary>Letters that Arabic and Hebrew writers use for each other: final forms, dotless ya, ta marbuta, Persian kaf and ya.</summary>
    public static char WithinScript(char c) => c switch
    {
        'ى' or 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        'ٱ' => 'ا',
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        _ => c,
    };

    // The Arabic tatweel lengthens a word; the Hangul fillers and the braille blank show nothing.
    private static bool IsUnseen(char c) => c is '\u0640' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800' or '\u17B4' or '\u17B5';
}
