using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Decides whether a form may be found inside a longer word.</summary>
/// <remarks>
/// How often the form stands in ordinary words by accident says how much its letters mean; that the rest of the word is made of
/// ordinary words and endings says that the word is a compound.
/// </remarks>
/// <param name="accidents">In how many ordinary words the form stands by accident.</param>
internal readonly struct CompoundGuard(OrdinaryWords words, WordForms forms, int accidents)
{
    /// <summary>A form that stands in more ordinary words than this is not looked for inside others.</summary>
    public const int MostAccidents = 40;

    /// <summary>Up to here the letters hardly mean anything else: the form is found in inflections, and in words of which only one side is known.</summary>
    private const int Rare = 3;

    /// <summary>Up to here, a form in a compound is taken for the form.</summary>
    private const int MostForSure = 12;

    /// <summary>The shortest form, in letters, that is looked for inside a longer word.</summary>
    private const int Shortest = 4;

    /// <summary>The shortest word that makes a compound with a form.</summary>
    private const int ShortestPart = 3;

    private static readonly string[] Endings =
    [
        "s", "es", "ed", "er", "ers", "en", "ing", "ings", "in", "y", "z", "ez", "d", "r", "e", "n", "a", "as", "ah", "ish",
        "je", "jes", "t", "te", "ten", "de", "den", "isch", "ische",
    ];

    /// <summary>True when the form is surely part of the word, false when it may be, null when it is not.</summary>
    /// <param name="begin">Where <paramref name="word"/> begins in the text.</param>
    /// <param name="form">The form as its entry writes it; an ordinary word makes ordinary compounds.</param>
    public bool? Holds(ReadOnlySpan<char> word, in LetterMatch match, int begin, string form)
    {
        if (match.OwnLetters < Shortest - 1 || match.End - match.Start < Shortest || match.End > begin + word.Length)
            return null;
        if ((match.Steps & (FoldSteps.Separators | FoldSteps.Joined)) != FoldSteps.None || word.ContainsAny(' ', '\t', '\u00A0'))
            return null;
        var ordinary = words.Contains(form);
        var before = word[..(match.Start - begin)];
        var after = word[(match.End - begin)..];
        if (word.Length > OrdinaryWords.Longest || words.ContainsRare(word))
            return !ordinary && accidents <= Rare && before.Length == 0 && IsEnding(after) ? true : null;
        if (forms.IsWord(before) || forms.IsWord(after))
            return IsPart(before) && (IsPart(after) || IsEnding(after)) ? true : null;
        if (accidents <= MostAccidents && IsPart(before) && (IsPart(after) || IsEnding(after)))
            return !ordinary && accidents <= MostForSure;
        return accidents <= Rare && (before.Length == 0 || after.Length == 0 || IsEnding(after)) ? !ordinary : null;
    }

    private bool IsPart(ReadOnlySpan<char> part) =>
        part.Length == 0 || (part.Length >= ShortestPart && (words.Contains(part) || forms.IsWord(part))) || !part.ContainsAnyExceptInRange('0', '9');

    private static bool IsEnding(ReadOnlySpan<char> part)
    {
        foreach (var ending in Endings)
        {
            if (part.Equals(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
