using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Symbolenbank.Catalog;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>The Catalog's sentences in the language of the page, each with the member that it is about.</summary>
/// <remarks>The Catalog speaks English, as the API does. A sentence that is not here is shown as it is.</remarks>
internal static class FaultWords
{
    private static readonly Phrase At = new("{0}: {1}", "{0}: {1}");

    /// <summary>English as the Catalog says it, with <c>*</c> for what differs, and Dutch with <c>{0}</c>, <c>{1}</c> in its place.</summary>
    private static readonly IReadOnlyList<(string English, string Dutch)> Sentences =
    [
        ("Something was changed in two ways. Choose in the editor first.", "Er staan nog verschillen open waarin u kiest. Doe dat eerst in het concept."),
        ("Too much is left to be decided. Settle some of it first.", "Er staat te veel open waarin u nog kiest. Kies eerst bij een deel daarvan."),
        ("The next check comes after the last one.", "De volgende controle komt na de vorige."),
        ("A name and a summary are needed in this language.", "In deze taal ontbreken de naam of ‘in het kort’."),
        ("A text has at most * characters.", "Een tekst heeft ten hoogste {0} tekens."),
        ("An entry has 1 to * forms.", "Een teken heeft 1 tot {0} schrijfwijzen."),
        ("A form has 1 to * characters.", "Een schrijfwijze heeft 1 tot {0} tekens."),
        ("A form stands in an entry once.", "Een schrijfwijze staat er één keer in."),
        ("Exactly one form is preferred.", "Precies één schrijfwijze is de voorkeursvorm."),
        ("Only letters have capitals, and this form has none.", "Alleen letters hebben hoofdletters, en die zijn er hier niet."),
        ("A form without digits stands as a whole word or anywhere, not as a number.", "Een schrijfwijze zonder cijfers geldt als heel woord of overal, niet als getal."),
        ("A form of fewer than 4 different letters in a row is not looked for within words.", "Een schrijfwijze van minder dan 4 verschillende letters achter elkaar wordt niet binnen woorden gezocht."),
        ("A number is never looked for within a longer one: it stands as a whole number or as a whole word.", "Een getal wordt nooit in een langer getal gezocht. Kies: als heel getal of als heel woord."),
        ("A form of signs stands as a whole word or anywhere, not as a number.", "Een schrijfwijze van tekens geldt als heel woord of overal, niet als getal."),
        ("A pattern is compared with a whole name or link: it stands as a whole word, and * says *", "Een patroon wordt met een hele naam of link vergeleken. Kies ‘als heel woord’; een sterretje zegt wat eromheen mag staan."),
        ("A source's id stands once.", "Het kenmerk van een bron komt één keer voor."),
        ("An address begins with https.", "Een adres begint met https."),
        ("Choose which spelling you stop.", "Kies welke schrijfwijze u uitschakelt."),
        ("An archive's address begins with https.", "Het adres van een archief begint met https."),
        ("Primary material is cited without its address.", "Materiaal uit de eerste hand staat er zonder adres."),
        ("Reliability is A to F.", "Betrouwbaarheid is A tot en met F."),
        ("Credibility is 1 to 6.", "Geloofwaardigheid is 1 tot en met 6."),
        ("There is no source '*' in this entry.", "Bron ‘{0}’ staat niet bij dit teken."),
        ("An extremist sense is needed; *", "Er is een extremistische betekenis nodig. Wordt het teken er alleen voor aangezien, kies dan die grond."),
        ("Either a benign sense, or the word that none is known.", "Geef een onschuldige betekenis, of zeg dat er geen bekend is."),
        ("The ground of admission names its source.", "De reden voor opname noemt een bron."),
        ("An extremist sense needs sources of two independent publishers.", "Een extremistische betekenis heeft bronnen van twee onafhankelijke uitgevers nodig."),
        ("An extremist sense needs a court, an authority or research among its sources.", "Een extremistische betekenis heeft een rechter, overheid of onderzoek als bron nodig."),
        ("A confusable sign is mostly innocent.", "Een teken dat alleen wordt aangezien voor extremistisch, is meestal onschuldig."),
        ("A confusable sign has no ideology.", "Een teken dat alleen wordt aangezien voor extremistisch, hoort bij geen ideologie."),
        ("Forms of a confusable sign are for lookup only.", "Schrijfwijzen van zo’n teken zijn alleen om op te zoeken."),
        ("The benign sense of a confusable sign comes first.", "De onschuldige betekenis komt hier eerst."),
        ("'*' holds a character that is no character.", "‘{0}’ bevat iets dat geen teken is."),
        ("Say what somebody who does not know the sign would call it.", "Zeg hoe iemand die het teken niet kent, het zou noemen."),
        ("An image needs an alternative text in Dutch and English.", "Een afbeelding heeft een beschrijving in het Nederlands en Engels nodig."),
        ("A drawing is an SVG file. Photos and other pictures of pixels are not kept.", "Een tekening is een SVG-bestand. Foto’s en andere beelden van beeldpunten bewaren wij niet."),
        ("A drawing has at most * bytes.", "Een tekening heeft ten hoogste {0} bytes."),
        ("An entry has at most * drawings.", "Een teken heeft ten hoogste {0} tekeningen."),
        ("This drawing is here already.", "Deze tekening staat er al."),
        ("The drawing does not begin with 'svg'.", "De tekening begint niet met ‘svg’."),
        ("The drawing has no viewBox of '*'.", "De tekening mist viewBox=\"{0}\" aan het begin."),
        ("The drawing holds the element '*'.", "De tekening bevat het element ‘{0}’. Alleen vormen mogen: path, circle, rect en dergelijke."),
        ("The drawing holds the attribute '*'.", "De tekening bevat het kenmerk ‘{0}’. Dat mag niet in een tekening."),
        ("The drawing gives '*' the value '*'.", "De tekening geeft ‘{0}’ de waarde ‘{1}’. Die mag er niet in staan."),
        ("The drawing holds '*', which is not of SVG's own namespace without a prefix.", "De tekening bevat ‘{0}’. Dat hoort niet bij gewone SVG."),
        ("The drawing holds *; only elements are drawn.", "De tekening bevat ook iets anders dan vormen ({0}). Haal dat weg."),
        ("The drawing is no sound XML: *.", "De tekening is geen gaaf SVG-bestand: {0}."),
        ("Say whose the image is and what is allowed with it.", "Zeg van wie de afbeelding is en wat ermee mag."),
        ("The next check lies in the future.", "De volgende controle moet in de toekomst liggen."),
        ("The last check does not lie in the future.", "De laatste controle ligt niet in de toekomst."),
        ("The next check comes within * months.", "De volgende controle komt binnen {0} maanden."),
        ("This looks like a mail address, which *: '*'.", "Hier lijkt een mailadres te staan: ‘{1}’. Dat hoort niet in de bank."),
        ("This looks like the address of an account, which *: '*'.", "Dit is het adres van een account, kanaal of groep: ‘{1}’. Dat hoort niet in de bank."),
        ("This looks like the name of an account, which *: '*'.", "Hier lijkt de naam van een account te staan: ‘{1}’. Dat hoort niet in de bank."),
        ("This looks like a phone number, which *: '*'.", "Hier lijkt een telefoonnummer te staan: ‘{1}’. Dat hoort niet in de bank."),
        ("This looks like a postal address, which *: '*'.", "Hier lijkt een postadres te staan: ‘{1}’. Dat hoort niet in de bank."),
        ("This looks like a marking of classified information, which *: '*'.", "Hier lijkt een rubricering te staan: ‘{1}’. Geheime informatie hoort niet in de bank."),
        ("This looks like the number of a case, which *: '*'.", "Hier lijkt een zaaknummer te staan: ‘{1}’. Dat hoort niet in de bank."),
        ("Name the source that says that this group uses the sign.", "Noem de bron die zegt dat deze groep het teken gebruikt."),
        ("A legal line names its provision, its judgment or a source.", "Een juridische regel noemt een artikel, een uitspraak of een bron."),
        ("A source names what is cited and who published it.", "Een bron noemt wat wordt aangehaald en wie het uitgaf."),
        ("Nobody has said yet that they saw what the new forms for scanning hit.", "Nog niemand heeft gezegd dat die zag wat de nieuwe schrijfwijzen in scans raken."),
        ("No form becomes scanned for, or somebody saw already what they hit.", "Er komt geen schrijfwijze bij in scans, of iemand zag al wat ze raken."),
        ("A jurist has not confirmed this line yet.", "Een jurist heeft deze regel nog niet bevestigd."),
        ("Only what was handed in can be published.", "Alleen wat is ingeleverd, kan worden gepubliceerd."),
        ("Say why.", "Schrijf op waarom."),
        ("At most * characters.", "Ten hoogste {0} tekens."),
        ("This stays for ever, so it must not point to a person: *.", "Dit blijft altijd staan en mag dus niet naar een persoon wijzen."),
        ("This text holds a character that is no character: *", "Deze tekst bevat iets dat geen teken is."),
        ("You wrote a part of this text.", "U schreef mee aan deze tekst."),
        ("Only an author takes a text back.", "Alleen een schrijver neemt een tekst terug."),
        ("Somebody of another organisation than the authors' must do this *", "Iemand van een andere organisatie dan de schrijvers moet dit doen."),
        ("A second person must do this.", "Een tweede persoon moet dit doen."),
        ("Another person must do this than who decided before.", "Iemand anders moet dit doen dan wie eerder besliste."),
        ("Readers do not see what this adds to; it needs an expert's opinion.", "Lezers zien de tekst waar dit bij komt nu niet. Een deskundige moet oordelen."),
        ("This line is not confirmed.", "Deze regel is niet bevestigd."),
        ("Revision * was published meanwhile. *", "Intussen is versie {0} gepubliceerd. De schrijver moet die eerst verwerken."),
        ("What readers see is provisional. An expert gives an opinion on that first.", "Wat lezers zien, is voorlopig. Daarover oordeelt eerst een deskundige."),
        ("Readers see another revision now.", "Lezers zien nu een andere versie."),
        ("This revision has an expert's opinion already.", "Een deskundige heeft al over deze versie geoordeeld."),
        ("A newer revision was published.", "Er is een nieuwere versie gepubliceerd."),
        ("No expert gave an opinion on it. Hand it in again.", "Geen deskundige heeft hierover geoordeeld. Lever de tekst opnieuw in."),
        ("This time is past.", "Dit moment is al voorbij."),
        ("At most * days ahead.", "Ten hoogste {0} dagen vooruit."),
        ("Choose a day and a time.", "Kies een dag en een tijd."),
        ("No publication was ordered.", "Er is geen publicatie ingepland."),
        ("Somebody asked for urgent publication already.", "Iemand heeft al om spoed gevraagd."),
        ("Urgent publication takes two people: *", "Met spoed publiceren doet u met zijn tweeën: nog niemand heeft erom gevraagd."),
        ("This revision has no such line.", "Deze versie heeft die regel niet."),
        ("This line is confirmed already.", "Deze regel is al bevestigd."),
        ("The withdrawal is confirmed already.", "De intrekking is al bevestigd."),
        ("This changes more than forms and sources; *", "Dit wijzigt meer dan schrijfwijzen en bronnen. Een deskundige moet oordelen."),
        ("The text of this revision was erased.", "De tekst van deze versie is gewist."),
        ("This revision is *.", "Dit kan niet meer: iemand heeft intussen over deze versie beslist."),
        ("This is not the text that you read.", "Dit is niet de tekst die u las."),
        ("This is the only form. Withdraw the entry instead.", "Dit is de enige schrijfwijze. Trek in plaats daarvan het teken in."),
        ("This was done already.", "Dit is al gedaan."),
        ("There is no such field.", "Dit veld is er niet."),
        ("This cannot stand here.", "Dit kan hier niet staan."),
        ("This must stay.", "Dit moet blijven staan."),
        ("What this belongs to is gone.", "Waar dit bij hoort, is weg."),
        ("What was to be moved is gone.", "Wat u wilde verplaatsen, is weg."),
        ("Nothing can be added here.", "Hier kan niets bij."),
        ("Yes or no.", "Kies ja of nee."),
        ("This is no number.", "Dit is geen getal."),
        ("This is no date.", "Dit is geen datum."),
        ("Choose one of the list.", "Kies er een uit de lijst."),
        ("This is no entry code such as SB-2026-0412.", "Dit is geen code zoals SB-2026-0412."),
        ("This marking is stricter than you may see yourself.", "Dit label is strenger dan u zelf mag zien."),
        ("Confirm that the text holds no personal data and no classified or investigative information.", "Bevestig dat er geen persoonsgegevens of geheime gegevens in staan."),
        ("The draft says what is published already.", "Uw concept zegt hetzelfde als wat er al staat."),
        ("The draft has changed since you read it.", "Uw concept is intussen veranderd."),
        ("A draft has at most * characters.", "Een concept heeft ten hoogste {0} tekens."),
        ("The entry has this form already.", "Deze schrijfwijze staat er al."),
        ("Choose a source of this entry.", "Kies een bron van dit teken."),
        ("There is no such member.", "Dit onderdeel is er niet."),
        ("This code is another entry's, or this entry has another code.", "Deze code hoort bij een ander teken, of dit teken heeft een andere code."),
        ("Another change of this entry waits for review.", "Een andere wijziging van dit teken wacht nog op een oordeel."),
        ("You have a draft of this entry. Change it there.", "U hebt een concept van dit teken. Wijzig het daar."),
        ("Pages begin at 1.", "Bladen beginnen bij 1."),
        ("This program edits schema *.", "Dit programma bewerkt schema {0}."),
        ("This program knows schema *.", "Dit programma kent schema {0}."),
        ("An entry's id is a UUIDv7.", "Het kenmerk van een teken is een UUIDv7."),
        ("Only the bank says that a text is provisional.", "Alleen de bank zegt dat een tekst voorlopig is."),
        ("The text is of another entry.", "Deze tekst is van een ander teken."),
        ("The text of * characters that begins with '*' holds a character that is no character.", "De tekst van {0} tekens die begint met ‘{1}’, bevat iets dat geen teken is."),
        ("Choose at least one form for the new entry.", "Kies ten minste één schrijfwijze voor het nieuwe teken."),
        ("This entry has no such form or meaning.", "Dit teken heeft die schrijfwijze of betekenis niet."),
        ("At least one form stays.", "Ten minste één schrijfwijze blijft staan."),
        ("Choose two different entries.", "Kies twee verschillende tekens."),
        ("You have a draft of this entry already. Hand it in or throw it away first.", "U hebt al een concept van dit teken. Lever het eerst in of gooi het weg."),
        ("* is shown nowhere then. Publish it first.", "{0} is dan nergens meer te zien. Publiceer het eerst."),
        ("This entry cannot be taken up.", "Dit teken kan niet worden opgenomen."),
        ("Readers see another revision of * now. Unite them anew.", "Lezers zien nu een andere versie van {0}. Voeg ze opnieuw samen."),
        ("Choose 1 to * sources.", "Kies 1 tot {0} bronnen."),
        ("Give 1 to * addresses.", "Geef 1 tot {0} adressen."),
        ("Whoever ordered this publication may not publish any more.", "Wie deze publicatie inplande, mag niet meer publiceren."),
    ];

