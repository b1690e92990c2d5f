namespace Symbolenbank.Catalog.Audit;

/// <summary>What was done. The numbers are part of the record and never change; a number is never used twice.</summary>
public enum Act
{
    /// <summary>The bank was opened by a program.</summary>
    BankOpened = 100,

    Search = 200,
    Suggest = 201,
    OpenEntry = 202,
    OpenRevision = 203,
    OpenHistory = 204,
    OpenAudit = 205,
    OpenUnmaskRequests = 206,
    OpenReports = 207,
    OpenDrafts = 220,
    OpenDraft = 221,
    OpenWorklist = 222,
    OpenReview = 223,
    OpenRevisions = 224,
    CompareRevisions = 225,
    OpenRoles = 226,
    ScanTexts = 240,
    OpenCorpusTrial = 241,

    SignIn = 300,
    SignOut = 301,
    SignInRefused = 302,

    TokenIssued = 400,
    TokenRefused = 401,

    Denied = 500,
    Limited = 501,
    Unauthenticated = 502,

    EntryImported = 600,
    EntryPublished = 601,
    DraftImported = 602,
    TaxonomyImported = 603,
    FoundingFinished = 604,
    HandedIn = 620,
    TakenBack = 621,
    ChangesAsked = 622,
    Rejected = 623,
    Approved = 624,
    LegalConfirmed = 625,
    SmallChangeAccepted = 626,
    EntryWithdrawn = 627,
    WithdrawalConfirmed = 628,
    EntryRestored = 629,
    Commented = 630,
    CommentResolved = 631,
    RevisionErased = 632,

    AccountFounded = 700,
    ClientFounded = 701,
    RoleGiven = 710,
    RoleTakenAway = 711,
    AccountDisabled = 712,
    AccountEnabled = 713,

    UnmaskRequested = 800,
    Unmasked = 801,

    SignReported = 900,
    CorrectionRequested = 901,
    ReportHandled = 902,
}
