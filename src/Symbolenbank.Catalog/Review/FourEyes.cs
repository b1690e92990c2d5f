namespace Symbolenbank.Catalog.Review;

/// <summary>A person as the rule of four eyes sees them.</summary>
/// <param name="Person">The human being: the same for all accounts of one.</param>
/// <param name="Organisation">Where this account belongs.</param>
public readonly record struct Participant(Guid Person, Guid Organisation);

/// <summary>Why somebody in the right role may still not decide.</summary>
public enum FourEyesRefusal { IsAuthor, IsNoAuthor, SameOrganisation, DecidedBefore }

/// <summary>Who may decide on a text beside the right role: never one of its authors, and no two steps by one person. Pure.</summary>
/// <remarks>
/// What shows a text to readers, once more too, takes somebody who neither wrote it nor made the steps before. What takes it away from them
/// takes anybody, for that is the safe side; only whoever agrees with that is another person.
/// </remarks>
public static class FourEyes
{
    /// <summary>Null when <paramref name="who"/> may do this.</summary>
    /// <param name="authors">Everybody who wrote a part of it.</param>
    /// <param name="earlier">Those whose step this one completes or undoes: who approved, supported, published, withdrew, or confirmed that.</param>
    /// <param name="otherOrganisation">Whether approval and publication also need another organisation than every author's.</param>
    public static FourEyesRefusal? Refusal(
        ReviewAct act, Participant who, IReadOnlyCollection<Participant> authors, IReadOnlyCollection<Guid> earlier, bool otherOrganisation) => act switch
    {
        ReviewAct.HandIn or ReviewAct.TakeBackLegal or ReviewAct.Withdraw or ReviewAct.CancelTimed or ReviewAct.Lapse => null,
        ReviewAct.TakeBack => authors.Any(author => author.Person == who.Person) ? null : FourEyesRefusal.IsNoAuthor,
        ReviewAct.AskForChanges or ReviewAct.Reject or ReviewAct.SupportUrgent or ReviewAct.ConfirmLegal or ReviewAct.SeeHits => OfAuthors(who, authors, otherOrganisation: false),
        ReviewAct.AcceptSmallChange => OfAuthors(who, authors, otherOrganisation),
        ReviewAct.Approve or ReviewAct.Publish or ReviewAct.PublishUrgent or ReviewAct.TimePublication or ReviewAct.Restore =>
            OfAuthors(who, authors, otherOrganisation) ?? OfEarlier(who, earlier),
        ReviewAct.ConfirmWithdrawal => OfEarlier(who, earlier),
    };

    /// <summary>The refusal in one plain sentence.</summary>
    public static string Sentence(FourEyesRefusal refusal) => refusal switch
    {
        FourEyesRefusal.IsAuthor => "You wrote a part of this text.",
        FourEyesRefusal.IsNoAuthor => "Only an author takes a text back.",
        FourEyesRefusal.SameOrganisation => "Somebody of another organisation than the authors' must do this (Review:OtherOrganisation).",
        FourEyesRefusal.DecidedBefore => "Another person must do this than who decided before.",
    };

    private static FourEyesRefusal? OfAuthors(Participant who, IReadOnlyCollection<Participant> authors, bool otherOrganisation)
    {
        if (authors.Any(author => author.Person == who.Person)) return FourEyesRefusal.IsAuthor;
        return otherOrganisation && authors.Any(author => author.Organisation == who.Organisation) ? FourEyesRefusal.SameOrganisation : null;
    }

    private static FourEyesRefusal? OfEarlier(Participant who, IReadOnlyCollection<Guid> earlier) => earlier.Contains(who.Person) ? FourEyesRefusal.DecidedBefore : null;
}
