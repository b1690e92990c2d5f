using System.Collections.Frozen;
using System.Text;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>Recognises numbers that are plainly something else than a code: a year, price, time, score, address, phone number, path, plate or measure.</summary>
internal static class NumberKinds
{
    private const int LongestWord = 24;
    private const int PhoneDigits = 9;

    /// <summary>The shortest word that is taken for a plural by its ending alone.</summary>
    private const int ShortestPlural = 4;

    /// <summary>True when the number says what it is by what stands around it.</summary>
    /// <param name="end">Where the code ends, which may be after <paramref name="number"/> when it has two numbers.</param>
    public static bool IsOrdinary(ReadOnlySpan<char> text, in NumberExpression number, int end)
    {
        if (number.Digits >= PhoneDigits || number.Groups > 2)
            return true;
        if (IsGluedTo(text, number.Start, end) || IsAmount(text, number.Start, end) || IsInRow(text, number.Start, end))
            return true;
        if (IsPostcode(text, number, end))
            return true;
        var before = WordBefore(text, number.Start);
        return SaysWhatItIs(text, number.Start, end, before) || IsVersion(before);
    }

    /// <summary>True when a number in words says what it is by what stands around it, or is part of a longer number: "nineteen eighty-eight".</summary>
    public static bool IsOrdinaryInWords(ReadOnlySpan<char> text, int start, int end)
    {
        return IsAmount(text, start, end) || SaysWhatItIs(text, start, end, WordBefore(text, start)) || SpelledNumbers.IsPart(WordAfter(text, end)) || GoesOnFromNumber(text, start);
    }

    /// <summary>True when the number counts what stands directly after it, as far as an ending can tell: "88 kameraden".</summary>
    /// <param name="language">BCP 47 language of the text, or null.</param>
    public static bool MayCount(ReadOnlySpan<char> text, int end, string? language)
    {
        var word = WordAfter(text, end);
        if (word.Length < ShortestPlural || word.ContainsAnyInRange('0', '9') || Is(NumberWords.NoPlurals, word, out _))
            return false;
        if (language is ['d', 'e'] or ['d', 'e', '-', ..])
            return char.IsUpper(word[0]) && word[^1] is 'e' or 'n' or 'r' or 's';
        var isParticiple = word is ['g', 'e', .., 'e', 'n'];
        return char.IsLower(word[0]) && !isParticiple && word is [.., 'e', 'n'] or [.., not 's', 's'];
    }

    /// <summary>The kinds of the numbers that stand near a place, those at the place itself left out.</summary>
    public static NumberKindSet Around(ReadOnlySpan<char> text, int start, int end, int near)
    {
        const int Margin = 2 * LongestWord;

        var from = Math.Max(0, start - near - Margin);
        var window = text[from..Math.Min(text.Length, end + near + Margin)];
        Span<char> key = stackalloc char[NumberReader.Longest];
        var reader = new NumberReader(window, Ascii.IsValid(window));
        var kinds = default(NumberKindSet);
        for (var at = 0; reader.Next(at, key, out var number); at = number.End)
        {
            var isNear = from + number.End > start - near && from + number.Start < end + near;
            if (isNear && (from + number.End <= start || from + number.Start >= end) && Of(window, number) is { } kind)
                kinds = kinds.With(kind);
        }
        return kinds;
    }

    /// <summary>What a number is by its own shape and by the words and signs beside it; null when nothing tells.</summary>
    public static NumberKind? Of(ReadOnlySpan<char> text, in NumberExpression number)
    {
        var (start, end) = (number.Start, number.End);
        var before = WordBefore(text, start);
        if (start > 0 && text[start - 1] is '/' or '\\' or '=' or '&' || (end < text.Length && text[end] is '/' or '\\'))
            return NumberKind.Path;
        if (IsMoney(text, start, end))
            return NumberKind.Price;
        if (number.Digits >= PhoneDigits)
            return NumberKind.Phone;
        if (IsVersion(before) || (number.Groups > 2 && number.Key.Contains('.')))
            return NumberKind.Version;
        if (Is(NumberWords.Before, before, out var kind) && kind is not null || Is(NumberWords.After, WordAfter(text, end), out kind) && kind is not null)
            return kind;
        if (EndsAsStreet(before) || IsPostcode(text, number, end))
            return NumberKind.Address;
        return OfShape(text, number);
    }

    // 14:18 is a time, 3-0 a score, 1988 and '88 a year.
    private static NumberKind? OfShape(ReadOnlySpan<char> text, in NumberExpression number) => number.Key switch
    {
        { Length: 4 or 5 } key when number.Groups == 2 && key[^3] is ':' => NumberKind.Time,
        { Length: <= 5 } key when number.Groups == 2 && key.Contains('-') => NumberKind.Score,
        ['1', >= '5', _, _] or ['2', '0', _, _] => NumberKind.Year,
        [_, _] when number.Start > 0 && text[number.Start - 1] is '\'' or '’' => NumberKind.Year,
        _ => null,
    };

