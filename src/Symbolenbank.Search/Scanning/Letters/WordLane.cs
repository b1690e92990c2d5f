using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Finds forms written with letters, through disguises.</summary>
/// <remarks>The stream of letter classes is searched for keys; each place found is compared letter by letter and judged by <see cref="WordGuard"/>.</remarks>
internal sealed class WordLane(WordForms forms, IReadOnlyList<ScanForm> all)
{
    /// <summary>How many beginnings within one run of letters are tried.</summary>
    private const int MostBeginnings = 4;

    /// <summary>Adds what is found in <paramref name="text"/>, which <paramref name="stream"/> has read.</summary>
    public void Find(ReadOnlySpan<char> text, LetterStream stream, in WordGuard guard, ref PatternHit[] hits, List<RawMatch> found, CancellationToken ct)
    {
        var count = forms.Plain.Find(stream.Classes, stream.Count, ref hits);
        for (var next = 0; next < count; next++)
        {
            ct.ThrowIfCancellationRequested();
            var hit = hits[next];
            Consider(text, stream, guard, forms.PatternOf[hit.Pattern], hit.Start, forms.Plain.LengthOf(hit.Pattern), found);
        }
        if (!forms.Short.IsEmpty)
            FindShort(text, stream, guard, found);
    }

    private void FindShort(ReadOnlySpan<char> text, LetterStream stream, in WordGuard guard, List<RawMatch> found)
    {
        var classes = stream.Classes;
        var last = -1;
        foreach (var start in stream.Starts)
        {
            if (start == last || !forms.Short.MayBegin(classes, start))
                continue;
            last = start;
            for (var length = 1; length < PlainSet.Shortest && start + length <= stream.Count; length++)
            {
                var pattern = forms.Short.At(classes, start, length);
                if (pattern >= 0)
                    Consider(text, stream, guard, pattern, start, length, found);
            }
        }
    }

    private void Consider(ReadOnlySpan<char> text, LetterStream stream, in WordGuard guard, int pattern, int start, int length, List<RawMatch> found)
    {
        var places = stream.Places;
        var accidents = length < PlainSet.Shortest ? int.MaxValue : forms.Accidents(pattern);
        var beginsWord = Beginnings(text, places, start, out var beginnings);
        if (!beginsWord && accidents >= CompoundGuard.MostAccidents && !MayStandAnywhere(pattern))
            return;
        for (var spelling = forms.First(pattern); spelling >= 0; spelling = forms.Next(spelling))
            Align(text, guard, forms[spelling], beginnings, accidents, stream.IsOtherReading, found);
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
        begins = beginnings.Count > 0 || TextWords.Begin(text, place) == place;
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
