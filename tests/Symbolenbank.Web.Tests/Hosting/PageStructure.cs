using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>
/// What a page needs to be understood without being seen, as far as its markup alone tells: the rules of axe of that kind. Every page that a
/// <see cref="Visitor"/> gets is held to them, in whatever state; what needs a browser is checked by <c>EveryPageTests</c>.
/// </summary>
internal static class PageStructure
{
    /// <summary>One line for each fault.</summary>
    public static IReadOnlyList<string> FaultsOf(IHtmlDocument page) =>
    [
        .. Whole(page),
        .. Names(page),
        .. References(page),
        .. Headings(page),
        .. Lists(page),
        .. Keys(page),
    ];

    private static IEnumerable<string> Whole(IHtmlDocument page)
    {
        if (page.DocumentElement.GetAttribute("lang") is not ("nl" or "en")) yield return "the page does not say its language";
        if (!(page.Title ?? "").Contains("Symbolenbank", StringComparison.Ordinal)) yield return "the title does not name the bank";
        if (page.QuerySelectorAll("h1").Length != 1 && !HasIsland(page)) yield return $"{page.QuerySelectorAll("h1").Length} first headings";
        if (page.QuerySelectorAll("main").Length != 1) yield return $"{page.QuerySelectorAll("main").Length} main parts";
        foreach (var twice in page.QuerySelectorAll("[id]").GroupBy(element => element.Id, StringComparer.Ordinal).Where(same => same.Count() > 1)) yield return $"the id {twice.Key} stands {twice.Count()} times";
        foreach (var twice in page.QuerySelectorAll("nav").GroupBy(NameOf, StringComparer.Ordinal).Where(same => same.Count() > 1)) yield return $"{twice.Count()} navigations are called '{twice.Key}'";
        foreach (var cell in page.QuerySelectorAll("th:not([scope])")) yield return "a heading cell without its direction: " + Short(cell);
    }

    private static IEnumerable<string> Names(IHtmlDocument page)
    {
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden], [type=submit], [hidden]), select, textarea").Where(field => NameOf(field).Length == 0 && !IsLabelled(page, field)))
            yield return "a field without a label: " + Short(field);
        foreach (var element in page.QuerySelectorAll("a[href], button, summary, [role=img], [role=region], dialog").Where(element => NameOf(element).Length == 0))
            yield return "without a name: " + Short(element);
        foreach (var image in page.QuerySelectorAll("img:not([alt])")) yield return "an image without a text: " + Short(image);
    }

    private static IEnumerable<string> References(IHtmlDocument page) =>
        from attribute in new[] { "for", "aria-labelledby", "aria-describedby", "aria-controls" }
        from element in page.QuerySelectorAll($"[{attribute}]")
        from id in element.GetAttribute(attribute)!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where page.GetElementById(id) is null
        select $"{attribute} names {id}, which is not there: {Short(element)}";

    private static IEnumerable<string> Headings(IHtmlDocument page)
    {
        var last = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var level = heading.LocalName[1] - '0';
            if (last > 0 && level > last + 1) yield return $"after a heading of level {last} comes one of level {level}: {Short(heading)}";
            if (heading.TextContent.Trim().Length == 0) yield return "an empty heading: " + Short(heading);
            last = level;
        }
    }

    private static IEnumerable<string> Lists(IHtmlDocument page)
    {
        foreach (var child in page.QuerySelectorAll("ul > :not(li, script, template), ol > :not(li, script, template)")) yield return "no item of its list: " + Short(child);
        foreach (var item in page.QuerySelectorAll("li").Where(item => item.ParentElement is not { LocalName: "ul" or "ol" or "menu" })) yield return "an item without a list: " + Short(item);
        foreach (var child in page.QuerySelectorAll("dl > :not(dt, dd, div, script, template)")) yield return "neither term nor meaning: " + Short(child);
    }

    /// <summary>What can be done is done by elements that a keyboard reaches and presses by itself, in the order of the page.</summary>
    private static IEnumerable<string> Keys(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("[role=button], [role=link], [role=checkbox], [onclick]").Where(element => element is not IHtmlButtonElement)) yield return "pressed by a mouse only: " + Short(element);
        foreach (var element in page.QuerySelectorAll("[tabindex]").Where(element => element.GetAttribute("tabindex") is not ("0" or "-1"))) yield return "an order of its own: " + Short(element);
        foreach (var element in page.QuerySelectorAll("button[tabindex='-1'], a[href][tabindex='-1'], summary[tabindex='-1'], input[tabindex='-1']")) yield return "not reached by keyboard: " + Short(element);
        foreach (var form in page.QuerySelectorAll("form[action]").Where(form => form.QuerySelector("button:not([type=button]), input[type=submit]") is null)) yield return "a form without a button: " + Short(form);
    }

    /// <summary>Whether a part of the page, the editor, comes with its circuit only.</summary>
    private static bool HasIsland(IHtmlDocument page) => page.Descendants<IComment>().Any(comment => comment.Data.StartsWith("Blazor:", StringComparison.Ordinal));

    private static bool IsLabelled(IHtmlDocument page, IElement field) =>
        field.Closest("label") is not null || (field.Id is { Length: > 0 } id && page.QuerySelectorAll("label").Any(label => label.GetAttribute("for") == id && label.TextContent.Trim().Length > 0));

    /// <summary>The name that the element gives itself.</summary>
    private static string NameOf(IElement element)
    {
        if (element.GetAttribute("aria-label") is { Length: > 0 } own) return own;
        if (element.GetAttribute("aria-labelledby") is { } ids)
            return string.Join(' ', ids.Split(' ').Select(id => element.Owner!.GetElementById(id)?.TextContent.Trim()));
        if (element is IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement) return element.GetAttribute("title") ?? "";
        return (element.TextContent + string.Concat(element.QuerySelectorAll("[alt], [aria-label]").Select(inner => inner.GetAttribute("alt") ?? inner.GetAttribute("aria-label")))).Trim();
    }

    private static string Short(IElement element) => element.OuterHtml.ReplaceLineEndings(" ") is { Length: > 160 } html ? html[..160] : element.OuterHtml;
}
