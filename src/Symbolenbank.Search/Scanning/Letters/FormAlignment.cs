using System.Globalization;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Decides whether a text from a place on is a form, letter by letter, and names the steps.</summary>
/// <remarks>
/// One direction only, as in <see cref="Alignment"/>: digits and signs in the text stand for letters of the form, and a run in the text is at
/// least as long as in the form, but for one doubled letter of a form that is not short ("asaut" for "assaut"). Linear in the length of what is compared.
/// </remarks>
internal ref struct FormAlignment(ReadOnlySpan<char> text, ReadOnlySpan<char> form, bool otherReading)
{
    /// <summary>The shortest form of which a doubled letter may be typed once, in UTF-16 units.</summary>
    internal const int ShortestWithDouble = 5;

    private readonly LetterCursor _text = new(text, otherReading);
    private readonly LetterCursor _form = new(form, otherReading: false);
    private readonly ReadOnlySpan<char> _letters = text;
    private readonly ReadOnlySpan<char> _formLetters = form;
    private FoldSteps _steps;
    private int _own;
    private int _digits;
    private bool _split;
    private bool _otherScript;
    private bool _shortened;

    /// <summary>The match whose first letter is the first from <paramref name="start"/> on; null when there is none.</summary>
    public LetterMatch? From(int start)
    {
        (_steps, _own, _digits, _split, _otherScript, _shortened) = (FoldSteps.None, 0, 0, false, false, false);
        var at = new LetterPlace(start, start);
        var inForm = new LetterPlace(0, 0);
        _ = _form.Next(ref inForm);
        var begun = false;
        var previous = '\0';
        for (var wanted = inForm.Letter; wanted != '\0';)
        {
            if (!_text.Next(ref at))
                return null;
            var isNext = StandsFor(at, wanted);
            if (!isNext && begun && wanted == previous && MayBeShortened(inForm, wanted))
            {
                wanted = _form.Next(ref inForm) ? inForm.Letter : '\0';
                isNext = wanted != '\0' && StandsFor(at, wanted);
            }
            if (!isNext && !(begun && char.IsLetter(previous) && StandsFor(at, previous)))
                return null;
            if (begun && Between(at.Gap, isNext ? inForm.Gap : default) is false)
                return null;
            if (begun)
                _steps |= at.Unseen;
            else
                (begun, start) = (true, at.Start);
            Note(at, isNext ? inForm : default, isNext ? wanted : previous);
            if (!isNext)
            {
                _steps |= FoldSteps.Repeated;
                continue;
            }
            previous = wanted;
            wanted = _form.Next(ref inForm) ? inForm.Letter : '\0';
        }
        return Ended(start, at, previous);
    }

    private bool MayBeShortened(LetterPlace inForm, char letter)
    {
        if (_shortened || _formLetters.Length < ShortestWithDouble || !char.IsLetter(letter) || !inForm.Gap.IsNone)
            return false;
        _steps |= FoldSteps.Repeated;
        return _shortened = true;
    }

    // More of the last letter belongs to the match, and so do the marks on it.
    private LetterMatch? Ended(int start, LetterPlace at, char last)
    {
        var end = at.End;
        for (var next = at; char.IsLetter(last) && _text.Next(ref next) && next.Gap.IsNone && StandsFor(next, last) && char.IsLetter(next.Letter); end = next.End)
            _steps |= FoldSteps.Repeated | next.Unseen;
        while (end < _letters.Length && CharUnicodeInfo.GetUnicodeCategory(_letters[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        {
            _steps |= _letters[end] is '\uFE0F' or '\uFE0E' or '\u20E3' ? FoldSteps.EmojiVariant : FoldSteps.Diacritics;
            end++;
        }
        return new LetterMatch { Start = start, End = end, Steps = _steps, OwnLetters = _own, Digits = _digits, IsSplit = _split, IsOtherScript = _otherScript, IsShortened = _shortened };
    }

    private bool? Between(Gap there, Gap wanted)
    {
        if (there.Between(wanted) is not { } steps)
            return false;
        _steps |= steps;
        _split |= there.Space && !wanted.Space;
        return true;
    }

    private bool StandsFor(LetterPlace typed, char letter) =>
        typed.Letter == letter
        || (char.IsLetter(letter) && !char.IsLetter(typed.Letter) && ComparisonFold.LetterFor(typed.Letter) == ComparisonFold.LetterFor(letter))
        || (letter == 'l' && _letters[typed.Start] is ('I' or 'ι'));

    private void Note(LetterPlace typed, LetterPlace form, char letter)
    {
        var there = _letters.Slice(typed.Start, typed.Width);
        if (char.IsLetter(letter) && !char.IsLetter(typed.Letter))
        {
            _steps |= FoldSteps.DigitForLetter | (there.Length > 1 || there[0] > '\u00FF' && there[0] != '€' ? FoldSteps.LookAlike : FoldSteps.None);
            _digits += char.IsDigit(typed.Letter) ? 1 : 0;
            return;
        }
        _own += typed.Letter == letter ? 1 : 0;
        var steps = form.Width == 0 ? LetterDifference.Of(there, new ReadOnlySpan<char>(in letter)) & ~FoldSteps.Case : LetterDifference.Of(there, _formLetters.Slice(form.Start, form.Width));
        _steps |= steps;
        _otherScript |= (steps & FoldSteps.LookAlike) != FoldSteps.None && there[0] >= '\u0370' && LetterFold.MayResemble(there[0]);
    }
}
