using System.Text.RegularExpressions;
using Symbolenbank.Catalog;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>The Catalog's sentences in the language of the page, each with the member that it is about.</summary>
/// <remarks>The Catalog speaks English, as the API does. A sentence that is not here is shown as it is.</remarks>
internal static class FaultWords
{
    private static readonly Phrase At = new("{0}: {1}", "{0}: {1}");

    /// <summary>English as the Catalog says it, with <c>*</c> for what differs, and Dutch with <c>{0}</c>, <c>{1}</c> in its place.</summary>
    private static readonly IReadOnlyList<(Regex English, string Dutch)> Sentences =
    [
        Row("The next check comes after the last one.", "De volgende controle komt na de vorige."),
        Row("A name and a summary are needed in this language.", "In deze taal ontbreken de naam of ‘in het kort’."),
        Row("A text has at most * characters.", "Een tekst heeft ten hoogste {0} tekens."),
        Row("An entry has 1 to * forms.", "Een teken heeft 1 tot {0} schrijfwijzen."),
        Row("A form has 1 to * characters.", "Een schrijfwijze heeft 1 tot {0} tekens."),
        Row("A form stands in an entry once.", "Een schrijfwijze staat er één keer in."),
        Row("Exactly one form is preferred.", "Precies één schrijfwijze is de voorkeursvorm."),
        Row("A source's id stands once.", "Het kenmerk van een bron komt één keer voor."),
        Row("An address begins with https.", "Een adres begint met https."),
        Row("Primary material is cited without its address.", "Materiaal uit de eerste hand staat er zonder adres."),
        Row("Reliability is A to F.", "Betrouwbaarheid is A tot en met F."),
        Row("Credibility is 1 to 6.", "Geloofwaardigheid is 1 tot en met 6."),
        Row("There is no source '*' in this entry.", "Bron ‘{0}’ staat niet bij dit teken."),
        Row("An extremist sense is needed; *", "Er is een extremistische betekenis nodig. Wordt het teken er alleen voor aangezien, kies dan die grond."),
        Row("Either a benign sense, or the word that none is known.", "Geef een onschuldige betekenis, of zeg dat er geen bekend is."),
        Row("The ground of admission names its source.", "De reden voor opname noemt een bron."),
        Row("An extremist sense needs sources of two independent publishers.", "Een extremistische betekenis heeft bronnen van twee onafhankelijke uitgevers nodig."),
        Row("An extremist sense needs a court, an authority or research among its sources.", "Een extremistische betekenis heeft een rechter, overheid of onderzoek als bron nodig."),
        Row("A confusable sign is mostly innocent.", "Een teken dat alleen wordt aangezien voor extremistisch, is meestal onschuldig."),
        Row("A confusable sign has no ideology.", "Een teken dat alleen wordt aangezien voor extremistisch, hoort bij geen ideologie."),
        Row("Forms of a confusable sign are for lookup only.", "Schrijfwijzen van zo’n teken zijn alleen om op te zoeken."),
        Row("The benign sense of a confusable sign comes first.", "De onschuldige betekenis komt hier eerst."),
        Row("'*' holds a character that is no character.", "‘{0}’ bevat iets dat geen teken is."),
        Row("Say what somebody who does not know the sign would call it.", "Zeg hoe iemand die het teken niet kent, het zou noemen."),
        Row("An image needs an alternative text in Dutch and English.", "Een afbeelding heeft een beschrijving in het Nederlands en Engels nodig."),
        Row("The next check lies in the future.", "De volgende controle moet in de toekomst liggen."),
        Row("The next check comes within * months.", "De volgende controle komt binnen {0} maanden."),
        Row("This looks like a mail address, which *: '*'.", "Hier lijkt een mailadres te staan: ‘{1}’. Dat hoort niet in de bank."),
        Row("This looks like the name of an account, which *: '*'.", "Hier lijkt de naam van een account te staan: ‘{1}’. Dat hoort niet in de bank."),
        Row("This looks like a phone number, which *: '*'.", "Hier lijkt een telefoonnummer te staan: ‘{1}’. Dat hoort niet in de bank."),
        Row("This looks like a postal address, which *: '*'.", "Hier lijkt een postadres te staan: ‘{1}’. Dat hoort niet in de bank."),
        Row("This looks like a marking of classified information, which *: '*'.", "Hier lijkt een rubricering te staan: ‘{1}’. Geheime informatie hoort niet in de bank."),
        Row("This looks like the number of a case, which *: '*'.", "Hier lijkt een zaaknummer te staan: ‘{1}’. Dat hoort niet in de bank."),
        Row("A jurist has not confirmed this line yet.", "Een jurist heeft deze regel nog niet bevestigd."),
        Row("Only what was handed in can be published.", "Alleen wat is ingediend, kan worden gepubliceerd."),
        Row("Say why.", "Schrijf op waarom."),
        Row("At most * characters.", "Ten hoogste {0} tekens."),
        Row("This stays for ever, so it must not point to a person: *.", "Dit blijft altijd staan en mag dus niet naar een persoon wijzen."),
        Row("This text holds a character that is no character: *", "Deze tekst bevat iets dat geen teken is."),
        Row("You wrote a part of this text.", "U schreef mee aan deze tekst."),
        Row("Only an author takes a text back.", "Alleen een schrijver neemt een tekst terug."),
        Row("Somebody of another organisation than the authors' must do this *", "Iemand van een andere organisatie dan de schrijvers moet dit doen."),
        Row("A second person must do this.", "Een tweede persoon moet dit doen."),
        Row("Revision * was published meanwhile. *", "Intussen is versie {0} gepubliceerd. De schrijver moet die eerst verwerken."),
        Row("Readers see another revision now.", "Lezers zien nu een andere versie."),
        Row("This revision has an expert's opinion already.", "Een deskundige heeft al over deze versie geoordeeld."),
        Row("A newer revision was published.", "Er is een nieuwere versie gepubliceerd."),
        Row("No expert gave an opinion on it. Hand it in again.", "Geen deskundige heeft hierover geoordeeld. Dien de tekst opnieuw in."),
        Row("This time is past.", "Dit moment is al voorbij."),
        Row("At most * days ahead.", "Ten hoogste {0} dagen vooruit."),
        Row("Choose a day and a time.", "Kies een dag en een tijd."),
        Row("No publication was ordered.", "Er is geen publicatie ingepland."),
        Row("Somebody asked for urgent publication already.", "Iemand heeft al om spoed gevraagd."),
        Row("Urgent publication takes two people: *", "Met spoed publiceren doet u met zijn tweeën: nog niemand heeft erom gevraagd."),
        Row("This revision has no such line.", "Deze versie heeft die regel niet."),
        Row("This line is confirmed already.", "Deze regel is al bevestigd."),
        Row("The withdrawal is confirmed already.", "De intrekking is al bevestigd."),
        Row("This changes more than forms and sources; *", "Dit wijzigt meer dan schrijfwijzen en bronnen. Een deskundige moet oordelen."),
        Row("The text of this revision was erased.", "De tekst van deze versie is gewist."),
        Row("This revision is *.", "Dit kan niet meer: iemand heeft intussen over deze versie beslist."),
        Row("This is not the text that you read.", "Dit is niet de tekst die u las."),
        Row("This is the only form. Withdraw the entry instead.", "Dit is de enige schrijfwijze. Trek in plaats daarvan het teken in."),
        Row("This was done already.", "Dit is al gedaan."),
        Row("There is no such field.", "Dit veld is er niet."),
        Row("This cannot stand here.", "Dit kan hier niet staan."),
        Row("This must stay.", "Dit moet blijven staan."),
        Row("What this belongs to is gone.", "Waar dit bij hoort, is weg."),
        Row("What was to be moved is gone.", "Wat u wilde verplaatsen, is weg."),
        Row("Nothing can be added here.", "Hier kan niets bij."),
        Row("Yes or no.", "Kies ja of nee."),
        Row("This is no number.", "Dit is geen getal."),
        Row("This is no date.", "Dit is geen datum."),
        Row("Choose one of the list.", "Kies er een uit de lijst."),
        Row("This is no entry code such as SB-2026-0412.", "Dit is geen code zoals SB-2026-0412."),
        Row("This marking is stricter than you may see yourself.", "Dit label is strenger dan u zelf mag zien."),
        Row("Confirm that the text holds no personal data and no classified or investigative information.", "Bevestig dat er geen persoonsgegevens of geheime gegevens in staan."),
        Row("The draft says what is published already.", "Uw concept zegt hetzelfde als wat er al staat."),
        Row("The draft has changed since you read it.", "Uw concept is intussen veranderd."),
        Row("A draft has at most * characters.", "Een concept heeft ten hoogste {0} tekens."),
        Row("The entry has this form already.", "Deze schrijfwijze staat er al."),
        Row("Choose a source of this entry.", "Kies een bron van dit teken."),
        Row("Whoever ordered this publication may not publish any more.", "Wie deze publicatie inplande, mag niet meer publiceren."),
    ];

    /// <summary>The sentence in the language of the page, after the member where the fault names one.</summary>
    public static string Of(Fault fault) => IsMember(fault.Field) ? At.With(FieldWords.Of(PathOf(fault.Field)), Of(fault.Sentence)) : Of(fault.Sentence);

    public static string Of(string sentence)
    {
        if (Languages.Current != "nl") return sentence;
        foreach (var (english, dutch) in Sentences)
        {
            if (english.Match(sentence) is not { Success: true } match) continue;
            return string.Format(System.Globalization.CultureInfo.InvariantCulture, dutch, [.. match.Groups.Values.Skip(1).Select(group => (object)group.Value)]);
        }

        return sentence;
    }

    private static bool IsMember(string field) => field is ['/', ..] || FieldWords.Member(field.Split('.')[0]) != field.Split('.')[0] && field is not ("text" or "form" or "code");

    private static string PathOf(string field) => field is ['/', ..] ? field : "/" + field.Replace('.', '/');

    private static (Regex English, string Dutch) Row(string english, string dutch) =>
        (new Regex("^" + Regex.Escape(english).Replace("\\*", "(.*?)", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1)), dutch);
}
