using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>What the pages of authors say.</summary>
internal static class DraftTexts
{
    public static readonly Phrase EditorTitle = new("Bewerken", "Edit");
    public static readonly Phrase NeedsScript = new("Voor het bewerken is JavaScript nodig. Zet het aan en laad de pagina opnieuw.", "Editing needs JavaScript. Switch it on and load the page again.");
    public static readonly Phrase Opening = new("Uw concept gaat open…", "Opening your draft…");
    public static readonly Phrase NoDraft = new("U hebt van dit teken geen concept. Misschien is het ingeleverd of weggegooid.", "You have no draft of this sign. Perhaps it was handed in or thrown away.");
    public static readonly Phrase NotNow = new("Uw concept kan nu niet open. Probeer het zo nog eens.", "Your draft cannot be opened now. Please try again in a moment.");
    public static readonly Phrase ConnectionGone = new("De verbinding is weg. U kunt doortypen: wij bewaren het zodra het weer kan.", "The connection is gone. You can type on: we save it as soon as we can.");
    public static readonly Phrase EditorFault = new("Er ging iets mis in dit venster. Wat u typte, is bewaard of staat nog in dit tabblad.", "Something went wrong in this window. What you typed is saved, or is still in this tab.");
    public static readonly Phrase LoadAgain = new("Laad opnieuw", "Load again");
    public static readonly Phrase SectionsLabel = new("Delen van dit teken", "Parts of this sign");
    public static readonly Phrase NothingOpen = new("klaar", "ready");
    public static readonly Phrase NothingYet = new("leeg", "empty");
    public static readonly Phrase Open = new("{0} open", "{0} open");
    public static readonly Phrase WrittenOf = new("{0} van {1} teksten", "{0} of {1} texts");
    public static readonly Phrase DraftOf = new("Concept van {0}", "Draft of {0}");
    public static readonly Phrase LastSaved = new("Laatst bewaard om {0}", "Last saved at {0}");
    public static readonly Phrase Saved = new("Bewaard om {0}", "Saved at {0}");
    public static readonly Phrase Waiting = new("Nog niet bewaard. Wij proberen het zo weer. Uw tekst staat nog op deze pagina.", "Not saved yet. We try again in a moment. Your text is still on this page.");
    public static readonly Phrase NotSaved = new("Niet bewaard. {0}", "Not saved. {0}");
    public static readonly Phrase NotAllowed = new("U bent afgemeld, of u mag hier niet meer schrijven. Meld u opnieuw aan. Wat nog niet bewaard is, staat nog in dit tabblad.", "You were signed out, or you may no longer write here. Sign in again. What is not saved yet is still in this tab.");
    public static readonly Phrase Gone = new("Hier wordt niets meer bewaard: dit concept is in een ander venster ingeleverd of weggegooid.", "Nothing is saved here any more: this draft was handed in or thrown away in another window.");
    public static readonly Phrase GoneTitle = new("Dit concept is er niet meer", "This draft is gone");
    public static readonly Phrase GoneText = new("Wat u daarna nog typte, staat alleen in dit tabblad. Kopieer het, of begin er een nieuw concept mee.", "What you typed after that is in this tab only. Copy it, or begin a new draft with it.");
    public static readonly Phrase GoneNothingLost = new("Alles wat u typte, is bewaard voor het verdween.", "All that you typed was saved before it went.");
    public static readonly Phrase Copy = new("Kopieer", "Copy");
    public static readonly Phrase BeginAgain = new("Begin een nieuw concept", "Begin a new draft");
    public static readonly Phrase BeginAgainWithIt = new("Begin een nieuw concept hiermee", "Begin a new draft with this");
    public static readonly Phrase CannotBeginAgain = new("Een nieuw concept kan nu niet. Kopieer uw tekst, of probeer het zo nog eens.", "A new draft is not possible now. Copy your text, or try again in a moment.");
    public static readonly Phrase LeaveIt = new("Laat deze tekst vallen en ga naar uw werk", "Drop this text and go to your work");
    public static readonly Phrase NotUndone = new("‘Ongedaan maken’ of ‘opnieuw doen’ is niet gebeurd: het venster was intussen opnieuw geopend.", "‘Undo’ or ‘redo’ was not done: the window was opened anew meanwhile.");
    public static readonly Phrase AlreadyThere = new("Staat al in de bank:", "The bank has already:");
    public static readonly Phrase VariantElsewhere = new("Deze schrijfwijze staat ook bij een ander teken. Klopt het toch, lever dan nog eens in.", "Another sign has this spelling too. If it is right all the same, hand it in again.");
    public static readonly Phrase Discarded = new("Weggegooid. U kunt het nog terughalen.", "Thrown away. You can still take it back.");
    public static readonly Phrase Undo = new("Ongedaan maken", "Undo");
    public static readonly Phrase Redo = new("Opnieuw doen", "Redo");
    public static readonly Phrase Shortcuts = new("Toetsen", "Keys");
    public static readonly Phrase Discard = new("Gooi concept weg", "Throw draft away");
    public static readonly Phrase UndoDiscard = new("Haal het terug", "Take it back");
    public static readonly Phrase ToHandIn = new("Naar inleveren", "To handing in");
    public static readonly Phrase Close = new("Sluit", "Close");
    public static readonly Phrase Onward = new("Verder: {0}", "Next: {0}");
    public static readonly Phrase Back = new("Terug: {0}", "Back: {0}");
    public static readonly Phrase OpenHandedIn = new("Bekijk wat u inleverde", "See what you handed in");
    public static readonly Phrase ToWork = new("Naar uw werk", "To your work");
    public static readonly Phrase WhatHits = new("Wat raakt dit?", "What does this hit?");
    public static readonly Phrase WhatHitsNamed = new("Wat raakt dit? {0}", "What does this hit? {0}");
    public static readonly Phrase Counting = new("Wij tellen in de proefteksten…", "Counting in the trial texts…");
    public static readonly Phrase CountAgain = new("De schrijfwijze is veranderd: tel opnieuw", "The spelling was changed: count again");
    public static readonly Phrase CannotCount = new("Dit is nu niet te tellen. Probeer het zo nog eens.", "This cannot be counted now. Please try again in a moment.");
    public static readonly Phrase HitsNone = new("Komt in geen van de {0} proefteksten voor.", "Occurs in none of the {0} trial texts.");
    public static readonly Phrase HitsSome = new("Komt voor in {0} van de {1} proefteksten.", "Occurs in {0} of the {1} trial texts.");
    public static readonly Phrase KeyHelp = new("deze lijst", "this list");
    public static readonly Phrase KeySection = new("naar een deel", "to a part");
    public static readonly Phrase KeyEnter = new("in het veld voor schrijfwijzen of bronnen: voeg toe", "in the field for spellings or sources: add");
    public static readonly Phrase KeySave = new("bewaar nu", "save now");
    public static readonly Phrase KeyUndo = new("maak ongedaan", "undo");
    public static readonly Phrase KeyRedo = new("doe opnieuw", "redo");

