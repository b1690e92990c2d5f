using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Upkeep;

/// <summary>What became of an entry whose sources were given an archive's address.</summary>
/// <param name="Refused">Why it was not handed in; null when it was.</param>
public sealed record ArchivedEntry(EntryCode Code, string? Refused);

/// <summary>Where those who write say that sources were checked, which is kept beside the texts, and where an archive keeps them, which is a change of the texts.</summary>
public sealed class SourceDesk
{
    public const int LongestAddress = 2_000;

    private readonly AuditLog _audit;
    private readonly SourceLedger _ledger;
    private readonly DirectHandIn _handIn;

    internal SourceDesk(AuditLog audit, SourceLedger ledger, DirectHandIn handIn) => (_audit, _ledger, _handIn) = (audit, ledger, handIn);

    /// <summary>Says that these sources were checked now. Invalid for none, or more than fit on a page; NotFound when one of them is not there for this person.</summary>
    /// <returns>The number of the record, by which it can be undone.</returns>
    public async Task<Outcome<long>> MarkAsync(Reader reader, IReadOnlyCollection<string> sources, CancellationToken ct)
    {
        const string Write = "INSERT INTO source_check (source, checked_in, checked_at) VALUES (@source, @Seq, @At)";

        string[] names = [.. sources.Distinct(StringComparer.Ordinal)];
        if (names.Length == 0 || names.Length > _ledger.PageSize) return Outcome.Invalid<long>(new Fault("sources", $"Choose 1 to {_ledger.PageSize} sources."));
        var known = (await _ledger.AllAsync(reader, ct)).Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        if (!names.All(known.Contains)) return Outcome.NotFound<long>();
        return await _audit.ChangeAsync(
            reader.Actor,
            Act.SourcesChecked,
            "",
            string.Join(' ', names),
            async change =>
            {
                if (Standing.With(change, reader.Actor, DraftDesk.Roles) is null) return Outcome.NotAllowed<long>();
                await change.Connection.ExecuteAsync(Write, names.Select(source => new { source, change.Seq, change.At }), change.Transaction);
                return Outcome.Ok(change.Seq);
            },
            ct);
    }

    /// <summary>Takes one's own mark back; the check before it counts again. NotFound when this person made none with this number that still stands, or may not see one of its sources any more.</summary>
    public async Task<Outcome<int>> UndoAsync(Reader reader, long mark, CancellationToken ct)
    {
        const string Find = """
            SELECT c.source FROM source_check c
            JOIN audit_record r ON r.seq = c.checked_in
            WHERE c.checked_in = @mark AND c.undone_in IS NULL AND r.actor = @me
            """;
        const string Undo = "UPDATE source_check SET undone_in = @Seq WHERE checked_in = @mark AND undone_in IS NULL";

        var known = (await _ledger.AllAsync(reader, ct)).Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        return await _audit.ChangeAsync(
            reader.Actor,
            Act.SourceCheckUndone,
            mark.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "",
            async change =>
            {
                if (Standing.With(change, reader.Actor, DraftDesk.Roles) is null) return Outcome.NotAllowed<int>();
                string[] marked = [.. await change.Connection.QueryAsync<string>(Find, new { mark, me = Pseudonyms.InTransaction(reader.Actor, change.Transaction) }, change.Transaction)];
                if (marked.Length == 0 || !marked.All(known.Contains)) return Outcome.NotFound<int>();
                return Outcome.Ok(await change.Connection.ExecuteAsync(Undo, new { change.Seq, mark }, change.Transaction));
            },
            ct);
    }

    /// <summary>Hands in one small change for each entry that cites these sources, with the address of an archive's copy. Entries that somebody works on are told apart.</summary>
    /// <param name="addresses">An https address for each source by name.</param>
    /// <param name="clean">Whether the author confirmed that they hold no personal data and nothing secret; Invalid without.</param>
    public async Task<Outcome<IReadOnlyList<ArchivedEntry>>> ArchiveAsync(Reader reader, IReadOnlyDictionary<string, string> addresses, bool clean, CancellationToken ct)
    {
        if (addresses.Count == 0 || addresses.Count > _ledger.PageSize) return Outcome.Invalid<IReadOnlyList<ArchivedEntry>>(new Fault("archive", $"Give 1 to {_ledger.PageSize} addresses."));
        Fault[] faults = [.. addresses.Where(pair => !IsAddress(pair.Value)).Select(pair => new Fault(pair.Key, "An archive's address begins with https."))];
        if (faults.Length > 0) return Outcome.Invalid<IReadOnlyList<ArchivedEntry>>(faults);
        if (!clean) return Outcome.Invalid<IReadOnlyList<ArchivedEntry>>(HandIn.NotConfirmed);
        CitedSource[] cited = [.. (await _ledger.AllAsync(reader, ct)).Where(source => addresses.ContainsKey(source.Name))];
        if (cited.Length != addresses.Count) return Outcome.NotFound<IReadOnlyList<ArchivedEntry>>();
        var done = new List<ArchivedEntry>();
        foreach (var code in cited.SelectMany(source => source.Entries).Select(entry => entry.Code).Distinct().Order())
        {
            var handed = await _handIn.HandInAsync(reader, code, null, "Adres van een archief toegevoegd.", clean, (content, _) => With(content, addresses), ct);
            if (handed.Kind is OutcomeKind.NotAllowed) return Outcome.NotAllowed<IReadOnlyList<ArchivedEntry>>();
            done.Add(new ArchivedEntry(code, handed.IsOk ? null : string.Join(' ', handed.Faults.Select(fault => fault.Sentence).DefaultIfEmpty(handed.Kind.ToString()))));
        }

        return Outcome.Ok<IReadOnlyList<ArchivedEntry>>(done);
    }

    private static EntryContent With(EntryContent content, IReadOnlyDictionary<string, string> addresses) => content with
    {
        Sources = [.. content.Sources.Select(source => addresses.TryGetValue(SourceName.Of(source), out var address) && source.Class is not SourceClass.Primary ? source with { ArchiveAddress = address } : source)],
    };

    private static bool IsAddress(string text) =>
        text.Length <= LongestAddress && StoredText.IsSound(text) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0;
}
