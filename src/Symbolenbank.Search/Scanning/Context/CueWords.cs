using System.Collections.Frozen;

namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Dutch, English and German words by which a text shows that it speaks about a sign instead of using it.</summary>
internal static class CueWords
{
    private static readonly FrozenDictionary<string, ScanCue> Words = Build();

    /// <summary>The longest word that is looked up.</summary>
    public const int Longest = 24;

    /// <summary>What a word, in lower case, says; null for most.</summary>
    public static ScanCue? Of(ReadOnlySpan<char> word) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var cue) ? cue : null;

    private static FrozenDictionary<string, ScanCue> Build()
    {
        var words = new Dictionary<string, ScanCue>(StringComparer.Ordinal);
        Add(words, ScanCue.Reporting, """
            zei zegt zeggen noemt noemde noemden genoemd schreef schrijft aldus volgens meldt meldde melden gemeld vertelt vertelde riep riepen geroepen roept
            scandeerde scandeerden gescandeerd leus leuze leuzen bekladding beklad beklade bekladde besmeurd gespoten gekalkt opschrift inscriptie graffiti
            betekent betekenis betekende verwijst verwijzing verwees verwijzen symbool symbolen teken tekens code codes codewoord term afkorting hashtag uitdrukking slogan
            rechter rechtbank gerechtshof hof justitie politie agenten aangifte verdachte verdachten aangehouden opgepakt arrestatie veroordeeld celstraf taakstraf werkstraf vervolgd officier
            onderzoek onderzoeker onderzoekers onderzocht rapport nctv aivd journalist krant nieuws bericht artikel verslag reportage uitzending interview
            museum tentoonstelling expositie collectie archief vitrine rondleiding bezoekers les lessen leerling leerlingen docent docenten leraar lerares klas school scholieren lespakket
            geschiedenis geschiedenisles historicus oorlog bezetting bezetter wereldoorlog verzet verzetsstrijder nazi-duitsland derde rijk
            gebruikt gebruikte gebruikten hanteert afgebeeld getatoeëerd droeg droegen dragen
            said says wrote writes according reported reports reportedly chanted shouted means meaning stands refers symbol symbols sign code phrase slogan acronym term
            court judge police arrested suspect convicted charged sentenced prosecutor research researchers report newspaper museum exhibition lesson teacher pupils students history war
            sagte sagt schrieb laut berichtet bedeutet bedeutung steht zeichen parole gericht polizei verurteilt museum ausstellung unterricht geschichte krieg
            """);
        Add(words, ScanCue.CounterSpeech, """
            tegen stop stopt nooit walgelijk walgt verschrikkelijk afschuwelijk afschuw schande schandalig racisme racistisch antisemitisme antisemitisch discriminatie haat haatzaaien
            verboden verbod strafbaar onacceptabel verwerpelijk verwerp verwerpen veroordeel veroordelen veroordeelt bestrijden bestrijd protest demonstreren verwijderd verwijder verwijderen rapporteer
            herdenken herdenking herdacht herdenkt slachtoffers slachtoffer vermoord vermoordde omgekomen nabestaanden gedenken monument stilte rouw rouwen treuren nagedachtenis kransen
            oorlogsslachtoffers holocaust concentratiekamp vernietigingskamp bevrijding bevrijd overlevende overlevenden dodenherdenking stolperstein stolpersteine kamp
            against never stop disgusting horrible shame racism racist antisemitism hate hateful banned ban illegal condemn condemns condemned reject rejects protest removed
            victims remembrance remember mourning mourn murdered survivors liberation
            gegen niemals nie schande rassismus hass verboten opfer gedenken trauer ermordet
            """);
        Add(words, ScanCue.Title, """
            boek roman film documentaire serie album lied liedje titel hoofdstuk toneelstuk voorstelling podcast gedicht schilderij proefschrift scriptie
            book novel movie documentary album title chapter podcast poem thesis
            buch roman film serie lied titel
            """);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, ScanCue> words, ScanCue cue, string list)
    {
        foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            words.TryAdd(word, cue);
    }
}
