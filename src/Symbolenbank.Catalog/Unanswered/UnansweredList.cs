using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Unanswered;

/// <summary>A text that was looked up often enough to be shown, and not found.</summary>
/// <param name="LastOn">The last day on which it was looked up.</param>
public sealed record UnansweredLine(string Text, DateOnly LastOn);

/// <summary>What was looked up and not found, for those who write entries.</summary>
public sealed class UnansweredList
{
    /// <summary>Those who write.</summary>
    public static readonly IReadOnlyList<Role> Roles = DraftDesk.Roles;

    private const int MostListed = 50;

    private readonly AuditLog _audit;

    internal UnansweredList(AuditLog audit) => _audit = audit;

    /// <summary>Takes a line off the list; NotFound when it is not on it. It comes back only when it is looked up after it was forgotten.</summary>
    public Task<Outcome<bool>> CloseAsync(Reader reader, string text, CancellationToken ct)
    {
        const string Close = "UPDATE unanswered SET closed = TRUE WHERE text = @text AND shown AND NOT closed";

        if (!Store.StoredText.IsSound(text)) return Task.FromResult(Outcome.NotFound<bool>());
        return _audit.ChangeAsync(reader.Actor, Act.UnansweredClosed, "", "", async change =>
        {
            if (Standing.With(change, reader.Actor, Roles) is null) return Outcome.NotAllowed<bool>();
            return await change.Connection.ExecuteAsync(Close, new { text }, change.Transaction) == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>();
        }, ct);
    }

    /// <summary>The lines, those that were looked up last first.</summary>
    internal static async Task<IReadOnlyList<UnansweredLine>> ReadAsync(DbConnection connection)
    {
        const string Find = "SELECT text, last_at FROM unanswered WHERE shown AND NOT closed ORDER BY last_at DESC LIMIT @MostListed";

        return [.. (await connection.QueryAsync<Row>(Find, new { MostListed })).Select(row => new UnansweredLine(row.Text, DateOnly.FromDateTime(row.LastAt.UtcDateTime)))];
    }

    private sealed record Row
    {
        public required string Text { get; init; }

        public required DateTimeOffset LastAt { get; init; }
    }
}
