using System.Data.Common;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Finds out what would become of rows, as their importer stands now. Changes nothing.</summary>
/// <remarks>
/// An entry that the importer may not see whole is not there: a row with its id or code is a new entry, which gets an id and code of its own like every new
/// entry. So nobody learns from an import whether a code is taken.
/// </remarks>
internal sealed class ImportCheck(DbConnection connection, Shelf shelf, TaxonomyTable taxonomy, KnownForms known, ReaderClass reader, Guid importer)
{
    private static readonly EntryCode NoCode = EntryCode.Parse("SB-2000-0000");

    private readonly HashSet<Guid> _seen = [];

    /// <summary>Rows that were judged before count as seen: a check that was cut off goes on with the rest.</summary>
    public void Remember(RowRecord judged)
    {
        if (judged.Base is { } entry) _seen.Add(entry);
        if (judged.Content is { } content && judged.Base is null) known.Add(EntryJson.Read(content), null, judged.Number);
    }

    public async Task<RowRecord> OfAsync(ImportFormat format, RowRecord row, DateTimeOffset at)
    {
        var proposal = RowReading.Read(format, row.Source);
        var name = CellReading.Beginning(proposal.Name);
        if (proposal.Faults.Count > 0) return Refused(row with { Name = name }, proposal.Faults);
        var (text, mismatch) = await BaseOfAsync(proposal);
        if (mismatch is not null) return Refused(row with { Name = name }, [mismatch]);
        var reading = new CellReading(taxonomy);
        var before = text?.Stored?.Read();
        var content = Ready(proposal.Apply(before ?? NewEntry.From(new DraftSeed(), NoCode, at), reading), before);
        RowFault[] faults = [.. reading.Faults, .. DraftLimits.FaultsOf(content), .. PicturesOf(content, before), .. MarkingOf(content)];
        if (faults.Length == 0 && DraftLimits.FaultOfWhole(content) is { } whole) faults = [whole];
        if (faults.Length > 0) return Refused(row with { Name = name, Code = text?.Code }, faults);
        return text is null ? New(row with { Name = name }, content) : await ChangedAsync(row with { Name = name, Code = text.Code }, text, before!, content);
    }

    private static RowRecord Refused(RowRecord row, IReadOnlyList<RowFault> faults) =>
        row with { Verdict = nameof(RowVerdict.Refused), Faults = RowRecord.Json(faults) };

    private RowRecord New(RowRecord row, EntryContent content)
    {
        var matches = known.Of(content);
        known.Add(content, null, row.Number);
        return row with
        {
            Verdict = matches.Count > 0 ? nameof(RowVerdict.Duplicate) : nameof(RowVerdict.New),
            Matches = RowRecord.Json(matches),
            Content = EntryJson.Write(content),
        };
    }

    private async Task<RowRecord> ChangedAsync(RowRecord row, BaseText text, EntryContent before, EntryContent content)
    {
        if (!_seen.Add(text.Id)) return Refused(row, [new RowFault(RowFaultKind.SameEntryTwice)]);
        if (await DraftRow.FindAsync(connection, null, text.Id, importer) is not null) return Refused(row, [new RowFault(RowFaultKind.OwnDraft)]);
        var same = EntryDifferences.Between(Ready(before, before), content).Count == 0;
        return row with
        {
            Verdict = same ? nameof(RowVerdict.Unchanged) : nameof(RowVerdict.Changed),
            Base = text.Id,
            BaseHash = text.Hash,
            Content = same ? null : EntryJson.Write(content),
        };
    }

    /// <summary>The text of the entry that a row names, when the importer may see all of it.</summary>
    private async Task<(BaseText? Text, RowFault? Fault)> BaseOfAsync(Proposal proposal)
    {
        var byId = proposal.Id is { } id ? Seen(await BaseText.FindAsync(connection, null, id)) : null;
        var byCode = proposal.Code is { } code ? Seen(await BaseText.FindAsync(connection, null, code.ToString())) : null;
        return byId is not null && byCode is not null && byId.Id != byCode.Id ? (null, new RowFault(RowFaultKind.CodeOfAnother, EntryColumns.Code, byCode.Code)) : (byId ?? byCode, null);
    }

    private BaseText? Seen(BaseText? text) =>
        text?.Stored?.Read() is { } content && DisclosurePoint.ShowsWhole(content, reader) ? text : null;

    /// <summary>
    /// As a draft begins: without any word of checks, with the relations that the importer could not see, and with where its parts came from as it was;
    /// no file unites entries.
    /// </summary>
    private EntryContent Ready(EntryContent content, EntryContent? before)
    {
        var there = before?.Relations ?? [];
        var origins = before?.Forms.Where(form => form.Origin is not null).ToDictionary(form => form.Value, form => form.Origin, StringComparer.Ordinal) ?? [];
        return LegalLines.Unchecked(content) with
        {
            Assurance = before?.Assurance ?? Assurance.Reviewed,
            MergedFrom = before?.MergedFrom ?? [],
            Images = [.. content.Images.Select(image => image with { Svg = null })],
            Forms = [.. content.Forms.Select(form => form with { Origin = origins.GetValueOrDefault(form.Value) })],
            Relations = [.. there.Where(relation => content.Relations.Contains(relation) || !Visible(relation.Target)), .. content.Relations.Except(there)],
        };
    }

    private bool Visible(EntryCode code) => shelf.ByCode.TryGetValue(code, out var entry) && DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader);

    private static IEnumerable<RowFault> PicturesOf(EntryContent content, EntryContent? before)
    {
        var there = before?.Images.Select(image => image.Sha256).ToHashSet(StringComparer.Ordinal) ?? [];
        return content.Images.Where(image => !there.Contains(image.Sha256)).Select(image => new RowFault(RowFaultKind.UnknownPicture, "images", CellReading.Beginning(image.File)));
    }

    private IEnumerable<RowFault> MarkingOf(EntryContent content) =>
        DisclosurePoint.ShowsWhole(content, reader) ? [] : [new RowFault(RowFaultKind.MarkingTooStrict, "tlp", EnumWords<Tlp>.Of(content.Tlp))];
}
