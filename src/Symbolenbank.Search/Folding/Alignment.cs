namespace Symbolenbank.Search.Folding;

/// <summary>Decides whether a folded text is a folded form, when digits may stand for letters and letters may be repeated.</summary>
internal static class Alignment
{
    /// <summary>A letter typed this many times is a drawn-out one; two may belong to the word.</summary>
    private const int LongRun = 3;

    /// <summary>At least this many letters must stand as themselves, or numbers would read as words.</summary>
    private const int OwnLetters = 2;

    /// <summary>True when <paramref name="typed"/> is <paramref name="form"/>; <paramref name="steps"/> says what that needed.</summary>
    /// <remarks>
    /// One direction only: digits in the typed text stand for letters of the form, never the other way round, and a run in the typed text
    /// is at least as long as in the form. So "k" is not "kkk", and "cib" is not "C18".
    /// </remarks>
    public static bool Aligns(ReadOnlySpan<char> typed, ReadOnlySpan<char> form, out FoldSteps steps)
    {
        steps = FoldSteps.None;
        if (typed.SequenceEqual(form))
            return true;
        int at = 0, own = 0;
        for (var start = 0; start < form.Length;)
        {
            var letter = form[start];
            var needed = Run(form, start);
            var found = 0;
            while (at + found < typed.Length && StandsFor(typed[at + found], letter))
                found++;
            var next = start + needed;
            if (found > needed && next < form.Length && StandsFor(typed[at + needed], form[next]))
                found = needed;
            if (found < needed || (found > needed && (found < LongRun || !char.IsLetter(letter))))
                return false;
            if (found > needed)
                steps |= FoldSteps.Repeated;
            var asItself = typed.Slice(at, found).Count(letter);
            own += char.IsLetter(letter) ? asItself : 0;
            if (asItself < found)
                steps |= FoldSteps.DigitForLetter;
            at += found;
            start = next;
        }
        return at == typed.Length && (!steps.HasFlag(FoldSteps.DigitForLetter) || own >= OwnLetters);
    }

    private static int Run(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAnyExcept(text[start]);
        return length < 0 ? text.Length - start : length;
    }

    private static bool StandsFor(char typed, char letter) =>
        typed == letter || (char.IsLetter(letter) && !char.IsLetter(typed) && ComparisonFold.LetterFor(typed) == ComparisonFold.LetterFor(letter));
}
