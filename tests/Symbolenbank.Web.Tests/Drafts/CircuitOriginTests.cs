using System.Net;
using System.Net.WebSockets;
using Symbolenbank.Web.Pages.Drafts;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Drafts;

/// <summary>A page of another origin cannot write as whoever is signed in here, though the browser sends the cookie along from wherever the site is the same.</summary>
public sealed class CircuitOriginTests(WebBank bank)
{
    private const string Foreign = "http://localhost:4999";
    private const string Own = "own";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Own, HttpStatusCode.OK)]
    [InlineData("http://localhost:5080", HttpStatusCode.OK)]
    [InlineData("http://LOCALHOST:5080", HttpStatusCode.OK)]
    [InlineData(Foreign, HttpStatusCode.Forbidden)]
    [InlineData("https://localhost:5080", HttpStatusCode.Forbidden)]
    [InlineData("http://buur.localhost:5080", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task Negotiation_FromAnotherOriginOrNone_IsRefused(string? origin, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, DraftAddresses.Circuit + "/negotiate?negotiateVersion=1");

        Assert.Equal(status, await SendAsync(request, origin));
    }

    [Theory]
    [InlineData(null, "same-origin", HttpStatusCode.OK)]
    [InlineData(null, "same-site", HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    [InlineData(Foreign, "same-origin", HttpStatusCode.Forbidden)]
    public async Task Reading_WithoutAnOrigin_IsForThePagesOfTheBankOnly(string? origin, string? site, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, DraftAddresses.Circuit + "/initializers/");
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);

        Assert.Equal(status, await SendAsync(request, origin));
    }

    [Theory]
    [InlineData(Own, true)]
    [InlineData(Foreign, false)]
    [InlineData(null, false)]
    public async Task Socket_FromAnotherOriginOrNone_IsNotOpened(string? origin, bool opens)
    {
        using var visitor = await bank.SignInAsync("Analist");
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = visitor.Cookies;
        socket.Options.SetRequestHeader("Sec-Fetch-Site", "same-origin");
        if (origin is not null) socket.Options.SetRequestHeader("Origin", OriginOf(origin));
        var opening = socket.ConnectAsync(new UriBuilder(bank.People) { Scheme = "ws", Path = DraftAddresses.Circuit }.Uri, Ct);

        if (opens) await opening;
        else await Assert.ThrowsAsync<WebSocketException>(() => opening);
        Assert.Equal(opens ? WebSocketState.Open : WebSocketState.Closed, socket.State);
    }

    private async Task<HttpStatusCode> SendAsync(HttpRequestMessage request, string? origin)
    {
        using var visitor = await bank.SignInAsync("Analist");
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", OriginOf(origin));
        return await visitor.StatusOfAsync(request);
    }

    private string OriginOf(string origin) => origin == Own ? bank.People.GetLeftPart(UriPartial.Authority) : origin;
}
