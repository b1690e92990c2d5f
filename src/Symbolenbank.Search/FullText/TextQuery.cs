namespace Symbolenbank.Search.FullText;

/// <summary>The stems that full text is asked for: letters and digits only, so that nothing in them is an operator.</summary>
/// <param name="Stems">Each once, in the order of the question, at most <see cref="MostStems"/>.</param>
/// <param name="Complete">True when all must stand together in name, looks or meaning; false when any will do, in any field.</param>
internal sealed record TextQuery(IReadOnlyList<string> Stems, bool Complete)
{
    /// <summary>What of a long text is asked for.</summary>
    public const int MostStems = 24;

    /// <summary>Shorter stems are sought whole; longer ones also as the beginning of a longer word, as Dutch joins words.</summary>
    public const int ShortestBeginning = 4;

    public static TextQuery Of(string text, bool complete) =>
        new([.. WordStems.Of(text).Distinct(StringComparer.Ordinal).Take(MostStems)], complete);
}
