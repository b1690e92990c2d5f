using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The keys of all spellings while a set is compiled: long ones, those with a digit, and short ones, numbered in this order as patterns.</summary>
internal sealed class FormKeys
{
    private readonly (KeyKind Kind, int Number)[] _keys;

    public FormKeys(IReadOnlyList<ScanForm> all, FormSpelling[] spellings)
    {
        _keys = new (KeyKind Kind, int Number)[spellings.Length];
        Outlines = new SpellingOutline[spellings.Length];
        var numbers = new PatternNumbers(Plain);
        using var stream = new LetterStream();
        for (var spelling = 0; spelling < spellings.Length; spelling++)
        {
            var (form, value, extra) = spellings[spelling];
            var length = stream.Read(value).End;
            if (length == 0)
                continue;
            Outlines[spelling] = new SpellingOutline(value, all[form], extra, stream.OutlineAt(0), length);
            _keys[spelling] = KeyOf(stream.Classes[..length], Outlines[spelling], numbers);
        }
    }

    private enum KeyKind : byte { None, Plain, Digit, Short }

    public SpellingOutline[] Outlines { get; }

    public PatternList Plain { get; } = new();

    public PatternList WithDigits { get; } = new();

    /// <summary>Which class of each of <see cref="WithDigits"/> is its first digit.</summary>
    public List<int> FirstDigits { get; } = [];

    public ShortKeyList Short { get; } = new();

    /// <summary>How many classes a key has at most.</summary>
    public int Longest => Math.Max(ShortKey.Longest, Math.Max(Plain.Longest, WithDigits.Longest));

    public int Patterns => Plain.Count + WithDigits.Count + Short.Count;

    /// <summary>The pattern of a spelling; -1 for one without a letter or digit.</summary>
    public int PatternOf(int spelling) => _keys[spelling] switch
    {
        (KeyKind.Plain, var number) => number,
        (KeyKind.Digit, var number) => Plain.Count + number,
        (KeyKind.Short, var number) => Plain.Count + WithDigits.Count + number,
        _ => -1,
    };

    private (KeyKind Kind, int Number) KeyOf(ReadOnlySpan<byte> key, in SpellingOutline outline, PatternNumbers numbers)
    {
        if (!outline.HasDigit)
            return key.Length >= PlainSet.Shortest ? (KeyKind.Plain, numbers.Of(key)) : (KeyKind.Short, Short.Add(key, outline));
        FirstDigits.Add(outline.FirstDigit);
        return (KeyKind.Digit, WithDigits.Add(key));
    }
}
