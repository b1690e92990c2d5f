using System.Data.Common;
using System.Globalization;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Taxonomy;

/// <summary>Shows labels to readers, and what waits to those who keep them. Entries that a reader may not see are neither shown nor counted.</summary>
public sealed class TaxonomyRoom
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TaxonomyTable _table;
    private readonly TruthWatch _watch;

    internal TaxonomyRoom(BankDatabase database, AuditLog audit, TaxonomyTable table, TruthWatch watch) => (_database, _audit, _table, _watch) = (database, audit, table, watch);

    /// <summary>All labels that stand by themselves, list by list.</summary>
    public Task<IReadOnlyList<TermCount>> ListAsync(Reader reader, CancellationToken ct)
    {
        var counts = Visible(reader).SelectMany(entry => entry.Terms.Distinct(StringComparer.Ordinal)).CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        TermCount[] all = [.. Enum.GetValues<Vocabulary>().SelectMany(vocabulary => _table.Of(vocabulary).Select(term => new TermCount(vocabulary, term, counts.GetValueOrDefault(term.Id))))];
        return _audit.ReadAsync<IReadOnlyList<TermCount>>(reader, Act.OpenTaxonomy, "", AuditNote.Outcomes.Done, [], all, ct);
    }

    /// <summary>A label, or the one that took its place: then its id is another than was asked for.</summary>
    public async Task<Outcome<OpenedTerm>> OpenAsync(Reader reader, string id, CancellationToken ct)
    {
        if (!StoredText.IsSound(id)) return Outcome.NotFound<OpenedTerm>();
        if (_table.Exact(id) is not { } exact || _table.Find(exact.Vocabulary, id) is not { } term) return await _audit.NotFoundAsync<OpenedTerm>(reader, Act.OpenTaxonomy, id, ct);

        await using var connection = await _database.ReadAsync(ct);
        var versions = await TermHistory.OfAsync(connection, exact.Vocabulary, term.Id);
        var opened = new OpenedTerm
        {
            Vocabulary = exact.Vocabulary,
            Term = term,
            Entries = [.. Visible(reader).Where(entry => entry.Terms.Contains(term.Id, StringComparer.Ordinal)).OrderBy(entry => entry.Code).Select(Named)],
            Versions = [.. versions.Select(row => row.Made(TermHistory.Unnamed))],
            MergedHere = _table.MergedInto(exact.Vocabulary, term.Id),
        };
        KeyValuePair<string, string>[] details = [new("entries", opened.Entries.Count.ToString(CultureInfo.InvariantCulture))];
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenTaxonomy, term.Id, AuditNote.Outcomes.Done, details, opened, ct));
    }

    /// <summary>A label with its proposal and the names behind its history. NotFound for an id that neither is nor was proposed; NotAllowed for all but those who write.</summary>
    public async Task<Outcome<TermDesktop>> WorkAsync(Reader reader, string id, CancellationToken ct)
    {
        if (!Keeps(reader)) return await _audit.DeniedAsync<TermDesktop>(reader, "taxonomy", ct);
        if (!StoredText.IsSound(id)) return Outcome.NotFound<TermDesktop>();
        await using var connection = await _database.ReadAsync(ct);
        var open = (await OpenAsync(connection, reader)).FirstOrDefault(one => string.Equals(one.Term.Id, id, StringComparison.Ordinal));
        var vocabulary = _table.Exact(id)?.Vocabulary ?? open?.Vocabulary ?? Vocabulary.Ideologies;
        var versions = await TermHistory.OfAsync(connection, vocabulary, id);
        if (open is null && versions.Count == 0) return await _audit.NotFoundAsync<TermDesktop>(reader, Act.OpenTermWork, id, ct);
        var names = await PersonName.OfAsync(connection, _database.Dialect, versions.SelectMany(row => row.People));
        var desktop = new TermDesktop
        {
            Vocabulary = vocabulary,
            Id = id,
            Term = versions.Count == 0 ? null : TermJson.Read(versions[0].Content),
            Version = versions.Count == 0 ? 0 : versions[0].Version,
            Open = open,
            Versions = [.. versions.Select(row => row.Made(names))],
        };
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenTermWork, id, AuditNote.Outcomes.Done, [], desktop, ct));
    }

    /// <summary>All proposals that wait, the oldest first.</summary>
    public async Task<Outcome<IReadOnlyList<TermProposal>>> ProposalsAsync(Reader reader, CancellationToken ct)
    {
        if (!Keeps(reader)) return await _audit.DeniedAsync<IReadOnlyList<TermProposal>>(reader, "taxonomy", ct);
        await using var connection = await _database.ReadAsync(ct);
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenTermWork, "", AuditNote.Outcomes.Done, [], await OpenAsync(connection, reader), ct));
    }

    private static bool Keeps(Reader reader) => reader.Roles.Any(DraftDesk.Roles.Contains);

    private static NamedEntry Named(ShelvedEntry entry) => new(entry.Code, entry.NameNl, entry.NameEn, entry.NameCover != Entries.Cover.None, entry.Standing);

    private IEnumerable<ShelvedEntry> Visible(Reader reader) =>
        _watch.Shelf.ById.Values.Where(entry => DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class));

    private async Task<IReadOnlyList<TermProposal>> OpenAsync(DbConnection connection, Reader reader)
    {
        var rows = await TermHistory.OpenAsync(connection, reader.Actor.Id);
        var names = await PersonName.OfAsync(connection, _database.Dialect, rows.Select(row => row.ProposedBy));
        return [.. rows.Select(row => row.Proposed(names, reader.Roles.Contains(Role.EditorInChief)))];
    }
}
