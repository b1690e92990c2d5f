using System.Data.Common;

namespace Symbolenbank.Catalog.Review;

/// <summary>Who had a hand in a revision so far: what the rule of four eyes asks.</summary>
internal sealed record EyesOnRevision
{
    private readonly Dictionary<ReviewAct, Guid> _decided;

    private EyesOnRevision(IReadOnlyList<Participant> authors, Dictionary<ReviewAct, Guid> decided) => (Authors, _decided) = (authors, decided);

    public IReadOnlyList<Participant> Authors { get; }

    public static async Task<EyesOnRevision> OfAsync(DbConnection connection, DbTransaction? transaction, ReviewRow row) => new(
        await RevisionAuthors.PeopleAsync(connection, transaction, row.Entry, row.Revision),
        await Decision.PeopleAsync(connection, transaction, row));

    /// <summary>Whether somebody made this decision on the revision.</summary>
    public bool Has(ReviewAct act) => _decided.ContainsKey(act);

    /// <summary>Why this person may not do it, in whatever role; null when nothing stands in the way.</summary>
    public FourEyesRefusal? Refusal(ReviewAct act, Participant who, bool otherOrganisation) =>
        Refusal(act, who, [.. Before(act).Where(_decided.ContainsKey).Select(before => _decided[before])], otherOrganisation);

    /// <summary>As above, of a step that completes or undoes what these people did.</summary>
    public FourEyesRefusal? Refusal(ReviewAct act, Participant who, IReadOnlyCollection<Guid> earlier, bool otherOrganisation) =>
        FourEyes.Refusal(act, who, Authors, earlier, otherOrganisation);

    /// <summary>The steps that this one completes or undoes, which other people made.</summary>
    internal static IReadOnlyList<ReviewAct> Before(ReviewAct act) => act switch
    {
        ReviewAct.Publish or ReviewAct.TimePublication => [ReviewAct.Approve],
        ReviewAct.PublishUrgent => [ReviewAct.SupportUrgent],
        ReviewAct.Approve => [ReviewAct.PublishUrgent],
        ReviewAct.ConfirmWithdrawal => [ReviewAct.Withdraw],
        ReviewAct.Restore => [ReviewAct.Withdraw, ReviewAct.ConfirmWithdrawal],
        ReviewAct.HandIn or ReviewAct.TakeBack or ReviewAct.AskForChanges or ReviewAct.Reject or ReviewAct.ConfirmLegal or ReviewAct.AcceptSmallChange
            or ReviewAct.Withdraw or ReviewAct.SupportUrgent or ReviewAct.CancelTimed or ReviewAct.Lapse or ReviewAct.TakeBackLegal => [],
    };
}
