using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>The text with which a new entry begins: what is known of the sign, and the rest empty.</summary>
internal static class NewEntry
{
    private const int MonthsToReview = 12;

    public static EntryContent From(DraftSeed seed, EntryCode code, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        return new EntryContent
        {
            Id = Guid.CreateVersion7(at),
            Code = code,
            Kind = seed.Kind,
            Assurance = Assurance.Reviewed,
            Ambiguity = Ambiguity.DependsOnContext,
            CheckedOn = today,
            ReviewBy = today.AddMonths(MonthsToReview),
            Admission = new Admission { Ground = AdmissionGround.Research, Relevance = new LocalText { Nl = "", En = "" } },
            Texts = new Dictionary<string, EntryText>(StringComparer.Ordinal) { ["nl"] = Text(seed.Form), ["en"] = Text(seed.Form) },
            Senses = [],
            Forms = seed.Form.Trim().Length == 0
                ? []
                : [new Form { Value = seed.Form.Trim(), Type = seed.Type, Script = seed.Script, Derivation = seed.Derivation, Assessment = FormAssessment.Preferred }],
            Sources = seed.Source is null ? [] : [seed.Source with { Id = "s1" }],
        };
    }

    private static EntryText Text(string name) => new() { Name = name.Trim(), Summary = "", Explanation = "" };
}
