using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>What a file to import is written in.</summary>
public enum ImportFormat
{
    Csv,

    /// <summary>Entry content: one entry, a list of them, or an object with a list called <c>entries</c>.</summary>
    Json,

    /// <summary>A cluster of the MISP galaxy format. Source: draft-dulaunoy-misp-galaxy-format-08.</summary>
    MispGalaxy,
}

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>The file comes in.</summary>
    Reading,

    /// <summary>The bank finds out what would become of each row.</summary>
    Checking,

    /// <summary>Nothing was changed yet; the importer decides.</summary>
    Checked,

    Running,

    Done,

    /// <summary>The importer stopped it; what was made stays until it is undone.</summary>
    Cancelled,

    /// <summary>It could not go on: see <see cref="ImportSummary.Ended"/>. The importer can go on with it.</summary>
    Stopped,

    Undoing,

    Undone,
}

/// <summary>Why an import stopped by itself.</summary>
public enum ImportEnd
{
    None,

    /// <summary>The importer's session ended, or may no longer write.</summary>
    SignedOut,

    /// <summary>The server stopped before the whole file was in.</summary>
    Interrupted,
}

/// <summary>What would become of a row.</summary>
public enum RowVerdict
{
    New,

    /// <summary>An entry that the bank has would be changed.</summary>
    Changed,

    /// <summary>The bank has it already, as it is.</summary>
    Unchanged,

    /// <summary>Another entry, draft or row has the same form, or one that looks like it.</summary>
    Duplicate,

    Refused,
}

/// <summary>What became of a row.</summary>
public enum RowResult
{
    Drafted,

    /// <summary>It was not asked for.</summary>
    PassedOver,

    /// <summary>It could not be made any more: see the row's faults.</summary>
    Failed,

    TakenBack,

    /// <summary>Undo left it: somebody worked on it since.</summary>
    Kept,
}

/// <summary>An import as its importer sees it in a list.</summary>
public sealed record ImportSummary
{
    public required Guid Id { get; init; }

    public required string File { get; init; }

    public required ImportFormat Format { get; init; }

    public required ImportState State { get; init; }

    public required ImportEnd Ended { get; init; }

    /// <summary>Rows in the file.</summary>
    public required int Size { get; init; }

    public required bool WithDuplicates { get; init; }

    public required DateTimeOffset TakenInAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Rows by what would become of them; rows that were not looked at yet are in none.</summary>
    public required IReadOnlyDictionary<RowVerdict, int> Verdicts { get; init; }

    /// <summary>Rows by what became of them.</summary>
    public required IReadOnlyDictionary<RowResult, int> Results { get; init; }

    /// <summary>True while the bank works on it by itself.</summary>
    public bool IsAtWork => State is ImportState.Reading or ImportState.Checking or ImportState.Running or ImportState.Undoing;

    public int Checked => Verdicts.Values.Sum();

    /// <summary>Rows of which drafts would be made.</summary>
    public int ToMake => Count(RowVerdict.New) + Count(RowVerdict.Changed) + (WithDuplicates ? Count(RowVerdict.Duplicate) : 0);

    /// <summary>True when drafts can be made of it, or what was stopped can go on.</summary>
    public bool CanStart => State is ImportState.Checked or ImportState.Cancelled or ImportState.Stopped && (Checked < Size ? State is not ImportState.Checked && Size > 0 : Left > 0);

    public bool CanCancel => State is ImportState.Checking or ImportState.Checked or ImportState.Running;

    public bool CanUndo => State is ImportState.Done or ImportState.Cancelled or ImportState.Stopped && Count(RowResult.Drafted) > 0;

    /// <summary>Rows of which a draft could be made and was not yet.</summary>
    private int Left => Count(RowVerdict.New) + Count(RowVerdict.Changed) + Count(RowVerdict.Duplicate)
        - Count(RowResult.Drafted) - Count(RowResult.Failed) - Count(RowResult.TakenBack) - Count(RowResult.Kept);

    public int Count(RowVerdict verdict) => Verdicts.GetValueOrDefault(verdict);

    public int Count(RowResult result) => Results.GetValueOrDefault(result);
}

/// <summary>One row of an import.</summary>
public sealed record ImportRow
{
    /// <summary>From 1, in the order of the file.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands: the line of a table, the place in a list.</summary>
    public required int Line { get; init; }

    /// <summary>What it is called in the file; empty when that could not be read, or is beyond what this reader may see now.</summary>
    public required string Name { get; init; }

    public required RowVerdict? Verdict { get; init; }

    public required IReadOnlyList<RowFault> Faults { get; init; }

    /// <summary>The entries, drafts and rows with which it has forms in common.</summary>
    public required IReadOnlyList<RowMatch> Matches { get; init; }

    public required RowResult? Result { get; init; }

    /// <summary>The entry that would be changed, or the draft that was made.</summary>
    public required EntryCode? Code { get; init; }

    /// <summary>The entry of the draft that was made.</summary>
    public required Guid? Entry { get; init; }

    /// <summary>Members that would change, as in <see cref="Review.EntryDifference.Path"/>; empty for new entries.</summary>
    public required IReadOnlyList<string> Changes { get; init; }
}

/// <summary>What has the same form as a row, or one that looks like it.</summary>
/// <param name="Code">Null when it is another row of the same file.</param>
/// <param name="Row">The number of that row; 0 for an entry or draft.</param>
/// <param name="Form">The other's form.</param>
public sealed record RowMatch(EntryCode? Code, int Row, string Form);

/// <summary>A page of an import's rows.</summary>
/// <param name="Total">Rows on all pages.</param>
public sealed record ImportPage(ImportSummary Import, IReadOnlyList<ImportRow> Rows, int Total);

/// <summary>Which rows somebody wants to see.</summary>
public sealed record ImportRowFilter
{
    /// <summary>Only rows of this verdict; null for all.</summary>
    public RowVerdict? Verdict { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
