using System.Globalization;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Walks over the letters of a text.</summary>
internal readonly ref struct LetterCursor(ReadOnlySpan<char> text, bool otherReading)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly bool _otherReading = otherReading;

    /// <summary>Moves to the next letter; false at the end of the text.</summary>
    public bool Next(ref LetterPlace place)
    {
        if (place.Left > 0)
        {
            place = place with { Letter = place.Then, Then = place.Last, Left = place.Left - 1, Gap = default, Unseen = FoldSteps.None };
            return true;
        }
        var plain = place.End;
        if (plain < _text.Length && LetterFold.Classes[_text[plain]] > LetterFold.Special)
        {
            place = new LetterPlace(plain, plain + 1) { Letter = LetterFold.BaseOf(_text[plain]) };
            return true;
        }
        return NextAfter(ref place);
    }

    // The next letter beyond a gap or what nobody sees, or one that its word decides.
    private bool NextAfter(ref LetterPlace place)
    {
        Span<char> letters = stackalloc char[LetterFold.MostLetters];
        var reader = new LetterReader(_text, _otherReading);
        var gap = default(Gap);
        var unseen = FoldSteps.None;
        for (var at = place.End; at < _text.Length;)
        {
            letters.Clear();
            var read = reader.Read(at, letters, out var width);
            if (read > 0)
            {
                place = new LetterPlace(at, at + width) { Letter = letters[0], Then = letters[1], Last = letters[2], Left = read - 1, Gap = gap, Unseen = unseen };
                return true;
            }
            if (read == 0)
                unseen |= StepFor(_text[at]);
            else
                gap = gap.With(_text[at]);
            at += width;
        }
        place = new LetterPlace(_text.Length, _text.Length);
        return false;
    }

    private static FoldSteps StepFor(char unseen) => unseen switch
    {
        '\uFE0F' or '\uFE0E' or '\u20E3' => FoldSteps.EmojiVariant,
        '\uD83C' => FoldSteps.EmojiVariant,
        '\u0640' => FoldSteps.Repeated,
        _ when char.IsSurrogate(unseen) => FoldSteps.ZeroWidth,
        _ when CharUnicodeInfo.GetUnicodeCategory(unseen) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark => FoldSteps.Diacritics,
        _ => FoldSteps.ZeroWidth,
    };
}

/// <summary>Where a cursor stands: at a letter, after what lies before it.</summary>
internal readonly record struct LetterPlace(int Start, int End)
{
    /// <summary>The letter as it is compared; U+0000 before the first.</summary>
    public char Letter { get; init; }

    /// <summary>The second and third letter of a character that is read as several.</summary>
    public char Then { get; init; }

    public char Last { get; init; }

    public int Left { get; init; }

    public Gap Gap { get; init; }

    /// <summary>The steps that what nobody sees before this letter needs.</summary>
    public FoldSteps Unseen { get; init; }

    public int Width => End - Start;
}
