namespace Symbolenbank.Search.FullText;

/// <summary>The stems that full text is asked for.</summary>
/// <param name="Stems">Each once, in the order of the question.</param>
/// <param name="Complete">True when all must stand together in name, forms, looks or meaning; false when any will do, in any field.</param>
internal sealed record TextQuery(IReadOnlyList<string> Stems, bool Complete)
{
    /// <summary>A question of more stems than this tells a story: not all of them need to be there.</summary>
    public const int MostComplete = 8;

    /// <summary>What of a longer text is asked for: so many stems, the longest, which are the rarest.</summary>
    public const int MostStems = 16;

    /// <summary>The words of the question as typed, one for each stem, for engines that know the languages of texts.</summary>
    public IReadOnlyList<string> Words { get; init; } = Stems;

    /// <summary>Whether a stem may also be part of a longer word, a word made of others, or misspelled.</summary>
    public bool Wide { get; init; }

    /// <summary>True for a text too long to be a question: somebody pasted it.</summary>
    public bool IsPost { get; private init; }

    /// <summary>The stems of a text; complete when it has few enough.</summary>
    public static TextQuery Of(string text)
    {
        (string Word, string Stem)[] words = [.. WordStems.WithWords(text).DistinctBy(static word => word.Stem, StringComparer.Ordinal)];
        if (words.Length <= MostStems)
            return Of(words, complete: words.Length <= MostComplete);
        var longest = words.OrderByDescending(static word => word.Stem.Length).Take(MostStems).ToHashSet();
        return Of([.. words.Where(longest.Contains)], complete: false) with { IsPost = true };
    }

    /// <summary>Any of the longest of these stems, which are the rarest.</summary>
    public static TextQuery OfLongest(IEnumerable<string> stems) =>
        new([.. stems.Distinct(StringComparer.Ordinal).OrderByDescending(static stem => stem.Length).Take(MostStems)], Complete: false);

    private static TextQuery Of((string Word, string Stem)[] words, bool complete) =>
        new([.. words.Select(static word => word.Stem)], complete) { Words = [.. words.Select(static word => word.Word)] };
}
