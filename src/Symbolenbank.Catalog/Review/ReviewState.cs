namespace Symbolenbank.Catalog.Review;

/// <summary>How far a text has come on its way to readers.</summary>
public enum ReviewState
{
    /// <summary>Somebody writes it, or it was given back.</summary>
    Draft,

    /// <summary>Handed in: nobody changes it any more, reviewers read it.</summary>
    InReview,

    /// <summary>An expert approved exactly this text; an editor-in-chief has still to publish it.</summary>
    Approved,

    /// <summary>It is, or was, what readers see; the entry says which revision is shown now.</summary>
    Published,

    /// <summary>It was published and is shown no more.</summary>
    Withdrawn,
}

/// <summary>What people do with a text on that way.</summary>
public enum ReviewAct
{
    HandIn,

    /// <summary>The author takes back what was handed in.</summary>
    TakeBack,

    /// <summary>Gives it back to its author, as a draft, with what has to change.</summary>
    AskForChanges,

    /// <summary>Ends it without a draft; the text stays in the history.</summary>
    Reject,

    /// <summary>An expert's written opinion that it may be published.</summary>
    Approve,

    /// <summary>A jurist says that a legal line is right.</summary>
    ConfirmLegal,

    /// <summary>A jurist says that a line which was confirmed is not right after all.</summary>
    TakeBackLegal,

    /// <summary>Somebody other than the authors says that they saw what the forms that become scanned for would hit.</summary>
    SeeHits,

    Publish,

    /// <summary>Approves and publishes in one step what only adds forms or sources.</summary>
    AcceptSmallChange,

    /// <summary>Stops showing it at once; one person is enough.</summary>
    Withdraw,

    /// <summary>A second person agrees that it stays withdrawn.</summary>
    ConfirmWithdrawal,

    /// <summary>A second person shows it again.</summary>
    Restore,

    /// <summary>The first of two says that readers need the text before an expert can give an opinion.</summary>
    SupportUrgent,

    /// <summary>The second of the two publishes it, for a few days and marked as provisional.</summary>
    PublishUrgent,

    /// <summary>Publishes at a set time, if all that a publication takes still holds then.</summary>
    TimePublication,

    CancelTimed,

    /// <summary>The bank itself withdraws what was published in haste and had no opinion in time.</summary>
    Lapse,
}
