using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Agreements;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Reads who may read: enabled accounts with an open session, and clients.</summary>
internal sealed class AccessStore(BankDatabase database, TimeProvider time)
{
    public async Task<AccessSnapshot> ReadAsync(CancellationToken ct)
    {
        var readAt = time.GetTimestamp();
        var now = time.GetUtcNow();
        await using var connection = await database.ReadAsync(ct);
        var clients = await ClientsAsync(connection);
        var sessions = await SessionsAsync(connection, now);
        return new AccessSnapshot(readAt, clients, sessions);
    }

    private static async Task<List<(ClientAccess, Reader)>> ClientsAsync(DbConnection connection)
    {
        const string Find = """
            SELECT c.id, c.client_id, c.name, c.organisation, c.jwks, c.scopes, c.requests_per_minute, c.clearance, c.pap, c.purpose, c.ends_at,
                   c.enabled AND o.ended_at IS NULL AS enabled
            FROM client c JOIN organisation o ON o.id = c.organisation
            """;

        return [.. (await connection.QueryAsync<ClientRow>(Find)).Select(row => row.ToAccess()).Select(client => (client, ReaderOf(client)))];
    }

    private static async Task<List<OpenSession>> SessionsAsync(DbConnection connection, DateTimeOffset now)
    {
        const string Find = """
            SELECT s.id, s.ends_at, s.last_seen_at, a.id AS account, a.organisation, a.name_nl, a.name_en
            FROM session s
            JOIN account a ON a.id = s.account
            JOIN organisation o ON o.id = a.organisation AND o.ended_at IS NULL
            WHERE s.ended_at IS NULL AND s.ends_at > @now AND a.enabled AND (a.ends_at IS NULL OR a.ends_at > @now)
            """;
        const string FindRoles = "SELECT account, role FROM account_role WHERE ends_at IS NULL OR ends_at > @now";

        var roles = (await connection.QueryAsync<RoleRow>(FindRoles, new { now })).ToLookup(row => row.Account, row => row.Role);
        return [.. (await connection.QueryAsync<SessionRow>(Find, new { now })).Select(row => row.ToSession(roles[row.Account]))];
    }

    private static Reader ReaderOf(ClientAccess client) => new()
    {
        Actor = new Actor(ActorKind.Client, client.Id),
        Organisation = client.Organisation,
        Class = new ReaderClass(client.Clearance, client.Pap, Surface.Api),
        Roles = new HashSet<Role>(),
        Purpose = client.Purpose,
        Name = new LocalText { Nl = client.Name, En = client.Name },
    };

    private sealed record ClientRow
    {
        public required Guid Id { get; init; }

        public required string ClientId { get; init; }

        public required string Name { get; init; }

        public required Guid Organisation { get; init; }

        public required string Jwks { get; init; }

        public required string Scopes { get; init; }

        public required int RequestsPerMinute { get; init; }

        public required string Clearance { get; init; }

        public required string Pap { get; init; }

        public required string Purpose { get; init; }

        public required DateTimeOffset EndsAt { get; init; }

        public required bool Enabled { get; init; }

        public ClientAccess ToAccess() => new()
        {
            ClientId = ClientId,
            Id = Id,
            Name = Name,
            Organisation = Organisation,
            Jwks = Jwks,
            Scopes = Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal),
            RequestsPerMinute = RequestsPerMinute,
            Clearance = Enum.Parse<Tlp>(Clearance),
            Pap = Enum.Parse<Pap>(Pap),
            Purpose = Enum.Parse<Purpose>(Purpose),
            EndsAt = EndsAt,
            Enabled = Enabled,
        };
    }

    private sealed record RoleRow
    {
        public required Guid Account { get; init; }

        public required string Role { get; init; }
    }

    private sealed record SessionRow
    {
        public required Guid Id { get; init; }

        public required DateTimeOffset EndsAt { get; init; }

        public required DateTimeOffset LastSeenAt { get; init; }

        public required Guid Account { get; init; }

        public required Guid Organisation { get; init; }

        public required string NameNl { get; init; }

        public required string NameEn { get; init; }

        public OpenSession ToSession(IEnumerable<string> roleNames)
        {
            var roles = RoleNames.Read(roleNames).ToHashSet();
            var (readerClass, purpose) = Clearances.Of(roles);
            return new OpenSession
            {
                Id = Id,
                EndsAt = EndsAt,
                LastSeenAt = LastSeenAt,
                Reader = new Reader
                {
                    Actor = new Actor(ActorKind.Account, Account, Id),
                    Organisation = Organisation,
                    Class = readerClass,
                    Roles = roles,
                    Purpose = purpose,
                    Name = new LocalText { Nl = NameNl, En = NameEn },
                },
            };
        }
    }
}
