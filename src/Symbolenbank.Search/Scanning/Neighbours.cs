using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning;

/// <summary>What may stand near a form: words, other forms, and numbers of a kind.</summary>
public sealed record Neighbours
{
    /// <summary>Nothing in particular.</summary>
    public static Neighbours None { get; } = new();

    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Other forms, as their entries write them. They are seen only where they are scanned for too.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    public IReadOnlyList<NumberKind> Numbers { get; init; } = [];

    public int Count => Words.Count + Forms.Count + Numbers.Count;

    /// <summary>All of it as one text to compare by.</summary>
    internal string Policy() => string.Join('\u001E', [.. Words, "\u001D", .. Forms, "\u001D", .. Numbers.Select(static kind => kind.ToString())]);
}
