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
        FourEyes.Refusal(act, who, Authors, Before(act) is { } before && _decided.TryGetValue(before, out var person) ? person : null, otherOrganisation);

    /// <summary>The step that this one completes, which another person made.</summary>
    private static ReviewAct? Before(ReviewAct act) => act switch
    {
        ReviewAct.Publish or ReviewAct.TimePublication => ReviewAct.Approve,
        ReviewAct.PublishUrgent => ReviewAct.SupportUrgent,
        ReviewAct.Approve => ReviewAct.PublishUrgent,
        ReviewAct.ConfirmWithdrawal or ReviewAct.Restore => ReviewAct.Withdraw,
        ReviewAct.HandIn or ReviewAct.TakeBack or ReviewAct.AskForChanges or ReviewAct.Reject or ReviewAct.ConfirmLegal or ReviewAct.AcceptSmallChange
            or ReviewAct.Withdraw or ReviewAct.SupportUrgent or ReviewAct.CancelTimed or ReviewAct.Lapse => null,
    };
}
