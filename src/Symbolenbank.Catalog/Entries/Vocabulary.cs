using System.Text.Json.Serialization;

namespace Symbolenbank.Catalog.Entries;

/// <summary>What sort of sign it is.</summary>
public enum EntryKind { Symbol, Flag, NumberCode, Abbreviation, Slogan, Hashtag, EmojiCode, Meme, Gesture, Clothing, Music, SearchTerm, UserNamePattern, LinkPattern }

/// <summary>How often the sign is meant as the extremist sense says.</summary>
public enum Ambiguity { OftenExtremist, DependsOnContext, MostlyInnocent }

public enum Lifecycle { Emerging, Current, Dated, Revived }

/// <summary>
/// Who stands for the text: nobody yet (<see cref="Example"/>, shipped with the bank), reviewers, or two people in a hurry before any expert did
/// (<see cref="Provisional"/>, which no stored text says of itself).
/// </summary>
public enum Assurance { Example, Reviewed, Provisional }

/// <summary>Why something is shown only on request.</summary>
public enum Cover { None, Slur, Violence, Sexual }

/// <summary>
/// Traffic Light Protocol 2.0, from the widest to the narrowest circle.
/// Source: FIRST, "Traffic Light Protocol (TLP) version 2.0", August 2022.
/// </summary>
public enum Tlp
{
    [JsonStringEnumMemberName("CLEAR")] Clear,
    [JsonStringEnumMemberName("GREEN")] Green,
    [JsonStringEnumMemberName("AMBER")] Amber,
    [JsonStringEnumMemberName("AMBER+STRICT")] AmberStrict,
    [JsonStringEnumMemberName("RED")] Red,
}

/// <summary>
/// Permissible Actions Protocol: what a receiver may do with what it knows, from anything to nothing that can be noticed.
/// Source: MISP taxonomy "PAP".
/// </summary>
public enum Pap
{
    [JsonStringEnumMemberName("CLEAR")] Clear,
    [JsonStringEnumMemberName("GREEN")] Green,
    [JsonStringEnumMemberName("AMBER")] Amber,
    [JsonStringEnumMemberName("RED")] Red,
}

/// <summary>Who described the sign's use by extremists; or that it is only taken for extremist.</summary>
public enum AdmissionGround { Court, OfficialListing, Authority, Research, Confusable }

public enum SenseNature { Extremist, Benign, HistoricalOrReligious, Reclaimed }

public enum FormType { Word, Phrase, Acronym, Hashtag, NumberCode, Emoji, Rune, Pictogram, UserNamePattern, LinkPattern }

public enum DerivationRule { AlphabetPosition, Initials, Leet, LookAlike, Translation, Transliteration, Abbreviation, Emoji, Pun, Other }

/// <summary>Where in a text a form may stand: with no letter or digit against it; as a whole number, also within a user name; or anywhere. Not each says something of each form: <see cref="FormPolicies"/>.</summary>
public enum MatchBoundary { Word, Number, Anywhere }

/// <summary>What a number in running text may be.</summary>
public enum NumberKind { Year, Price, Time, Score, Address, Phone, Path, Version }

/// <summary>What a form may be used for.</summary>
public enum FormUse { LookupOnly, ScanWithContext, Scan }

public enum FormAssessment { Preferred, Admitted, Deprecated, Proposed }

public enum LegalQualification { OwnProhibition, ContextDependent, NoOwnProvision, BillPending, Unknown }

public enum SourceType { Report, WebPage, Judgment, Book, Article, Dataset, Law, Listing }

/// <summary>What kind of publisher it is. An extremist sense needs a court, an authority or research beside a second publisher.</summary>
public enum SourceClass { Court, Authority, Research, Press, ReferenceWork, Primary }

public enum SourceAccess { Open, Paid, ArchivedOnly }

public enum RelationType { VariantOf, RefersTo, UsedBy, PartOf, PrecursorOf, ConfusedWith, ReactionTo }

public enum Audience { YouthWork, School, Parents, Municipality, Platform, Police }

public enum DatePrecision { Day, Month, Year, Decade, Century }
