using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Hands out many entries at once, each as this reader may see it: published ones, one's own drafts, or what is in review. Every selection and every export is recorded with its purpose.</summary>
/// <remarks>Examples, which nobody reviewed, stay out of exports outside Development. What is common among minors is never in one.</remarks>
public sealed class ExportDesk
{
    /// <summary>Who may export.</summary>
    public static readonly IReadOnlyList<Role> Roles = [Role.Analyst, Role.Expert, Role.EditorInChief];

    private readonly AuditLog _audit;
    private readonly DisclosedEntries _entries;
    private readonly UnpublishedTexts _unpublished;
    private readonly DrawingStore _drawings;
    private readonly TruthWatch _watch;
    private readonly TimeProvider _time;
    private readonly ExchangeOptions _options;
    private readonly bool _examples;

    internal ExportDesk(
        AuditLog audit, DisclosedEntries entries, UnpublishedTexts unpublished, DrawingStore drawings, TruthWatch watch, TimeProvider time, IOptions<ExchangeOptions> options, IHostEnvironment environment) =>
        (_audit, _entries, _unpublished, _drawings, _watch, _time, _options, _examples) = (audit, entries, unpublished, drawings, watch, time, options.Value, environment.IsDevelopment());

    public ExchangeOptions Limits => _options;

    /// <summary>The languages of the forms that this reader may see, by tag.</summary>
    public IReadOnlyList<string> LanguagesFor(Reader reader) =>
        [.. _watch.Shelf.ById.Values.Where(entry => DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class))
            .SelectMany(entry => entry.Facets.Languages).Where(one => one.Tlp <= reader.Class.Clearance).Select(one => one.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Which entries a selection has, without their texts. Range of <paramref name="page"/>: 1 and up; beyond the end it is empty.</summary>
    public async Task<Outcome<SelectionPage>> ListAsync(Reader reader, Selection selection, int page, CancellationToken ct)
    {
        if (!Roles.Any(reader.Roles.Contains)) return await _audit.DeniedAsync<SelectionPage>(reader, "export", ct);
        var chosen = await ChosenAsync(reader, selection, ct);
        var shown = chosen.Skip((int)Math.Min((Math.Max(page, 1) - 1L) * _options.PageSize, int.MaxValue)).Take(_options.PageSize).ToArray();
        var answer = new SelectionPage([.. shown.Select(Line)], chosen.Count, chosen.Count(entry => !MayLeave(entry)));
        KeyValuePair<string, string>[] details = [new("total", chosen.Count.ToString(CultureInfo.InvariantCulture)), new("shown", string.Join(' ', shown.Select(entry => entry.Unpublished is null ? entry.Code.ToString() : entry.Name)))];
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenSelection, "", AuditNote.Outcomes.Done, details, answer, ct));
    }

    /// <summary>The entries of a selection; Invalid when it has more than <see cref="ExchangeOptions.MostExported"/>, NotFound when it has none.</summary>
    /// <param name="format">A fixed word for the record: what it is handed out as.</param>
    public async Task<Outcome<IReadOnlyList<EntryContent>>> ExportAsync(Reader reader, Selection selection, string format, CancellationToken ct)
    {
        if (!Roles.Any(reader.Roles.Contains)) return await _audit.DeniedAsync<IReadOnlyList<EntryContent>>(reader, "export", ct);
        var chosen = (await ChosenAsync(reader, selection, ct)).Where(MayLeave).ToArray();
        if (chosen.Length > _options.MostExported) return Outcome.Invalid<IReadOnlyList<EntryContent>>(new Fault("selection", $"At most {_options.MostExported} entries leave at once."));
        var shelf = _watch.Shelf;
        var contents = new List<EntryContent>(chosen.Length);
        foreach (var entry in chosen)
        {
            if (await LeavingAsync(entry, shelf, reader, ct) is { } content) contents.Add(content);
        }

        if (contents.Count == 0) return await _audit.NotFoundAsync<IReadOnlyList<EntryContent>>(reader, Act.Exported, format, ct);
        KeyValuePair<string, string>[] details = [new("total", contents.Count.ToString(CultureInfo.InvariantCulture)), new("shown", string.Join(' ', chosen.Select(entry => entry.Name)))];
        return Outcome.Ok(await _audit.ReadAsync<IReadOnlyList<EntryContent>>(reader, Act.Exported, format, AuditNote.Outcomes.Done, details, contents, ct));
    }

    /// <summary>As <see cref="ExportAsync"/>, for paper: each text with the drawings of those images that it leaves with.</summary>
    public async Task<Outcome<IReadOnlyList<PrintedText>>> PrintAsync(Reader reader, Selection selection, CancellationToken ct)
    {
        var exported = await ExportAsync(reader, selection, "print", ct);
        if (!exported.IsOk) return new Outcome<IReadOnlyList<PrintedText>>(exported.Kind, null, exported.Faults);
        var drawn = await _drawings.BySha256Async(exported.Value.SelectMany(entry => entry.Images), ct);
        return Outcome.Ok<IReadOnlyList<PrintedText>>([.. exported.Value.Select(entry => new PrintedText(
            entry, [.. entry.Images.Where(image => drawn.ContainsKey(image.Sha256)).Select(image => new Drawing(image, drawn[image.Sha256]))]))]);
    }

    private async Task<EntryContent?> LeavingAsync(ChosenText entry, Shelf shelf, Reader reader, CancellationToken ct) =>
        entry.Unpublished is not null ? UnpublishedTexts.Leaving(entry, _time.GetUtcNow(), shelf, reader.Class)
        : await _entries.OpenedAsync(entry.Id, entry.Revision!.Value, shelf, reader.Class, ct) is { } opened ? Leaving(opened)
        : null;

    /// <summary>With the relations that this reader may see, so that the file can come back; without what never leaves.</summary>
    private static EntryContent Leaving(DisclosedEntry entry) => entry.Content with
    {
        CommonAmongMinors = false,
        Relations = [.. entry.Relations.Select(relation => new Relation { Type = relation.Type, Target = relation.Code })],
    };

    private static SelectedEntry Line(ChosenText entry) =>
        new(entry.Code, entry.NameNl, entry.NameEn, entry.Facets.Kind, entry.Tlp, entry.Standing) { Id = entry.Id, Revision = entry.Revision };

    private async Task<List<ChosenText>> ChosenAsync(Reader reader, Selection selection, CancellationToken ct)
    {
        var today = _time.Today();
        var texts = selection.IsUnpublished
            ? await _unpublished.OfAsync(reader, selection.State, ct)
            : _watch.Shelf.ById.Values.Where(entry => DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class)).Select(ChosenText.Of);
        return [.. texts.Where(entry => selection.Has(entry, reader.Class.Clearance, today)).OrderBy(entry => entry.Code).ThenBy(entry => entry.Revision)];
    }

    private bool MayLeave(ChosenText entry) => _examples || entry.Facets.Assurance is not Assurance.Example;
}
