using System.Buffers;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>What a reading writes into; pooled.</summary>
/// <param name="Classes">The classes of letters, runs as one.</param>
/// <param name="Places">Where in the text each came from.</param>
/// <param name="Starts">The numbers of the classes with which words begin.</param>
/// <param name="Numbers">Where in the text digits begin.</param>
internal readonly record struct LetterArrays(byte[] Classes, int[] Places, int[] Starts, int[] Numbers)
{
    public static LetterArrays None { get; } = new([], [], [], []);

    /// <param name="most">The most classes that there may be.</param>
    public static LetterArrays Rent(int most) => new(ArrayPool<byte>.Shared.Rent(most), ArrayPool<int>.Shared.Rent(most), ArrayPool<int>.Shared.Rent(most), ArrayPool<int>.Shared.Rent(most));

    public void Return()
    {
        if (Classes.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(Classes);
        ArrayPool<int>.Shared.Return(Places);
        ArrayPool<int>.Shared.Return(Starts);
        ArrayPool<int>.Shared.Return(Numbers);
    }
}

/// <summary>How far a reading has come.</summary>
/// <param name="At">The next character.</param>
/// <param name="Count">How many classes there are.</param>
/// <param name="Words">How many words have begun.</param>
/// <param name="Last">The class of the last letter.</param>
/// <param name="Before">1 when a word goes on, else 0.</param>
/// <param name="Numbers">How many numbers have begun.</param>
internal readonly record struct ReadState(int At, int Count, int Words, int Last, int Before, int Numbers);
