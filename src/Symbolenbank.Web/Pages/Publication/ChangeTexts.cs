using Symbolenbank.Catalog.Publication;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Publication;

internal static class ChangeTexts
{
    public static readonly Phrase Title = new("Wijzigingen", "Changes");
    public static readonly Phrase Lead = new(
        "Wat er is gepubliceerd, gewijzigd, ingetrokken of hersteld. U ziet alleen tekens die u mag zien.",
        "What was published, changed, withdrawn or restored. You see only signs that you may see.");
    public static readonly Phrase HomeAsk = new("Wilt u weten wat er nieuw of ingetrokken is?", "Would you like to know what is new or withdrawn?");
    public static readonly Phrase Feed = new("Volg de wijzigingen (Atom)", "Follow the changes (Atom)");
    public static readonly Phrase FeedHint = new(
        "Een lijst voor programma’s. Die werkt in een browser waarin u bent aangemeld. Programma’s zonder aanmelding gebruiken /v1/changes van de API.",
        "A list for programs. It works in a browser in which you are signed in. Programs without a session use /v1/changes of the API.");
    public static readonly Phrase None = new("Er is nog niets gewijzigd.", "Nothing has changed yet.");
    public static readonly Phrase NoneOlder = new("Er zijn geen oudere wijzigingen.", "There are no older changes.");
    public static readonly Phrase Older = new("Oudere wijzigingen", "Older changes");
    public static readonly Phrase Newest = new("Nieuwste wijzigingen", "Newest changes");
    public static readonly Phrase Lapsed = new(
        "Het was met spoed gepubliceerd, en geen deskundige heeft er op tijd over geoordeeld.",
        "It was published in haste, and no expert gave an opinion on it in time.");
    public static readonly Phrase WhereNow = new("Staat nu bij {0}.", "Now with {0}.");
    public static readonly Phrase InFeed = new("{0}: {1}", "{0}: {1}");

    public static Phrase Of(EntryChangeKind kind) => kind switch
    {
        EntryChangeKind.Published => new("Nieuw", "New"),
        EntryChangeKind.Changed => new("Gewijzigd", "Changed"),
        EntryChangeKind.Withdrawn => new("Ingetrokken", "Withdrawn"),
        EntryChangeKind.Restored => new("Hersteld", "Restored"),
        EntryChangeKind.TakenUp => new("Samengevoegd", "Merged"),
    };

    /// <summary>The name in the language of the page, or the code.</summary>
    public static string NameOf(EntryChange change) => Languages.Current == "nl" ? change.NameNl : change.NameEn;

    /// <summary>Why, in the words of the bank's own pages; null when they give none.</summary>
    public static string? WhyOf(EntryChange change) =>
        change.Lapsed ? Lapsed.ToString()
        : change.Now is { } now ? WhereNow.With(now)
        : change.Reason.Length > 0 ? change.Reason
        : null;
}
