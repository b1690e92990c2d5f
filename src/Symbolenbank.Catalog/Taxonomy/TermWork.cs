using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Taxonomy;

/// <summary>What somebody wants a label to say.</summary>
public sealed record TermProposing
{
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The whole label; with <see cref="Term.MergedInto"/> it is merged into that one, without it is its own again.</summary>
    public required Term Term { get; init; }

    /// <summary>The version that the author had before them; 0 for a new label.</summary>
    public required int BasedOn { get; init; }

    /// <summary>Why; it stays in the label's history, which readers see.</summary>
    public required string Reason { get; init; }
}

/// <summary>A proposal that waits for an editor-in-chief.</summary>
public sealed record TermProposal
{
    public required Vocabulary Vocabulary { get; init; }

    public required int Number { get; init; }

    public required int BasedOn { get; init; }

    public required Term Term { get; init; }

    /// <summary>What a decision names, so that it is made on exactly this text.</summary>
    public required string Hash { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for what a file brought.</summary>
    public PersonName? By { get; init; }

    /// <summary>Whether the one who reads this may confirm or reject it.</summary>
    public required bool MayDecide { get; init; }

    /// <summary>Whether it is the reader's own, which they may take back.</summary>
    public required bool IsMine { get; init; }
}

/// <summary>A version that a label has or had.</summary>
public sealed record TermVersion
{
    public required int Version { get; init; }

    public required Term Term { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who proposed and who confirmed it; only for the curation team, and null for files.</summary>
    public PersonName? ProposedBy { get; init; }

    public PersonName? ConfirmedBy { get; init; }
}

/// <summary>A label with the number of entries that this reader sees with it.</summary>
public sealed record TermCount(Vocabulary Vocabulary, Term Term, int Entries);

/// <summary>An entry by its code and name.</summary>
/// <param name="IsNameCovered">Whether its name may not stand open.</param>
public sealed record NamedEntry(EntryCode Code, string NameNl, string NameEn, bool IsNameCovered, TextStanding Standing)
{
    /// <summary>The name where it may stand open, else the code.</summary>
    public string NameIn(string language) => IsNameCovered ? Code.ToString() : string.Equals(language, "nl", StringComparison.Ordinal) ? NameNl : NameEn;
}

/// <summary>A label as readers see it.</summary>
public sealed record OpenedTerm
{
    public required Vocabulary Vocabulary { get; init; }

    public required Term Term { get; init; }

    /// <summary>The entries with it that this reader may see, by code.</summary>
    public required IReadOnlyList<NamedEntry> Entries { get; init; }

    /// <summary>Its versions, newest first.</summary>
    public required IReadOnlyList<TermVersion> Versions { get; init; }

    /// <summary>Labels that were merged into it.</summary>
    public required IReadOnlyList<Term> MergedHere { get; init; }
}

/// <summary>A label as those who keep it see it; there is none yet while only a proposal is there.</summary>
public sealed record TermDesktop
{
    public required Vocabulary Vocabulary { get; init; }

    public required string Id { get; init; }

    public Term? Term { get; init; }

    public required int Version { get; init; }

    public TermProposal? Open { get; init; }

    public required IReadOnlyList<TermVersion> Versions { get; init; }
}
