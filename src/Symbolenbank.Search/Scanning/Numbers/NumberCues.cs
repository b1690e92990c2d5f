using System.Text;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Context;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>Numbers that an entry names as cues. They count as codes only: not as a year, price or age, not as part of a user name.</summary>
internal static class NumberCues
{
    /// <summary>How far around a number what it is may be told, in UTF-16 units.</summary>
    private const int Margin = 48;

    /// <summary>True when the number stands near a place and not within it.</summary>
    /// <param name="digits">The digits of the number, without what stands between them.</param>
    public static bool IsNear(ReadOnlySpan<char> text, int start, int end, int near, ReadOnlySpan<char> digits)
    {
        var from = Math.Max(0, start - near - Margin);
        var window = text[from..Math.Min(text.Length, end + near + Margin)];
        Span<char> key = stackalloc char[NumberReader.Longest];
        Span<char> second = stackalloc char[NumberReader.Longest];
        var reader = new NumberReader(window, Ascii.IsValid(window));
        for (var at = 0; reader.Next(at, key, out var number); at = number.End)
        {
            var last = number.End;
            if (!IsOf(number.Key, default, digits))
            {
                if (number.End >= window.Length || window[number.End] != ' ' || !reader.Next(number.End, second, out var next) || next.Start != number.End + 1 || !IsOf(number.Key, next.Key, digits))
                    continue;
                last = next.End;
            }
            var isNear = from + last > start - near && from + number.Start < end + near && (from + last <= start || from + number.Start >= end);
            if (isNear && IsCode(window, number, last))
                return true;
        }
        return false;
    }

    private static bool IsCode(ReadOnlySpan<char> text, in NumberExpression number, int end) =>
        !NumberKinds.IsOrdinary(text, number, end) && NumberKinds.Of(text, number) is null && !NumberKinds.MayCount(text, end, language: null)
        && !UserNames.Hold(text, new RawMatch(0, number.Start, end, FoldSteps.None) { IsNumber = true });

    // Whether the digits of both, one after another, are those that are wanted.
    private static bool IsOf(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> digits)
    {
        var at = 0;
        foreach (var c in first)
        {
            if (char.IsAsciiDigit(c) && (at == digits.Length || digits[at++] != c))
                return false;
        }
        foreach (var c in second)
        {
            if (char.IsAsciiDigit(c) && (at == digits.Length || digits[at++] != c))
                return false;
        }
        return at == digits.Length;
    }
}
