using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.About;

/// <summary>A short page about the bank itself.</summary>
public sealed record AboutText(Phrase Title, Phrase Lead, IReadOnlyList<AboutPart> Parts);

public sealed record AboutPart(Phrase Title, IReadOnlyList<Phrase> Sentences);

/// <summary>Every sentence here is true of the program as it is; a change of the program that makes one untrue changes it here.</summary>
internal static class AboutTexts
{
    public static readonly AboutText Privacy = new(
        new("Privacy", "Privacy"),
        new("Deze bank beschrijft tekens, geen personen.", "This bank describes signs, not persons."),
        [
            new(new("Wat wij vastleggen", "What we record"),
            [
                new("Van elke zoekactie en elk geopend teken maken wij een regel in het logboek.", "We make a line in the audit log for every search and every sign opened."),
                new("Daarin staan: een schuilnaam, uw organisatie, wat er gebeurde, het doel en de tijd.", "It holds: a pseudonym, your organisation, what happened, the purpose and the time."),
                new("Uw naam, e-mailadres en netwerkadres staan er niet in.", "Your name, e-mail address and network address are not in it."),
                new("De zoektekst staat erin als een versleutelde afdruk, tenzij de beheerder anders instelt.", "The search text is in it as a keyed hash, unless the operator sets otherwise."),
                new("Een controleur kan een schuilnaam alleen onthullen met een reden en met een tweede persoon.", "An auditor can unmask a pseudonym only with a reason and a second person."),
            ]),
            new(new("Wat wij niet bewaren", "What we do not keep"),
            [
                new("Wat u typt terwijl u zoekt, bewaren wij niet.", "We do not keep what you type while searching."),
                new("Uw zoektekst staat nooit in een adres. Na een half uur is zij ook uit het geheugen.", "Your search text is never in an address. After half an hour it is gone from memory too."),
                new("Vinden wij niets, dan tellen wij een korte zoektekst mee, zonder wie zocht en zonder tijdstip.", "If we find nothing, we count a short search text, without who searched and without the time."),
                new("Alleen wat vaker is opgezocht bij verschillende organisaties, ziet de redactie. De rest gaat na 30 dagen weg.", "The editors see only what was looked up more often at different organisations. The rest goes after 30 days."),
                new("Typ geen namen of accounts.", "Type no names or accounts."),
                new("Bij een melding bewaren wij niet uw naam. Namen, accounts en adressen in een melding weigeren wij.", "With a report we do not keep your name. We refuse names, accounts and addresses in a report."),
            ]),
            new(new("Cookies", "Cookies"),
            [
                new("Wij gebruiken drie cookies: om u aangemeld te houden, voor uw taal en tegen misbruik van formulieren.", "We use three cookies: to keep you signed in, for your language and against misuse of forms."),
                new("Er zijn geen cookies van anderen en wij volgen niemand.", "There are no cookies of others, and we track nobody."),
            ]),
        ]);

    public static readonly AboutText Accessibility = new(
        new("Toegankelijkheid", "Accessibility"),
        new("Iedereen moet deze bank kunnen gebruiken.", "Everybody must be able to use this bank."),
        [
            new(new("Hoe het er nu voor staat", "Where we stand"),
            [
                new("Deze bank is nog niet onderzocht door een onafhankelijke deskundige. Daarom noemen wij geen status.", "No independent expert has audited this bank yet. That is why we claim no status."),
                new("Wij bouwen naar WCAG 2.2, niveau AA.", "We build towards WCAG 2.2, level AA."),
            ]),
            new(new("Wat u mag verwachten", "What you may expect"),
            [
                new("Alles werkt met alleen een toetsenbord. Met / gaat u naar het zoekveld.", "Everything works with a keyboard alone. Press / to go to the search field."),
                new("Lezen en zoeken werken ook zonder JavaScript.", "Reading and searching also work without JavaScript."),
                new("Tekens die een schermlezer niet kan uitspreken, hebben een voorleestekst als die bekend is.", "Signs that a screen reader cannot speak have a spoken text where one is known."),
                new("Wij waarschuwen twee minuten voordat u wordt afgemeld. U kunt dan aangemeld blijven, tot ten hoogste acht uur.", "We warn you two minutes before you are signed out. You can then stay signed in, for eight hours at most."),
                new("De pagina’s volgen uw instelling voor licht of donker, voor contrast en voor lettergrootte.", "The pages follow your settings for light or dark, for contrast and for text size."),
            ]),
            new(new("Werkt iets niet?", "Does something not work?"),
            [
                new("Meld het aan de beheerder van deze bank. Vertel wat u wilde doen en wat er gebeurde.", "Tell the operator of this bank. Say what you wanted to do and what happened."),
            ]),
        ]);
}
