namespace Symbolenbank.Catalog.Review;

/// <summary>A person as the rule of four eyes sees them.</summary>
/// <param name="Person">The human being: the same for all accounts of one.</param>
/// <param name="Organisation">Where this account belongs.</param>
public readonly record struct Participant(Guid Person, Guid Organisation);

/// <summary>Why somebody in the right role may still not decide.</summary>
public enum FourEyesRefusal { IsAuthor, IsNoAuthor, SameOrganisation, DecidedBefore }

/// <summary>Who may decide on a text beside the right role: never one of its authors, and no two steps by one person. Pure.</summary>
public static class FourEyes
{
    /// <summary>Null when <paramref name="who"/> may do this.</summary>
    /// <param name="authors">Everybody who wrote a part of it.</param>
    /// <param name="earlier">The one whose step this one completes: who approved, supported, published or withdrew; null when there was none.</param>
    /// <param name="otherOrganisation">Whether approval and publication also need another organisation than every author's.</param>
    public static FourEyesRefusal? Refusal(
        ReviewAct act, Participant who, IReadOnlyCollection<Participant> authors, Guid? earlier, bool otherOrganisation) => act switch
    {
        ReviewAct.HandIn or ReviewAct.ConfirmLegal or ReviewAct.Withdraw or ReviewAct.CancelTimed or ReviewAct.Lapse => null,
        ReviewAct.TakeBack => authors.Any(author => author.Person == who.Person) ? null : FourEyesRefusal.IsNoAuthor,
        ReviewAct.AskForChanges or ReviewAct.Reject or ReviewAct.SupportUrgent => OfAuthors(who, authors, otherOrganisation: false),
        ReviewAct.AcceptSmallChange => OfAuthors(who, authors, otherOrganisation),
        ReviewAct.Approve or ReviewAct.Publish or ReviewAct.PublishUrgent or ReviewAct.TimePublication => OfAuthors(who, authors, otherOrganisation) ?? OfEarlier(who, earlier),
        ReviewAct.ConfirmWithdrawal or ReviewAct.Restore => OfEarlier(who, earlier),
    };

    /// <summary>The refusal in one plain sentence.</summary>
    public static string Sentence(FourEyesRefusal refusal) => refusal switch
    {
        FourEyesRefusal.IsAuthor => "You wrote a part of this text.",
        FourEyesRefusal.IsNoAuthor => "Only an author takes a text back.",
        FourEyesRefusal.SameOrganisation => "Somebody of another organisation than the authors' must do this (Review:OtherOrganisation).",
        FourEyesRefusal.DecidedBefore => "A second person must do this.",
    };

    private static FourEyesRefusal? OfAuthors(Participant who, IReadOnlyCollection<Participant> authors, bool otherOrganisation)
    {
        if (authors.Any(author => author.Person == who.Person)) return FourEyesRefusal.IsAuthor;
        return otherOrganisation && authors.Any(author => author.Organisation == who.Organisation) ? FourEyesRefusal.SameOrganisation : null;
    }

    private static FourEyesRefusal? OfEarlier(Participant who, Guid? earlier) => earlier == who.Person ? FourEyesRefusal.DecidedBefore : null;
}
