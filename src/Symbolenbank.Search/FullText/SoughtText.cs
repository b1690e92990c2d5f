namespace Symbolenbank.Search.FullText;

/// <summary>A question as it was read: what an engine seeks, in no engine's language.</summary>
/// <param name="Words">In the order of the question; a word that nothing here stands for has no readings.</param>
/// <param name="Complete">See <see cref="TextQuery.Complete"/>.</param>
internal sealed record SoughtText(IReadOnlyList<SoughtWord> Words, bool Complete);

/// <summary>One word of a question.</summary>
/// <param name="Typed">As typed, in NFC.</param>
/// <param name="Readings">Any of them will do.</param>
internal sealed record SoughtWord(string Typed, IReadOnlyList<Reading> Readings);

/// <summary>One thing that a word may stand for.</summary>
/// <param name="Stem">A stem: letters, digits and marks.</param>
/// <param name="With">The other half of a word taken apart, which must be there too.</param>
internal sealed record Reading(string Stem, string? With = null)
{
    /// <summary>Whether longer stems that begin so will do as well.</summary>
    public bool Begins { get; init; }
}