    public static readonly Phrase CameBack = new("Teruggestuurd", "Sent back");
    public static readonly Phrase OpenRemarks = new("Open opmerkingen", "Open remarks");
    public static readonly Phrase AnswerRemarks = new("Beantwoord de opmerkingen bij de ingeleverde versie", "Answer the remarks at the version that you handed in");
    public static readonly Phrase RemarkBy = new("Opmerking van {0}: {1}", "Remark by {0}: {1}");

    public static readonly Phrase PublishedMeanwhile = new("Intussen is versie {0} gepubliceerd. Voeg die samen met uw concept voor u het inlevert.", "Version {0} was published meanwhile. Bring it into your draft before you hand it in.");
    public static readonly Phrase BringIn = new("Voeg samen", "Bring it in");
    public static readonly Phrase ColleagueWrites = new("{0} schrijft ook aan dit teken, voor het laatst op {1}.", "{0} is writing about this sign too, last on {1}.");
    public static readonly Phrase ColleagueChanged = new("Veranderd: {0}.", "Changed: {0}.");
    public static readonly Phrase AndMore = new("en nog {0}", "and {0} more");
    public static readonly Phrase TakeOver = new("Neem die wijzigingen over", "Take those changes over");
    public static readonly Phrase TheBank = new("De bank, uit een bestand,", "The bank, from a file,");
    public static readonly Phrase BothChanged = new("Allebei veranderd: kies", "Both changed: choose");
    public static readonly Phrase Yours = new("Bij u", "Yours");
    public static readonly Phrase Theirs = new("Bij de ander", "Theirs");
    public static readonly Phrase KeepYours = new("Houd die van u", "Keep yours");
    public static readonly Phrase TakeTheirs = new("Neem die van de ander", "Take theirs");
    public static readonly Phrase TakenOut = new("(weggehaald)", "(taken out)");
    public static readonly Phrase HomelessTitle = new("Tekst zonder plek", "Text without a place");
    public static readonly Phrase HomelessText = new("Waar u dit typte, is intussen weggehaald. Kopieer wat u nodig hebt.", "The place where you typed this was taken out meanwhile. Copy what you need.");
    public static readonly Phrase ForgetText = new("Dit mag weg", "This may go");

