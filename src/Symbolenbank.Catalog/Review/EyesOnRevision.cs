using System.Data.Common;
using Dapper;

namespace Symbolenbank.Catalog.Review;

/// <summary>Who had a hand in a revision so far: what the rule of four eyes asks.</summary>
internal sealed record EyesOnRevision
{
    private readonly Dictionary<ReviewAct, Guid> _decided;
    private readonly ILookup<Guid, Participant> _former;

    private EyesOnRevision(IReadOnlyList<Participant> authors, Dictionary<ReviewAct, Guid> decided, ILookup<Guid, Participant> former)
    {
        _decided = decided;
        _former = former;
        Authors = [.. authors.SelectMany(EverywhereSince)];
    }

    /// <summary>Every author, once for each organisation that counts as theirs.</summary>
    public IReadOnlyList<Participant> Authors { get; }

    /// <param name="former">As <see cref="ReviewOptions.FormerOrganisation"/>.</param>
    public static async Task<EyesOnRevision> OfAsync(DbConnection connection, DbTransaction? transaction, ReviewRow row, TimeSpan former) => new(
        await RevisionAuthors.PeopleAsync(connection, transaction, row.Entry, row.Revision),
        await Decision.PeopleAsync(connection, transaction, row),
        await LeftSinceAsync(connection, transaction, row.CreatedAt - former));

    /// <summary>Whether somebody made this decision on the revision.</summary>
    public bool Has(ReviewAct act) => _decided.ContainsKey(act);

    /// <summary>Why this person may not do it, in whatever role; null when nothing stands in the way.</summary>
    public FourEyesRefusal? Refusal(ReviewAct act, Participant who, bool otherOrganisation) =>
        Refusal(act, who, [.. Before(act).Where(_decided.ContainsKey).Select(before => _decided[before])], otherOrganisation);

    /// <summary>As above, of a step that completes or undoes what these people did.</summary>
    public FourEyesRefusal? Refusal(ReviewAct act, Participant who, IReadOnlyCollection<Guid> earlier, bool otherOrganisation) =>
        EverywhereSince(who)
            .Select(one => FourEyes.Refusal(act, one, Authors, earlier, otherOrganisation))
            .FirstOrDefault(refusal => refusal is not null);

    /// <summary>The steps that this one completes or undoes, which other people made.</summary>
    internal static IReadOnlyList<ReviewAct> Before(ReviewAct act) => act switch
    {
        ReviewAct.Publish or ReviewAct.TimePublication => [ReviewAct.Approve],
        ReviewAct.PublishUrgent => [ReviewAct.SupportUrgent],
        ReviewAct.Approve => [ReviewAct.PublishUrgent],
        ReviewAct.ConfirmWithdrawal => [ReviewAct.Withdraw],
        ReviewAct.Restore => [ReviewAct.Withdraw, ReviewAct.ConfirmWithdrawal],
        ReviewAct.HandIn or ReviewAct.TakeBack or ReviewAct.AskForChanges or ReviewAct.Reject or ReviewAct.ConfirmLegal or ReviewAct.AcceptSmallChange
            or ReviewAct.Withdraw or ReviewAct.SupportUrgent or ReviewAct.CancelTimed or ReviewAct.Lapse or ReviewAct.TakeBackLegal or ReviewAct.SeeHits => [],
    };

    private IEnumerable<Participant> EverywhereSince(Participant who) => _former[who.Person].Prepend(who);

    /// <summary>Where people belonged until some moment after this one.</summary>
    private static async Task<ILookup<Guid, Participant>> LeftSinceAsync(DbConnection connection, DbTransaction? transaction, DateTimeOffset since)
    {
        const string Find = """
            SELECT COALESCE(a.person, a.id) AS person, m.organisation FROM account_move m JOIN account a ON a.id = m.account WHERE m.left_at >= @since
            """;

        var rows = await connection.QueryAsync<MoveRow>(Find, new { since }, transaction);
        return rows.Select(row => new Participant(row.Person, row.Organisation)).ToLookup(one => one.Person);
    }

    private sealed record MoveRow
    {
        public required Guid Person { get; init; }

        public required Guid Organisation { get; init; }
    }
}
