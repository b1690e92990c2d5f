using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Symbolenbank.EndToEnd.Publishing;

/// <summary>Follows every address that the pages, style sheets and scripts of one origin name, each once.</summary>
internal sealed partial class SiteWalk(HttpClient http, Uri origin)
{
    // Enough for every kind of page; a walk that needs more has found an endless set of addresses.
    private const int MostAddresses = 2000;

    private readonly Queue<(Uri Address, string NamedBy)> _open = [];
    private readonly HashSet<Uri> _seen = [];

    /// <summary>What was fetched, by content type.</summary>
    public ILookup<string, Uri> Fetched => _fetched.ToLookup(page => page.Type, page => page.Address);

    private readonly List<(string Type, Uri Address)> _fetched = [];

    /// <summary>Walks from some addresses; gives one line for each address that did not answer 200.</summary>
    public async Task<IReadOnlyList<string>> WalkAsync(IEnumerable<string> from, CancellationToken ct)
    {
        List<string> faults = [];
        foreach (var address in from)
            Note(origin, address, "the test");
        while (_open.TryDequeue(out var next))
        {
            using var answer = await http.GetAsync(next.Address, ct);
            if (answer.StatusCode != HttpStatusCode.OK)
                faults.Add($"{(int)answer.StatusCode} {next.Address.PathAndQuery}, named by {next.NamedBy}");
            var type = answer.Content.Headers.ContentType?.MediaType ?? "";
            _fetched.Add((type, next.Address));
            if (type is "text/html" or "text/css" or "text/javascript")
                NoteAll(next.Address, type, await answer.Content.ReadAsStringAsync(ct));
        }

        return faults;
    }

    private void NoteAll(Uri page, string type, string text)
    {
        var named = type switch
        {
            "text/html" => InPage(text),
            "text/css" => StyleAddress().Matches(text).Select(match => match.Groups["address"].Value),
            _ => ModuleAddress().Matches(text).Select(match => match.Groups["address"].Value),
        };
        foreach (var address in named)
            Note(page, address, page.AbsolutePath);
    }

    private static IEnumerable<string> InPage(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var root = (document.Head?.QuerySelector("base") as IHtmlBaseElement)?.GetAttribute("href") ?? "";
        var named = document.QuerySelectorAll("[href], [src]").Where(element => element is not IHtmlBaseElement)
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);
        return named.Select(address => address.StartsWith('/') || address.StartsWith('#') || address.Contains(':', StringComparison.Ordinal) ? address : root + address);
    }

    private void Note(Uri page, string address, string namedBy)
    {
        if (!Uri.TryCreate(page, address, out var whole) || Uri.Compare(whole, origin, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.Ordinal) != 0)
            return;
        var bare = new Uri(whole.GetLeftPart(UriPartial.Query));
        if (_seen.Count < MostAddresses && _seen.Add(bare))
            _open.Enqueue((bare, namedBy));
    }

    [GeneratedRegex("""(?:url\(\s*|@import\s+)["']?(?<address>(?!data:|#)[^"')\s]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex StyleAddress();

    [GeneratedRegex("""\b(?:from|import)\s*\(?\s*["'](?<address>\.{0,2}/[^"']+)["']""", RegexOptions.ExplicitCapture)]
    private static partial Regex ModuleAddress();
}
