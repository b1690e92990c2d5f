using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Catalog.Review;

/// <summary>What somebody may do with a revision, for pages and lists; the desks ask again when it is done. Pure.</summary>
internal static class ActsOnRevision
{
    /// <param name="raises">Whether it lets forms be scanned for anew (<see cref="RaisedUse"/>); lists need not know.</param>
    public static AllowedActs Of(ReviewRow row, EyesOnRevision eyes, Participant who, IReadOnlyCollection<Role> roles, bool otherOrganisation, bool raises = false)
    {
        var open = Enum.GetValues<ReviewAct>().Where(act => Workflow.Next(row.State, act, roles) is not null && IsOpen(act, row, eyes, raises)).ToArray();
        var refusals = open.ToDictionary(act => act, act => eyes.Refusal(act, who, otherOrganisation));
        var refused = refusals.Where(pair => pair.Value is not (null or FourEyesRefusal.IsNoAuthor)).Select(pair => pair.Value).FirstOrDefault();
        return new AllowedActs(open.Where(act => refusals[act] is null).ToHashSet(), refused);
    }

    /// <summary>What the state alone does not say.</summary>
    private static bool IsOpen(ReviewAct act, ReviewRow row, EyesOnRevision eyes, bool raises) => act switch
    {
        ReviewAct.AcceptSmallChange => row.Small,
        ReviewAct.Approve => row.State is ReviewState.InReview || (row.IsShown && row.ProvisionalUntil is not null),
        ReviewAct.SupportUrgent => !eyes.Has(ReviewAct.SupportUrgent),
        ReviewAct.PublishUrgent => eyes.Has(ReviewAct.SupportUrgent),
        ReviewAct.SeeHits => raises && !eyes.Has(ReviewAct.SeeHits),
        ReviewAct.TimePublication => row.PublishAt is null,
        ReviewAct.CancelTimed => row.PublishAt is not null,
        ReviewAct.Withdraw => row.IsShown,
        ReviewAct.ConfirmWithdrawal => row.WaitsForConfirmation,
        ReviewAct.Restore => row.Shown is null && row.NewestPublished == row.Revision && row.ProvisionalUntil is null,
        ReviewAct.ConfirmLegal or ReviewAct.TakeBackLegal => row.State is not ReviewState.Published || row.IsShown,
        ReviewAct.HandIn or ReviewAct.Lapse => false,
        ReviewAct.TakeBack or ReviewAct.AskForChanges or ReviewAct.Reject or ReviewAct.Publish => true,
    };
}