    public static readonly Phrase Preview = new("Zo ziet een lezer het", "As a reader will see it");
    public static readonly Phrase PreviewFor = new("Laat zien voor", "Show for");
    public static readonly Phrase PreviewNothing = new("Deze lezer ziet dit teken niet.", "This reader does not see this sign.");

    public static readonly Phrase InDutch = new("Nederlands", "Dutch");
    public static readonly Phrase InEnglish = new("Engels", "English");
    public static readonly Phrase OneALine = new("Eén op elke regel.", "One a line.");
    public static readonly Phrase Add = new("Voeg toe", "Add");
    public static readonly Phrase Remove = new("Haal weg", "Take out");
    public static readonly Phrase RemoveNamed = new("Haal weg: {0}", "Take out: {0}");
    public static readonly Phrase MoveUp = new("Omhoog", "Up");
    public static readonly Phrase MoveUpNamed = new("Omhoog: {0}", "Up: {0}");
    public static readonly Phrase MoveDown = new("Omlaag", "Down");
    public static readonly Phrase MoveDownNamed = new("Omlaag: {0}", "Down: {0}");
    public static readonly Phrase Change = new("Wijzig", "Change");
    public static readonly Phrase ChangeNamed = new("Wijzig: {0}", "Change: {0}");
    public static readonly Phrase CloseNamed = new("Sluit: {0}", "Close: {0}");
    public static readonly Phrase UnknownWord = new("(staat niet meer in de lijst)", "(not in the list any more)");
    public static readonly Phrase SourcesOfThis = new("Bronnen hiervan", "Sources of this");
    public static readonly Phrase NoneChosen = new("nog geen", "none yet");
    public static readonly Phrase MoreOfSense = new("Landen en woorden die hierop wijzen", "Countries and words that point to this");
    public static readonly Phrase NoSourcesYet = new("Er zijn nog geen bronnen. Voeg ze toe bij Bronnen.", "There are no sources yet. Add them under Sources.");
    public static readonly Phrase SeenDate = new("Datum", "Date");
    public static readonly Phrase SeenDateHint = new("Zo precies als bekend: 1992, 1992-04 of 1992-04-20.", "As exact as it is known: 1992, 1992-04 or 1992-04-20.");
    public static readonly Phrase Precision = new("Hoe precies", "How exact");

