using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>How much of the entry is written in one language.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Written">Texts that are there.</param>
/// <param name="All">Texts that the entry asks for: those that another language has, or that every entry has.</param>
internal sealed record Completeness(string Language, int Written, int All)
{
    public static IReadOnlyList<Completeness> Of(EntryContent content) => [.. content.Texts.Keys.Select(language => Of(content, language))];

    private static Completeness Of(EntryContent content, string language)
    {
        bool[] there = [.. Own(content, language), .. Short(content).Select(text => TextIn(text, language).Trim().Length > 0)];
        return new Completeness(language, there.Count(one => one), there.Length);
    }

    private static bool[] Own(EntryContent content, string language)
    {
        var text = content.Texts[language];
        return [text.Name.Trim().Length > 0, text.Summary.Trim().Length > 0, text.Explanation.Trim().Length > 0, text.Questions.Count > 0, text.Looks.Count > 0];
    }

    private static IEnumerable<LocalText> Short(EntryContent content) =>
    [
        content.Admission.Relevance,
        .. content.Senses.Select(sense => sense.Text),
        .. content.Forms.Select(form => form.Spoken).OfType<LocalText>(),
        .. content.Images.Select(image => image.AlternativeText),
        .. content.Legal.Select(line => line.Text).OfType<LocalText>(),
        .. content.Advice.Select(advice => advice.Text),
        .. content.Notes.Select(note => note.Text),
    ];

    private static string TextIn(LocalText text, string language) => language switch
    {
        "nl" => text.Nl,
        "en" => text.En,
        _ => text.More.GetValueOrDefault(language) ?? "",
    };
}
