using System.Data.Common;
using System.Text.Json;
using Dapper;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>An import as it is stored.</summary>
internal sealed record ImportRecord
{
    private const string Columns = "id, account, session, file, format, state, size, with_duplicates, ended, taken_in_at, changed_at";

    public required Guid Id { get; init; }

    public required Guid Account { get; init; }

    /// <summary>The session in which its importer last told it to go on: with it, the bank's own work on it ends.</summary>
    public required Guid Session { get; init; }

    public required string File { get; init; }

    public required string Format { get; init; }

    public required string State { get; init; }

    public required int Size { get; init; }

    public required bool WithDuplicates { get; init; }

    public required string Ended { get; init; }

    public required DateTimeOffset TakenInAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public ImportState Now => Enum.Parse<ImportState>(State);

    public static Task<ImportRecord?> FindAsync(DbConnection connection, DbTransaction? transaction, Guid id) =>
        connection.QuerySingleOrDefaultAsync<ImportRecord>($"SELECT {Columns} FROM bulk_import WHERE id = @id", new { id }, transaction);

    public static async Task<IReadOnlyList<ImportRecord>> OfAsync(DbConnection connection, Guid account, int most) =>
        [.. await connection.QueryAsync<ImportRecord>($"SELECT {Columns} FROM bulk_import WHERE account = @account ORDER BY taken_in_at DESC LIMIT @most", new { account, most })];

    /// <summary>Those on which the bank itself has to work, the longest waiting first.</summary>
    public static async Task<IReadOnlyList<ImportRecord>> AtWorkAsync(DbConnection connection) =>
        [.. await connection.QueryAsync<ImportRecord>($"SELECT {Columns} FROM bulk_import WHERE state IN ('Checking', 'Running', 'Undoing') ORDER BY changed_at")];

    /// <summary>Moves it on if it still is in that state; false when somebody was first.</summary>
    public static bool Move(DbTransaction transaction, Guid id, ImportState from, ImportState to, DateTimeOffset at, ImportEnd ended = ImportEnd.None) =>
        transaction.Connection!.Execute(
            "UPDATE bulk_import SET state = @to, ended = @ended, changed_at = @at WHERE id = @id AND state = @from",
            new { id, from = from.ToString(), to = to.ToString(), at, ended = ended.ToString() },
            transaction) == 1;

    public async Task<ImportSummary> SummaryAsync(DbConnection connection, DbTransaction? transaction = null)
    {
        const string Count = "SELECT verdict, result, COUNT(*) AS rows FROM bulk_row WHERE import = @Id AND verdict IS NOT NULL GROUP BY verdict, result";

        var counts = (await connection.QueryAsync<Counted>(Count, new { Id }, transaction)).ToArray();
        return new ImportSummary
        {
            Id = Id,
            File = File,
            Format = Enum.Parse<ImportFormat>(Format),
            State = Now,
            Ended = Enum.Parse<ImportEnd>(Ended),
            Size = Size,
            WithDuplicates = WithDuplicates,
            TakenInAt = TakenInAt,
            ChangedAt = ChangedAt,
            Verdicts = counts.GroupBy(one => Enum.Parse<RowVerdict>(one.Verdict)).ToDictionary(group => group.Key, group => (int)group.Sum(one => one.Rows)),
            Results = counts.Where(one => one.Result is not null).GroupBy(one => Enum.Parse<RowResult>(one.Result!)).ToDictionary(group => group.Key, group => (int)group.Sum(one => one.Rows)),
        };
    }

    private sealed record Counted
    {
        public required string Verdict { get; init; }

        public string? Result { get; init; }

        public required long Rows { get; init; }
    }
}

/// <summary>A row of an import as it is stored.</summary>
internal sealed record RowRecord
{
    public const string Columns = "import, number, line, source, name, verdict, faults, matches, base, base_hash, content, result, entry, code, draft_version";

    public required Guid Import { get; init; }

    public required int Number { get; init; }

    public required int Line { get; init; }

    public required string Source { get; init; }

    public string Name { get; init; } = "";

    public string? Verdict { get; init; }

    /// <summary>JSON of <see cref="RowFault"/>.</summary>
    public string Faults { get; init; } = "[]";

    /// <summary>JSON of <see cref="RowMatch"/>.</summary>
    public string Matches { get; init; } = "[]";

    /// <summary>The entry that would be changed; null for a new one.</summary>
    public Guid? Base { get; init; }

    /// <summary>The SHA-256 of the text that was compared with.</summary>
    public string? BaseHash { get; init; }

    /// <summary>What the draft would say.</summary>
    public string? Content { get; init; }

    public string? Result { get; init; }

    public Guid? Entry { get; init; }

    public string? Code { get; init; }

    public int? DraftVersion { get; init; }

    public IReadOnlyList<RowFault> FaultList => JsonSerializer.Deserialize<IReadOnlyList<RowFault>>(Faults, EntryJson.Options)!;

    public IReadOnlyList<RowMatch> MatchList => JsonSerializer.Deserialize<IReadOnlyList<RowMatch>>(Matches, EntryJson.Options)!;

    public static string Json<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list, EntryJson.Options);

    public static void Stage(DbTransaction transaction, Guid import, IEnumerable<StagedRow> rows)
    {
        const string Add = """
            INSERT INTO bulk_row (import, number, line, source, name, faults, matches) VALUES (@import, @Number, @Line, @Source, '', '[]', '[]')
            """;

        transaction.Connection!.Execute(Add, rows.Select(row => new { import, row.Number, row.Line, row.Source }), transaction);
    }

    /// <summary>Keeps what was found out of rows that nobody looked at before.</summary>
    public static void Judge(DbTransaction transaction, IEnumerable<RowRecord> rows)
    {
        const string Write = """
            UPDATE bulk_row SET name = @Name, verdict = @Verdict, faults = @Faults, matches = @Matches, base = @Base, base_hash = @BaseHash, content = @Content, code = @Code
            WHERE import = @Import AND number = @Number AND verdict IS NULL
            """;

        transaction.Connection!.Execute(Write, rows, transaction);
    }

    public static async Task<IReadOnlyList<RowRecord>> WhereAsync(DbConnection connection, string condition, object values) =>
        [.. await connection.QueryAsync<RowRecord>($"SELECT {Columns} FROM bulk_row WHERE {condition}", values)];
}
