using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>A word of a text and what the dictionaries know of it, for all the forms that may be part of it.</summary>
internal readonly record struct KnownWord(int Start, int End, WordRank Rank)
{
    public static KnownWord None { get; } = new(-1, -1, WordRank.Unknown);

    /// <summary>The word that a place is part of.</summary>
    public static KnownWord At(ReadOnlySpan<char> text, int place, OrdinaryWords words)
    {
        var (start, end) = (TextWords.Begin(text, place), TextWords.End(text, place));
        return new KnownWord(start, end, words.RankOf(text[start..end]));
    }

    /// <summary>False when <see cref="CompoundGuard.Holds"/> is certain to refuse what stands at a place in this word.</summary>
    public bool MayHold(ReadOnlySpan<char> text, in KeySurroundings there, int accidents)
    {
        if (there.End - there.Start < CompoundGuard.Shortest || End - Start > OrdinaryWords.Longest)
            return false;
        if (CompoundGuard.MayBeAnother(Rank, accidents) || char.IsAsciiDigit(text[End - 1]))
            return true;

        // It is that word, unless it is the form with an ending.
        var after = End - there.End;
        return there.Start == Start && (accidents <= CompoundGuard.Rare ? after <= CompoundGuard.LongestEnding : after <= CompoundGuard.LongestPlural && text[End - 1] is 's' or 'S' or 'z' or 'Z');
    }
}
