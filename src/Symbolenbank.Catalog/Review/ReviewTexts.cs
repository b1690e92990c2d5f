using Symbolenbank.Catalog.Reports;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>What the words of reviewers must satisfy before they are kept.</summary>
internal static class ReviewTexts
{
    /// <summary>Of a text that only the curation team reads.</summary>
    public static Fault? FaultOf(string field, string text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? new Fault(field, "Say why.")
        : text.Length > longest ? new Fault(field, $"At most {longest} characters.")
        : StoredText.FaultOf(field, text);

    /// <summary>Of a text that goes into the record, or to readers, and can never be taken back.</summary>
    public static Fault? FaultOfLasting(string field, string text, int longest) =>
        FaultOf(field, text, longest)
        ?? (PersonalTraces.In(text) is { } trace ? new Fault(field, $"This stays for ever, so it must not point to a person: {ReportFault.Of(trace)}.") : null)
        ?? (ForbiddenTraces.InWords(field, text) is { } found ? new Fault(field, ForbiddenTraces.Sentence(found)) : null);
}
