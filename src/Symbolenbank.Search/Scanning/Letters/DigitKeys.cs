using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys of spellings with a digit, of any length: only a digit stands for a digit, so they are looked for where the text has one and nowhere else.</summary>
/// <remarks>A key is filed under up to four classes around its first digit.</remarks>
internal sealed class DigitKeys
{
    private const int Widest = PlainSet.Shortest;

    private readonly PatternList _patterns;
    private readonly WindowTable[] _tables;

    /// <param name="patterns">The keys.</param>
    /// <param name="firstDigits">Which class of each is its first digit.</param>
    public DigitKeys(PatternList patterns, IReadOnlyList<int> firstDigits)
    {
        patterns.Trim();
        _patterns = patterns;
        _tables = [.. Enumerable.Range(1, Widest).Select(width => Table(width, firstDigits))];
    }

    public int Count => _patterns.Count;

    private WindowTable Table(int width, IReadOnlyList<int> firstDigits)
    {
        var windows = new List<ulong>();
        var filed = new List<FiledPattern>();
        for (var pattern = 0; pattern < _patterns.Count; pattern++)
        {
            var key = _patterns[pattern];
            if (Math.Min(key.Length, Widest) != width)
                continue;
            var offset = Math.Clamp(firstDigits[pattern] - width + 1, 0, key.Length - width);
            windows.Add(Plain.Windows.Read(key, offset, width));
            filed.Add(FiledPattern.Of(pattern, key, offset));
        }
        return new WindowTable(CollectionsMarshal.AsSpan(windows), CollectionsMarshal.AsSpan(filed));
    }

    /// <summary>Adds each key that stands in the text to the <paramref name="found"/> first <paramref name="hits"/>; returns their number.</summary>
    /// <param name="classes">Longer than <paramref name="count"/> by <see cref="PlainSet.Padding"/> or more.</param>
    /// <param name="digits">One bit for each class: whether it is a digit.</param>
    public int Find(ReadOnlySpan<byte> classes, int count, ReadOnlySpan<ulong> digits, ref PatternHit[] hits, int found)
    {
        for (var part = 0; part < digits.Length; part++)
        {
            var (here, next) = (digits[part], part + 1 < digits.Length ? digits[part + 1] : 0);
            if ((here | next) == 0)
                continue;

            // Places from which a window reaches a digit.
            for (var near = here | Ahead(here, next, 1) | Ahead(here, next, 2) | Ahead(here, next, Widest - 1); near != 0; near &= near - 1)
                found = FindAt((part << 6) + BitOperations.TrailingZeroCount(near), classes[..count], ref hits, found);
        }
        return found;
    }

    private static ulong Ahead(ulong here, ulong next, int by) => (here >> by) | (next << (64 - by));

    private int FindAt(int at, ReadOnlySpan<byte> classes, ref PatternHit[] hits, int found)
    {
        var widest = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(classes), at));
        for (var width = 1; width <= Widest; width++)
        {
            var (table, window) = (_tables[width - 1], widest & (uint.MaxValue >> (8 * (Widest - width))));
            if (!table.IsEmpty && table.MayHold(window) != 0)
                found = table.Find(window, width, classes, at, _patterns, ref hits, found);
        }
        return found;
    }
}
