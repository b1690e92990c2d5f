using System.Runtime.CompilerServices;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys of spellings with a digit, of any length: only a digit stands for a digit, so they are looked for where the text has one and nowhere else.</summary>
/// <remarks>A key is filed under up to four classes around its first digit.</remarks>
internal sealed class DigitKeys
{
    private const int Widest = PlainSet.Shortest;

    private readonly KeyWindows _windows;

    /// <param name="keys">The keys.</param>
    /// <param name="firstDigits">Which class of each is its first digit.</param>
    public DigitKeys(PatternList keys, IReadOnlyList<int> firstDigits)
    {
        keys.Trim();
        Count = keys.Count;
        var (windows, filed) = (new ulong[Count], new FiledPattern[Count]);
        for (var pattern = 0; pattern < Count; pattern++)
        {
            var key = keys[pattern];
            var width = Math.Min(key.Length, Widest);
            var offset = Math.Clamp(firstDigits[pattern] - width + 1, 0, key.Length - width);
            windows[pattern] = Plain.Windows.Read(key, offset, width);
            filed[pattern] = FiledPattern.Of(pattern, key, offset);
        }
        _windows = new KeyWindows(keys, filed, windows, [.. filed.Select(static key => Math.Min(key.Length, Widest)).Distinct()]);
    }

    public int Count { get; }

    /// <summary>Adds each key that stands in the text to the <paramref name="found"/> first <paramref name="hits"/>; returns their number.</summary>
    /// <param name="classes">Longer than <paramref name="count"/> by <see cref="PlainSet.Padding"/> or more.</param>
    /// <param name="digits">One bit for each class: whether it is a digit.</param>
    [SkipLocalsInit]
    public int Find(ReadOnlySpan<byte> classes, int count, ReadOnlySpan<ulong> digits, ref PatternHit[] hits, int found)
    {
        Span<int> places = stackalloc int[KeyWindows.Room];
        var passed = 0;
        for (var part = 0; part < digits.Length; part++)
        {
            var (here, next) = (digits[part], part + 1 < digits.Length ? digits[part + 1] : 0);
            if ((here | next) == 0)
                continue;
            if (passed > KeyWindows.Most - PlaceList.Width)
                (found, passed) = (_windows.LookUp(classes, count, places, passed, ref hits, found), 0);

            // Places from which a window reaches a digit.
            passed += PlaceList.Write(here | Ahead(here, next, 1) | Ahead(here, next, 2) | Ahead(here, next, Widest - 1), part << 6, ref places[passed]);
        }
        return _windows.LookUp(classes, count, places, passed, ref hits, found);
    }

    private static ulong Ahead(ulong here, ulong next, int by) => (here >> by) | (next << (64 - by));
}
