using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning;

/// <summary>A form found by one of the lanes, before the text around it was looked at.</summary>
/// <param name="Form">The number of the form in its set.</param>
internal readonly record struct RawMatch(int Form, int Start, int End, FoldSteps Steps)
{
    /// <summary>True when it is only part of a longer word.</summary>
    public bool InWord { get; init; }

    /// <summary>True when ordinary words often hold the same letters, so that being part of a word says less.</summary>
    public bool IsWeak { get; init; }

    /// <summary>True when the words as they stand are ordinary words.</summary>
    public bool IsOrdinary { get; init; }

    /// <summary>True when a letter of it is hidden behind a sign and was guessed.</summary>
    public bool IsGuess { get; init; }

    /// <summary>True when digits or signs stand for nearly all of its letters.</summary>
    public bool HasFewLetters { get; init; }

    /// <summary>True for a match of digits; numbers need something beside them.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Where the number that it is part of begins and ends: nothing within it speaks for it.</summary>
    public int OuterStart { get; init; }

    public int OuterEnd { get; init; }

    /// <summary>True for what may be no form at all, whatever stands around it.</summary>
    public bool IsDoubtful => IsOrdinary || IsGuess || HasFewLetters || (InWord && IsWeak);

    public int Length => End - Start;
}
