using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Web.Identity;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Testing;

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>Behind a proxy that takes https and says nothing of it, and on several nodes.</summary>
public sealed class SecureAddressTests
{
    [Fact]
    public async Task Cookies_WhereTheBanksAddressIsHttps_AreSecureThoughTheRequestIsHttp()
    {
        await using var bank = new WebBank { Settings = ["--Bank:PublicAddress=https://bank.example"], Entries = [] };
        await bank.InitializeAsync();
        using var visitor = bank.Visit();

        await visitor.GetAsync("/");
        Assert.Equal("max-age=31536000", visitor.Answer.Headers.GetValues("Strict-Transport-Security").Single());
        List<string> cookies = [.. visitor.Answer.Headers.GetValues("Set-Cookie")];
        var token = Identity.Newcomer.Token(visitor.Page.DocumentElement);
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = bank.People };
        browser.DefaultRequestHeaders.Add("Cookie", cookies.Single(cookie => cookie.StartsWith("formulier=", StringComparison.Ordinal)).Split(';')[0]);
        var account = visitor.Page.QuerySelector(".accounts button")!.GetAttribute("value")!;
        foreach (var (address, field) in (IEnumerable<(string, KeyValuePair<string, string>)>)
            [("/aanmelden", KeyValuePair.Create("account", account)), ("/taal", KeyValuePair.Create("taal", "en")), ("/aanmelden/sleutel/vraag", KeyValuePair.Create("x", "x"))])
        {
            using var body = new FormUrlEncodedContent([token, field]);
            var answer = await browser.PostAsync(address, body, TestContext.Current.CancellationToken);
            Assert.True(answer.Headers.TryGetValues("Set-Cookie", out var set), address);
            cookies.AddRange(set);
        }

        Assert.Equal(["formulier", "symbolenbank", "taal", "toegangssleutel"], cookies.Select(cookie => cookie.Split('=')[0]).Distinct());
        Assert.All(cookies, cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Cookies_WhereTheBanksAddressIsHttp_AreKeptByTheBrowserAndNothingIsSaidOfHttps()
    {
        await using var bank = new WebBank { Entries = [] };
        await bank.InitializeAsync();
        using var visitor = bank.Visit();

        await visitor.GetAsync("/");
        Assert.False(visitor.Answer.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain("secure", visitor.Answer.Headers.GetValues("Set-Cookie").First(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Keys_InOneFolder_AreTheSameForEveryNodeAndElseAreNot()
    {
        using var folder = new TemporaryFolder();
        await using var one = new WebBank { Settings = [$"--Bank:Keys={folder.File("keys")}"], Entries = [] };
        await using var two = new WebBank { Settings = [$"--Bank:Keys={folder.File("keys")}"], Entries = [] };
        await using var stranger = new WebBank { Entries = [] };
        foreach (var bank in (WebBank[])[one, two, stranger]) await bank.InitializeAsync();
        var kept = one.Services.GetRequiredService<AuthenticatorSecrets>().Protect([1, 2, 3]);

        Assert.Equal([1, 2, 3], two.Services.GetRequiredService<AuthenticatorSecrets>().Unprotect(kept)!);
        Assert.Null(stranger.Services.GetRequiredService<AuthenticatorSecrets>().Unprotect(kept));
        Assert.Equal(folder.File("keys"), two.Services.GetRequiredService<BankFolders>().Keys);
        Assert.True(Directory.EnumerateFiles(folder.File("keys")).Any());
    }
}