    // A path, version, plate, decimal or measure: a sign or letter without a space. A name such as lisa_88 is left to the context.
    private static bool IsGluedTo(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && (text[start - 1] is '/' or '\\' or '=' or '&' or '?' or '+' or ',' || (text[start - 1] is '-' or '.' or ':' && start > 1 && char.IsLetterOrDigit(text[start - 2]))))
            return true;
        if (end >= text.Length)
            return false;
        if (text[end] is '/' or '\\' or '=' or '%' or '‰' or '°' or '′' or '″' or '"' && IsClosed(text, start) is false)
            return true;
        if (char.IsLetter(text[end]))
            return start == 0 || !char.IsLetterOrDigit(text[start - 1]) && text[start - 1] is not '_' and not '@';
        return end + 1 < text.Length && text[end] is '-' or ',' or '.' or ':' && (char.IsLetterOrDigit(text[end + 1]) || text[end + 1] is '-' or '–');
    }

    private static bool IsClosed(ReadOnlySpan<char> text, int start) => start > 0 && text[start - 1] is '"' or '“' or '„';

    private static bool IsAmount(ReadOnlySpan<char> text, int start, int end) => IsMoney(text, start, end) || text[end..].TrimStart() is ['%', ..];

    private static bool IsMoney(ReadOnlySpan<char> text, int start, int end) =>
        text[..start].TrimEnd() is [.., '€' or '$' or '£' or '¥'] || text[end..].TrimStart() is ['€' or '$' or '£' or '¥', ..];

    // Three numbers one after another are a phone or account number, a list or a table.
    private static bool IsInRow(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start].TrimEnd(" -");
        var after = text[end..].TrimStart(" -");
        var left = before.Length > 0 && before.Length < start && char.IsAsciiDigit(before[^1]);
        var right = after.Length > 0 && after.Length < text.Length - end && char.IsAsciiDigit(after[0]);
        return left && right || (left && IsLong(before)) || (right && char.IsAsciiDigit(after[0]) && after.Length > 1 && text[start] == '0');
    }

    private static bool IsLong(ReadOnlySpan<char> before)
    {
        var digits = 0;
        for (var at = before.Length - 1; at >= 0 && digits <= 4 && (char.IsAsciiDigit(before[at]) || before[at] is ' ' or '-'); at--)
            digits += char.IsAsciiDigit(before[at]) ? 1 : 0;
        return digits > 4;
    }

    // Four digits and two capitals: 1488 AB.
    private static bool IsPostcode(ReadOnlySpan<char> text, in NumberExpression number, int end)
    {
        if (number.Key.Length != 4 || end >= text.Length)
            return false;
        var after = text[end..].TrimStart(' ');
        return after.Length >= 2 && char.IsAsciiLetterUpper(after[0]) && char.IsAsciiLetterUpper(after[1]) && (after.Length == 2 || !char.IsLetterOrDigit(after[2]));
    }

    private static bool SaysWhatItIs(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> before) =>
        Is(NumberWords.Before, before, out _) || EndsAsStreet(before) || Is(NumberWords.After, WordAfter(text, end), out _);

    // "nineteen eighty-eight", "one hundred and eighty-eight"; not what ends the sentence before.
    private static bool GoesOnFromNumber(ReadOnlySpan<char> text, int start)
    {
        if (start < 2 || text[start - 1] is not (' ' or '-' or '\u00A0') || !char.IsLetter(text[start - 2]))
            return false;
        var word = WordBefore(text, start - 1);
        return SpelledNumbers.IsPart(word) || (SpelledNumbers.IsConnecting(word) && SpelledNumbers.IsMultiple(WordBefore(text, start - 1 - word.Length)));
    }

    private static bool IsVersion(ReadOnlySpan<char> before) => before is ['v' or 'V' or 'A' or 'N' or 'E' or 'p'];

    private static bool EndsAsStreet(ReadOnlySpan<char> word)
    {
        foreach (var ending in NumberWords.StreetEndings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '.' or ':' or '\u00A0' or '\'' or '’')
            end--;
        var begin = end;
        while (begin > 0 && end - begin < LongestWord && char.IsLetter(text[begin - 1]))
            begin--;
        return text[begin..end];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int end)
    {
        var begin = end;
        while (begin < text.Length && text[begin] is ' ' or '-' or '\u00A0')
            begin++;
        var until = begin;
        while (until < text.Length && until - begin < LongestWord && char.IsLetterOrDigit(text[until]))
            until++;
        return text[begin..until];
    }

    private static bool Is(FrozenDictionary<string, NumberKind?> words, ReadOnlySpan<char> word, out NumberKind? kind)
    {
        Span<char> lower = stackalloc char[LongestWord];
        kind = null;
        return word.Length is > 0 and <= LongestWord && words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..word.ToLowerInvariant(lower)], out kind);
    }
}
