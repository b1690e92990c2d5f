namespace Symbolenbank.Api.Entries;

/// <summary>What every answer says about itself, so that nobody takes an explanation for a verdict.</summary>
internal static class Notices
{
    private const string MeaningNl =
        "Een teken bewijst geen bedoeling. Beoordeel altijd de context. "
        + "Dit is uitleg: geen verwijderingsbevel, geen melding volgens artikel 16 van de digitaledienstenverordening (DSA) en geen melding van een betrouwbare flagger.";

    private const string MeaningEn =
        "A sign proves no intent. Always judge the context. "
        + "This is an explanation: no removal order, no notice under Article 16 of the Digital Services Act (DSA) and no report by a trusted flagger.";

    private const string UnknownNl = " Dit teken staat niet in de bank. Dat betekent niet dat het onschuldig is. Het betekent ook niet dat het extremistisch is.";
    private const string UnknownEn = " This sign is not in the bank. That does not mean that it is harmless. Nor does it mean that it is extremist.";

    private const string ScanNl = " Een treffer zegt wat er staat. Hij zegt niets over de schrijver.";
    private const string ScanEn = " A match says what stands there. It says nothing about the writer.";

    private const string NoMatchNl =
        " In deze tekst is geen teken uit de bank gevonden. Dat betekent niet dat de tekst onschuldig is. Het betekent ook niet dat hij extremistisch is.";

    private const string NoMatchEn =
        " No sign of the bank was found in this text. That does not mean that the text is harmless. Nor does it mean that it is extremist.";

    private const string ExampleNl = " Voorbeeldtekst. Niet beoordeeld door politie of NCTV. Gebruik dit niet voor beslissingen.";
    private const string ExampleEn = " Example text. Not reviewed by the police or the NCTV. Do not use it for decisions.";

    private const string ProvisionalNl = " Voorlopige tekst, met spoed gepubliceerd. Een deskundige heeft er nog niet over geoordeeld.";
    private const string ProvisionalEn = " Provisional text, published in haste. No expert has given an opinion on it yet.";

    private const string OverdueNl = " Niet op tijd nagekeken tekst. Hij kan verouderd zijn.";
    private const string OverdueEn = " Text that was not checked in time. It may be out of date.";

    /// <summary>The notice of one entry or of a search with hits.</summary>
    /// <param name="mix">What holds of any of the texts.</param>
    public static string Found(string language, TextMix mix) => language is AnswerLanguage.English
        ? MeaningEn + (mix.HasFlag(TextMix.Example) ? ExampleEn : "") + (mix.HasFlag(TextMix.Provisional) ? ProvisionalEn : "") + (mix.HasFlag(TextMix.Overdue) ? OverdueEn : "")
        : MeaningNl + (mix.HasFlag(TextMix.Example) ? ExampleNl : "") + (mix.HasFlag(TextMix.Provisional) ? ProvisionalNl : "") + (mix.HasFlag(TextMix.Overdue) ? OverdueNl : "");

    /// <summary>The notice of a scan with matches.</summary>
    /// <param name="mix">What holds of any of the texts.</param>
    public static string Matched(string language, TextMix mix) => Found(language, mix) + (language is AnswerLanguage.English ? ScanEn : ScanNl);

    /// <summary>The notice of a scan without matches.</summary>
    public static string NoMatch(string language) => language is AnswerLanguage.English ? MeaningEn + NoMatchEn : MeaningNl + NoMatchNl;

    /// <summary>The notice of a search without hits.</summary>
    public static string Unknown(string language) => language is AnswerLanguage.English ? MeaningEn + UnknownEn : MeaningNl + UnknownNl;
}
