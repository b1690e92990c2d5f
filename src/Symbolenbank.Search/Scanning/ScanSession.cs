using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning;

/// <summary>What one scan at a time works in; kept for the next.</summary>
internal sealed class ScanSession
{
    /// <summary>Hits of the plain scanner; grows.</summary>
#pragma warning disable CA1051, S1104 // Taken by reference.
    public PatternHit[] Hits = System.Buffers.ArrayPool<PatternHit>.Shared.Rent(256);

    /// <summary>Hits in a word with a letter filled in; grows.</summary>
    public PatternHit[] Guesses = System.Buffers.ArrayPool<PatternHit>.Shared.Rent(16);
#pragma warning restore CA1051, S1104

    /// <summary>How many <see cref="Hits"/> there are.</summary>
    public int HitCount { get; set; }

    /// <summary>All texts that are scanned together.</summary>
    public LetterStream Stream { get; } = new();

    /// <summary>What was read of each, one after another; of some twice.</summary>
    public List<TextReading> Readings { get; } = [];

    /// <summary>One of them, with the places of its letters.</summary>
    public LetterStream Placed { get; } = new();

    public List<RawMatch> Found { get; } = [];

    /// <summary>Matches with one letter filled in.</summary>
    public List<RawMatch> Tried { get; } = [];

    /// <summary>Those of them that are kept, with their places in the text.</summary>
    public List<RawMatch> Guessed { get; } = [];

    /// <summary>Forgets what was read and found.</summary>
    public void Clear()
    {
        Stream.Clear();
        Readings.Clear();
        Found.Clear();
    }

    /// <summary>Reads a text behind the others.</summary>
    public TextReading Read(ReadOnlySpan<char> text, bool otherReading)
    {
        var reading = Stream.Add(text, otherReading, Readings.Count == 0 ? 0 : Readings[^1].EndOfNumbers);
        Readings.Add(reading);
        return reading;
    }
}
