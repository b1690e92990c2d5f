using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Review;

/// <summary>States, acts and colleagues in plain words.</summary>
internal static class ReviewWords
{
    private static readonly Phrase Person = new("{0} ({1})", "{0} ({1})");

    /// <summary>What is told of an entry that is new: all but what only the program needs.</summary>
    public static IReadOnlyList<EntryDifference> OfNew(IReadOnlyList<EntryDifference> differences) => [.. differences.Where(one => one.Path is not ("/schema" or "/id" or "/code"))];

    public static Phrase Of(ReviewState state) => state switch
    {
        ReviewState.Draft => new("Concept", "Draft"),
        ReviewState.InReview => new("Wacht op oordeel", "Waiting for an opinion"),
        ReviewState.Approved => new("Goedgekeurd, nog niet gepubliceerd", "Approved, not published yet"),
        ReviewState.Published => new("Gepubliceerd", "Published"),
        ReviewState.Withdrawn => new("Ingetrokken", "Withdrawn"),
    };

    /// <summary>What somebody did, in the history of a revision.</summary>
    public static Phrase Of(ReviewAct act) => act switch
    {
        ReviewAct.HandIn => new("Ingeleverd", "Handed in"),
        ReviewAct.TakeBack => new("Teruggenomen door een schrijver", "Taken back by an author"),
        ReviewAct.AskForChanges => new("Teruggestuurd: er moet iets anders", "Sent back: something has to change"),
        ReviewAct.Reject => new("Afgewezen", "Rejected"),
        ReviewAct.Approve => new("Goedgekeurd door een deskundige", "Approved by an expert"),
        ReviewAct.ConfirmLegal => new("Juridische regel bevestigd", "Legal line confirmed"),
        ReviewAct.TakeBackLegal => new("Bevestiging van een juridische regel teruggenomen", "Confirmation of a legal line taken back"),
        ReviewAct.SeeHits => new("Gezien wat de schrijfwijzen raken", "Saw what the spellings hit"),
        ReviewAct.Publish => new("Gepubliceerd", "Published"),
        ReviewAct.AcceptSmallChange => new("Kleine wijziging aanvaard en gepubliceerd", "Small change accepted and published"),
        ReviewAct.Withdraw => new("Ingetrokken", "Withdrawn"),
        ReviewAct.ConfirmWithdrawal => new("Intrekking bevestigd", "Withdrawal confirmed"),
        ReviewAct.Restore => new("Teruggezet", "Restored"),
        ReviewAct.SupportUrgent => new("Om spoed gevraagd", "Urgent publication asked for"),
        ReviewAct.PublishUrgent => new("Met spoed gepubliceerd, voorlopig", "Published in haste, provisionally"),
        ReviewAct.TimePublication => new("Publicatie ingepland", "Publication planned"),
        ReviewAct.CancelTimed => new("Geplande publicatie geschrapt", "Planned publication cancelled"),
        ReviewAct.Lapse => new("Vervallen: geen oordeel op tijd", "Lapsed: no opinion in time"),
    };

    public static string Of(PersonName person) => Person.With(Languages.Current == "nl" ? person.NameNl : person.NameEn, person.Organisation);

    public static Phrase Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => new("Nieuw", "New"),
        DifferenceKind.Removed => new("Weg", "Removed"),
        DifferenceKind.Changed => new("Gewijzigd", "Changed"),
        DifferenceKind.Moved => new("Alleen andere volgorde", "Only the order differs"),
    };

    public static Phrase Of(FourEyesRefusal refusal) => refusal switch
    {
        FourEyesRefusal.IsAuthor => new("U schreef mee aan deze tekst. Daarom beslist iemand anders.", "You wrote a part of this text. So somebody else decides."),
        FourEyesRefusal.IsNoAuthor => new("Alleen een schrijver neemt een tekst terug.", "Only an author takes a text back."),
        FourEyesRefusal.SameOrganisation => new(
            "U werkt bij dezelfde organisatie als een schrijver. Daarom beslist iemand van een andere organisatie.",
            "You work for the same organisation as an author. So somebody of another organisation decides."),
        FourEyesRefusal.DecidedBefore => new("U nam zelf de vorige stap. Daarom beslist een tweede persoon.", "You made the previous step yourself. So a second person decides."),
    };

    public static Phrase Of(Assurance assurance) => assurance switch
    {
        Assurance.Example => new("voorbeeld, door niemand beoordeeld", "example, reviewed by nobody"),
        Assurance.Reviewed => new("beoordeeld", "reviewed"),
        Assurance.Provisional => new("voorlopig", "provisional"),
    };
}