    private static readonly FrozenDictionary<string, string> Fixed =
        Sentences.Where(row => !row.English.Contains('*', StringComparison.Ordinal)).ToFrozenDictionary(row => row.English, row => row.Dutch, StringComparer.Ordinal);

    private static readonly IReadOnlyList<(Regex English, string Dutch)> Varying =
        [.. Sentences.Where(row => row.English.Contains('*', StringComparison.Ordinal)).Select(row => (PatternOf(row.English), row.Dutch))];

    /// <summary>The sentence in the language of the page, after the member where the fault names one.</summary>
    public static string Of(Fault fault) => IsMember(fault.Field) ? At.With(FieldWords.Of(PathOf(fault.Field)), Of(fault.Sentence)) : Of(fault.Sentence);

    /// <summary>The first sentence about a field; null when there is none.</summary>
    public static string? ForField(IEnumerable<Fault>? faults, string field) => faults?.FirstOrDefault(fault => fault.Field == field) is { } fault ? Of(fault.Sentence) : null;

    public static string Of(string sentence)
    {
        if (Languages.Current != "nl") return sentence;
        if (Fixed.TryGetValue(sentence, out var words)) return words;
        foreach (var (english, dutch) in Varying)
        {
            if (english.Match(sentence) is not { Success: true } match) continue;
            return string.Format(System.Globalization.CultureInfo.InvariantCulture, dutch, [.. match.Groups.Values.Skip(1).Select(group => (object)group.Value)]);
        }

        return sentence;
    }

    private static bool IsMember(string field) => field is ['/', ..] || FieldWords.Member(field.Split('.')[0]) != field.Split('.')[0] && field is not ("text" or "form" or "code");

    private static string PathOf(string field) => field is ['/', ..] ? field : "/" + field.Replace('.', '/');

    private static Regex PatternOf(string english) =>
        new("^" + Regex.Escape(english).Replace("\\*", "(.*?)", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
}
