using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>A browser without script: keeps cookies, follows nothing by itself, sends forms as they stand in the page. Each page has to pass <see cref="PageStructure"/>.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient _http;

    public Visitor(Uri bank) => _http = new HttpClient(_handler) { BaseAddress = bank };

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Answer { get; private set; } = new();

    /// <summary>The last page.</summary>
    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public HttpStatusCode Status => Answer.StatusCode;

    public string? Location => Answer.Headers.Location?.OriginalString;

    public string Text => Page.Body!.QuerySelector("main")?.TextContent ?? "";

    public Task<IHtmlDocument> GetAsync(string address, string? acceptLanguage = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (acceptLanguage is not null) request.Headers.Add("Accept-Language", acceptLanguage);
        return SendAsync(request);
    }

    /// <summary>Sends the form of the last page that this selector finds, with these fields set or added.</summary>
    public Task<IHtmlDocument> SubmitAsync(string form, params (string Name, string Value)[] set)
    {
        var element = Assert.IsType<IHtmlFormElement>(Page.QuerySelector(form), exactMatch: false);
        var fields = element.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name is not null && (input.Type != "checkbox" || input.IsChecked) && set.All(one => one.Name != input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(set.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        return PostAsync(element.GetAttribute("action")!, fields);
    }

    public Task<IHtmlDocument> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    public Task<IHtmlDocument> PostAsync(string address, HttpContent body) => SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = body });

    /// <summary>Goes where the last answer redirected.</summary>
    public Task<IHtmlDocument> FollowAsync() => GetAsync(Location ?? throw new InvalidOperationException($"{(int)Status} is no redirection."));

    public async Task SignInAsync(string account)
    {
        await GetAsync("/");
        var button = Page.QuerySelectorAll(".accounts button").Single(one => one.QuerySelector("strong")!.TextContent == account);
        await SubmitAsync("form:has(.accounts)", ("account", button.GetAttribute("value")!));
        await FollowAsync();
    }

    /// <summary>Another browser in which somebody signed in with one click on the account of this Dutch name.</summary>
    public async Task<Visitor> AsAsync(string account)
    {
        var other = new Visitor(_http.BaseAddress!);
        await other.SignInAsync(account);
        return other;
    }

    /// <summary>Chooses the language of the pages.</summary>
    public async Task ChooseLanguageAsync(string language)
    {
        await GetAsync("/");
        await SubmitAsync("form[action='/taal']", ("taal", language));
    }

    /// <summary>Types a query in the field of the front page and goes on to the hits.</summary>
    public async Task SearchAsync(string query, params (string Name, string Value)[] set)
    {
        await GetAsync("/");
        await SubmitAsync("form.search", [("q", query), .. set]);
        await FollowAsync();
    }

    public CookieContainer Cookies => _handler.CookieContainer;

    /// <summary>Sends what no page sends, and looks at nothing but how it is answered.</summary>
    public async Task<HttpStatusCode> StatusOfAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode;
    }

    public void TakeCookiesOf(Visitor other) => _handler.CookieContainer.Add(other._handler.CookieContainer.GetAllCookies());

    /// <summary>The page as text with what differs at every request made equal.</summary>
    public string Comparable()
    {
        foreach (var time in Page.QuerySelectorAll("[data-session-until]")) time.TextContent = "";
        foreach (var dialog in Page.QuerySelectorAll("[data-session]")) dialog.RemoveAttribute("data-ends-in");
        foreach (var input in Page.QuerySelectorAll("input[name=__RequestVerificationToken], input[name=terug], input[name=zoeksessie]")) input.SetAttribute("value", "");
        return Page.DocumentElement.OuterHtml;
    }

    public void Dispose()
    {
        Answer.Dispose();
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<IHtmlDocument> SendAsync(HttpRequestMessage request)
    {
        Answer.Dispose();
        Answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Page = new HtmlParser().ParseDocument(await Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (Answer.Content.Headers.ContentType?.MediaType == "text/html" && Page.QuerySelector("main") is not null)
        {
            var faults = PageStructure.FaultsOf(Page);
            Assert.True(faults.Count == 0, $"{request.Method} {request.RequestUri}, {(int)Status}: {string.Join('\n', faults)}");
        }

        return Page;
    }
}
