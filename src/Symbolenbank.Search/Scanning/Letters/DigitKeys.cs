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

    /// <summary>Adds each key that stands at one of some places to the <paramref name="found"/> first <paramref name="hits"/>, which may grow; returns their number.</summary>
    /// <param name="places">One bit for each class: see <see cref="LetterStream.BeforeDigits"/>.</param>
    /// <inheritdoc cref="KeyWindows.Find" path="/param"/>
    public int Find(ReadOnlySpan<byte> classes, int count, ReadOnlySpan<ulong> places, ref PatternHit[] hits, int found) =>
        _windows.Find(classes, count, places, ref hits, found);
}
