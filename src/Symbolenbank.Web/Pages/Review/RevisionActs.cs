using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Review;

/// <summary>A decision as the page offers it.</summary>
/// <param name="Slug">The last part of the address that its form is sent to.</param>
/// <param name="Hint">What it does.</param>
/// <param name="Reason">What the reviewer is asked to write; null when nothing.</param>
/// <param name="IsMain">True for the way on; the others are closed until they are wanted.</param>
public sealed record RevisionAct(ReviewAct Act, string Slug, Phrase Title, Phrase Hint, Phrase? Reason, bool IsMain);

/// <summary>The decisions of the page of a revision, in its order.</summary>
internal static class RevisionActs
{
    private static readonly Phrase Public = new("De reden. Lezers zien die, en hij blijft in het logboek.", "The reason. Readers see it, and it stays in the audit log.");

    public static readonly IReadOnlyList<RevisionAct> All =
    [
        new(ReviewAct.AcceptSmallChange, "aanvaarden", new("Aanvaarden en publiceren", "Accept and publish"), new("Er komen alleen schrijfwijzen of bronnen bij. U bent de tweede persoon.", "Only spellings or sources are added. You are the second person."), null, true),
        new(ReviewAct.Approve, "goedkeuren", new("Goedkeuren", "Approve"), new("Uw oordeel als deskundige: deze tekst klopt en mag naar lezers.", "Your opinion as an expert: this text is right and may go to readers."), new("Uw oordeel. Alleen de redactie leest dit.", "Your opinion. Only the curation team reads it."), true),
        new(ReviewAct.Publish, "publiceren", new("Nu publiceren", "Publish now"), new("Lezers zien deze versie binnen enkele seconden.", "Readers see this version within seconds."), null, true),
        new(ReviewAct.TimePublication, "inplannen", new("Later publiceren", "Publish later"), new("De bank publiceert op dit moment, als alles dan nog klopt.", "The bank publishes at this moment, if everything still holds then."), null, false),
        new(ReviewAct.CancelTimed, "schrappen", new("Geplande publicatie schrappen", "Cancel the planned publication"), new("De tekst blijft goedgekeurd.", "The text stays approved."), null, false),
        new(ReviewAct.ConfirmWithdrawal, "bevestigen", new("Intrekking bevestigen", "Confirm the withdrawal"), new("U bent het eens: lezers zien het teken niet meer.", "You agree: readers do not see the sign any more."), null, true),
        new(ReviewAct.Restore, "terugzetten", new("Terugzetten", "Restore"), new("Lezers zien deze versie weer.", "Readers see this version again."), Public, false),
        new(ReviewAct.AskForChanges, "terugsturen", new("Terugsturen met opmerkingen", "Send back with remarks"), new("De schrijver krijgt de tekst terug als concept.", "The author gets the text back as a draft."), new("Wat moet er anders? Alleen de redactie leest dit.", "What has to change? Only the curation team reads it."), false),
        new(ReviewAct.Reject, "afwijzen", new("Afwijzen", "Reject"), new("Hier eindigt het. De tekst blijft in de geschiedenis.", "It ends here. The text stays in the history."), new("Waarom? Alleen de redactie leest dit.", "Why? Only the curation team reads it."), false),
        new(ReviewAct.SupportUrgent, "spoed-vragen", new("Om spoed vragen", "Ask for urgency"), new("Lezers hebben dit nodig vóór een deskundige kan oordelen. Een hoofdredacteur beslist daarna, als tweede.", "Readers need this before an expert can give an opinion. An editor-in-chief decides next, as the second person."), new("Waarom kan het niet wachten? Alleen de redactie leest dit.", "Why can it not wait? Only the curation team reads it."), false),
        new(ReviewAct.PublishUrgent, "spoed-publiceren", new("Met spoed publiceren", "Publish in haste"), new("De tekst heet overal voorlopig. Zonder oordeel van een deskundige trekt de bank hem na enkele dagen vanzelf in.", "The text is called provisional everywhere. Without an expert's opinion the bank withdraws it by itself after some days."), null, true),
        new(ReviewAct.TakeBack, "terugnemen", new("Terugnemen", "Take back"), new("Het wordt weer uw concept.", "It becomes your draft again."), null, false),
        new(ReviewAct.Withdraw, "intrekken", new("Stop: nu intrekken", "Stop: withdraw now"), new("Lezers zien het teken meteen niet meer. Een tweede persoon bevestigt dat of zet het terug.", "Readers stop seeing the sign at once. A second person confirms that or restores it."), Public, false),
    ];
}