    public static readonly Phrase FormsLead = new("Wat voor teken het is, en hoe mensen het schrijven.", "What sort of sign it is, and how people write it.");
    public static readonly Phrase Kind = new("Soort", "Kind");
    public static readonly Phrase Ambiguity = new("Hoe vaak extremistisch bedoeld", "How often meant as extremist");
    public static readonly Phrase Cover = new("Afdekken wegens", "Cover because of");
    public static readonly Phrase CoverHint = new("Wat een lezer niet ongevraagd moet zien.", "What a reader should not see unasked.");
    public static readonly Phrase Forms = new("Schrijfwijzen", "Spellings");
    public static readonly Phrase AddForm = new("Nieuwe schrijfwijze", "New spelling");
    public static readonly Phrase AddFormHint = new("Enter voegt toe. Plakt u meer regels, dan wordt elke regel een schrijfwijze.", "Enter adds. If you paste more lines, each becomes a spelling.");
    public static readonly Phrase PreferredForm = new("voorkeur", "preferred");
    public static readonly Phrase OddCharacters = new("Let op deze tekens:", "Note these characters:");
    public static readonly Phrase AlsoIn = new("Staat ook in", "Also in");
    public static readonly Phrase AlsoPending = new("Een collega werkt eraan in", "A colleague works on it in");
    public static readonly Phrase WrittenAs = new("als", "as");
    public static readonly Phrase FormValue = new("Schrijfwijze", "Spelling");
    public static readonly Phrase FormValueHint = new("Precies zoals mensen het typen.", "Exactly as people type it.");
    public static readonly Phrase FormType = new("Soort schrijfwijze", "Type of spelling");
    public static readonly Phrase Script = new("Schrift", "Script");
    public static readonly Phrase ScriptHint = new("Wij leiden het af uit de tekens zelf.", "We infer it from the characters.");
    public static readonly Phrase NoScript = new("geen schrift", "no script");
    public static readonly Phrase NoLanguage = new("geen taal", "no language");
    public static readonly Phrase Language = new("Taal", "Language");
    public static readonly Phrase LanguageHint = new("Zoals nl, en of de. und: geen taal.", "Such as nl, en or de. und: no language.");
    public static readonly Phrase Assessment = new("Oordeel over de schrijfwijze", "Assessment");
    public static readonly Phrase Use = new("Gebruik", "Use");
    public static readonly Phrase UseHint = new("Meer dan opzoeken mag pas als een beoordelaar zag wat de schrijfwijze raakt.", "More than lookup needs a reviewer who has seen what the spelling hits.");
    public static readonly Phrase Spoken = new("Hoe u het uitspreekt", "How it is spoken");
    public static readonly Phrase Derivation = new("Hoe de schrijfwijze ontstond", "How the spelling came about");
    public static readonly Phrase From = new("Van", "From");
    public static readonly Phrase To = new("Naar", "To");
    public static readonly Phrase Rule = new("Hoe", "How");
    public static readonly Phrase StepNamed = new("stap {0}", "step {0}");
    public static readonly Phrase AddStep = new("Voeg een stap toe", "Add a step");
    public static readonly Phrase Match = new("Wanneer het telt in een tekst", "When it counts in a text");
    public static readonly Phrase Boundary = new("Grenzen", "Boundaries");
    public static readonly Phrase CaseSensitive = new("Tellen hoofdletters mee?", "Do capitals matter?");
    public static readonly Phrase CaseByType = new("Alleen bij een afkorting", "Only for an acronym");
    public static readonly Phrase CaseMatters = new("Ja", "Yes");
    public static readonly Phrase CaseDoesNotMatter = new("Nee", "No");
    public static readonly Phrase Required = new("Dit moet erbij staan", "This must stand near");
    public static readonly Phrase RequiredHint = new("Vult u meer in? Dan is één ervan genoeg.", "If you fill in more, one of them is enough.");
    public static readonly Phrase Excluded = new("Dit mag er niet bij staan", "This must not stand near");
    public static readonly Phrase NearWords = new("Woorden", "Words");
    public static readonly Phrase NearForms = new("Andere schrijfwijzen uit de bank", "Other spellings of the bank");
    public static readonly Phrase NearNumbers = new("Soorten getallen", "Kinds of number");
    public static readonly Phrase DisabledUntil = new("Uitgezet tot", "Disabled until");

