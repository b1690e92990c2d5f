using System.Globalization;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The words of a text as they stand in it: letters, digits and marks, and an apostrophe between letters.</summary>
internal static class TextWords
{
    /// <summary>A word is not followed further than this.</summary>
    private const int Furthest = 64;

    public static bool IsPart(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 0x80)
            return char.IsAsciiLetterOrDigit(c) || (c == '\'' && IsBetweenLetters(text, at));
        return char.IsLetterOrDigit(c) || char.IsSurrogate(c) && IsLetterPair(text, at) || (c == '’' && IsBetweenLetters(text, at))
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
    }

    /// <summary>Where the word that goes on before <paramref name="at"/> begins; <paramref name="at"/> itself when none does.</summary>
    public static int Begin(ReadOnlySpan<char> text, int at)
    {
        var begin = at;
        while (begin > 0 && at - begin < Furthest && IsPart(text, begin - 1))
            begin--;
        return begin;
    }

    /// <summary>Where the word that goes on at <paramref name="at"/> ends.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Furthest && IsPart(text, end))
            end++;
        return end;
    }

    /// <summary>True when nothing of the stretch can be seen.</summary>
    public static bool IsUnseen(ReadOnlySpan<char> stretch)
    {
        foreach (var c in stretch)
        {
            if (LetterFold.Classes[c] != LetterFold.Unseen)
                return false;
        }
        return true;
    }

    /// <summary>True for a word of the dictionaries, and for a number, which is no disguised word by itself; never for a single letter.</summary>
    public static bool IsOrdinary(ReadOnlySpan<char> word, OrdinaryWords words) =>
        (word.Length > 1 && words.Contains(word)) || !word.ContainsAnyExceptInRange('0', '9') || (word is [.., '\'' or '’', 's'] && words.Contains(word[..^2]));

    private static bool IsBetweenLetters(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static bool IsLetterPair(ReadOnlySpan<char> text, int at)
    {
        var start = char.IsLowSurrogate(text[at]) && at > 0 ? at - 1 : at;
        return System.Text.Rune.DecodeFromUtf16(text[start..], out var rune, out _) == System.Buffers.OperationStatus.Done && System.Text.Rune.IsLetterOrDigit(rune);
    }
}
