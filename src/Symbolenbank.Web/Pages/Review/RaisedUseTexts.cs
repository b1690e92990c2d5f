using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Review;

internal static class RaisedUseTexts
{
    public static readonly Phrase Title = new("Wat dit gaat raken", "What this will hit");
    public static readonly Phrase Lead = new(
        "Met deze versie zoeken scans naar deze schrijfwijzen. Kijk eerst wat ze in de proefteksten raken, ook ten onrechte.",
        "With this version scans look for these spellings. See first what they hit in the trial texts, wrongly too.");
    public static readonly Phrase Count = new("Tel in de proefteksten", "Count in the trial texts");
    public static readonly Phrase Look = new("Kijk opnieuw", "Look again");
    public static readonly Phrase WithoutCorpus = new(
        "Er zijn geen proefteksten, dus de bank kan niets laten zien. Wie bevestigt, heeft het zelf nagekeken.",
        "There are no trial texts, so the bank can show nothing. Whoever confirms has looked for themselves.");
    public static readonly Phrase Seen = new("Ik heb gezien wat deze schrijfwijzen raken", "I have seen what these spellings hit");
    public static readonly Phrase SeenBefore = new("Iemand heeft gezien wat deze schrijfwijzen raken.", "Somebody has seen what these spellings hit.");
    public static readonly Phrase NotSeen = new("Nog niemand heeft dit bevestigd. Zonder dat kan de tekst niet naar lezers.", "Nobody has confirmed this yet. Without it the text cannot go to readers.");
}
