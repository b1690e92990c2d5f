namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>What was read of one text among others.</summary>
/// <param name="Start">Where the text begins among the others, in UTF-16 units.</param>
/// <param name="First">The number of its first class.</param>
/// <param name="End">The number after its last class.</param>
/// <param name="FirstNumber">Which of the numbers is its first.</param>
/// <param name="EndOfNumbers">Which is the first of the next text.</param>
internal readonly record struct TextReading(int Start, int First, int End, int FirstNumber, int EndOfNumbers)
{
    /// <summary>Whether this is the second reading.</summary>
    public bool IsOther { get; init; }

    public TextMarks Marks { get; init; }

    /// <summary>True when something has another reading.</summary>
    public bool HasOther => Has(TextMarks.OtherReading);

    /// <summary>Which of the readings is the second one of this text, if it <see cref="HasOther"/>.</summary>
    public int Other { get; init; }

    public bool Has(TextMarks mark) => (Marks & mark) != TextMarks.None;
}
