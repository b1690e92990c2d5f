using System.Buffers;
using System.Text;

namespace Symbolenbank.Search.Folding;

/// <summary>What a text becomes when it is compared. The result is a key, never shown.</summary>
internal static class ComparisonFold
{
    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly char[] AsciiLetters = [.. Enumerable.Range(0, 128).Select(static c => LetterFor((char)c))];

    /// <summary>All rewriting steps: without case, marks, disguise, spaces and punctuation. Never throws, on any string.</summary>
    public static string Fold(string text) => Ascii.IsValid(text) ? FoldAscii(text) : Apply(Canonical(text), FoldSteps.Rewriting);

    /// <summary>The text in NFC; a lone surrogate and U+FFFE, which normalisation refuses, replaced by U+FFFD.</summary>
    public static string Canonical(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var wellFormed = text;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]) || (char.IsSurrogatePair(text, at) && at++ >= 0))
                continue;
            wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            break;
        }
        return wellFormed.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormC);
    }

    /// <summary>The given steps applied to <paramref name="text"/>, which is <see cref="Canonical"/>.</summary>
    public static string Apply(string text, FoldSteps steps)
    {
        if (steps.HasFlag(FoldSteps.ZeroWidth))
            text = Strip.ZeroWidth(text);
        if (steps.HasFlag(FoldSteps.EmojiVariant))
            text = Strip.EmojiVariant(text);
        if (steps.HasFlag(FoldSteps.LookAlike))
            text = LookAlikes.Fold(text);
        if (steps.HasFlag(FoldSteps.Diacritics))
            text = Diacritics.Fold(text);
        if (steps.HasFlag(FoldSteps.Case))
            text = text.ToLowerInvariant().Replace('ς', 'σ');
        if (steps.HasFlag(FoldSteps.Joined))
            text = Strip.Spaces(text);
        return steps.HasFlag(FoldSteps.Separators) ? Strip.Punctuation(text) : text;
    }

    /// <summary>
    /// The folded text with digits and signs as the letters they may stand for and runs of a letter as one: where forms are looked up.
    /// Two texts with the same key need not be the same; <see cref="Alignment"/> decides. Text without letters stays as it is: number codes are numbers.
    /// </summary>
    public static string Coarse(string folded)
    {
        var buffer = ArrayPool<char>.Shared.Rent(folded.Length);
        var coarse = Coarse(folded, buffer);
        var text = folded.AsSpan().SequenceEqual(coarse) ? folded : new string(coarse);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <inheritdoc cref="Coarse(string)"/>
    /// <param name="buffer">Room for the answer, at least as long as <paramref name="folded"/>.</param>
    public static ReadOnlySpan<char> Coarse(ReadOnlySpan<char> folded, Span<char> buffer)
    {
        if (!HasLetter(folded))
            return folded;
        var length = 0;
        foreach (var c in folded)
        {
            var letter = c < AsciiLetters.Length ? AsciiLetters[c] : LetterFor(c);
            if (length == 0 || buffer[length - 1] != letter || !char.IsLetter(letter))
                buffer[length++] = letter;
        }
        return buffer[..length];
    }

    /// <summary>The letter that <paramref name="c"/> may stand for, i and l taken as one; any other character itself.</summary>
    public static char LetterFor(char c) => c switch
    {
        '0' => 'o',
        '1' or '!' or '|' or 'l' or '£' => 'i',
        '2' => 'z',
        '3' or '€' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '6' or '9' => 'g',
        '7' or '+' => 't',
        '8' => 'b',
        _ => c,
    };

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    private static string FoldAscii(string text)
    {
        if (text.Length > 0 && !text.AsSpan().ContainsAnyExcept(LettersAndDigits))
            return text.ToLowerInvariant();
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        var changed = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c) || c == '$')
                buffer[length++] = char.ToLowerInvariant(c);
            else if (c is '@' or '!' or '|' or '+' && IsBetweenLetters(text, at))
                buffer[length++] = c;
            else
                changed = true;
        }
        var folded = length == 0 ? Apply(text, FoldSteps.Rewriting)
            : !changed && text.AsSpan().SequenceEqual(buffer.AsSpan(0, length)) ? text
            : new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return folded;
    }

    // Spaces and unseen characters are gone before punctuation is judged, so the neighbours are the nearest that remain.
    private static bool IsBetweenLetters(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && text[before] is <= ' ' or '\u007F')
            before--;
        var after = at + 1;
        while (after < text.Length && text[after] is <= ' ' or '\u007F')
            after++;
        return before >= 0 && after < text.Length && char.IsAsciiLetter(text[before]) && char.IsAsciiLetter(text[after]);
    }
}
