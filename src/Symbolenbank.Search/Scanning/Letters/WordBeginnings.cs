using System.Runtime.CompilerServices;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The few places at which a form whose key was found may begin.</summary>
internal struct WordBeginnings
{
    /// <summary>How many beginnings within one run of letters are tried.</summary>
    private const int Most = 4;

    private Places _places;

    public int Count { get; private set; }

    public readonly int this[int index] => _places[index];

    /// <summary>A run of one letter may reach over the end of a word ("class shit"): words that begin within it come first, then its own beginning.</summary>
    /// <param name="places">Where each class of the text begins, and where it ends.</param>
    /// <param name="start">The first class.</param>
    /// <returns>Whether a word begins at one of them.</returns>
    public static bool Of(ReadOnlySpan<char> text, in TextPlaces places, int start, out WordBeginnings beginnings)
    {
        beginnings = default;
        var place = places[start];
        var end = places[start + 1];
        for (var at = end < text.Length && IsOfSeveral(text[end]) ? end : end - 1; at > place && beginnings.Count < Most; at--)
        {
            if (LetterFold.Classes[text[at]] >= LetterFold.Special && LetterFold.Classes[text[at - 1]] == LetterFold.Gap && !char.IsLowSurrogate(text[at]))
                beginnings.Add(at);
        }
        var begins = beginnings.Count > 0 || TextWords.IsUnseen(text[TextWords.Begin(text, place)..place]);
        beginnings.Add(place);
        return begins;
    }

    // The next run may begin in the midst of a character whose first letter is of this one: "half ﬁlm".
    private static bool IsOfSeveral(char c) => LetterFold.Classes[c] == LetterFold.Special && !char.IsSurrogate(c) && LetterFold.LetterOfSign(c) == '\0' && !LetterFold.MayResemble(c);

    private void Add(int place) => _places[Count++] = place;

    [InlineArray(Most + 1)]
    private struct Places
    {
        private int _first;
    }
}
