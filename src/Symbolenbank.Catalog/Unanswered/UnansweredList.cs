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

    /// <summary>Takes a line off the list; NotFound when it is not on it. Without <see cref="ReopenAsync"/> it comes back only when it is looked up after it was forgotten.</summary>
    public Task<Outcome<bool>> CloseAsync(Reader reader, string text, CancellationToken ct) => ChangeAsync(reader, Act.UnansweredClosed, text, closed: true, ct);

    /// <summary>Puts a line back on the list; NotFound when nobody took it off, or it is forgotten since.</summary>
    public Task<Outcome<bool>> ReopenAsync(Reader reader, string text, CancellationToken ct) => ChangeAsync(reader, Act.UnansweredReopened, text, closed: false, ct);

    /// <summary>The lines, those that were looked up last first.</summary>
    /// <param name="closed">True for those that were taken off and are not forgotten yet.</param>
    internal static async Task<IReadOnlyList<UnansweredLine>> ReadAsync(DbConnection connection, bool closed)
    {
        const string Find = "SELECT text, last_at FROM unanswered WHERE shown AND closed = @closed ORDER BY last_at DESC LIMIT @MostListed";

        return [.. (await connection.QueryAsync<Row>(Find, new { closed, MostListed })).Select(row => new UnansweredLine(row.Text, DateOnly.FromDateTime(row.LastAt.UtcDateTime)))];
    }

    private Task<Outcome<bool>> ChangeAsync(Reader reader, Act act, string text, bool closed, CancellationToken ct)
    {
        const string Write = "UPDATE unanswered SET closed = @closed WHERE text = @text AND shown AND closed <> @closed";

        if (!Store.StoredText.IsSound(text)) return Task.FromResult(Outcome.NotFound<bool>());
        return _audit.ChangeAsync(reader.Actor, act, "", "", async change =>
        {
            if (Standing.With(change, reader.Actor, Roles) is null) return Outcome.NotAllowed<bool>();
            return await change.Connection.ExecuteAsync(Write, new { text, closed }, change.Transaction) == 1 ? Outcome.Ok(true) : Outcome.NotFound<bool>();
        }, ct);
    }

    private sealed record Row
    {
        public required string Text { get; init; }

        public required DateTimeOffset LastAt { get; init; }
    }
}
