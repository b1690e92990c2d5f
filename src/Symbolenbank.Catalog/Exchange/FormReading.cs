using System.Globalization;
using System.Text;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>How forms are compared; Search's comparison fold, which this layer does not know, once Search is there.</summary>
/// <param name="Fold">The key under which a form and those that look like it are the same.</param>
public sealed record FormComparison(Func<string, string> Fold)
{
    /// <summary>Without Search: the same but for case and composition.</summary>
    public static readonly FormComparison Plain = new(static text => StoredTextOf(text).Normalize(NormalizationForm.FormC).ToLowerInvariant());

    private static string StoredTextOf(string text) => Store.StoredText.IsSound(text) ? text : "";
}

/// <summary>What a form of which nothing else is known most likely is.</summary>
internal static class GuessedForm
{
    public static Form Of(string value) => new() { Value = value, Type = TypeOf(value), Script = ScriptOf(value) };

    public static EntryKind KindOf(string value) => TypeOf(value) switch
    {
        FormType.Hashtag => EntryKind.Hashtag,
        FormType.NumberCode => EntryKind.NumberCode,
        FormType.Emoji => EntryKind.EmojiCode,
        FormType.Acronym => EntryKind.Abbreviation,
        FormType.Phrase => EntryKind.Slogan,
        FormType.Word or FormType.Rune or FormType.Pictogram or FormType.UserNamePattern or FormType.LinkPattern => EntryKind.Symbol,
    };

    private static FormType TypeOf(string value)
    {
        if (value.StartsWith('#')) return FormType.Hashtag;
        var runes = value.EnumerateRunes().ToArray();
        if (runes.Any(rune => rune.Value is >= 0x16A0 and <= 0x16FF)) return FormType.Rune;
        if (runes.Any(Rune.IsLetter)) return WordType(value, runes);
        return runes.Any(Rune.IsDigit) ? FormType.NumberCode : runes.Any(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol) ? FormType.Emoji : FormType.Pictogram;
    }

    private static FormType WordType(string value, Rune[] runes) =>
        value.Contains(' ', StringComparison.Ordinal) ? FormType.Phrase
        : runes.Length is >= 2 and <= 6 && runes.All(Rune.IsUpper) ? FormType.Acronym
        : FormType.Word;

    /// <summary>ISO 15924 of the first letter; Zyyy without letters or for scripts that are not told apart here.</summary>
    private static string ScriptOf(string value)
    {
        foreach (var rune in value.EnumerateRunes().Where(Rune.IsLetter))
        {
            return rune.Value switch
            {
                < 0x0250 or (>= 0x1E00 and <= 0x1EFF) => "Latn",
                >= 0x0370 and <= 0x03FF => "Grek",
                >= 0x0400 and <= 0x052F => "Cyrl",
                >= 0x0590 and <= 0x05FF => "Hebr",
                >= 0x0600 and <= 0x077F => "Arab",
                >= 0x0900 and <= 0x097F => "Deva",
                >= 0x16A0 and <= 0x16FF => "Runr",
                >= 0x3040 and <= 0x309F => "Hira",
                >= 0x30A0 and <= 0x30FF => "Kana",
                >= 0x4E00 and <= 0x9FFF => "Hani",
                _ => "Zyyy",
            };
        }

        return "Zyyy";
    }
}
