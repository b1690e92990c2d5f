using System.Text;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Tells at which places of one text that hold a key a form stands, the cheapest question first.</summary>
/// <remarks>
/// The outline of what stands there refuses most; then the characters beside it; then the dictionary, asked once a word. What is left is compared
/// letter by letter by <see cref="FormAlignment"/> and judged by <see cref="WordGuard"/>, unless it is the form character by character.
/// </remarks>
internal ref struct WordSearch(ReadOnlySpan<char> text, ReadOnlySpan<int> places, bool otherReading, WordForms forms, IReadOnlyList<ScanForm> all, WordGuard guard, List<RawMatch> found)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<int> _places = places;
    private KnownWord _word = KnownWord.None;

    /// <summary>Adds the matches of a pattern.</summary>
    /// <param name="start">Where its key begins, in classes of the text.</param>
    /// <param name="outline">What the text looks like from there.</param>
    public void At(int start, int pattern, in Outline outline)
    {
        var there = default(KeySurroundings);
        var isSeen = false;
        for (var spelling = forms.First(pattern); spelling >= 0; spelling = forms.Next(spelling))
        {
            ref readonly var own = ref forms.OutlineOf(spelling);
            if (!own.MayFit(outline))
                continue;
            if (!isSeen && own.IsKnown)
                (there, isSeen) = (KeySurroundings.At(_text, _places, start, own.Classes, outline), true);
            if (Lacks(own, there))
                continue;
            if (there.IsPart && !MayBePart(spelling, pattern, there, outline))
                continue;
            if (there.IsWhole && own.IsPlain && IsSame(there, forms[spelling]))
                AddSame(there, forms[spelling]);
            else
                Align(start, pattern, forms[spelling]);
        }
    }

    private bool MayBePart(int spelling, int pattern, in KeySurroundings there, in Outline outline)
    {
        ref readonly var own = ref forms.OutlineOf(spelling);
        if (own.IsAnywhere)
            return true;
        if (own.IsCaseSensitive || !own.MayBePartOfWord(outline))
            return false;
        if (there.Start < _word.Start || there.End > _word.End)
            _word = KnownWord.At(_text, there.Start, guard.Words);
        if (there.End > _word.End)
            return _text[_word.End] is not (' ' or '\t' or '\u00A0');
        return _word.MayHold(_text, there, forms.Accidents(pattern));
    }

    // Letters that the key has as one run: "aa aa" for "aa"; and a digit, which has the class of the letter that it looks like: "as 19" for "asig".
    private readonly bool Lacks(in SpellingOutline own, in KeySurroundings there)
    {
        var stretch = _text[there.Start..there.End];
        var isShort = stretch.Length < own.Letters - 1;
        return stretch.Length > 0 && (isShort || (own.HasDigit && !stretch.ContainsAnyInRange('0', '9'))) && Ascii.IsValid(stretch);
    }

    private readonly bool IsSame(in KeySurroundings there, in FormSpelling spelling) =>
        there.End - there.Start == spelling.Value.Length && Ascii.EqualsIgnoreCase(_text[there.Start..there.End], spelling.Value);

    private readonly void AddSame(in KeySurroundings there, in FormSpelling spelling)
    {
        var steps = _text[there.Start..there.End].SequenceEqual(spelling.Value) ? FoldSteps.None : FoldSteps.Case;
        if (steps == FoldSteps.None || !all[spelling.Form].CaseSensitive)
            found.Add(new RawMatch(spelling.Form, there.Start, there.End, steps | spelling.Extra));
    }

    private readonly void Align(int start, int pattern, in FormSpelling spelling)
    {
        var accidents = forms.Accidents(pattern);
        var begins = WordBeginnings.Of(_text, _places, start, out var beginnings);
        if (!begins && accidents >= CompoundGuard.MostAccidents && !MayStandAnywhere(pattern))
            return;
        var alignment = new FormAlignment(_text, spelling.Value, otherReading);
        for (var next = 0; next < beginnings.Count; next++)
        {
            if (alignment.From(beginnings[next]) is not { } match)
                continue;
            match = match with { Steps = match.Steps | spelling.Extra };
            if (guard.Judge(_text, match, all[spelling.Form], spelling, forms, accidents) is { } raw)
            {
                found.Add(raw);
                return;
            }
        }
    }

    private readonly bool MayStandAnywhere(int pattern)
    {
        for (var spelling = forms.First(pattern); spelling >= 0; spelling = forms.Next(spelling))
        {
            if (forms.OutlineOf(spelling).IsAnywhere)
                return true;
        }
        return false;
    }
}