    public static readonly Phrase MeaningLead = new("Zet de onschuldige betekenis naast de extremistische. Lezers zien ze altijd samen.", "Put the innocent meaning beside the extremist one. Readers always see both.");
    public static readonly Phrase ExtremistSide = new("Extremistisch", "Extremist");
    public static readonly Phrase OtherSide = new("Onschuldig of anders", "Innocent or other");
    public static readonly Phrase Nature = new("Aard", "Nature");
    public static readonly Phrase SenseText = new("Betekenis", "Meaning");
    public static readonly Phrase Regions = new("Landen", "Countries");
    public static readonly Phrase RegionsHint = new("Codes zoals NL of DE, één op elke regel. Leeg: nergens in het bijzonder.", "Codes such as NL or DE, one a line. Empty: nowhere in particular.");
    public static readonly Phrase CuesIn = new("Woorden die hierop wijzen ({0})", "Words that point to this ({0})");
    public static readonly Phrase SenseNamed = new("betekenis {0}", "meaning {0}");
    public static readonly Phrase AddSense = new("Voeg een betekenis toe", "Add a meaning");
    public static readonly Phrase NoBenignKnown = new("Er is gezocht en geen onschuldige betekenis gevonden", "Somebody looked and found no innocent meaning");
    public static readonly Phrase NoBenignKnownHint = new("Alleen als er hierboven geen staat.", "Only when none stands above.");

    public static readonly Phrase Lifecycle = new("Periode", "Period");
    public static readonly Phrase Settings = new("Waar het gezien is", "Where it is seen");
    public static readonly Phrase Ideologies = new("Stromingen", "Ideologies");
    public static readonly Phrase IdeologiesHint = new("Gebruikt door aanhangers van. Een teken is nooit van een stroming.", "Used by adherents of. A sign never belongs to an ideology.");
    public static readonly Phrase Groups = new("Groepen", "Groups");
    public static readonly Phrase AddGroup = new("Nog een groep", "Another group");
    public static readonly Phrase FirstSeen = new("Eerst gezien", "First seen");
    public static readonly Phrase LastSeen = new("Laatst gezien", "Last seen");
    public static readonly Phrase CommonAmongMinors = new("Komt ook bij minderjarigen veel voor", "Also common among minors");
    public static readonly Phrase CommonAmongMinorsHint = new("Alleen mensen zien dit, met advies. Systemen krijgen het niet.", "Only people see this, with advice. Systems do not get it.");

    public static readonly Phrase SourcesLead = new("Alleen wat iedereen mag lezen. Twee bronnen zijn los van elkaar als de uitgever anders is.", "Only what anybody may read. Two sources are independent when their publishers differ.");
    public static readonly Phrase AddSource = new("Nieuwe bron", "New source");
    public static readonly Phrase AddSourceHint = new("Plak een adres of typ een titel en druk op Enter. Wij halen niets op van dat adres.", "Paste an address or type a title and press Enter. We fetch nothing from that address.");
    public static readonly Phrase Citation = new("Titel en schrijver", "Citation");
    public static readonly Phrase CitationHint = new("Schrijver, titel, jaar: genoeg om het te vinden.", "Author, title, year: enough to find it.");
    public static readonly Phrase Publisher = new("Uitgever", "Publisher");
    public static readonly Phrase SourceClass = new("Wie het zegt", "Who says it");
    public static readonly Phrase SourceType = new("Soort bron", "Type of source");
    public static readonly Phrase Access = new("Toegang", "Access");
    public static readonly Phrase PrimaryHasNoAddress = new("Materiaal uit de eerste hand noemen wij zonder adres. Haal het adres weg.", "Primary material is cited without its address. Take the address out.");
    public static readonly Phrase Address = new("Adres", "Address");
    public static readonly Phrase AddressHint = new("Begint met https.", "Begins with https.");
    public static readonly Phrase ArchiveAddress = new("Adres in een archief", "Address in an archive");
    public static readonly Phrase ArchiveAddressHint = new("Waar een archief de pagina bewaart. Begint met https.", "Where an archive keeps the page. Begins with https.");
    public static readonly Phrase AccessedOn = new("Gelezen op", "Read on");
    public static readonly Phrase Reliability = new("Betrouwbaarheid", "Reliability");
    public static readonly Phrase Credibility = new("Geloofwaardigheid", "Credibility");

