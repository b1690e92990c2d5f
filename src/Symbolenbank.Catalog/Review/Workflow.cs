using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Catalog.Review;

/// <summary>The table of what may be done with a text, when and by whom. Pure and total: every combination has an answer.</summary>
/// <remarks>Who it is, beside the role, decides too: <see cref="FourEyes"/>. <see cref="ReviewAct.Lapse"/> is the bank's own: nobody may do it.</remarks>
public static class Workflow
{
    /// <summary>The state after <paramref name="act"/>; null when this role may not do this in this state.</summary>
    public static ReviewState? Next(ReviewState state, ReviewAct act, Role role) => May(act, role) ? Next(state, act) : null;

    /// <summary>The state after <paramref name="act"/>, by somebody who holds all of these roles; null when none of them may.</summary>
    public static ReviewState? Next(ReviewState state, ReviewAct act, IEnumerable<Role> roles) => roles.Any(role => May(act, role)) ? Next(state, act) : null;

    /// <summary>Whether the role may do this at all, in some state.</summary>
    public static bool May(ReviewAct act, Role role) => role switch
    {
        Role.Analyst => act is ReviewAct.HandIn or ReviewAct.TakeBack or ReviewAct.SupportUrgent,
        Role.Expert => act is ReviewAct.HandIn or ReviewAct.TakeBack or ReviewAct.AskForChanges or ReviewAct.Reject or ReviewAct.Approve
            or ReviewAct.SeeHits or ReviewAct.AcceptSmallChange or ReviewAct.Withdraw or ReviewAct.ConfirmWithdrawal or ReviewAct.Restore or ReviewAct.SupportUrgent,
        Role.EditorInChief => act is ReviewAct.HandIn or ReviewAct.TakeBack or ReviewAct.AskForChanges or ReviewAct.Reject or ReviewAct.Publish
            or ReviewAct.SeeHits or ReviewAct.AcceptSmallChange or ReviewAct.Withdraw or ReviewAct.ConfirmWithdrawal or ReviewAct.Restore
            or ReviewAct.SupportUrgent or ReviewAct.PublishUrgent or ReviewAct.TimePublication or ReviewAct.CancelTimed,
        Role.Jurist => act is ReviewAct.ConfirmLegal or ReviewAct.TakeBackLegal,
        Role.MunicipalProfessional or Role.Moderator or Role.Auditor or Role.Administrator => false,
    };

    private static ReviewState? Next(ReviewState state, ReviewAct act) => state switch
    {
        ReviewState.Draft => act is ReviewAct.HandIn ? ReviewState.InReview : null,
        ReviewState.InReview => act switch
        {
            ReviewAct.TakeBack or ReviewAct.AskForChanges or ReviewAct.Reject => ReviewState.Draft,
            ReviewAct.Approve => ReviewState.Approved,
            ReviewAct.ConfirmLegal or ReviewAct.TakeBackLegal or ReviewAct.SeeHits => ReviewState.InReview,
            ReviewAct.AcceptSmallChange or ReviewAct.PublishUrgent => ReviewState.Published,
            ReviewAct.SupportUrgent => ReviewState.InReview,
            _ => null,
        },
        ReviewState.Approved => act switch
        {
            ReviewAct.TakeBack or ReviewAct.AskForChanges or ReviewAct.Reject => ReviewState.Draft,
            ReviewAct.ConfirmLegal or ReviewAct.TakeBackLegal or ReviewAct.SeeHits or ReviewAct.TimePublication or ReviewAct.CancelTimed => ReviewState.Approved,
            ReviewAct.Publish => ReviewState.Published,
            _ => null,
        },
        ReviewState.Published => act switch
        {
            // The opinion that follows an urgent publication.
            ReviewAct.Approve => ReviewState.Published,

            // A line found wrong says so at once, and one found right again too.
            ReviewAct.ConfirmLegal or ReviewAct.TakeBackLegal => ReviewState.Published,
            ReviewAct.Withdraw => ReviewState.Withdrawn,
            _ => null,
        },
        ReviewState.Withdrawn => act switch
        {
            ReviewAct.ConfirmWithdrawal => ReviewState.Withdrawn,
            ReviewAct.Restore => ReviewState.Published,
            _ => null,
        },
    };
}
