using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Disclosure;

/// <summary>The one point at which a stored revision becomes something that may leave the bank.</summary>
/// <remarks>
/// A new entry is built member by member, so a member added to <see cref="EntryContent"/> is withheld until it is named here.
/// Senses have no marking of their own: whoever sees the entry sees all of them, the benign beside the extremist.
/// </remarks>
internal static class DisclosurePoint
{
    /// <summary>Whether the class may know that the entry exists.</summary>
    public static bool Permits(Tlp tlp, Pap pap, ReaderClass reader) =>
        Enum.IsDefined(tlp) && Enum.IsDefined(pap) && Enum.IsDefined(reader.Surface) && tlp <= reader.Clearance && pap <= reader.Pap;

    /// <summary>The entry as the class may see it, or null when it may not know of it.</summary>
    public static DisclosedEntry? Project(Guid id, int revision, DateTimeOffset publishedAt, EntryContent entry, ReaderClass reader)
    {
        if (!Permits(entry.Tlp, entry.Pap, reader)) return null;
        var sources = entry.Sources.Where(source => Visible(source.Tlp, reader)).ToArray();
        var known = sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        return new DisclosedEntry { Id = id, Revision = revision, PublishedAt = publishedAt, Content = Filter(entry, reader, sources, known) };
    }

    /// <summary>Whether the class may see the entry with nothing left out: needed by those who write or decide, who must know all of it.</summary>
    public static bool ShowsWhole(EntryContent entry, ReaderClass reader) =>
        Permits(entry.Tlp, entry.Pap, reader)
        && entry.Forms.All(form => Visible(form.Tlp, reader))
        && entry.Images.All(image => Visible(image.Tlp, reader))
        && entry.Sources.All(source => Visible(source.Tlp, reader))
        && entry.Notes.All(note => Visible(note.Tlp, reader));

    private static EntryContent Filter(EntryContent entry, ReaderClass reader, IReadOnlyList<Source> sources, HashSet<string> known)
    {
        var toMachines = reader.Surface is Surface.Api;
        return new EntryContent
        {
            Schema = entry.Schema,
            Id = entry.Id,
            Code = entry.Code,
            Kind = entry.Kind,
            Tlp = entry.Tlp,
            Pap = entry.Pap,
            Assurance = entry.Assurance,
            Ambiguity = entry.Ambiguity,
            Lifecycle = entry.Lifecycle,
            Cover = entry.Cover,
            FirstSeen = Filter(entry.FirstSeen, known),
            LastSeen = Filter(entry.LastSeen, known),
            Settings = entry.Settings,
            Ideologies = entry.Ideologies,
            Groups = [.. entry.Groups.Select(group => group with { SourceIds = Filter(group.SourceIds, known) })],
            CommonAmongMinors = !toMachines && entry.CommonAmongMinors,
            CheckedOn = entry.CheckedOn,
            ReviewBy = entry.ReviewBy,
            Admission = entry.Admission with { SourceIds = Filter(entry.Admission.SourceIds, known) },
            Texts = entry.Texts,
            Senses = [.. entry.Senses.Select(sense => sense with { SourceIds = Filter(sense.SourceIds, known) })],
            NoBenignSenseKnown = entry.NoBenignSenseKnown,
            Forms = [.. entry.Forms.Where(form => Visible(form.Tlp, reader)).Select(form => Filter(form, known))],
            Images = [.. entry.Images.Where(image => Visible(image.Tlp, reader)).Select(image => image with { Svg = null })],
            Legal = [.. entry.Legal.Where(LegalLines.IsStanding).Select(line => line with { SourceIds = Filter(line.SourceIds, known) })],
            Sources = sources,
            Relations = [],
            Advice = entry.Advice,
            Notes = toMachines ? [] : [.. entry.Notes.Where(note => Visible(note.Tlp, reader))],
        };
    }

    // Where a form came from names another entry, which this class may not know of.
    private static Form Filter(Form form, HashSet<string> known) =>
        form with { SourceIds = Filter(form.SourceIds, known), FirstSeen = Filter(form.FirstSeen, known), Origin = null };

    private static SeenDate? Filter(SeenDate? seen, HashSet<string> known) =>
        seen is null ? null : seen with { SourceIds = Filter(seen.SourceIds, known) };

    private static string[] Filter(IReadOnlyList<string> sourceIds, HashSet<string> known) => [.. sourceIds.Where(known.Contains)];

    private static bool Visible(Tlp tlp, ReaderClass reader) => Enum.IsDefined(tlp) && tlp <= reader.Clearance;
}