    public static readonly Phrase LawLead = new("Wat de wet zegt over tonen of verspreiden. Een plan of motie is geen wet.", "What the law says of showing or spreading. A plan or a motion is no law.");
    public static readonly Phrase Jurisdiction = new("Land", "Country");
    public static readonly Phrase JurisdictionHint = new("Zoals NL of DE.", "Such as NL or DE.");
    public static readonly Phrase Qualification = new("Wat de wet doet", "What the law does");
    public static readonly Phrase Provision = new("Wetsartikel", "Provision");
    public static readonly Phrase ProvisionHint = new("Zoals juristen het noemen: § 86a StGB.", "As lawyers cite it: § 86a StGB.");
    public static readonly Phrase Ecli = new("Uitspraken (ECLI)", "Judgments (ECLI)");
    public static readonly Phrase ValidFrom = new("Geldt vanaf", "Valid from");
    public static readonly Phrase ValidUntil = new("Geldt tot", "Valid until");
    public static readonly Phrase LegalText = new("Uitleg", "Explanation");
    public static readonly Phrase JuristConfirms = new("Een jurist bevestigt deze regel bij de beoordeling.", "A jurist confirms this line in review.");
    public static readonly Phrase LegalNamed = new("regel voor {0}", "line for {0}");
    public static readonly Phrase AddLegal = new("Voeg een regel toe", "Add a line");

    public static readonly Phrase TextsLead = new("Nederlands en Engels zijn altijd nodig. Schrijf kort en gewoon.", "Dutch and English are always needed. Write short and plain.");
    public static readonly Phrase Name = new("Naam", "Name");
    public static readonly Phrase Summary = new("In het kort", "In short");
    public static readonly Phrase SummaryHint = new("Twee zinnen die iedereen begrijpt.", "Two sentences that everybody understands.");
    public static readonly Phrase Explanation = new("Uitleg", "Explanation");
    public static readonly Phrase Questions = new("Vragen voor de lezer", "Questions for the reader");
    public static readonly Phrase QuestionsHint = new("Eén op elke regel. De eerste drie staan bovenaan.", "One a line. The first three are shown first.");
    public static readonly Phrase Looks = new("Hoe het eruitziet", "What it looks like");
    public static readonly Phrase LooksHint = new("Hoe iemand het noemt die het niet kent. Eén op elke regel.", "What somebody who does not know it would call it. One a line.");
    public static readonly Phrase AddLanguage = new("Nog een taal:", "Another language:");

    public static readonly Phrase AddDrawing = new("Nieuwe tekening", "New drawing");
    public static readonly Phrase AddDrawingHint = new(
        "Kies een SVG-bestand, sleep het hierheen of plak de tekst ervan. Vlak van 120 bij 120, alleen vormen, hoogstens {0} bytes.",
        "Choose an SVG file, drop it here or paste its text. A square of 120 by 120, shapes only, at most {0} bytes.");

    public static readonly Phrase DrawingTooLarge = new("Dit bestand is groter dan {0} bytes. Maak de tekening eenvoudiger.", "This file is larger than {0} bytes. Make the drawing simpler.");
    public static readonly Phrase DrawingUnread = new("Dit bestand is niet te lezen. Kies het opnieuw.", "This file cannot be read. Choose it again.");
    public static readonly Phrase DrawingReading = new("Wij lezen het bestand…", "Reading the file…");
    public static readonly Phrase DrawingNamed = new("tekening {0}", "drawing {0}");
    public static readonly Phrase DrawingGone = new("De tekening ontbreekt.", "The drawing is missing.");
    public static readonly Phrase ImagesLead = new("Een tekst voor wie het beeld niet ziet, in elke taal.", "A text for those who do not see the image, in each language.");
    public static readonly Phrase NoImages = new("Bij dit teken staat geen beeld.", "This sign has no image.");
    public static readonly Phrase AlternativeText = new("Wat er te zien is", "What there is to see");
    public static readonly Phrase Rights = new("Van wie het is en wat mag", "Whose it is and what is allowed");
    public static readonly Phrase Feature = new("Te herkennen aan", "Recognised by");
    public static readonly Phrase FeatureNamed = new("kenmerk {0}", "feature {0}");
    public static readonly Phrase AddFeature = new("Voeg een kenmerk toe", "Add a feature");

