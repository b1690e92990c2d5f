using System.Net;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.SignIn;

public sealed class SignInTests(WebBank bank)
{
    [Fact]
    public async Task FrontPage_SignedOut_NamesTheBankAndOffersTheDemoAccounts()
    {
        using var visitor = bank.Visit();
        await visitor.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("Symbolenbank", visitor.Page.Title);
        Assert.Equal(9, visitor.Page.QuerySelectorAll(".accounts button").Length);
        Assert.Null(visitor.Page.QuerySelector("input[name=q]"));
    }

    [Theory]
    [InlineData("/tekens/SB-2026-0001")]
    [InlineData("/tekens/SB-2026-4999")]
    [InlineData("/tekens/SB-2026-0001/lijkt-op")]
    [InlineData("/tekens/SB-2026-0001/versies")]
    [InlineData("/tekens/SB-2026-0001/versies/1")]
    [InlineData("/zoeken/abc")]
    [InlineData("/wat-kunt-u-doen")]
    [InlineData("/logboek")]
    [InlineData("/logboek/onthullingen")]
    [InlineData("/melden")]
    [InlineData("/meldingen")]
    [InlineData("/account")]
    [InlineData("/account/wachtwoord-en-app")]
    [InlineData("/beheer/personen")]
    [InlineData("/beheer/personen/uitnodigen")]
    [InlineData("/beheer/personen/00000000-0000-7000-8000-000000001006")]
    [InlineData("/beheer/organisaties")]
    [InlineData("/beheer/te-bevestigen")]
    [InlineData("/tekens/SB-2026-0001/verbeteren")]
    public async Task Page_SignedOut_LeadsToSignInAndBack(string address)
    {
        using var visitor = bank.Visit();
        await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, visitor.Status);
        Assert.Contains("/aanmelden?terug=" + Uri.EscapeDataString(address), visitor.Location, StringComparison.OrdinalIgnoreCase);

        await visitor.FollowAsync();
        Assert.Equal(address, visitor.Page.QuerySelector("form:has(.accounts) input[name=terug]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_WithAnAddressElsewhere_StaysInTheBank(string address)
    {
        using var visitor = bank.Visit();
        await visitor.GetAsync("/aanmelden?terug=" + Uri.EscapeDataString(address));
        var account = visitor.Page.QuerySelector(".accounts button")!.GetAttribute("value")!;
        await visitor.SubmitAsync("form:has(.accounts)", ("account", account), ("terug", address));

        Assert.Equal("/", visitor.Location);
    }

    [Fact]
    public async Task Post_WithoutAToken_IsRefused()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        const string SomeAccount = "/beheer/personen/00000000-0000-7000-8000-000000001006";
        const string SomeOrganisation = "/beheer/organisaties/00000000-0000-7000-8000-000000000104";
        string[] ofAccounts =
        [
            "/aanmelden/wachtwoord", "/aanmelden/sleutel", "/aanmelden/sleutel/vraag", "/uitnodiging/x/wachtwoord", "/uitnodiging/x/sleutel", "/uitnodiging/x/sleutel/vraag",
            "/account/sleutels", "/account/sleutels/vraag", "/account/sleutels/x/naam", "/account/sleutels/x/verwijderen", "/account/wachtwoord", "/account/wachtwoord-en-app",
            "/account/herstelcodes", "/account/sessies/00000000-0000-7000-8000-000000000001/beeindigen", "/beheer/personen/uitnodigen", SomeAccount + "/rollen",
            SomeAccount + "/rollen/Moderator/intrekken", SomeAccount + "/sluiten", SomeAccount + "/openen", SomeAccount + "/link", SomeAccount + "/koppelen", SomeAccount + "/losmaken", SomeAccount + "/einde",
            "/beheer/te-bevestigen/00000000-0000-7000-8000-000000000001/bevestigen", "/beheer/te-bevestigen/00000000-0000-7000-8000-000000000001/afwijzen", "/beheer/organisaties",
            SomeOrganisation + "/naam", SomeOrganisation + "/beeindigen", SomeOrganisation + "/heropenen",
        ];
        foreach (var address in (string[])[.. ofAccounts, "/aanmelden", "/afmelden", "/taal", "/sessie", "/zoeken", "/suggesties", "/logboek/onthullingen", "/melden", "/tekens/SB-2026-0001/verbeteren", "/meldingen/00000000-0000-7000-8000-000000000001"])
        {
            await visitor.PostAsync(address, [KeyValuePair.Create("q", "7171")]);
            Assert.Equal((address, HttpStatusCode.BadRequest), (address, visitor.Status));
        }

        await visitor.GetAsync("/tekens/SB-2026-0001");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task SignOut_Always_EndsTheSessionEvenForACopiedCookie()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        using var thief = bank.Visit();
        thief.TakeCookiesOf(visitor);
        await thief.GetAsync("/tekens/SB-2026-0001");
        Assert.Equal(HttpStatusCode.OK, thief.Status);

        await visitor.SubmitAsync("form[action='/afmelden']");
        await thief.GetAsync("/tekens/SB-2026-0001");

        Assert.Equal(HttpStatusCode.Redirect, thief.Status);
    }

    [Fact]
    public async Task SignIn_TooOften_IsRefusedForAWhile()
    {
        await using var strict = new WebBank { Settings = ["--Web:SignInsPerMinute=1"] };
        await strict.InitializeAsync();
        using var first = await strict.SignInAsync("Moderator");

        using var second = strict.Visit();
        await second.GetAsync("/");
        await second.SubmitAsync("form:has(.accounts)", ("account", second.Page.QuerySelector(".accounts button")!.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.TooManyRequests, second.Status);
        Assert.Contains("Wacht een minuut", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrontPage_OutsideDevelopment_HasNoDemoAccounts()
    {
        await using var production = new WebBank { Environment = "Production", Settings = ["--Bank:Examples=true"] };
        await production.InitializeAsync();
        using var visitor = production.Visit();
        await visitor.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Empty(visitor.Page.QuerySelectorAll(".accounts button"));
        Assert.NotNull(visitor.Page.QuerySelector("form.own-sign-in"));
    }

    [Fact]
    public async Task FrontPage_WhereTheBankIsOpenToEveryone_HasTheSearchField()
    {
        await using var open = new WebBank { Environment = "Production", Settings = ["--Bank:Examples=true", "--Bank:OpenToEveryone=true"] };
        await open.InitializeAsync();
        using var visitor = open.Visit();
        await visitor.SearchAsync("7171");
        Assert.Contains("1 teken gevonden", visitor.Text, StringComparison.Ordinal);

        await visitor.GetAsync("/tekens/SB-2026-0004");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }
}
