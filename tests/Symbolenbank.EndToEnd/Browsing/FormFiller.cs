using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>A person with a demo account who works without a browser: gets pages and sends their forms as they stand there. Many times faster than a window.</summary>
internal sealed class FormFiller : IDisposable
{
    private const int MostTries = 200;

    private readonly HttpClient _http;
    private readonly string _account;

    private FormFiller(HttpClient http, string account) => (_http, _account) = (http, account);

    /// <summary>The last page.</summary>
    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public static async Task<FormFiller> SignInAsync(Uri bank, string account)
    {
        var person = new FormFiller(new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = bank }, account);
        await person.GetAsync("/");
        var button = person.Page.QuerySelectorAll(".accounts button").Single(one => one.QuerySelector("strong")!.TextContent == account);
        await person.SubmitAsync("form:has(.accounts)", ("account", button.GetAttribute("value")!));
        return person;
    }

    public async Task GetAsync(string address) => await TakeAsync(await _http.GetAsync(address), address);

    /// <summary>Gets a page that the bank shows within moments, and not at once.</summary>
    public async Task GetOnceThereAsync(string address)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var tries = 0; tries < MostTries; tries++)
        {
            using var answer = await _http.GetAsync(address);
            if (answer.IsSuccessStatusCode) break;
            await pulse.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        await GetAsync(address);
    }

    /// <summary>Sends a form of the last page, with these fields set or added, and goes where the answer leads.</summary>
    public async Task SubmitAsync(string selector, params (string Name, string Value)[] set)
    {
        var form = Page.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"{_account} finds no {selector} on '{Page.Title}'.");
        var fields = form.Elements.Select(ValueOf).OfType<(string Name, string Value)>().Where(field => set.All(one => one.Name != field.Name)).Concat(set);
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        await TakeAsync(await _http.PostAsync(form.GetAttribute("action"), body), selector);
    }

    /// <summary>Sends a form of the last page with its hidden fields and a file.</summary>
    public async Task UploadAsync(string selector, string field, string name, string text)
    {
        var form = (IHtmlFormElement)Page.QuerySelector(selector)!;
        using var body = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()) body.Add(new StringContent(hidden.Value), hidden.Name!);
        body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), field, name);
        await TakeAsync(await _http.PostAsync(form.GetAttribute("action"), body), selector);
    }

    public void Dispose() => _http.Dispose();

    private async Task TakeAsync(HttpResponseMessage answer, string what)
    {
        using (answer)
        {
            Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{_account}, {what}: {(int)answer.StatusCode}\n{Page.QuerySelector("main")?.TextContent}");
        }
    }

    private static (string Name, string Value)? ValueOf(IElement element) => element switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name } input => input.Type is "checkbox" or "radio" && !input.IsChecked ? null : (name, input.Value),
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => (name, area.Value),
        IHtmlSelectElement { Name: { Length: > 0 } name } select => (name, select.Value ?? ""),
        _ => null,
    };
}
