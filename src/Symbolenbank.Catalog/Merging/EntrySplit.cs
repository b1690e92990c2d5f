using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Merging;

/// <summary>What goes from an entry to a new one.</summary>
public sealed record SplitChoice
{
    /// <summary>Values of forms, as typed.</summary>
    public required IReadOnlyList<string> Forms { get; init; }

    /// <summary>Places of senses, from 0.</summary>
    public IReadOnlyList<int> Senses { get; init; } = [];
}

/// <summary>Divides an entry in two. Pure.</summary>
internal static class EntrySplit
{
    /// <summary>What is wrong with the choice; empty when the entry can be split so.</summary>
    public static IReadOnlyList<Fault> Check(EntryContent entry, SplitChoice choice)
    {
        var known = entry.Forms.Select(form => form.Value).ToHashSet(StringComparer.Ordinal);
        if (choice.Forms.Count == 0) return [new Fault("forms", "Choose at least one form for the new entry.")];
        if (!choice.Forms.All(known.Contains) || choice.Senses.Any(place => place < 0 || place >= entry.Senses.Count)) return [new Fault("forms", "This entry has no such form or meaning.")];
        return choice.Forms.Distinct(StringComparer.Ordinal).Count() == known.Count ? [new Fault("forms", "At least one form stays.")] : [];
    }

    /// <summary>What stays; the first form that is left is preferred when the preferred one went.</summary>
    public static EntryContent Rest(EntryContent entry, SplitChoice choice)
    {
        var forms = entry.Forms.Where(form => !choice.Forms.Contains(form.Value, StringComparer.Ordinal));
        var senses = entry.Senses.Where((_, place) => !choice.Senses.Contains(place)).ToArray();
        return entry with { Forms = Preferring(forms), Senses = senses, NoBenignSenseKnown = entry.NoBenignSenseKnown && senses.All(sense => sense.Nature is SenseNature.Extremist) };
    }

    /// <summary>The new entry's text: the forms with where they came from, their senses and sources, and what holds for the sign as a whole; its own words are still to be written.</summary>
    /// <param name="begun">A new entry's empty text.</param>
    public static EntryContent Part(EntryContent entry, SplitChoice choice, EntryContent begun)
    {
        Form[] forms = [.. entry.Forms.Where(form => choice.Forms.Contains(form.Value, StringComparer.Ordinal)).Select(form => form with { Origin = form.Origin ?? entry.Code })];
        var part = begun with
        {
            Kind = entry.Kind,
            Tlp = entry.Tlp,
            Pap = entry.Pap,
            Ambiguity = entry.Ambiguity,
            Lifecycle = entry.Lifecycle,
            Cover = entry.Cover,
            Settings = entry.Settings,
            Ideologies = entry.Ideologies,
            Admission = entry.Admission,
            Texts = begun.Texts.ToDictionary(pair => pair.Key, pair => pair.Value with { Name = forms[0].Value }, StringComparer.Ordinal),
            Senses = [.. entry.Senses.Where((_, place) => choice.Senses.Contains(place))],
            Forms = Preferring(forms),
            CommonAmongMinors = entry.CommonAmongMinors,
        };
        var cited = part.Senses.SelectMany(sense => sense.SourceIds).Concat(part.Forms.SelectMany(form => (string[])[.. form.SourceIds, .. form.FirstSeen?.SourceIds ?? []])).Concat(part.Admission.SourceIds).ToHashSet(StringComparer.Ordinal);
        return part with { Sources = [.. entry.Sources.Where(source => cited.Contains(source.Id))] };
    }

    private static Form[] Preferring(IEnumerable<Form> forms)
    {
        Form[] all = [.. forms];
        if (all.Length > 0 && all.All(form => form.Assessment is not FormAssessment.Preferred)) all[0] = all[0] with { Assessment = FormAssessment.Preferred };
        return all;
    }
}
