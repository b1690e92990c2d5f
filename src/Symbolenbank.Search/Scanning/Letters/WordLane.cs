using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Finds forms written with letters, through disguises.</summary>
/// <remarks>The stream of letter classes is searched for keys; each place found is compared letter by letter and judged by <see cref="WordGuard"/>.</remarks>
internal sealed class WordLane(WordForms forms, IReadOnlyList<ScanForm> all)
{
    /// <summary>How many beginnings within one run of letters are tried.</summary>
    private const int MostBeginnings = 4;

    /// <summary>The places in all texts that were read where a key stands, in their order; what they are worth is for later to say.</summary>
    public int Find(LetterStream stream, ref PatternHit[] hits)
    {
        var count = forms.Plain.Find(stream.Classes, stream.Count, ref hits);
        for (var next = 0; next < count; next++)
            hits[next] = hits[next] with { Pattern = forms.PatternOf[hits[next].Pattern] };
        if (!forms.Short.IsEmpty)
            count = forms.Short.Find(stream.Classes, stream.Count, stream.Starts, ref hits, count);
        if (count > 1)
            hits.AsSpan(0, count).Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return count;
    }

    /// <summary>Adds the matches in <paramref name="text"/> at places that <see cref="Find"/> gave.</summary>
    /// <param name="first">The number that the first class of the text had among all.</param>
    /// <param name="places">Where in the text each class begins.</param>
    public void Consider(ReadOnlySpan<char> text, ReadOnlySpan<PatternHit> hits, int first, ReadOnlySpan<int> places, bool otherReading, in WordGuard guard, List<RawMatch> found, CancellationToken ct)
    {
        foreach (var hit in hits)
        {
            ct.ThrowIfCancellationRequested();
            Consider(text, places, guard, hit.Pattern, hit.Start - first, otherReading, found);
        }
    }

    private void Consider(ReadOnlySpan<char> text, ReadOnlySpan<int> places, in WordGuard guard, int pattern, int start, bool otherReading, List<RawMatch> found)
    {
        var accidents = forms.Accidents(pattern);
        var beginsWord = Beginnings(text, places, start, out var beginnings);
        if (!beginsWord && accidents >= CompoundGuard.MostAccidents && !MayStandAnywhere(pattern))
            return;
        for (var spelling = forms.First(pattern); spelling >= 0; spelling = forms.Next(spelling))
            Align(text, guard, forms[spelling], beginnings, accidents, otherReading, found);
    }

    private bool MayStandAnywhere(int pattern)
    {
        for (var spelling = forms.First(pattern); spelling >= 0; spelling = forms.Next(spelling))
        {
            if (all[forms[spelling].Form].Boundary is Catalog.Entries.MatchBoundary.Anywhere)
                return true;
        }
        return false;
    }

    private void Align(ReadOnlySpan<char> text, in WordGuard guard, in FormSpelling spelling, Starts beginnings, int accidents, bool otherReading, List<RawMatch> found)
    {
        var form = all[spelling.Form];
        var alignment = new FormAlignment(text, spelling.Value, otherReading);
        for (var next = 0; next < beginnings.Count; next++)
        {
            if (alignment.From(beginnings[next]) is not { } match)
                continue;
            match = match with { Steps = match.Steps | spelling.Extra };
            if (guard.Judge(text, match, form, spelling, forms, accidents) is { } raw)
            {
                found.Add(raw);
                return;
            }
        }
    }

    // A run of one letter may reach over the end of a word ("class shit"): words that begin within it come first, then its own beginning.
    private static bool Beginnings(ReadOnlySpan<char> text, ReadOnlySpan<int> places, int start, out Starts beginnings)
    {
        beginnings = default;
        var place = places[start];
        var end = start + 1 < places.Length ? places[start + 1] : text.Length;
        var begins = false;
        for (var at = end - 1; at > place && beginnings.Count < MostBeginnings; at--)
        {
            if (LetterFold.Classes[text[at]] >= LetterFold.Special && LetterFold.Classes[text[at - 1]] == LetterFold.Gap && !char.IsLowSurrogate(text[at]))
                beginnings.Add(at);
        }
        begins = beginnings.Count > 0 || TextWords.IsUnseen(text[TextWords.Begin(text, place)..place]);
        beginnings.Add(place);
        return begins;
    }

    /// <summary>A few places to begin.</summary>
    private struct Starts
    {
        private Places _places;

        public int Count { get; private set; }

        public readonly int this[int index] => _places[index];

        public void Add(int place) => _places[Count++] = place;
    }

    [System.Runtime.CompilerServices.InlineArray(MostBeginnings + 1)]
    private struct Places
    {
        private int _first;
    }
}
