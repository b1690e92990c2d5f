using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Reports;

/// <summary>What reports must satisfy before they are kept; an empty answer means sound. At most one fault a field.</summary>
public sealed class ReportRules(IOptions<ReportOptions> options, TimeProvider time)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public ReportOptions Limits => options.Value;

    /// <summary>The weeks that can be chosen, this one first, as they are in Amsterdam.</summary>
    public IReadOnlyList<Week> Weeks()
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Amsterdam).DateTime);
        return [.. Enumerable.Range(0, Limits.Weeks).Select(Week.Of(today).Back)];
    }

    public IReadOnlyList<ReportFault> Check(MissingSign report) =>
    [
        .. Text(nameof(MissingSign.Sign), report.Sign, Limits.LongestSign),
        .. Text(nameof(MissingSign.Place), report.Place, Limits.LongestPlace),
        .. report.Week is { } week && !Weeks().Contains(week) ? [new ReportFault(nameof(MissingSign.Week), ReportFaultKind.NoSuchChoice)] : (ReportFault[])[],
    ];

    public IReadOnlyList<ReportFault> Check(Correction report) =>
    [
        .. Enum.IsDefined(report.Part) ? (ReportFault[])[] : [new ReportFault(nameof(Correction.Part), ReportFaultKind.NoSuchChoice)],
        .. Text(nameof(Correction.What), report.What, Limits.LongestCorrection),
        .. report.Source.Length == 0 ? [] : One(nameof(Correction.Source), report.Source, Limits.LongestSource, PersonalTraces.InCitation),
    ];

    /// <summary>Of the note with which an analyst closes a report.</summary>
    public IReadOnlyList<ReportFault> CheckNote(string note) => Text(nameof(Report.Note), note, Limits.LongestNote);

    private static ReportFault[] Text(string field, string text, int limit) =>
        string.IsNullOrWhiteSpace(text) ? [new ReportFault(field, ReportFaultKind.Empty)] : One(field, text, limit, PersonalTraces.In);

    private static ReportFault[] One(string field, string text, int limit, Func<string, PersonalTrace?> traces)
    {
        if (text.Length > limit) return [new ReportFault(field, ReportFaultKind.TooLong, limit)];
        if (!StoredText.IsSound(text)) return [new ReportFault(field, ReportFaultKind.Unsound)];
        return traces(text) is { } trace ? [new ReportFault(field, ReportFault.Of(trace))] : [];
    }
}
