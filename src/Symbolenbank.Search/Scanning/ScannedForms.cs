using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning;

/// <summary>Which forms of an entry texts may be scanned for.</summary>
public static class ScannedForms
{
    /// <summary>
    /// The forms whose <c>use</c> allows it. None of an entry that is only taken for extremist, mostly innocent, or without an extremist sense
    /// (religious and historical signs), and none of an example unless <paramref name="examples"/>.
    /// </summary>
    /// <param name="today">Forms that are disabled until a later day are left out.</param>
    public static IEnumerable<ScanForm> Of(EntryContent entry, bool examples, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Ambiguity is Ambiguity.MostlyInnocent || entry.Admission.Ground is AdmissionGround.Confusable
            || (entry.Assurance is Assurance.Example && !examples) || !entry.Senses.Any(static sense => sense.Nature is SenseNature.Extremist))
            return [];
        var cuesFor = CuesFor(entry);
        var cuesAgainst = CuesAgainst(entry, cuesFor);
        return entry.Forms
            .Where(form => form.Use is not FormUse.LookupOnly && form.Assessment is not FormAssessment.Proposed && !(form.DisabledUntil > today))
            .Select(form => FormOf(entry, form, cuesFor, cuesAgainst));
    }

    /// <summary>The form as it would be scanned for if its <c>use</c> allowed that: to try what it hits before anybody decides so.</summary>
    public static ScanForm Trial(EntryContent entry, Form form)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(form);
        var cuesFor = CuesFor(entry);
        return FormOf(entry, form, cuesFor, CuesAgainst(entry, cuesFor));
    }

    private static ScanForm FormOf(EntryContent entry, Form form, string[] cuesFor, string[] cuesAgainst) => new()
    {
        Value = form.Value,
        Code = entry.Code.ToString(),
        Type = form.Type,
        Language = form.Language,
        CaseSensitive = form.Match.IsCaseSensitive(form.Type),
        Boundary = form.Match.Boundary,
        NeedsContext = form.Use is FormUse.ScanWithContext,
        Required = new Neighbours { Words = form.Match.RequiredNeighbours, Forms = form.Match.RequiredForms, Numbers = form.Match.RequiredNumbers },
        Excluded = new Neighbours { Words = form.Match.ExcludedNeighbours, Forms = form.Match.ExcludedForms, Numbers = form.Match.ExcludedNumbers },
        CuesFor = cuesFor,
        CuesAgainst = cuesAgainst,
    };

    private static string[] CuesFor(EntryContent entry) => CuesOf(entry, static nature => nature is SenseNature.Extremist);

    private static string[] CuesAgainst(EntryContent entry, string[] cuesFor) =>
        [.. CuesOf(entry, static nature => nature is not SenseNature.Extremist).Except(cuesFor, StringComparer.OrdinalIgnoreCase)];

    private static string[] CuesOf(EntryContent entry, Func<SenseNature, bool> wanted) =>
        [.. entry.Senses.Where(sense => wanted(sense.Nature)).SelectMany(static sense => sense.Cues.Values).SelectMany(static cues => cues).Distinct(StringComparer.OrdinalIgnoreCase)];
}
