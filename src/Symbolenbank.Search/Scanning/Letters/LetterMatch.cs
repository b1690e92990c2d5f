using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>A stretch of text that is a form, and what had to be set aside to see it.</summary>
internal readonly record struct LetterMatch
{
    public required int Start { get; init; }

    public required int End { get; init; }

    public int Length => End - Start;

    public required FoldSteps Steps { get; init; }

    /// <summary>How many letters of the form stand as themselves.</summary>
    public required int OwnLetters { get; init; }

    /// <summary>How many digits stand for letters.</summary>
    public required int Digits { get; init; }

    /// <summary>True when white space stands where the form has none.</summary>
    public required bool IsSplit { get; init; }

    /// <summary>True when letters of a script other than Latin were read as Latin ones.</summary>
    public required bool IsOtherScript { get; init; }

    /// <summary>True when a letter that the form has twice stands once.</summary>
    public required bool IsShortened { get; init; }
}
