using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>A word of a text and what the dictionaries know of it, for all the forms that may be part of it.</summary>
/// <param name="IsKnown">True when a dictionary or a longer list has it.</param>
/// <param name="IsCommon">True when a dictionary has it.</param>
internal readonly record struct KnownWord(int Start, int End, bool IsKnown, bool IsCommon)
{
    public static KnownWord None { get; } = new(-1, -1, IsKnown: false, IsCommon: false);

    /// <summary>The word that a place is part of.</summary>
    public static KnownWord At(ReadOnlySpan<char> text, int place, OrdinaryWords words)
    {
        var (start, end) = (TextWords.Begin(text, place), TextWords.End(text, place));
        var word = text[start..end];
        var isKnown = words.ContainsRare(word);
        return new KnownWord(start, end, isKnown, isKnown && words.Contains(word));
    }

    /// <summary>False when <see cref="CompoundGuard.Holds"/> is certain to refuse what stands at a place in this word.</summary>
    public bool MayHold(ReadOnlySpan<char> text, in KeySurroundings there, int accidents)
    {
        if (there.End - there.Start < CompoundGuard.Shortest || End - Start > OrdinaryWords.Longest)
            return false;
        if (!IsKnown || (!IsCommon && accidents <= CompoundGuard.MostOfAWordApart) || char.IsAsciiDigit(text[End - 1]))
            return true;

        // It is that word, unless it is the form with an ending.
        var after = End - there.End;
        return there.Start == Start && (accidents <= CompoundGuard.Rare ? after <= CompoundGuard.LongestEnding : after <= CompoundGuard.LongestPlural && text[End - 1] is 's' or 'S' or 'z' or 'Z');
    }
}
