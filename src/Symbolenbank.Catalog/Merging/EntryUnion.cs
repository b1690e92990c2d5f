using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Merging;

/// <summary>Unites two entries in one text. Pure.</summary>
/// <remarks>
/// What can stand once stays as the kept entry has it; lists take up what they lack. Nothing becomes visible to more people than before: the text has the
/// stricter marking of both, and what comes from the other keeps at least that entry's own, so that widening the text later widens none of it unseen.
/// </remarks>
internal static class EntryUnion
{
    /// <param name="kept">The entry that stays.</param>
    /// <param name="other">The entry that it takes up.</param>
    /// <param name="published">The other's published revision, to which the merge will refer; null when it was never published.</param>
    public static EntryContent Of(EntryContent kept, EntryContent other, int? published)
    {
        var sources = SourceUnion.Of(kept.Sources, Strict(other.Sources, other.Tlp));
        var senses = Senses(kept, other, sources);
        return kept with
        {
            Tlp = Stricter(kept.Tlp, other.Tlp),
            Pap = kept.Pap > other.Pap ? kept.Pap : other.Pap,
            FirstSeen = kept.FirstSeen ?? sources.Named(other.FirstSeen),
            LastSeen = kept.LastSeen ?? sources.Named(other.LastSeen),
            Settings = [.. kept.Settings.Union(other.Settings, StringComparer.Ordinal)],
            Ideologies = [.. kept.Ideologies.Union(other.Ideologies, StringComparer.Ordinal)],
            Groups = [.. kept.Groups.Concat(other.Groups.Select(link => link with { SourceIds = sources.Named(link.SourceIds) })).GroupBy(link => link.Group, StringComparer.Ordinal).Select(Joined)],
            CommonAmongMinors = kept.CommonAmongMinors || other.CommonAmongMinors,
            ReviewBy = kept.ReviewBy < other.ReviewBy ? kept.ReviewBy : other.ReviewBy,
            Texts = kept.Texts.Concat(other.Texts).GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, Texts, StringComparer.Ordinal),
            Senses = senses,
            NoBenignSenseKnown = senses.All(sense => sense.Nature is SenseNature.Extremist),
            Forms = [.. Forms(kept, other, sources)],
            Images = [.. kept.Images.Concat(other.Images.Select(image => image with { Tlp = Stricter(image.Tlp, other.Tlp), Cover = Heavier(image.Cover, other.Cover) })).DistinctBy(image => image.Sha256, StringComparer.Ordinal)],
            Legal = [.. kept.Legal.Concat(other.Legal.Select(line => line with { SourceIds = sources.Named(line.SourceIds) })).DistinctBy(LegalLines.HashOf, StringComparer.Ordinal)],
            Sources = sources.All,
            Relations = [.. kept.Relations.Concat(other.Relations).Where(relation => relation.Target != kept.Code && relation.Target != other.Code).Distinct()],
            Advice = [.. kept.Advice.Concat(other.Advice).DistinctBy(advice => advice.Audience)],
            Notes = [.. kept.Notes, .. other.Notes.Select(note => note with { Tlp = Stricter(note.Tlp, other.Tlp) })],
            MergedFrom = [.. kept.MergedFrom.Concat(other.MergedFrom).Concat(published is { } revision ? [new TakenUp { Code = other.Code, Revision = revision }] : []).DistinctBy(one => one.Code)],
        };
    }

    private static IEnumerable<Form> Forms(EntryContent kept, EntryContent other, SourceUnion sources)
    {
        // A draft may still hold a form twice.
        var others = other.Forms.DistinctBy(form => form.Value, StringComparer.Ordinal).ToArray();
        var twins = others.ToDictionary(form => form.Value, StringComparer.Ordinal);
        foreach (var form in kept.Forms)
        {
            yield return twins.GetValueOrDefault(form.Value) is { } twin
                ? form with { SourceIds = [.. form.SourceIds.Union(sources.Named(twin.SourceIds), StringComparer.Ordinal)] }
                : form;
        }

        var known = kept.Forms.Select(form => form.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var form in others.Where(form => !known.Contains(form.Value)))
        {
            yield return form with
            {
                Assessment = form.Assessment is FormAssessment.Preferred ? FormAssessment.Admitted : form.Assessment,
                SourceIds = sources.Named(form.SourceIds),
                FirstSeen = sources.Named(form.FirstSeen),
                Tlp = Stricter(form.Tlp, other.Tlp),
                Cover = Heavier(form.Cover, other.Cover),
                Origin = form.Origin ?? other.Code,
            };
        }
    }

    private static Sense[] Senses(EntryContent kept, EntryContent other, SourceUnion sources)
    {
        var joined = kept.Senses.Concat(other.Senses.Select(sense => sense with { SourceIds = sources.Named(sense.SourceIds) }))
            .GroupBy(sense => (sense.Nature, sense.Text.Nl.Trim(), sense.Text.En.Trim()))
            .Select(same => same.First() with { SourceIds = [.. same.SelectMany(sense => sense.SourceIds).Distinct(StringComparer.Ordinal)] });

        // A text whose benign sense came first keeps it first.
        return kept.Senses is [{ Nature: not SenseNature.Extremist }, ..] ? [.. joined.OrderBy(sense => sense.Nature is SenseNature.Extremist)] : [.. joined];
    }

    private static EntryText Texts(IEnumerable<KeyValuePair<string, EntryText>> same)
    {
        EntryText[] both = [.. same.Select(pair => pair.Value)];
        return both[0] with
        {
            Questions = [.. both.SelectMany(text => text.Questions).Distinct(StringComparer.Ordinal)],
            Looks = [.. both.SelectMany(text => text.Looks).Distinct(StringComparer.Ordinal)],
        };
    }

    private static GroupLink Joined(IGrouping<string, GroupLink> same) =>
        new() { Group = same.Key, SourceIds = [.. same.SelectMany(link => link.SourceIds).Distinct(StringComparer.Ordinal)] };

    private static IEnumerable<Source> Strict(IEnumerable<Source> sources, Tlp least) => sources.Select(source => source with { Tlp = Stricter(source.Tlp, least) });

    private static Tlp Stricter(Tlp one, Tlp other) => one > other ? one : other;

    private static Cover Heavier(Cover own, Cover entry) => own is Cover.None ? entry : own;
}
