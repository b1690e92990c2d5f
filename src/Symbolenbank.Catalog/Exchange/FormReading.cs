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
    public static Form Of(string value) => new() { Value = value, Type = FormTypes.Infer(value), Script = FormScripts.Infer(value) };

    public static EntryKind KindOf(string value) => FormTypes.Infer(value) switch
    {
        FormType.Hashtag => EntryKind.Hashtag,
        FormType.NumberCode => EntryKind.NumberCode,
        FormType.Emoji => EntryKind.EmojiCode,
        FormType.Acronym => EntryKind.Abbreviation,
        FormType.Phrase => EntryKind.Slogan,
        FormType.Word or FormType.Rune or FormType.Pictogram or FormType.UserNamePattern or FormType.LinkPattern => EntryKind.Symbol,
    };
}