    public static readonly Phrase RelationsLead = new("Waar dit teken bij hoort, en waar mensen het mee verwarren.", "What this sign belongs to, and what people confuse it with.");
    public static readonly Phrase RelationType = new("Hoe het verwant is", "How it is related");
    public static readonly Phrase FindRelated = new("Zoek een teken", "Find a sign");
    public static readonly Phrase Find = new("Zoek", "Find");
    public static readonly Phrase NothingFound = new("Niets gevonden.", "Nothing found.");
    public static readonly Phrase AddRelated = new("Voeg toe: {0} {1}", "Add: {0} {1}");

    public static readonly Phrase Admission = new("Waarom het in de bank staat", "Why it is in the bank");
    public static readonly Phrase Ground = new("Wie het gebruik beschreef", "Who described its use");
    public static readonly Phrase Relevance = new("Waarom het hier van belang is", "Why it matters here");
    public static readonly Phrase Handling = new("Wie het mag zien", "Who may see it");
    public static readonly Phrase Tlp = new("TLP", "TLP");
    public static readonly Phrase Pap = new("PAP", "PAP");
    public static readonly Phrase CheckedOn = new("Gecontroleerd op", "Checked on");
    public static readonly Phrase ReviewBy = new("Opnieuw controleren vóór", "Check again before");
    public static readonly Phrase ReviewByHint = new("Binnen een jaar, of binnen drie maanden als het teken nieuw is.", "Within a year, or within three months when the sign is new.");
    public static readonly Phrase Advice = new("Advies bij dit teken", "Advice about this sign");
    public static readonly Phrase AddAdvice = new("Advies voor", "Advice for");
    public static readonly Phrase Notes = new("Opmerkingen", "Notes");
    public static readonly Phrase NoteNamed = new("Opmerking {0}", "Note {0}");
    public static readonly Phrase AddNote = new("Voeg een opmerking toe", "Add a note");

    public static readonly IReadOnlyList<Phrase> Reliabilities =
    [
        new("helemaal betrouwbaar", "completely reliable"), new("meestal betrouwbaar", "usually reliable"), new("redelijk betrouwbaar", "fairly reliable"),
        new("vaak niet betrouwbaar", "not usually reliable"), new("niet betrouwbaar", "unreliable"), new("niet te zeggen", "cannot be judged"),
    ];

    public static readonly IReadOnlyList<Phrase> Credibilities =
    [
        new("bevestigd", "confirmed"), new("waarschijnlijk waar", "probably true"), new("misschien waar", "possibly true"),
        new("te betwijfelen", "doubtful"), new("niet aannemelijk", "improbable"), new("niet te zeggen", "cannot be judged"),
    ];

    public static readonly Phrase IsAddress = new("Dit is een adres van een pagina. Wij halen er niets op.", "This is the address of a page. We fetch nothing from it.");
    public static readonly Phrase BeginFromAddress = new("Begin een teken met dit als bron", "Begin a sign with this as its source");
    public static readonly Phrase BeginFromSearch = new("Beschrijf dit als nieuw teken", "Describe this as a new sign");
    public static readonly Phrase NewTitle = new("Nieuw teken", "New sign");
    public static readonly Phrase NewLead = new("Plak het teken. Wij vullen soort en schrift in; u kunt dat daarna wijzigen.", "Paste the sign. We fill in its type and script; you can change that afterwards.");
    public static readonly Phrase NewForm = new("Het teken", "The sign");
    public static readonly Phrase NewFormHint = new("Zoals mensen het typen. Hoogstens {0} tekens. Leeg mag: bijvoorbeeld bij een vlag.", "As people type it. At most {0} characters. May be empty: for a flag, for example.");
    public static readonly Phrase Begin = new("Begin een concept", "Begin a draft");
    public static readonly Phrase TooLong = new("Dit is te lang voor een teken.", "This is too long for a sign.");

