using System.Data.Common;
using System.Text.Json;
using Dapper;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>Which legal lines a jurist confirmed. A confirmation holds for exactly that line, in every revision that has it unchanged.</summary>
/// <remarks>A revision never says itself that a line was checked: that is put in when it is read, from the confirmations.</remarks>
public static class LegalLines
{
    /// <summary>SHA-256 of the line's JSON without what is said of its check, in lower-case hexadecimal.</summary>
    public static string HashOf(LegalLine line) =>
        RevisionStore.HashOf(JsonSerializer.Serialize(line with { CheckedBy = null, CheckedOn = null }, EntryJson.Options));

    /// <summary>Whether readers may see the line: a bill only while a jurist's check of it stands, for a bill changes or is dropped.</summary>
    internal static bool IsStanding(LegalLine line) => line is not { Qualification: LegalQualification.BillPending, CheckedOn: null };

    /// <summary>The text without any word of checks.</summary>
    internal static EntryContent Unchecked(EntryContent content) =>
        content.Legal.Count == 0 ? content : content with { Legal = [.. content.Legal.Select(line => line with { CheckedBy = null, CheckedOn = null })] };

    /// <summary>The text with who confirmed its lines and when.</summary>
    internal static EntryContent WithChecks(EntryContent content, IEnumerable<LegalCheck> checks)
    {
        var byLine = checks.ToDictionary(check => check.Line, StringComparer.Ordinal);
        if (content.Legal.Count == 0 || byLine.Count == 0) return content;
        return content with
        {
            Legal = [.. content.Legal.Select(line => byLine.TryGetValue(HashOf(line), out var check)
                ? line with { CheckedBy = check.CheckedBy, CheckedOn = DateOnly.FromDateTime(check.CheckedAt.UtcDateTime) }
                : line)],
        };
    }

    internal static async Task<ILookup<Guid, LegalCheck>> OfAsync(DbConnection connection, DbTransaction? transaction, Dialect dialect, IEnumerable<Guid> entries)
    {
        var find = $"SELECT entry, line, checked_by, checked_at FROM legal_check WHERE {dialect.IsIn("entry", "ids")}";

        var ids = entries.Distinct().Select(id => id.ToString("D")).ToArray();
        IEnumerable<LegalCheck> found = ids.Length == 0 ? [] : await connection.QueryAsync<LegalCheck>(find, new { ids }, transaction);
        return found.ToLookup(check => check.Entry);
    }

    internal static async Task<HashSet<string>> ConfirmedAsync(DbConnection connection, DbTransaction? transaction, Guid entry) =>
        (await connection.QueryAsync<string>("SELECT line FROM legal_check WHERE entry = @entry", new { entry }, transaction)).ToHashSet(StringComparer.Ordinal);

    internal static Task<int> ConfirmAsync(Audit.Change change, Guid entry, string line, Accounts.Standing jurist)
    {
        const string Write = """
            INSERT INTO legal_check (entry, line, checked_by, jurist, checked_at, checked_in) VALUES (@entry, @line, @OrganisationName, @Account, @At, @Seq)
            ON CONFLICT DO NOTHING
            """;

        return change.Connection.ExecuteAsync(Write, new { entry, line, jurist.OrganisationName, jurist.Account, change.At, change.Seq }, change.Transaction);
    }

    /// <summary>Takes a confirmation away; that there was one stays in the record.</summary>
    internal static Task<int> TakeBackAsync(Audit.Change change, Guid entry, string line) =>
        change.Connection.ExecuteAsync("DELETE FROM legal_check WHERE entry = @entry AND line = @line", new { entry, line }, change.Transaction);
}

/// <summary>That a jurist confirmed a line: for whom the jurist works, and when; never who it was.</summary>
internal sealed record LegalCheck
{
    public required Guid Entry { get; init; }

    public required string Line { get; init; }

    public required string CheckedBy { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }
}
