using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search;

namespace Symbolenbank.Web.Pages.Lookup;

/// <summary>The text of an entry that answered the words of a question, where it may stand open on a hit.</summary>
internal static class OpenAnswer
{
    /// <summary>Null when no text answered, and for every text that is not known to stand open: covered content stays covered.</summary>
    public static string? Of(EntryContent content, HitReason reason)
    {
        if (content.Cover != Cover.None || reason.Marks.Count == 0) return null;
        if ((reason.Excerpt ?? NameOf(reason)) is not { } text) return null;
        var whole = text.TrimEnd('…');
        return OpenTexts(content).Any(open => open.Contains(whole, StringComparison.Ordinal)) && !HoldsCoveredForm(content, text) ? text : null;
    }

    private static string? NameOf(HitReason reason) => reason.Kind == HitKind.Name ? reason.Form : null;

    private static bool HoldsCoveredForm(EntryContent content, string text) =>
        content.Forms.Any(form => form.Cover != Cover.None && text.Contains(form.Value, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> OpenTexts(EntryContent content) =>
    [
        .. content.Texts.Values.SelectMany(text => text.Looks.Concat([text.Name, text.Summary, text.Explanation])),
        .. content.Senses.SelectMany(sense => Each(sense.Text)),
        .. content.Forms.Where(form => form is { Cover: Cover.None, Spoken: not null }).SelectMany(form => Each(form.Spoken!)),
        .. content.Images.Where(image => image.Cover == Cover.None).SelectMany(image => image.Features.Prepend(image.AlternativeText)).SelectMany(Each),
    ];

    private static IEnumerable<string> Each(LocalText text) => [text.Nl, text.En, .. text.More.Values];
}
