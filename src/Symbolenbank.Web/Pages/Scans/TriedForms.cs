using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Web.Pages.Scans;

/// <summary>The forms that a trial is about: all of an entry, or one that may not stand in it yet.</summary>
/// <param name="Other">The form that was named in the address; null for all of the entry.</param>
public sealed record TriedForms(EntryContent Entry, string? Other)
{
    /// <summary>The longest form in UTF-16 units.</summary>
    public const int LongestForm = 200;

    public IReadOnlyList<Form> Forms { get; } = Other is null
        ? Entry.Forms
        : [Entry.Forms.FirstOrDefault(form => form.Value == Other) ?? new Form { Value = Other, Type = FormTypes.Infer(Other), Assessment = FormAssessment.Proposed }];

    public IReadOnlyList<ScanForm> ToScan => [.. Forms.Select(form => ScannedForms.Trial(Entry, form))];
}
