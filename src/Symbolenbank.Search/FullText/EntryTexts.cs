using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.FullText;

/// <summary>The fields of full text, most telling first.</summary>
internal enum SearchField { Name, Form, Looks, Meaning, Explanation }

/// <summary>Which texts of an entry belong to which field. Covered forms belong to none: part of a slur must not bring up the whole.</summary>
internal static class EntryTexts
{
    /// <summary>The texts of all fields.</summary>
    public static IEnumerable<FieldText> Of(EntryContent content) =>
        Enum.GetValues<SearchField>().SelectMany(field => Of(field, content).Select(text => new FieldText(field, text.Language, text.Text)));

    /// <summary>The texts of one field with their languages.</summary>
    public static IEnumerable<(string Language, string Text)> Of(SearchField field, EntryContent content) => field switch
    {
        SearchField.Name => content.Texts.Select(static text => (text.Key, text.Value.Name)),
        SearchField.Form => content.Cover != Cover.None ? []
            : content.Forms.Where(static form => form.Cover == Cover.None).Select(static form => (form.Language, form.Value)),
        SearchField.Looks => content.Texts.SelectMany(static text => text.Value.Looks, static (text, looks) => (text.Key, looks))
            .Concat(content.Forms.Where(static form => form.Spoken is not null).SelectMany(static form => Each(form.Spoken!)))
            .Concat(content.Images.SelectMany(static image => image.Features.Prepend(image.AlternativeText)).SelectMany(Each)),
        SearchField.Meaning => content.Senses.SelectMany(static sense => Each(sense.Text))
            .Concat(content.Texts.Select(static text => (text.Key, text.Value.Summary))),
        SearchField.Explanation => content.Texts.Select(static text => (text.Key, text.Value.Explanation)),
    };

    private static IEnumerable<(string Language, string Text)> Each(LocalText text) =>
        [("nl", text.Nl), ("en", text.En), .. text.More.Select(static more => (more.Key, more.Value))];
}

/// <summary>One text of an entry.</summary>
/// <param name="Language">BCP 47; <c>und</c> where it belongs to none.</param>
internal readonly record struct FieldText(SearchField Field, string Language, string Text);
