using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review.Editing;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>The choices of the editor: the word in the draft, and what it is called on the page.</summary>
internal static class ChoiceWords
{
    public static IReadOnlyList<(string Word, string Name)> Kinds => Of<EntryKind>("/kind", kind => Words.Of(kind));

    public static IReadOnlyList<(string Word, string Name)> Ambiguities => Of<Ambiguity>("/ambiguity", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Lifecycles => Of<Lifecycle>("/lifecycle", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Covers => Of<Cover>("/cover", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Tlps => Of<Tlp>("/tlp", value => $"{Words.Marking(value)}: {Words.Of(value)}");

    public static IReadOnlyList<(string Word, string Name)> Paps => Of<Pap>("/pap", value => $"{Words.Marking(value)}: {Words.Of(value)}");

    public static IReadOnlyList<(string Word, string Name)> Grounds => Of<AdmissionGround>("/admission/ground", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Natures => Of<SenseNature>("/senses/x/nature", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> FormTypes => Of<FormType>("/forms/x/type", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Uses => Of<FormUse>("/forms/x/use", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Assessments => Of<FormAssessment>("/forms/x/assessment", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Boundaries => Of<MatchBoundary>("/forms/x/match/boundary", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> NumberKinds => Of<NumberKind>("/forms/x/match/requiredNumbers", value => Words.Of(value));

    /// <summary>Whether capitals matter: as the type of form has it, yes, or no.</summary>
    public static IReadOnlyList<(string Word, string Name)> CaseRules => [("", DraftTexts.CaseByType), ("true", DraftTexts.CaseMatters), ("false", DraftTexts.CaseDoesNotMatter)];

    public static IReadOnlyList<(string Word, string Name)> Rules => Of<DerivationRule>("/forms/x/derivation/x/rule", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> SourceTypes => Of<SourceType>("/sources/x/type", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> SourceClasses => Of<SourceClass>("/sources/x/class", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Accesses => Of<SourceAccess>("/sources/x/access", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Qualifications => Of<LegalQualification>("/legal/x/qualification", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Relations => Of<RelationType>("/relations/x/type", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Audiences => Of<Audience>("/advice/x/audience", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Precisions => Of<DatePrecision>("/firstSeen/precision", value => Words.Of(value));

    public static IReadOnlyList<(string Word, string Name)> Reliabilities =>
        [.. "ABCDEF".Select((letter, place) => (letter.ToString(), $"{letter}: {DraftTexts.Reliabilities[place]}"))];

    public static IReadOnlyList<(string Word, string Name)> Credibilities =>
        [.. Enumerable.Range(1, 6).Select(number => ($"{number}", $"{number}: {DraftTexts.Credibilities[number - 1]}"))];

    /// <summary>The scripts that the bank has a word for, and the one that the form has.</summary>
    public static IReadOnlyList<(string Word, string Name)> ScriptsWith(string current) =>
        With(current, [("Zyyy", DraftTexts.NoScript), .. Scripts.Named.Select(script => (script, Scripts.NameOf(script)!.ToString()))]);

    /// <summary>The languages that the bank writes in, and the one that the form has.</summary>
    public static IReadOnlyList<(string Word, string Name)> LanguagesWith(string current) =>
        With(current, [("und", DraftTexts.NoLanguage), .. new[] { "nl", "en" }.Concat(LanguageNames.Offered).Select(tag => (tag, LanguageNames.Of(tag)))]);

    private static IReadOnlyList<(string Word, string Name)> With(string current, IReadOnlyList<(string Word, string Name)> known) =>
        known.Any(one => one.Word == current) || current.Length == 0 ? known : [.. known, (current, current)];

    private static IReadOnlyList<(string Word, string Name)> Of<T>(string path, Func<T, string> name)
        where T : struct, Enum => [.. EditedEntry.Choices(path).Zip(Enum.GetValues<T>(), (word, value) => (word, name(value)))];

    private static IReadOnlyList<(string Word, string Name)> Of<T>(string path, Func<T, Phrase> name)
        where T : struct, Enum => Of<T>(path, value => name(value).ToString());
}