    public static readonly Phrase HandInTitle = new("Inleveren", "Hand in");
    public static readonly Phrase HandInLead = new("Na het inleveren lezen anderen uw tekst. U kunt hem dan niet meer wijzigen, wel terugnemen.", "After handing in, others read your text. You cannot change it then, but you can take it back.");
    public static readonly Phrase MissingTitle = new("Dit ontbreekt nog", "This is still missing");
    public static readonly Phrase NotHandedIn = new("Nog niet ingeleverd. Hieronder staat wat er nog moet.", "Not handed in yet. Below stands what is still needed.");
    public static readonly Phrase ReadyTitle = new("Klaar om in te leveren", "Ready to hand in");
    public static readonly Phrase NothingMissing = new("Er ontbreekt niets.", "Nothing is missing.");
    public static readonly Phrase WhatAndWhy = new("Wat veranderde u, en waarom?", "What did you change, and why?");
    public static readonly Phrase WhatAndWhyHint = new("Beoordelaars en lezers zien dit. Het blijft altijd staan. Noem geen personen.", "Reviewers and readers see this. It stays for ever. Name no persons.");
    public static readonly Phrase Clean = new("Er staan geen persoonsgegevens in en niets uit een onderzoek of uit geheime stukken.", "It holds no personal data and nothing from an investigation or classified papers.");
    public static readonly Phrase Urgent = new("Dit heeft haast", "This is urgent");
    public static readonly Phrase SmallChange = new("Er komen alleen schrijfwijzen of bronnen bij. Eén ander kijkt dat na.", "Only spellings or sources are added. One other person checks that.");
    public static readonly Phrase ChangesFromPublished = new("Vergeleken met wat lezers nu zien.", "Compared with what readers see now.");
    public static readonly Phrase ChangesCount = new("Verschillen: {0}", "Differences: {0}");
    public static readonly Phrase Whole = new("Laat de hele tekst beoordelen", "Have the whole text reviewed");
    public static readonly Phrase WholeHint = new("Dit teken is nu een voorbeeld dat niemand beoordeelde. Zonder vinkje blijft het dat.", "This sign is an example now that nobody reviewed. Without a tick it stays one.");
    public static readonly Phrase HandItIn = new("Lever in", "Hand it in");
    public static readonly Phrase BackToEditor = new("Terug naar bewerken", "Back to editing");
    public static readonly Phrase HandedInTitle = new("Ingeleverd", "Handed in");
    public static readonly Phrase HandedInText = new("Uw tekst wacht nu op een beoordelaar. Tot die beslist, kunt u hem terugnemen.", "Your text now waits for a reviewer. Until a decision is made, you can take it back.");

    public static readonly Phrase AddVariant = new("Voeg een schrijfwijze toe", "Add a spelling");
    public static readonly Phrase VariantForm = new("Schrijfwijze", "Spelling");
    public static readonly Phrase VariantSource = new("Bron", "Source");
    public static readonly Phrase ChooseSource = new("Kies een bron", "Choose a source");
    public static readonly Phrase VariantSummary = new("Schrijfwijze toegevoegd", "Spelling added");
    public static readonly Phrase VariantHandedIn = new("De schrijfwijze is ingeleverd. Een ander kijkt haar na. Daarna zien lezers haar.", "The spelling was handed in. Somebody else checks it. Then readers see it.");
    public static readonly Phrase VariantInDraft = new("De schrijfwijze staat in uw concept. Daarin staan ook andere wijzigingen, dus het is nog niet ingeleverd.", "The spelling is in your draft. It holds other changes too, so it is not handed in yet.");
    public static readonly Phrase VariantWaits = new("De schrijfwijze staat in uw concept, maar kan nog niet worden ingeleverd.", "The spelling is in your draft but cannot be handed in yet.");
    public static readonly Phrase OpenDraft = new("Open uw concept", "Open your draft");
    public static readonly Phrase BackToEntry = new("Terug naar het teken", "Back to the sign");
}
