using System.Globalization;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Upkeep;

/// <summary>All sources of what is published, each once, for those who write: only of entries, and only sources, that they may see.</summary>
public sealed class SourceLedger
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly DisclosedEntries _entries;
    private readonly TimeProvider _time;
    private readonly UpkeepOptions _options;

    internal SourceLedger(BankDatabase database, AuditLog audit, TruthWatch watch, DisclosedEntries entries, TimeProvider time, IOptions<UpkeepOptions> options) =>
        (_database, _audit, _watch, _entries, _time, _options) = (database, audit, watch, entries, time, options.Value);

    internal int PageSize => _options.SourcePageSize;

    /// <summary>A page of sources, those cited most first.</summary>
    /// <param name="flaw">Only sources with this flaw; null for all.</param>
    /// <param name="page">From 1; beyond the end it is empty.</param>
    public async Task<Outcome<SourcePage>> ReadAsync(Reader reader, SourceFlaw? flaw, int page, CancellationToken ct)
    {
        if (!reader.Roles.Any(DraftDesk.Roles.Contains)) return await _audit.DeniedAsync<SourcePage>(reader, "sources", ct);
        if (page < 1 || (flaw is { } named && !Enum.IsDefined(named))) return Outcome.Invalid<SourcePage>(new Fault("page", "Pages begin at 1."));
        var all = await AllAsync(reader, ct);
        var flawed = all.SelectMany(source => source.Flaws).CountBy(one => one).ToDictionary();
        CitedSource[] wanted = [.. all.Where(source => flaw is null || source.Flaws.Contains(flaw.Value))];
        SourcePage answer = new([.. wanted.Skip((int)Math.Min((long)(page - 1) * PageSize, int.MaxValue)).Take(PageSize)], wanted.Length, flawed);
        KeyValuePair<string, string>[] details = [new("shown", answer.Sources.Count.ToString(CultureInfo.InvariantCulture))];
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenSources, flaw?.ToString() ?? "", AuditNote.Outcomes.Done, details, answer, ct));
    }

    /// <summary>Every source that the reader may see, with the entries that cite it.</summary>
    internal async Task<IReadOnlyList<CitedSource>> AllAsync(Reader reader, CancellationToken ct)
    {
        var cited = new List<(Source Source, ShelvedEntry Entry)>();
        foreach (var shelved in _watch.Shelf.ById.Values.Where(entry => DisclosurePoint.Permits(entry.Tlp, entry.Pap, reader.Class)))
        {
            if (await _entries.PlainAsync(shelved, reader.Class, ct) is { } entry) cited.AddRange(entry.Content.Sources.Select(source => (source, shelved)));
        }

        var checks = await ChecksAsync(ct);
        var today = _time.Today();
        return [.. cited.GroupBy(pair => SourceName.Of(pair.Source), StringComparer.Ordinal)
            .Select(same => Of(same.Key, [.. same.OrderBy(pair => pair.Entry.Code)], checks.TryGetValue(same.Key, out var day) ? day : null, today))
            .OrderByDescending(source => source.Entries.Count).ThenBy(source => source.Source.Citation, StringComparer.OrdinalIgnoreCase)];
    }

    private CitedSource Of(string name, IReadOnlyList<(Source Source, ShelvedEntry Entry)> cited, DateOnly? checkedOn, DateOnly today) => new()
    {
        Name = name,
        Source = cited[0].Source,
        Entries = [.. cited.Select(pair => pair.Entry).DistinctBy(entry => entry.Id).Select(entry => new NamedEntry(entry.Code, entry.NameNl, entry.NameEn, entry.NameCover != Cover.None, entry.Standing))],
        CheckedOn = checkedOn,
        Flaws = SourceFlaws.Of(
            cited[0].Source,
            cited.All(pair => pair.Source.AccessedOn is not null),
            cited.All(pair => pair.Source.ArchiveAddress is not null),
            checkedOn,
            today,
            _options.SourceCheckDays),
    };

    private async Task<Dictionary<string, DateOnly>> ChecksAsync(CancellationToken ct)
    {
        const string Find = "SELECT source, MAX(checked_at) AS at FROM source_check WHERE undone_in IS NULL GROUP BY source";

        await using var connection = await _database.ReadAsync(ct);
        return (await connection.QueryAsync<(string Source, long At)>(Find))
            .ToDictionary(row => row.Source, row => DateOnly.FromDateTime(StoreTypes.FromMicroseconds(row.At).UtcDateTime), StringComparer.Ordinal);
    }
}
