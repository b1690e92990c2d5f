namespace Symbolenbank.Search.Scanning.Context;

/// <summary>The words before and after a match.</summary>
internal readonly ref struct Neighbourhood
{
    private const int LongestWord = 40;
    private const string Spaces = " \t\r\n\u00A0";

    private readonly ReadOnlySpan<char> _before;
    private readonly ReadOnlySpan<char> _after;

    private Neighbourhood(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        _before = before;
        _after = after;
    }

    public static Neighbourhood Around(ReadOnlySpan<char> text, int start, int end, int near) =>
        new(text[Math.Max(0, start - near)..start], text[end..Math.Min(text.Length, end + near)]);

    /// <summary>What stands directly beside a match: the last word before it and the first after it, with the signs that touch them.</summary>
    public static Neighbourhood Beside(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[Math.Max(0, start - LongestWord)..start].TrimEnd();
        var after = text[end..Math.Min(text.Length, end + LongestWord)].TrimStart();
        var wordEnd = after.IndexOfAny(Spaces);
        return new(before[(before.LastIndexOfAny(Spaces) + 1)..], wordEnd < 0 ? after : after[..wordEnd]);
    }

    /// <summary>True when one of the words or signs stands here as a whole word, in any case.</summary>
    public bool HoldsAny(IReadOnlyList<string> words)
    {
        for (var word = 0; word < words.Count; word++)
        {
            if (Holds(words[word]))
                return true;
        }
        return false;
    }

    /// <summary>True when the word or sign stands here as a whole word, in any case.</summary>
    public bool Holds(string word) => Holds(_before, word) || Holds(_after, word);

    /// <summary>Adds what the words here say, each cue once, in the order of <see cref="ScanCue"/>.</summary>
    /// <param name="isDenied">True when the form itself is denied.</param>
    public void AddSpeechCues(List<ScanCue> cues, bool isDenied)
    {
        Span<bool> seen = stackalloc bool[(int)ScanCue.NoCue + 1];
        seen[(int)ScanCue.CounterSpeech] = isDenied;
        Note(_before, seen);
        Note(_after, seen);
        for (var cue = 0; cue < seen.Length; cue++)
        {
            if (seen[cue])
                cues.Add((ScanCue)cue);
        }
    }

    private static void Note(ReadOnlySpan<char> text, Span<bool> seen)
    {
        Span<char> lower = stackalloc char[CueWords.Longest];
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '-'))
                end++;
            if (end > at && end - at <= CueWords.Longest && CueWords.Of(lower[..text[at..end].ToLowerInvariant(lower)]) is { } cue)
                seen[(int)cue] = true;
            at = end + 1;
        }
    }

    private static bool Holds(ReadOnlySpan<char> text, string word)
    {
        if (word.Length == 0)
            return false;
        for (var from = 0; text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var ahead;)
        {
            var at = from + ahead;
            var end = at + word.Length;
            var begins = at == 0 || !char.IsLetterOrDigit(word[0]) || !char.IsLetterOrDigit(text[at - 1]);
            var ends = end == text.Length || !char.IsLetterOrDigit(word[^1]) || !char.IsLetterOrDigit(text[end]);
            if (begins && ends)
                return true;
            from = at + 1;
        }
        return false;
    }
}
