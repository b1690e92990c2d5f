using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Decides whether a form may be found inside a longer word.</summary>
/// <remarks>
/// A word that a dictionary knows is that word, unless it is the plural of the form. Of other words, those made of the form and ordinary
/// words or endings are compounds of it. How often the form stands in ordinary words by accident says how much its letters mean elsewhere.
/// </remarks>
/// <param name="accidents">In how many ordinary words the form stands by accident.</param>
internal readonly struct CompoundGuard(OrdinaryWords words, WordForms forms, int accidents)
{
    /// <summary>A form that stands in as many ordinary words as this is looked for only where words begin.</summary>
    public const int MostAccidents = 150;

    /// <summary>Up to here the letters hardly mean anything else: the form is found in inflections, and in words of which only one side is known.</summary>
    internal const int Rare = 3;

    /// <summary>Up to here, rare words that hold the form are compounds of it.</summary>
    internal const int MostOfAWordApart = 40;

    /// <summary>The shortest form, in letters, that is looked for inside a longer word.</summary>
    internal const int Shortest = 3;

    /// <summary>The longest of the plurals.</summary>
    internal const int LongestPlural = 2;

    /// <summary>The longest of the endings.</summary>
    internal const int LongestEnding = 5;

    /// <summary>The shortest word of a compound that does not hold the form.</summary>
    private const int ShortestOther = 4;

    /// <summary>The plural of a form is the form, also where a dictionary knows it.</summary>
    private static readonly string[] Plurals = ["s", "es", "z"];

    /// <summary>What may follow a form, or a word beside it.</summary>
    internal static readonly string[] Endings =
    [
        "s", "es", "ed", "er", "ers", "or", "ors", "en", "ing", "ings", "in", "y", "z", "ez", "d", "r", "e", "n", "a", "as", "ah", "ish",
        "je", "jes", "t", "te", "ten", "de", "den", "isch", "ische",
    ];

    /// <summary>True when the form is surely part of the word, false when it may be, null when it is not.</summary>
    /// <param name="begin">Where <paramref name="word"/> begins in the text.</param>
    /// <param name="form">The form as its entry writes it; an ordinary word makes ordinary compounds.</param>
    public bool? Holds(ReadOnlySpan<char> word, in LetterMatch match, int begin, string form)
    {
        if (match.OwnLetters < Shortest || match.End - match.Start < Shortest || match.End > begin + word.Length || word.Length > OrdinaryWords.Longest)
            return null;
        if ((match.Steps & (FoldSteps.Separators | FoldSteps.Joined)) != FoldSteps.None || word.ContainsAny(' ', '\t', '\u00A0'))
            return null;
        if (form.Length <= Shortest && (match.Steps & ~FoldSteps.Case) != FoldSteps.None)
            return null;
        var before = word[..(match.Start - begin)];
        var after = word[(match.End - begin)..].TrimEnd("0123456789");
        var rank = words.RankOf(word);
        if (!MayBeAnother(rank, accidents) || (rank is WordRank.Rare && words.ContainsRare(form)))
            return before.Length == 0 && IsInflection(word, match, after, form) ? true : null;
        if (form.Length <= Shortest && Is(Endings, after) && !Is(Plurals, after))
            return null;
        if (IsRest(before, form) && (IsRest(after, form) || Is(Endings, after)) && (before.Length == 0 || accidents < MostAccidents || forms.IsWord(before) || forms.IsWord(after)))
            return !Is(Plurals, after) && IsMadeOfOthers(word, match.Start - begin, match.End - begin) ? null : true;
        return form.Length > Shortest && accidents <= Rare && (before.Length == 0 || after.Length == 0 || Is(Endings, after)) ? !words.Contains(form) : null;
    }

    /// <summary>False for a word that is surely itself: a dictionary knows it, or the longest list does and the form's letters mean something else too often.</summary>
    public static bool MayBeAnother(WordRank rank, int accidents) => rank is WordRank.Unknown or WordRank.Slur || (rank is WordRank.Rare && accidents <= MostOfAWordApart);

    // The plural; and other endings of letters that hardly mean anything else, where the form or the whole is no ordinary word.
    private bool IsInflection(ReadOnlySpan<char> word, in LetterMatch match, ReadOnlySpan<char> after, string form) =>
        (match.Steps & ~FoldSteps.Case) == FoldSteps.None
        && (Is(Plurals, after) || (accidents <= Rare && Is(Endings, after) && !(words.Contains(form) && words.Contains(word))));

    private bool IsRest(ReadOnlySpan<char> rest, string form) => new CompoundRest(rest, words, forms, form.Length <= Shortest).IsWords();

    // "hagelslag" is "hagel" and "slag": the words part elsewhere than at the form.
    private bool IsMadeOfOthers(ReadOnlySpan<char> word, int start, int end)
    {
        for (var second = ShortestOther; second <= word.Length - ShortestOther; second++)
        {
            if (second > start && second < end && words.Contains(word[..second]) && words.Contains(word[second..]))
                return true;
        }
        return false;
    }

    private static bool Is(string[] endings, ReadOnlySpan<char> part)
    {
        foreach (var ending in endings)
        {
            if (part.Equals(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
