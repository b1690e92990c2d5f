using System.Runtime.CompilerServices;

namespace Symbolenbank.Search.Scanning.Masks;

/// <summary>A word of a text in which signs may hide letters.</summary>
internal struct MaskedWord
{
    /// <summary>Signs beyond these are not looked at: a word with so many says too little.</summary>
    public const int MostSigns = 4;

    /// <summary>The shortest word of which two letters may be hidden, in letters with the hidden ones.</summary>
    private const int ShortestWithTwo = 8;

    private Signs _signs;
    private int _count;
    private int _withoutReading;

    public int Begin { get; set; }

    public int End { get; set; }

    /// <summary>How many letters can be seen.</summary>
    public int Known { get; set; }

    /// <summary>True when all letters seen are capitals.</summary>
    public bool IsUpper { get; set; }

    /// <summary>The letters that may be hidden.</summary>
    public string Alphabet { get; set; }

    /// <summary>True when there are more signs than one can guess.</summary>
    public bool IsUnreadable { get; private set; }

    public void Add(HiddenLetter sign)
    {
        IsUnreadable |= _count == MostSigns;
        if (IsUnreadable)
            return;
        _signs[_count++] = sign;
        _withoutReading += sign.HasReading ? 0 : 1;
    }

    /// <summary>
    /// What may be hidden, one guess after another: the one sign that resembles no letter, or the two of a longer word; without such a sign each that
    /// does resemble one. False when there are no more guesses.
    /// </summary>
    /// <param name="guess">The number of the guess, from 0.</param>
    public readonly bool Guess(int guess, out HiddenLetter first, out HiddenLetter? second)
    {
        (first, second) = (default, null);
        if (IsUnreadable || (guess > 0 && _withoutReading > 0) || guess >= _count)
            return false;
        if (_withoutReading == 0)
        {
            first = _signs[guess];
            return true;
        }
        if (_withoutReading > 2 || (_withoutReading == 2 && Known + _count < ShortestWithTwo))
            return false;
        first = _signs[NextWithoutReading(0, out var next)];
        if (_withoutReading == 2)
            second = _signs[NextWithoutReading(next, out _)];
        return true;
    }

    private readonly int NextWithoutReading(int from, out int next)
    {
        while (_signs[from].HasReading)
            from++;
        next = from + 1;
        return from;
    }

    [InlineArray(MostSigns)]
    private struct Signs
    {
        private HiddenLetter _first;
    }
}
