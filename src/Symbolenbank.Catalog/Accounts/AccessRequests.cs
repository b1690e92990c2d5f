using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>What waits for a second person before it holds; for administrators and editors-in-chief. Nobody agrees to what they asked for, or to what is for them.</summary>
public sealed class AccessRequests
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly TimeProvider _time;
    private readonly AccountOptions _options;

    internal AccessRequests(BankDatabase database, AuditLog audit, TruthWatch watch, TimeProvider time, IOptions<AccountOptions> options) =>
        (_database, _audit, _watch, _time, _options) = (database, audit, watch, time, options.Value);

    /// <summary>Who may decide.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [.. Enum.GetValues<Role>().Where(SecondPerson.MayDecide)];

    /// <summary>What waits, and what one person gave alone, the oldest first; NotAllowed for others than <see cref="Roles"/>.</summary>
    public async Task<Outcome<IReadOnlyList<AccessRequest>>> ReadAsync(Reader reader, CancellationToken ct)
    {
        if (!Roles.Any(reader.Roles.Contains))
            return await _audit.DeniedAsync<IReadOnlyList<AccessRequest>>(reader, "access", ct);
        await using var connection = await _database.ReadAsync(ct);
        var rows = (await connection.QueryAsync<AccessRow>($"{AccessRow.Open} ORDER BY q.asked_at, q.id", new { now = _time.GetUtcNow() })).ToArray();
        var me = await connection.QuerySingleAsync<Guid>("SELECT COALESCE(person, id) FROM account WHERE id = @Id", new { reader.Actor.Id });
        var names = await PersonName.OfAsync(connection, _database.Dialect, rows.SelectMany(row => new[] { row.Account, row.AskedBy }));
        AccessRequest[] all = [.. rows.Select(row => Show(row, names, me))];
        return Outcome.Ok(await _audit.ReadAsync<IReadOnlyList<AccessRequest>>(reader, Act.OpenAccessRequests, "", AuditNote.Outcomes.Done, [], all, ct));
    }

    /// <summary>Agrees. NotAllowed for who asked and whom it is for, by whatever account; Conflict when it was decided, has lapsed, or whoever asked no longer may.</summary>
    public async Task<Outcome<ConfirmedAccess>> ConfirmAsync(Reader reader, Guid id, CancellationToken ct)
    {
        var outcome = await DecideAsync(reader, id, Act.AccessConfirmed, async (change, standing, row) =>
        {
            if (!row.MayBeConfirmedBy(standing.Person)) return Outcome.NotAllowed<ConfirmedAccess>(new Fault("person", "A second person must do this."));
            if (!await CloseAsync(change, row, "Confirmed", standing.Account)) return Outcome.Conflict<ConfirmedAccess>();
            if (row.HoldsAlready) return Outcome.Ok(new ConfirmedAccess(Code: null));
            var stillMayAsk = Standing.OfAccount(change.Transaction, change.At, row.AskedBy)?.Roles.Contains(Role.Administrator) is true;
            return stillMayAsk ? await ApplyAsync(change, row) : Outcome.Conflict<ConfirmedAccess>();
        }, ct);
        if (outcome.IsOk) await _watch.RefreshAsync(ct);
        return outcome;
    }

    /// <summary>Turns a request down, or takes one's own back; what holds already is taken away at the person's page. Conflict when it was decided.</summary>
    public Task<Outcome<bool>> RefuseAsync(Reader reader, Guid id, CancellationToken ct)
    {
        const string CloseLink = "UPDATE sign_in_link SET closed_at = @At WHERE hash = @Link AND closed_at IS NULL";

        return DecideAsync(reader, id, Act.AccessRefused, async (change, standing, row) =>
        {
            var isOwn = row.AskingPerson == standing.Person;
            if (row.HoldsAlready || !await CloseAsync(change, row, isOwn ? "TakenBack" : "Refused", standing.Account)) return Outcome.Conflict<bool>();
            if (isOwn) change.Was(Act.AccessTakenBack);
            await change.Connection.ExecuteAsync(CloseLink, new { change.At, row.Link }, change.Transaction);
            return Outcome.Ok(true);
        }, ct);
    }

    /// <summary>How much waits, and how much holds by one person's word; for the overview.</summary>
    internal static Task<(int Waiting, int Alone)> CountAsync(DbConnection connection, DateTimeOffset now)
    {
        const string Count = "SELECT COUNT(CASE WHEN outcome IS NULL AND ends_at > @now THEN 1 END), COUNT(CASE WHEN outcome = 'Alone' THEN 1 END) FROM access_request";

        return connection.QuerySingleAsync<(int, int)>(Count, new { now });
    }

    private Task<Outcome<T>> DecideAsync<T>(Reader reader, Guid id, Act act, Func<Change, Standing, AccessRow, Task<Outcome<T>>> work, CancellationToken ct) => _audit.ChangeAsync(
        reader.Actor,
        act,
        "account",
        "",
        async change =>
        {
            if (Standing.With(change, reader.Actor, Roles) is not { } standing) return Outcome.NotAllowed<T>();
            var row = await change.Connection.QuerySingleOrDefaultAsync<AccessRow>($"{AccessRow.Open} AND q.id = @id", new { id, now = change.At }, change.Transaction);
            if (row is null) return Outcome.Conflict<T>();
            change.Names(Pseudonyms.InTransaction(new Actor(ActorKind.Account, row.Account), change.Transaction));
            change.Was(act, $"{row.Kind} {row.Roles}".TrimEnd());
            return await work(change, standing, row);
        },
        ct);

    private static async Task<bool> CloseAsync(Change change, AccessRow row, string outcome, Guid by)
    {
        const string Close = "UPDATE access_request SET outcome = @outcome, decided_by = @by, decided_at = @At WHERE id = @Id AND (outcome IS NULL OR outcome = 'Alone')";

        return await change.Connection.ExecuteAsync(Close, new { outcome, by, change.At, row.Id }, change.Transaction) == 1;
    }

    private async Task<Outcome<ConfirmedAccess>> ApplyAsync(Change change, AccessRow row)
    {
        const string Separate = "UPDATE account SET person = @other WHERE id = @Account";
        const string CloseLone = "UPDATE sign_in_link SET closed_at = @At WHERE account = @Account AND closed_at IS NULL AND code IS NULL AND NOT held";

        if (row.KindRead is AccessRequestKind.Separation)
            await change.Connection.ExecuteAsync(Separate, new { other = Guid.CreateVersion7(), row.Account }, change.Transaction);
        if (row.KindRead is AccessRequestKind.Roles)
        {
            if (row.RolesEndAt is not { } end || end <= change.At) return Outcome.Conflict<ConfirmedAccess>();
            await RoleGrant.GiveAsync(change, row.Account, row.RolesRead, end);
        }

        // A link that one person made does not open what two gave.
        await change.Connection.ExecuteAsync(CloseLone, new { change.At, row.Account }, change.Transaction);
        return row.Link is null ? Outcome.Ok(new ConfirmedAccess(Code: null)) : await ReleaseAsync(change, row.Link);
    }

    private async Task<Outcome<ConfirmedAccess>> ReleaseAsync(Change change, string link)
    {
        const string Release = "UPDATE sign_in_link SET held = @no, code = @hash, ends_at = @end WHERE hash = @link AND closed_at IS NULL AND held";

        var code = LinkCode.New();
        var row = new { no = false, hash = LinkCode.HashOf(link, code), end = change.At + _options.LinkLifetime, link };
        return await change.Connection.ExecuteAsync(Release, row, change.Transaction) == 1
            ? Outcome.Ok(new ConfirmedAccess(code))
            : Outcome.Conflict<ConfirmedAccess>();
    }

    private static AccessRequest Show(AccessRow row, Dictionary<Guid, PersonName> names, Guid me) => new()
    {
        Id = row.Id,
        Kind = row.KindRead,
        Person = names[row.Account],
        SignInName = row.SignInName,
        ExternalName = row.ExternalName,
        Roles = row.RolesRead,
        RolesEndAt = row.RolesEndAt,
        SetUpAlone = row.SetUpAlone,
        WithLink = row.Link is not null,
        AskedBy = names.GetValueOrDefault(row.AskedBy),
        AskedAt = row.AskedAt,
        EndsAt = row.EndsAt,
        HoldsAlready = row.HoldsAlready,
        IsOwn = row.AskingPerson == me,
        MayConfirm = row.MayBeConfirmedBy(me),
    };
}
