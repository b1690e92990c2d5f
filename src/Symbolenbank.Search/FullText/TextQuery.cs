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

    /// <summary>Whether a stem may also be part of a longer word, a word made of others, or misspelled.</summary>
    public bool Wide { get; init; }

    /// <summary>True for a text too long to be a question: somebody pasted it.</summary>
    public bool IsPost { get; private init; }

    /// <summary>The stems of a text; complete when it has few enough.</summary>
    public static TextQuery Of(string text)
    {
        string[] stems = [.. WordStems.Of(text).Distinct(StringComparer.Ordinal)];
        if (stems.Length <= MostStems)
            return new TextQuery(stems, Complete: stems.Length <= MostComplete);
        var longest = stems.OrderByDescending(static stem => stem.Length).Take(MostStems).ToHashSet(StringComparer.Ordinal);
        return new TextQuery([.. stems.Where(longest.Contains)], Complete: false) { IsPost = true };
    }
}
