using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Entries;

/// <summary>The rules that the content of an entry must satisfy before it can become a revision. Pure; an empty answer means sound.</summary>
/// <remarks>Source of the admission and source rules: <c>data/README.md</c>.</remarks>
public static class EntryRules
{
    public const int MaxForms = 500;
    public const int MaxFormLength = 200;
    public const int MaxTextLength = 5_000;

    public static IReadOnlyList<Fault> Check(EntryContent entry)
    {
        var faults = new List<Fault>();
        void Require(bool holds, string field, string sentence)
        {
            if (!holds) faults.Add(new Fault(field, sentence));
        }

        Require(entry.Schema == EntryContent.CurrentSchema, "schema", $"This program knows schema {EntryContent.CurrentSchema}.");
        Require(entry.Id.Version == 7, "id", "An entry's id is a UUIDv7.");
        Require(entry.Assurance is not Assurance.Provisional, "assurance", "Only the bank says that a text is provisional.");
        Require(entry.ReviewBy > entry.CheckedOn, "reviewBy", "The next check comes after the last one.");
        CheckTexts(entry, Require);
        CheckForms(entry, Require);
        faults.AddRange(entry.Forms.SelectMany(FormPolicies.Faults));
        CheckSources(entry, Require);
        CheckSenses(entry, Require);
        if (entry.Admission.Ground is AdmissionGround.Confusable) CheckConfusable(entry, Require);
        foreach (var text in TextsOf(entry).Where(text => !StoredText.IsSound(text))) faults.Add(new Fault("texts", $"'{Beginning(text)}' holds a character that is no character."));
        return faults;
    }

    private static void CheckTexts(EntryContent entry, Action<bool, string, string> require)
    {
        foreach (var language in new[] { "nl", "en" })
        {
            var there = entry.Texts.TryGetValue(language, out var text);
            require(there && text!.Name.Trim().Length > 0 && text.Summary.Trim().Length > 0, $"texts.{language}", "A name and a summary are needed in this language.");
        }

        require(TextsOf(entry).All(text => text.Length <= MaxTextLength), "texts", $"A text has at most {MaxTextLength} characters.");
    }

    private static void CheckForms(EntryContent entry, Action<bool, string, string> require)
    {
        require(entry.Forms.Count is >= 1 and <= MaxForms, "forms", $"An entry has 1 to {MaxForms} forms.");
        require(entry.Forms.All(form => form.Value.Length is >= 1 and <= MaxFormLength), "forms", $"A form has 1 to {MaxFormLength} characters.");
        require(entry.Forms.DistinctBy(form => form.Value, StringComparer.Ordinal).Count() == entry.Forms.Count, "forms", "A form stands in an entry once.");
        require(entry.Forms.Count(form => form.Assessment is FormAssessment.Preferred) == 1, "forms", "Exactly one form is preferred.");
    }

    private static void CheckSources(EntryContent entry, Action<bool, string, string> require)
    {
        var ids = entry.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        require(ids.Count == entry.Sources.Count, "sources", "A source's id stands once.");
        foreach (var source in entry.Sources)
        {
            require(source.Address is null || Uri.TryCreate(source.Address, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps, $"sources.{source.Id}", "An address begins with https.");
            require(source.ArchiveAddress is null || Uri.TryCreate(source.ArchiveAddress, UriKind.Absolute, out var archive) && archive.Scheme == Uri.UriSchemeHttps, $"sources.{source.Id}", "An archive's address begins with https.");
            require(source.Class is not SourceClass.Primary || source is { Address: null, ArchiveAddress: null }, $"sources.{source.Id}", "Primary material is cited without its address.");
            require(source.Citation.Trim().Length > 0 && source.Publisher.Trim().Length > 0, $"sources.{source.Id}", "A source names what is cited and who published it.");
            require(source.Reliability is ['A' or 'B' or 'C' or 'D' or 'E' or 'F'], $"sources.{source.Id}", "Reliability is A to F.");
            require(source.Credibility is >= 1 and <= 6, $"sources.{source.Id}", "Credibility is 1 to 6.");
        }

        foreach (var id in SourceIdsOf(entry).Where(id => !ids.Contains(id))) require(false, "sourceIds", $"There is no source '{id}' in this entry.");
    }

    private static void CheckSenses(EntryContent entry, Action<bool, string, string> require)
    {
        var confusable = entry.Admission.Ground is AdmissionGround.Confusable;
        require(confusable || entry.Senses.Any(sense => sense.Nature is SenseNature.Extremist), "senses", "An extremist sense is needed; a sign that is only taken for extremist has the ground 'confusable'.");
        var benign = entry.Senses.Any(sense => sense.Nature is not SenseNature.Extremist);
        require(benign != entry.NoBenignSenseKnown, "senses", "Either a benign sense, or the word that none is known.");
        require(confusable || entry.Admission.SourceIds.Count > 0, "admission", "The ground of admission names its source.");
        var byId = entry.Sources.ToLookup(source => source.Id, StringComparer.Ordinal);
        foreach (var sense in entry.Senses.Where(sense => sense.Nature is SenseNature.Extremist))
        {
            var sources = sense.SourceIds.SelectMany(id => byId[id]).ToArray();
            require(sources.Select(PublisherOf).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= 2, "senses", "An extremist sense needs sources of two independent publishers.");
            require(sources.Any(source => source.Class is SourceClass.Court or SourceClass.Authority or SourceClass.Research), "senses", "An extremist sense needs a court, an authority or research among its sources.");
        }
    }

    /// <summary>The publisher without blanks that nobody sees: the same one in another writing is no second one.</summary>
    private static string PublisherOf(Source source) => string.Join(' ', source.Publisher.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');

    private static void CheckConfusable(EntryContent entry, Action<bool, string, string> require)
    {
        require(entry.Ambiguity is Ambiguity.MostlyInnocent, "ambiguity", "A confusable sign is mostly innocent.");
        require(entry.Ideologies.Count == 0, "ideologies", "A confusable sign has no ideology.");
        require(entry.Forms.All(form => form.Use is FormUse.LookupOnly), "forms", "Forms of a confusable sign are for lookup only.");
        require(entry.Senses.Count > 0 && entry.Senses[0].Nature is not SenseNature.Extremist, "senses", "The benign sense of a confusable sign comes first.");
    }

    private static IEnumerable<string> SourceIdsOf(EntryContent entry) =>
    [
        .. entry.Admission.SourceIds,
        .. entry.Senses.SelectMany(sense => sense.SourceIds),
        .. entry.Forms.SelectMany(form => form.SourceIds),
        .. entry.Groups.SelectMany(group => group.SourceIds),
        .. entry.Legal.SelectMany(line => line.SourceIds),
        .. entry.FirstSeen?.SourceIds ?? [],
        .. entry.LastSeen?.SourceIds ?? [],
    ];

    private static IEnumerable<string> TextsOf(EntryContent entry) =>
    [
        .. entry.Texts.Values.SelectMany(text => (string[])[text.Name, text.Summary, text.Explanation, .. text.Questions, .. text.Looks]),
        .. entry.Senses.SelectMany(sense => (string[])[sense.Text.Nl, sense.Text.En]),
        .. entry.Forms.Select(form => form.Value),
        .. entry.Sources.Select(source => source.Citation),
        .. entry.Notes.SelectMany(note => (string[])[note.Text.Nl, note.Text.En]),
    ];

    private static string Beginning(string text) => text.Length <= 20 ? text : text[..20];
}
