using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Reports;

/// <summary>What a report is about.</summary>
public enum ReportKind
{
    /// <summary>A sign that the bank does not have.</summary>
    MissingSign,

    /// <summary>An entry that may be wrong.</summary>
    Correction,
}

/// <summary>Which part of an entry a correction is about.</summary>
public enum EntryPart { Summary, Senses, Forms, Drawing, WhereSeen, Legal, Sources, Advice, Other }

/// <summary>A sign that somebody missed in the bank.</summary>
public sealed record MissingSign
{
    public required string Sign { get; init; }

    /// <summary>Where it was seen, without a person, account or address.</summary>
    public required string Place { get; init; }

    /// <summary>When; null when that is longer ago or not known.</summary>
    public Week? Week { get; init; }
}

/// <summary>What somebody holds to be wrong in a revision of an entry.</summary>
public sealed record Correction
{
    public required EntryCode Code { get; init; }

    public required int Revision { get; init; }

    public required EntryPart Part { get; init; }

    public required string What { get; init; }

    /// <summary>What the claim rests on; may be empty.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A report as analysts read it.</summary>
public sealed record Report
{
    public required Guid Id { get; init; }

    public required ReportKind Kind { get; init; }

    /// <summary>The sign that is missing, or what is wrong.</summary>
    public required string What { get; init; }

    public string? Place { get; init; }

    public Week? Week { get; init; }

    public EntryCode? Code { get; init; }

    public int? Revision { get; init; }

    public EntryPart? Part { get; init; }

    public string? Source { get; init; }

    /// <summary>The pseudonym under which the reporter stands in the record; all that is known here.</summary>
    public required string Reporter { get; init; }

    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>Null while it is new.</summary>
    public DateTimeOffset? HandledAt { get; init; }

    /// <summary>What was done with it; present once it is handled.</summary>
    public string? Note { get; init; }

    /// <summary>The number of its record: reports are ordered by it.</summary>
    public required long Seq { get; init; }
}

/// <summary>A page of reports, newest first.</summary>
/// <param name="Next">What to ask as <see cref="ReportFilter.Before"/> for the next page; null at the end.</param>
public sealed record ReportPage(IReadOnlyList<Report> Reports, long? Next);

/// <summary>Which reports an analyst wants to see.</summary>
public sealed record ReportFilter
{
    /// <summary>False: those that wait; true: those that have been handled.</summary>
    public bool Handled { get; init; }

    /// <summary>Only reports of a smaller number: the last one of the page before.</summary>
    public long? Before { get; init; }
}
