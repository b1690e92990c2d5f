using System.Buffers;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>What a reading writes into; pooled.</summary>
/// <param name="Classes">The classes of letters, runs as one.</param>
/// <param name="Places">Where in the text each came from.</param>
/// <param name="Starts">One bit for each class: whether a word begins with one of its letters. Zero before a reading, as the two that follow.</param>
/// <param name="Within">One bit for each class: whether that is another letter than its first, so that a gap parts the run.</param>
/// <param name="Doubled">One bit for each class: whether it has more than one letter.</param>
/// <param name="Numbers">Where in the text digits begin.</param>
internal readonly record struct LetterArrays(byte[] Classes, int[] Places, ulong[] Starts, ulong[] Within, ulong[] Doubled, int[] Numbers)
{
    /// <summary>How many words of bits beyond those that count may be read and written.</summary>
    private const int SlackOfBits = 4;

    public static LetterArrays None { get; } = new([], [], [], [], [], []);

    /// <param name="most">The most classes that there may be.</param>
    public static LetterArrays Rent(int most)
    {
        var classes = ArrayPool<byte>.Shared.Rent(most);
        var (room, bits) = (classes.Length, (classes.Length >> 6) + SlackOfBits);
        return new LetterArrays(classes, ArrayPool<int>.Shared.Rent(room), ArrayPool<ulong>.Shared.Rent(bits), ArrayPool<ulong>.Shared.Rent(bits), ArrayPool<ulong>.Shared.Rent(bits), ArrayPool<int>.Shared.Rent(room));
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

    /// <summary>Clears the bits of the classes from a number on, and all of the word that a first class shares with nothing.</summary>
    public void Clear(int from, int most)
    {
        var (word, words) = (from == 0 ? 0 : (from >> 6) + 1, (most >> 6) + 2);
        Starts.AsSpan(word, words).Clear();
        Within.AsSpan(word, words).Clear();
        Doubled.AsSpan(word, words).Clear();
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
        ArrayPool<int>.Shared.Return(Numbers);
    }
}

/// <summary>How far a reading has come.</summary>
/// <param name="At">The next character.</param>
/// <param name="Count">How many classes there are.</param>
/// <param name="Last">The class of the last letter.</param>
/// <param name="Before">1 when a word goes on, else 0.</param>
/// <param name="Numbers">How many numbers have begun.</param>
internal readonly record struct ReadState(int At, int Count, int Last, int Before, int Numbers);

/// <summary>What was read of one text among others.</summary>
/// <param name="First">The number of its first class.</param>
/// <param name="End">The number after its last class.</param>
/// <param name="FirstNumber">Which of the numbers is its first.</param>
/// <param name="EndOfNumbers">Which is the first of the next text.</param>
internal readonly record struct TextReading(int First, int End, int FirstNumber, int EndOfNumbers)
{
    /// <summary>Whether this is the second reading.</summary>
    public bool IsOther { get; init; }

    /// <summary>True when something has another reading: the text is worth a second one.</summary>
    public bool HasOther { get; init; }

    /// <summary>True when the text holds a digit beyond ASCII.</summary>
    public bool HasOtherDigit { get; init; }

    /// <summary>True when the text holds anything beyond U+02FF: where signs may be.</summary>
    public bool HasSign { get; init; }
}
