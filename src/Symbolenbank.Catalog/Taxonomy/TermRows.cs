using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Taxonomy;

/// <summary>A label as it is to be stored.</summary>
/// <param name="Position">Its place among the others; null keeps the place, or takes the last.</param>
internal sealed record TermText(string Vocabulary, string Id, string Content, string Hash, string? MergedInto, int? Position)
{
    /// <summary>The version that it changes; 0 for a new label.</summary>
    public int BasedOn { get; init; }

    public static TermText Of(Vocabulary vocabulary, Term term, int? position = null)
    {
        var content = TermJson.Write(term);
        return new TermText(vocabulary.ToString(), term.Id, content, RevisionStore.HashOf(content), term.MergedInto, position);
    }
}

/// <summary>A label as it is stored now.</summary>
internal sealed record TermNow
{
    public required string Vocabulary { get; init; }

    public required string Id { get; init; }

    public required string Content { get; init; }

    public required string Hash { get; init; }

    public required int Version { get; init; }

    public string? MergedInto { get; init; }
}

/// <summary>How a proposal ended.</summary>
public enum TermOutcome { Confirmed, Rejected, TakenBack }

/// <summary>Reads and writes labels and what was proposed for them.</summary>
internal static class TermRows
{
    private const string Columns = "vocabulary, id, content, hash, version, merged_into";

    public static async Task<IReadOnlyList<TermNow>> AllAsync(DbConnection connection, DbTransaction? transaction = null) =>
        [.. await connection.QueryAsync<TermNow>($"SELECT {Columns} FROM taxonomy_term", transaction: transaction)];

    /// <summary>The number of the new proposal; null when another one waits.</summary>
    public static Task<int?> ProposeAsync(Change change, TermText text, string reason, Guid by)
    {
        const string Add = """
            INSERT INTO taxonomy_change (vocabulary, term, number, based_on, content, hash, reason, proposed_by, proposed_at, proposed_in)
            SELECT @Vocabulary, @Id, COALESCE(MAX(number), 0) + 1, @BasedOn, @Content, @Hash, @reason, @by, @At, @Seq
            FROM taxonomy_change WHERE vocabulary = @Vocabulary AND term = @Id
            ON CONFLICT DO NOTHING
            RETURNING number
            """;

        return change.Connection.QuerySingleOrDefaultAsync<int?>(
            Add, new { text.Vocabulary, text.Id, text.BasedOn, text.Content, text.Hash, reason, by, change.At, change.Seq }, change.Transaction);
    }

    /// <summary>Makes a proposal the label's next version.</summary>
    public static async Task ConfirmAsync(Change change, TermText text, int number, Guid by)
    {
        const string Write = """
            INSERT INTO taxonomy_term (vocabulary, id, content, hash, position, version, merged_into)
            VALUES (@Vocabulary, @Id, @Content, @Hash, COALESCE(@Position, (SELECT COALESCE(MAX(t.position), -1) + 1 FROM taxonomy_term t WHERE t.vocabulary = @Vocabulary)), 1, @MergedInto)
            ON CONFLICT (vocabulary, id) DO UPDATE SET content = excluded.content, hash = excluded.hash, merged_into = excluded.merged_into,
                position = COALESCE(@Position, taxonomy_term.position), version = taxonomy_term.version + 1
            RETURNING version
            """;
        const string Close = """
            UPDATE taxonomy_change SET version = @version, outcome = 'Confirmed', decided_by = @by, decided_at = @At, decided_in = @Seq
            WHERE vocabulary = @Vocabulary AND term = @Id AND number = @number
            """;

        var version = await change.Connection.QuerySingleAsync<int>(Write, text, change.Transaction);
        await change.Connection.ExecuteAsync(Close, new { version, by, change.At, change.Seq, text.Vocabulary, text.Id, number }, change.Transaction);
    }

    /// <summary>Ends the proposal that waits, if there is one.</summary>
    /// <param name="onlyBy">When given, only one of this account.</param>
    public static Task<int> CloseAsync(Change change, string vocabulary, string id, TermOutcome outcome, Guid by, Guid? onlyBy = null)
    {
        const string Close = """
            UPDATE taxonomy_change SET outcome = @outcome, decided_by = @by, decided_at = @At, decided_in = @Seq
            WHERE vocabulary = @vocabulary AND term = @id AND outcome IS NULL AND proposed_by = COALESCE(@onlyBy, proposed_by)
            """;

        return change.Connection.ExecuteAsync(
            Close, new { outcome = outcome.ToString(), by, change.At, change.Seq, vocabulary, id, onlyBy = onlyBy?.ToString("D") }, change.Transaction);
    }
}
