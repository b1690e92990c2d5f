namespace Symbolenbank.Search.FullText;

/// <summary>The stems that full text is asked for: letters and digits only, so that nothing in them is an operator.</summary>
/// <param name="Stems">Each once, in the order of the question.</param>
/// <param name="Complete">True when all must stand together in name, looks or meaning; false when any will do, in any field.</param>
internal sealed record TextQuery(IReadOnlyList<string> Stems, bool Complete)
{
    /// <summary>What of a long text is asked for: so many stems, the longest, which are the rarest.</summary>
    public const int MostStems = 8;

    /// <summary>Whether a stem may also be the beginning of a longer word.</summary>
    public bool Beginnings { get; init; }

    /// <summary>Shorter stems are always sought whole; longer ones with <see cref="Beginnings"/> also as the beginning of a longer word, as Dutch joins words.</summary>
    public const int ShortestBeginning = 4;

    /// <summary>The stems of a text; complete when it has few enough to be a question.</summary>
    public static TextQuery Of(string text)
    {
        string[] stems = [.. WordStems.Of(text).Distinct(StringComparer.Ordinal)];
        if (stems.Length <= MostStems)
            return new TextQuery(stems, Complete: true);
        var longest = stems.OrderByDescending(static stem => stem.Length).Take(MostStems).ToHashSet(StringComparer.Ordinal);
        return new TextQuery([.. stems.Where(longest.Contains)], Complete: false);
    }
}
