namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>What browsers are told, on every page and file.</summary>
public sealed class HeaderTests(WebBank bank)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/tekens/SB-2026-0001")]
    [InlineData("/there-is-no-such-page")]
    public async Task Page_Always_IsKeptAndFramedByNobodyAndRunsNothingInline(string address)
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync(address);

        var headers = visitor.Answer.Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.True(headers.CacheControl!.NoStore);
        Assert.Empty(visitor.Page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
    }

    [Theory]
    [InlineData("/css/symbolenbank.css", "text/css")]
    [InlineData("/js/symbolenbank.js", "text/javascript")]
    [InlineData("/js/suggest.js", "text/javascript")]
    [InlineData("/js/passkey.js", "text/javascript")]
    [InlineData("/js/session.js", "text/javascript")]
    [InlineData("/js/editor.js", "text/javascript")]
    [InlineData("/_framework/blazor.web.js", "text/javascript")]
    [InlineData("/js/place.js", "text/javascript")]
    [InlineData("/js/progress.js", "text/javascript")]
    [InlineData("/fonts/source-sans-3-latin-wght-normal.woff2", "font/woff2")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task File_ThatPagesName_IsServedWithItsType(string address, string type)
    {
        using var visitor = bank.Visit();
        await visitor.GetAsync(address);

        Assert.Equal(type, visitor.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", visitor.Answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(visitor.Answer.Headers.CacheControl?.NoStore ?? false);
    }
}
