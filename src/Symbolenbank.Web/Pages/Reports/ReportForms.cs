using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Reports;

namespace Symbolenbank.Web.Pages.Reports;

/// <summary>The report of a missing sign as it stands in its form, right or wrong.</summary>
public sealed record MissingSignForm
{
    public const string SignField = "teken";
    public const string PlaceField = "plaats";
    public const string WeekField = "week";

    /// <summary>The choice for when it is longer ago or not known.</summary>
    public const string NoWeek = "eerder";

    public string Sign { get; init; } = "";

    public string Place { get; init; } = "";

    public string Week { get; init; } = "";

    public static MissingSignForm Read(IFormCollection form) => new() { Sign = form.Text(SignField), Place = form.Text(PlaceField), Week = form.Text(WeekField) };

    public MissingSign Report() => new() { Sign = Sign, Place = Place, Week = Catalog.Reports.Week.TryParse(Week, out var week) ? week : null };

    public IReadOnlyList<ReportFault> Check(ReportRules rules) =>
        Week == NoWeek || Catalog.Reports.Week.TryParse(Week, out _)
            ? rules.Check(Report())
            : [.. rules.Check(Report()), new ReportFault(nameof(MissingSign.Week), ReportFaultKind.NoSuchChoice)];
}

/// <summary>A request to correct an entry as it stands in its form, right or wrong.</summary>
public sealed record CorrectionForm
{
    public const string RevisionField = "versie";
    public const string PartField = "deel";
    public const string WhatField = "wat";
    public const string SourceField = "bron";

    public int Revision { get; init; }

    /// <summary>Null until one is chosen.</summary>
    public EntryPart? Part { get; init; }

    public string What { get; init; } = "";

    public string Source { get; init; } = "";

    public static CorrectionForm Read(IFormCollection form) => new()
    {
        Revision = int.TryParse(form.Text(RevisionField), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
        Part = int.TryParse(form.Text(PartField), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? (EntryPart)part : null,
        What = form.Text(WhatField),
        Source = form.Text(SourceField),
    };

    public Correction Report(EntryCode code) => new() { Code = code, Revision = Revision, Part = Part ?? (EntryPart)(-1), What = What, Source = Source };
}

internal static class FormTexts
{
    /// <summary>A field as it was typed, without blanks around it and with one line end instead of two characters.</summary>
    public static string Text(this IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n").Trim();
}
