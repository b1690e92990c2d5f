namespace Symbolenbank.Catalog.Review;

/// <summary>What an author says when handing a draft in.</summary>
public sealed record HandIn
{
    internal static readonly Fault NotConfirmed = new("clean", "Confirm that the text holds no personal data and no classified or investigative information.");

    public required Guid Entry { get; init; }

    /// <summary>The version that the author has before them.</summary>
    public required int Version { get; init; }

    /// <summary>What was changed and why, for reviewers and for the history that readers see.</summary>
    public required string Summary { get; init; }

    /// <summary>The author's word that the text holds no personal data and no classified or investigative information.</summary>
    public required bool Clean { get; init; }

    /// <summary>Whether reviewers should take it first.</summary>
    public bool Urgent { get; init; }

    /// <summary>Whether the whole text of an example is put forward, to be one no longer; without it, a small change of an example leaves it an example.</summary>
    public bool Whole { get; init; }
}

/// <summary>A revision by the code of its entry and its number: <c>SB-2026-0412@3</c>.</summary>
public readonly record struct RevisionName(Entries.EntryCode Code, int Number)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Code}@{Number}");
}
