using System.Text;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Tells at which places of one text that hold a key a form stands, the cheapest question first.</summary>
/// <remarks>
/// The characters beside the key and the outline of each spelling come first, then the dictionary, which is asked once a word. What is left is compared
/// letter by letter by <see cref="FormAlignment"/> and judged by <see cref="WordGuard"/>, unless it is the form character by character.
/// </remarks>
internal ref struct WordSearch(ReadOnlySpan<char> text, in TextReading reading, LetterStream stream, WordForms forms, IReadOnlyList<ScanForm> all, WordGuard guard, List<RawMatch> found)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly TextPlaces _places = stream.PlacesOf(reading);
    private readonly int _first = reading.First;
    private readonly bool _otherReading = reading.IsOther;
    private KnownWord _word = KnownWord.None;

    /// <summary>Adds the matches at places where keys stand.</summary>
    /// <param name="hits">The keys, counted as the stream counts classes.</param>
    public void At(ReadOnlySpan<PatternHit> hits, CancellationToken ct)
    {
        foreach (ref readonly var hit in hits)
        {
            ct.ThrowIfCancellationRequested();
            At(hit);
        }
    }

    private void At(in PatternHit hit)
    {
        var outline = stream.OutlineAt(hit.Start);
        var start = hit.Start - _first;
        var there = hit.Length <= SpellingOutline.MostClasses ? KeySurroundings.At(_text, _places, start, hit.Length, outline) : default;
        var most = Math.Min(stream.MostLetters(hit.Start, hit.Length, outline), MostLetters(there));
        bool? mayBePart = null;
        var outlines = forms.Spellings.Of(hit.Pattern, out var first);
        for (var number = 0; number < outlines.Length; number++)
        {
            ref readonly var own = ref outlines[number];
            if (!own.MayStand(outline, there.IsPart, most) || (there.IsPart && !own.IsAnywhere && !(mayBePart ??= MayBePart(hit.Pattern, there))))
                continue;
            ref readonly var spelling = ref forms.Spellings[first + number];
            if (there.IsWhole && own.IsPlain && IsSame(there, spelling))
                AddSame(there, spelling);
            else
                Align(start, hit.Pattern, spelling, own.IsAnywhere);
        }
    }

    private readonly int MostLetters(in KeySurroundings there)
    {
        var stretch = _text[there.Start..there.End];
        return stretch.Length > 0 && Ascii.IsValid(stretch) ? stretch.Length : int.MaxValue;
    }

    // The dictionary is asked before the form is read, which is further away.
    private bool MayBePart(int pattern, in KeySurroundings there)
    {
        if (there.Start < _word.Start || there.End > _word.End)
            _word = KnownWord.At(_text, there.Start, guard.Words);
        if (there.End > _word.End)
            return _text[_word.End] is not (' ' or '\t' or '\u00A0');
        return _word.MayHold(_text, there, forms.Accidents(pattern));
    }

    private readonly bool IsSame(in KeySurroundings there, in FormSpelling spelling) =>
        there.End - there.Start == spelling.Value.Length && Ascii.EqualsIgnoreCase(_text[there.Start..there.End], spelling.Value);

    private readonly void AddSame(in KeySurroundings there, in FormSpelling spelling)
    {
        var steps = _text[there.Start..there.End].SequenceEqual(spelling.Value) ? FoldSteps.None : FoldSteps.Case;
        if (steps == FoldSteps.None || !all[spelling.Form].CaseSensitive)
            found.Add(new RawMatch(spelling.Form, there.Start, there.End, steps | spelling.Extra));
    }

    private readonly void Align(int start, int pattern, in FormSpelling spelling, bool isAnywhere)
    {
        var accidents = forms.Accidents(pattern);
        var begins = WordBeginnings.Of(_text, _places, start, out var beginnings);
        if (!begins && accidents >= CompoundGuard.MostAccidents && !isAnywhere)
            return;
        var alignment = new FormAlignment(_text, spelling.Value, _otherReading);
        for (var next = 0; next < beginnings.Count; next++)
        {
            if (!LetterGlance.MayBegin(_text, beginnings[next], spelling.Value) || alignment.From(beginnings[next]) is not { } match)
                continue;
            match = match with { Steps = match.Steps | spelling.Extra };
            if (guard.Judge(_text, match, all[spelling.Form], spelling, forms, accidents) is { } raw)
            {
                found.Add(raw);
                return;
            }
        }
    }
}
