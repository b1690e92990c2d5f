namespace Symbolenbank.Search;

/// <summary>How far counting a form has come.</summary>
public enum CorpusState
{
    /// <summary>Nobody asked yet, or it was cancelled.</summary>
    NotCounted,

    /// <summary>Other forms are counted first.</summary>
    Waiting,

    Counting,

    Done,

    /// <summary>The file could not be read to its end.</summary>
    Failed,

    /// <summary>It is not counted: the form points to somebody, and no published entry holds it.</summary>
    Refused,
}

/// <summary>What one form hits in the operator's texts, as far as they were read.</summary>
public sealed record CorpusCount
{
    public required string Form { get; init; }

    public required CorpusState State { get; init; }

    /// <summary>Which part of what will be read was read, 0 to 1.</summary>
    public double Share { get; init; }

    public long Texts { get; init; }

    /// <summary>Texts with at least one match.</summary>
    public long TextsWithMatch { get; init; }

    public long Recognised { get; init; }

    public long NeedsContext { get; init; }

    /// <summary>True when the file holds more than <see cref="ScanningOptions.CorpusMegabytes"/>.</summary>
    public bool IsCapped { get; init; }

    /// <summary>The first few matches of each standing.</summary>
    public IReadOnlyList<CorpusExcerpt> Excerpts { get; init; } = [];
}

/// <summary>A match with a few words around it. Accounts, names, addresses and long numbers around it are dots; in the place of an account or a link that a pattern found stands the pattern.</summary>
public sealed record CorpusExcerpt(Scanning.ScanStanding Standing, string Before, string Match, string After);
