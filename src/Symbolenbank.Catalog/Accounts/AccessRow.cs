using Dapper;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>A row of <c>access_request</c> with those it joins: who is concerned, and who asked.</summary>
internal sealed record AccessRow
{
    public const string Alone = "Alone";

    /// <summary>All that can still be decided.</summary>
    public const string Open = """
        SELECT q.id, q.kind, q.account, q.roles, q.roles_end_at, q.link, q.asked_by, q.asked_at, q.ends_at, q.outcome,
               COALESCE(a.person, a.id) AS person, COALESCE(b.person, q.asked_by) AS asking_person, a.sign_in_name, a.external_name,
               (EXISTS (SELECT 1 FROM session s WHERE s.account = a.id) AND NOT EXISTS (SELECT 1 FROM sign_in_link l WHERE l.account = a.id AND l.code IS NOT NULL)) AS set_up_alone
        FROM access_request q JOIN account a ON a.id = q.account LEFT JOIN account b ON b.id = q.asked_by
        WHERE ((q.outcome IS NULL AND q.ends_at > @now) OR q.outcome = 'Alone')
        """;

    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required Guid Account { get; init; }

    public required string Roles { get; init; }

    public DateTimeOffset? RolesEndAt { get; init; }

    public string? Link { get; init; }

    public required Guid AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public string? Outcome { get; init; }

    /// <summary>The human being whom it concerns.</summary>
    public required Guid Person { get; init; }

    /// <summary>The human being who asked.</summary>
    public required Guid AskingPerson { get; init; }

    public string? SignInName { get; init; }

    public string? ExternalName { get; init; }

    public required bool SetUpAlone { get; init; }

    public bool HoldsAlready => Outcome is Alone;

    public AccessRequestKind KindRead => Enum.Parse<AccessRequestKind>(Kind);

    /// <summary>A role that this program does not know is left out, and so never given.</summary>
    public IReadOnlyList<Role> RolesRead =>
        [.. RoleNames.Read(Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Neither the one who asked nor the one concerned, by whatever account.</summary>
    public bool MayBeConfirmedBy(Guid person) => person != Person && person != AskingPerson;

    /// <summary>Writes a request, instead of any for the same that waits.</summary>
    public static async Task AskAsync(Change change, AskedAccess asked, string? outcome)
    {
        const string Replace = """
            UPDATE access_request SET outcome = 'Replaced', decided_by = @By, decided_at = @At
            WHERE account = @Account AND kind = @Kind AND roles = @Roles AND outcome IS NULL
            """;
        const string Ask = """
            INSERT INTO access_request (id, kind, account, roles, roles_end_at, link, asked_by, asked_at, ends_at, outcome)
            VALUES (@Id, @Kind, @Account, @Roles, @RolesEndAt, @Link, @By, @At, @EndsAt, @outcome)
            """;

        var row = new
        {
            Id = Guid.CreateVersion7(),
            Kind = asked.Kind.ToString(),
            asked.Account,
            Roles = string.Join(' ', asked.Roles.Order()),
            asked.RolesEndAt,
            asked.Link,
            asked.By,
            change.At,
            EndsAt = change.At + asked.Within,
            outcome,
        };
        await change.Connection.ExecuteAsync(Replace, row, change.Transaction);
        await change.Connection.ExecuteAsync(Ask, row, change.Transaction);
    }
}

/// <summary>What is asked of a second person.</summary>
/// <param name="Link">The hash of the link that is held until then.</param>
/// <param name="Within">How long it waits.</param>
internal sealed record AskedAccess(AccessRequestKind Kind, Guid Account, IReadOnlyCollection<Role> Roles, DateTimeOffset? RolesEndAt, string? Link, Guid By, TimeSpan Within);
