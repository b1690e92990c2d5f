using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning;

/// <summary>What one scan at a time works in; kept for the next.</summary>
internal sealed class ScanSession
{
    private ScanSession? _trying;

    /// <summary>Hits of the plain scanner; grows.</summary>
#pragma warning disable CA1051, S1104 // Taken by reference.
    public PatternHit[] Hits = System.Buffers.ArrayPool<PatternHit>.Shared.Rent(256);
#pragma warning restore CA1051, S1104

    /// <summary>Whose <see cref="Hits"/> are whose.</summary>
    public FoundKeys Keys { get; } = new();

    /// <summary>All texts that are scanned together.</summary>
    public LetterStream Stream { get; } = new();

    /// <summary>What was read of each, and behind all of them of some the other reading.</summary>
    public List<TextReading> Readings { get; } = [];

    public List<RawMatch> Found { get; } = [];

    /// <summary>Matches of which a letter was guessed.</summary>
    public List<RawMatch> Guessed { get; } = [];

    /// <summary>What a guess is tried in.</summary>
    public ScanSession Trying => _trying ??= new ScanSession();

    /// <summary>Forgets what was read and found: nothing of a text stays in memory here.</summary>
    public void Clear()
    {
        _trying?.Clear();
        Stream.Clear();
        Readings.Clear();
        Found.Clear();
    }

    /// <summary>Reads all texts of the stream, and what of them has another reading a second time.</summary>
    /// <param name="longest">How many classes a key has at most that is looked for.</param>
    public void Read(int longest)
    {
        Stream.Read(otherReading: false, Readings);
        var (texts, again) = (Readings.Count, 0);
        for (var text = 0; text < texts; text++)
        {
            if (!Readings[text].HasOther)
                continue;
            Stream.AddAgain(text, Readings[text], longest);
            Readings[text] = Readings[text] with { Other = texts + again++ };
        }
        if (again > 0)
            Stream.Read(otherReading: true, Readings);
    }
}
