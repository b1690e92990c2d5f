using System.Buffers;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>What a reading writes into; pooled.</summary>
/// <param name="Classes">The classes of letters, runs as one.</param>
/// <param name="Places">Where in the texts each came from.</param>
/// <param name="Starts">One bit for each class: whether a word begins with one of its letters. Zero where nothing was read, as the five that follow.</param>
/// <param name="Within">One bit for each class: whether that is another letter than its first, so that a gap parts the run.</param>
/// <param name="Doubled">One bit for each class: whether it has more than one letter.</param>
/// <param name="Digits">One bit for each class: whether one of its letters is a digit.</param>
/// <param name="Open">One bit for each class: whether one of its letters stands behind anything but a letter or digit of ASCII, so that a word may begin there.</param>
/// <param name="Joined">One bit for each class: whether its first letter is a letter or digit of ASCII and stands directly behind another, so that no word ends between them.</param>
/// <param name="Wanted">One bit for each class: where a search looks. Made when it is asked for.</param>
/// <param name="Inside">One bit for each class: whether it and the three that follow lie within a word, after its first letter. Made when it is asked for.</param>
/// <param name="Numbers">Where in the texts digits begin.</param>
/// <param name="Ends">Which class stands behind each text.</param>
/// <param name="Units">What each unit of the texts that are being read is.</param>
/// <param name="UnitDigits">One bit for each unit: whether it is read as a digit.</param>
/// <param name="UnitJoined">One bit for each unit: whether it is a letter or digit of ASCII directly behind another.</param>
/// <param name="UnitOpen">One bit for each unit: whether anything but a letter or digit of ASCII stands before it.</param>
internal readonly record struct LetterArrays(byte[] Classes, int[] Places, ulong[] Starts, ulong[] Within, ulong[] Doubled, ulong[] Digits, ulong[] Open, ulong[] Joined, ulong[] Wanted, ulong[] Inside, int[] Numbers, int[] Ends, byte[] Units, ulong[] UnitDigits, ulong[] UnitOpen, ulong[] UnitJoined)
{
    /// <summary>How many words of bits beyond those that count may be read and written.</summary>
    private const int SlackOfBits = 4;

    public static LetterArrays None { get; } = new([], [], [], [], [], [], [], [], [], [], [], [], [], [], [], []);

    /// <param name="most">How many UTF-16 units may be read, again ones counted again.</param>
    public static LetterArrays Rent(int most)
    {
        var (units, classes) = (most + LetterBlock.Slack, (most * LetterFold.MostLetters) + LetterBlock.Slack);
        return new LetterArrays(
            ArrayPool<byte>.Shared.Rent(classes), ArrayPool<int>.Shared.Rent(classes), Bits(classes), Bits(classes), Bits(classes), Bits(classes), Bits(classes), Bits(classes), Bits(classes), Bits(classes),
            ArrayPool<int>.Shared.Rent(units), ArrayPool<int>.Shared.Rent(units), ArrayPool<byte>.Shared.Rent(units), Bits(units), Bits(units), Bits(units))
        {
            Most = most,
        };
    }

    /// <summary>How many UTF-16 units may be read.</summary>
    public int Most { get; private init; }

    private static ulong[] Bits(int most)
    {
        var bits = ArrayPool<ulong>.Shared.Rent((most >> 6) + SlackOfBits);
        bits.AsSpan().Clear();
        return bits;
    }

    /// <summary>Notes that a word begins with a letter of a class.</summary>
    /// <param name="isWithin">True when it is not the first letter.</param>
    public void Start(int number, bool isWithin)
    {
        Starts[number >> 6] |= 1UL << (number & 63);
        if (isWithin)
            Within[number >> 6] |= 1UL << (number & 63);
    }

    /// <summary>Notes that a class has more than one letter.</summary>
    public void Double(int number) => Doubled[number >> 6] |= 1UL << (number & 63);

    /// <summary>Notes that a letter of a class is a digit.</summary>
    public void Digit(int number) => Digits[number >> 6] |= 1UL << (number & 63);

    /// <summary>Notes that a word may begin with a letter of a class.</summary>
    public void MayBegin(int number) => Open[number >> 6] |= 1UL << (number & 63);

    /// <summary>Notes that no word ends before a class.</summary>
    public void Join(int number) => Joined[number >> 6] |= 1UL << (number & 63);

    /// <summary>Clears the first classes with their bits, and the first units; those beyond were never set.</summary>
    public void Clear(int count, int units)
    {
        Classes.AsSpan(0, count).Clear();
        Units.AsSpan(0, Math.Min(Units.Length, units)).Clear();
        var words = Math.Min(Starts.Length, (count >> 6) + SlackOfBits);
        Starts.AsSpan(0, words).Clear();
        Within.AsSpan(0, words).Clear();
        Doubled.AsSpan(0, words).Clear();
        Digits.AsSpan(0, words).Clear();
        Open.AsSpan(0, words).Clear();
        Joined.AsSpan(0, words).Clear();
    }

    public void Return()
    {
        if (Classes.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(Classes);
        ArrayPool<int>.Shared.Return(Places);
        ArrayPool<ulong>.Shared.Return(Starts);
        ArrayPool<ulong>.Shared.Return(Within);
        ArrayPool<ulong>.Shared.Return(Doubled);
        ArrayPool<ulong>.Shared.Return(Digits);
        ArrayPool<ulong>.Shared.Return(Open);
        ArrayPool<ulong>.Shared.Return(Joined);
        ArrayPool<ulong>.Shared.Return(Wanted);
        ArrayPool<ulong>.Shared.Return(Inside);
        ArrayPool<int>.Shared.Return(Numbers);
        ArrayPool<int>.Shared.Return(Ends);
        ArrayPool<byte>.Shared.Return(Units);
        ArrayPool<ulong>.Shared.Return(UnitDigits);
        ArrayPool<ulong>.Shared.Return(UnitOpen);
        ArrayPool<ulong>.Shared.Return(UnitJoined);
    }
}

/// <summary>How far a reading has come.</summary>
/// <param name="At">The next character.</param>
/// <param name="Count">How many classes there are.</param>
/// <param name="Last">The class of the last letter.</param>
/// <param name="Before">1 when a word goes on, else 0.</param>
/// <param name="Numbers">How many numbers have begun.</param>
/// <param name="Texts">How many texts have ended.</param>
internal readonly record struct ReadState(int At, int Count, int Last, int Before, int Numbers, int Texts);
