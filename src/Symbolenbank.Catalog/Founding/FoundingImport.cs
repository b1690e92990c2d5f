using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Founding;

/// <summary>What an import did, file by file.</summary>
public sealed record ImportReport
{
    public int Unchanged { get; set; }

    public int Published { get; set; }

    public int Stored { get; set; }

    public int Drafts { get; set; }

    /// <summary>Files that were left alone because the entry has been edited since, with the reason.</summary>
    public List<string> LeftAlone { get; } = [];
}

/// <summary>
/// Brings the files of <c>data/</c> into the bank. It is no back door: it publishes only while the bank is being founded or in Development;
/// otherwise a new file becomes a draft, and a changed one a draft revision if the entry still is as imported.
/// </summary>
internal sealed class FoundingImport(
    DataFiles files, TaxonomyImport taxonomy, BankDatabase database, AuditLog audit, IHostEnvironment environment, IOptions<BankOptions> options)
{
    /// <summary>What stands as the reason of a publication that nobody decided on.</summary>
    public const string FoundingReason = "founding data";

    /// <summary>Imports what is new or changed. <paramref name="progress"/> hears the number done and the number of all.</summary>
    public async Task<ImportReport> RunAsync(Action<int, int> progress, CancellationToken ct)
    {
        var entries = files.Entries(environment.IsDevelopment());
        var known = await KnownAsync(ct);
        var founded = await IsFoundedAsync(ct);
        var founding = !founded || environment.IsDevelopment();
        var report = new ImportReport();
        await taxonomy.RunAsync(founding, report, ct);
        var import = Guid.CreateVersion7();
        for (var i = 0; i < entries.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            var file = entries[i];
            var before = known.GetValueOrDefault(file.Content.Id);
            await ImportAsync(file, before, founding, import, report, ct);
            progress(i + 1, entries.Count);
        }

        if (!founded) await audit.ChangeAsync(Actor.FoundingData, Act.FoundingFinished, "", "", FinishAsync, ct);
        return report;
    }

    private static async Task<Outcome<int>> FinishAsync(Change change)
    {
        const string Finish = "INSERT INTO founding (only_one, finished_at, finished_in) VALUES (1, @At, @Seq) ON CONFLICT DO NOTHING";

        return Outcome.Ok(await change.Connection.ExecuteAsync(Finish, new { change.At, change.Seq }, change.Transaction));
    }

    private async Task ImportAsync(EntryFile file, Imported? before, bool founding, Guid import, ImportReport report, CancellationToken ct)
    {
        var publish = options.Value.Examples is true || file.Content.Assurance is not Assurance.Example;
        if (before is not null && string.Equals(before.Hash, file.Hash, StringComparison.Ordinal))
        {
            if (founding && publish && before.NeverPublished) await ChangeAsync(file, Act.EntryPublished, change => PublishAsync(change, file, before.Revision!.Value), report, r => r.Published++, ct);
            else report.Unchanged++;
            return;
        }

        if (before is { IsAsImported: false })
        {
            report.LeftAlone.Add($"{file.Name}: {file.Content.Code} has been edited in the bank since it was imported.");
            return;
        }

        if (founding) await ChangeAsync(file, Act.EntryImported, change => StoreAsync(change, file, publish, import), report, r => _ = publish ? r.Published++ : r.Stored++, ct);
        else await ChangeAsync(file, Act.DraftImported, change => DraftAsync(change, file, before, import), report, r => r.Drafts++, ct);
    }

    private async Task ChangeAsync(EntryFile file, Act act, Func<Change, Task<Outcome<int>>> work, ImportReport report, Action<ImportReport> count, CancellationToken ct)
    {
        var outcome = await audit.ChangeAsync(Actor.FoundingData, act, file.Content.Code.ToString(), file.Name, work, ct);
        if (!outcome.IsOk) throw new BankStartException($"The data file {file.Name} cannot be imported: {string.Join(" ", outcome.Faults.Select(fault => fault.Sentence))}");
        count(report);
    }

    private static async Task<Outcome<int>> StoreAsync(Change change, EntryFile file, bool publish, Guid import)
    {
        const string Begin = "INSERT INTO entry (id, code, newest_revision) VALUES (@Id, @Code, 1) ON CONFLICT DO NOTHING";
        const string Next = "UPDATE entry SET newest_revision = newest_revision + 1 WHERE id = @Id AND code = @Code RETURNING newest_revision";
        const string Add = """
            INSERT INTO revision (entry, number, schema, content, hash, author, reason, created_at, created_in)
            VALUES (@Id, @number, @Schema, @text, @hash, @Author, @Name, @At, @Seq)
            """;

        var entry = new { file.Content.Id, Code = file.Content.Code.ToString() };
        var number = 1;
        if (await change.Connection.ExecuteAsync(Begin, entry, change.Transaction) == 0)
        {
            if (await change.Connection.QuerySingleOrDefaultAsync<int?>(Next, entry, change.Transaction) is not { } next)
            {
                return Outcome.Conflict<int>(new Fault("code", $"The code {file.Content.Code} already belongs to another entry; give the file another code."));
            }

            number = next;
        }

        var text = EntryJson.Write(file.Content);
        var row = new { file.Content.Id, number, file.Content.Schema, text, hash = RevisionStore.HashOf(text), Author = Actor.FoundingData.Id, file.Name, change.At, change.Seq };
        await change.Connection.ExecuteAsync(Add, row, change.Transaction);
        await DrawingStore.KeepAsync(change, file.Drawings);
        await RememberAsync(change, file, number, import);
        change.Names($"{file.Content.Code}@{number}");
        return publish ? await PublishAsync(change, file, number) : Outcome.Ok(number);
    }

    private static async Task<Outcome<int>> PublishAsync(Change change, EntryFile file, int number)
    {
        const string Point = "UPDATE entry SET published_revision = @number WHERE id = @Id";
        const string Add = "INSERT INTO publication (entry, revision, published_at, published_in, reason) VALUES (@Id, @number, @At, @Seq, @Reason)";

        var row = new { file.Content.Id, number, change.At, change.Seq, Reason = FoundingReason };
        await change.Connection.ExecuteAsync(Point, row, change.Transaction);
        await change.Connection.ExecuteAsync(Add, row, change.Transaction);
        change.ConcernsEntry(file.Content.Id);
        change.Names($"{file.Content.Code}@{number}");
        return Outcome.Ok(number);
    }

    private static async Task<Outcome<int>> DraftAsync(Change change, EntryFile file, Imported? before, Guid import)
    {
        const string Write = """
            INSERT INTO draft (entry, author, code, based_on, content, updated_at) VALUES (@Id, @Author, @Code, @BasedOn, @text, @At)
            ON CONFLICT (entry, author) DO UPDATE SET content = excluded.content, based_on = excluded.based_on, updated_at = excluded.updated_at,
                version = draft.version + 1, discarded_at = NULL
            """;

        var row = new
        {
            file.Content.Id,
            Author = Actor.FoundingData.Id,
            Code = file.Content.Code.ToString(),
            BasedOn = before?.Revision,
            text = EntryJson.Write(file.Content),
            change.At,
        };
        await change.Connection.ExecuteAsync(Write, row, change.Transaction);
        await DrawingStore.KeepAsync(change, file.Drawings);
        await RememberAsync(change, file, before?.Revision, import);
        return Outcome.Ok(0);
    }

    private static Task RememberAsync(Change change, EntryFile file, int? revision, Guid import)
    {
        const string Write = """
            INSERT INTO imported_file (entry, name, hash, revision, import, imported_at) VALUES (@Id, @Name, @Hash, @revision, @import, @At)
            ON CONFLICT (entry) DO UPDATE SET name = excluded.name, hash = excluded.hash, revision = excluded.revision, import = excluded.import, imported_at = excluded.imported_at
            """;

        return change.Connection.ExecuteAsync(Write, new { file.Content.Id, file.Name, file.Hash, revision, import, change.At }, change.Transaction);
    }

    /// <summary>Whether the first import ever was finished; one that was cut off may still publish.</summary>
    private async Task<bool> IsFoundedAsync(CancellationToken ct)
    {
        await using var connection = await database.ReadAsync(ct);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM founding") == 1;
    }

    private async Task<Dictionary<Guid, Imported>> KnownAsync(CancellationToken ct)
    {
        const string Find = """
            SELECT f.entry, f.hash, f.revision, e.newest_revision,
                (SELECT COUNT(*) FROM publication p WHERE p.entry = f.entry) AS publications,
                (SELECT COUNT(*) FROM review v WHERE v.entry = f.entry) AS decisions
            FROM imported_file f
            LEFT JOIN entry e ON e.id = f.entry
            """;

        await using var connection = await database.ReadAsync(ct);
        return (await connection.QueryAsync<Imported>(Find)).ToDictionary(row => row.Entry);
    }

    private sealed record Imported
    {
        public required Guid Entry { get; init; }

        public required string Hash { get; init; }

        public int? Revision { get; init; }

        public int? NewestRevision { get; init; }

        public long Publications { get; init; }

        /// <summary>Revisions that somebody handed in, withdrew or erased.</summary>
        public long Decisions { get; init; }

        public bool IsAsImported => NewestRevision == Revision && Decisions == 0;

        public bool NeverPublished => Publications == 0 && Revision is not null && IsAsImported;
    }
}
