namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>A glance at the letters of a text: most that share their classes with a form are not its letters, and need no <see cref="FormAlignment"/> to be told from it.</summary>
/// <remarks>It goes over the letters as <see cref="FormAlignment"/> does, as far as they are of ASCII, and asks nothing of what stands between them.</remarks>
internal static class LetterGlance
{
    // Instead of a letter: nothing comes any more, or something that only a LetterReader can read.
    private const char Nothing = '\0';
    private const char Unknown = '\u0001';

    /// <summary>False when <see cref="FormAlignment.From"/> is certain to give no match.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> form)
    {
        var (at, inForm, previous, isShortened) = (start, 0, Nothing, false);
        for (var wanted = Next(form, ref inForm); wanted > Unknown;)
        {
            var typed = Next(text, ref at);
            if (typed <= Unknown)
                return typed == Unknown;
            if (!isShortened && !StandsFor(typed, wanted) && previous != Nothing && LetterFold.BaseOf(wanted) == LetterFold.BaseOf(previous) && MayBeShortened(form, inForm))
            {
                isShortened = true;
                wanted = Next(form, ref inForm);
            }
            if (wanted > Unknown && StandsFor(typed, wanted))
                (previous, wanted) = (wanted, Next(form, ref inForm));
            else if (wanted != Unknown && !(char.IsAsciiLetter(previous) && StandsFor(typed, previous)))
                return false;
        }
        return true;
    }

    private static char Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length)
        {
            var c = text[at++];
            if (c >= 0x80 || LetterFold.Classes[c] == LetterFold.Special)
                return Unknown;
            if (LetterFold.Classes[c] > LetterFold.Special)
                return c;
        }
        return Nothing;
    }

    // The letter before a place in the form is one more of the same that directly follows the first.
    private static bool MayBeShortened(ReadOnlySpan<char> form, int after) =>
        form.Length >= FormAlignment.ShortestWithDouble && char.IsAsciiLetter(form[after - 1]) && LetterFold.Classes[form[after - 2]] != LetterFold.Gap;

    private static bool StandsFor(char typed, char letter)
    {
        if (char.IsAsciiLetter(typed))
            return (typed | 0x20) == (letter | 0x20) || (typed == 'I' && letter is 'l' or 'L');
        return char.IsAsciiLetter(letter) ? LetterFold.Classes[typed] == LetterFold.Classes[letter] : typed == letter;
    }
}
