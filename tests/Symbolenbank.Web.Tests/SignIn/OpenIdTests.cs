using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;
using Symbolenbank.Web.Tests.Hosting;
using Symbolenbank.Web.Tests.Identity;

namespace Symbolenbank.Web.Tests.SignIn;

/// <summary>Signing in through one's own organisation, and answers that do not hold.</summary>
public sealed class OpenIdTests
{
    [Fact]
    public async Task SignIn_ThroughTheProvider_LetsInOnlyWhomAnAdministratorTied()
    {
        await using var provider = await OpenIdProviderHost.StartAsync();
        await using var bank = await BankAsync(provider);
        await Newcomer.InviteAsync(bank, "via.organisatie", more: ("extern", "subject-1"));

        using var known = bank.Visit();
        var state = await LeaveAsync(known, provider, "subject-1");
        await known.GetAsync($"/aanmelden/organisatie/terug?code=code&state={state}");
        Assert.Equal((HttpStatusCode.Redirect, "/account"), (known.Status, known.Location));
        await known.FollowAsync();
        Assert.Contains("via.organisatie", known.Text, StringComparison.Ordinal);

        foreach (var subject in (string[])["subject-2", "SUBJECT-1", "via.organisatie"])
        {
            using var stranger = bank.Visit();
            state = await LeaveAsync(stranger, provider, subject);
            await stranger.GetAsync($"/aanmelden/organisatie/terug?code=code&state={state}");
            Assert.Equal((subject, HttpStatusCode.BadRequest), (subject, stranger.Status));
        }

        foreach (var spoil in Spoils)
        {
            using var visitor = bank.Visit();
            state = await LeaveAsync(visitor, provider, "subject-1");
            spoil.Act(provider);
            await visitor.GetAsync($"/aanmelden/organisatie/terug?code=code&state={state}");
            Assert.Equal((spoil.Name, HttpStatusCode.BadRequest), (spoil.Name, visitor.Status));
        }

        await StateOfAnotherAsync(bank, provider);
        await LockedNameAsync(bank, provider);
    }

    /// <summary>A name that was guessed at too often is locked at this door too.</summary>
    private static async Task LockedNameAsync(WebBank bank, OpenIdProviderHost provider)
    {
        using var guesser = bank.Visit();
        for (var attempt = 0; attempt < 5; attempt++) await Newcomer.SignInAsync(guesser, "via.organisatie", "a wrong password", "000000");

        using var owner = bank.Visit();
        var state = await LeaveAsync(owner, provider, "subject-1");
        await owner.GetAsync($"/aanmelden/organisatie/terug?code=code&state={state}");
        Assert.Equal(HttpStatusCode.BadRequest, owner.Status);
    }

    private static readonly (string Name, Action<OpenIdProviderHost> Act)[] Spoils =
    [
        ("nonce", provider => provider.Claims["nonce"] = "another"),
        ("audience", provider => provider.Claims["aud"] = "another"),
        ("party", provider => provider.Claims["azp"] = "another"),
        ("issuer", provider => provider.Claims["iss"] = "https://elsewhere.example"),
        ("expired", provider => provider.Claims["exp"] = TimeProvider.System.GetUtcNow().AddMinutes(-5).ToUnixTimeSeconds()),
        ("key", provider => provider.OtherKey = new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "k1" }),
    ];

    /// <summary>A link with somebody else's code signs nobody in, and an answer counts once.</summary>
    private static async Task StateOfAnotherAsync(WebBank bank, OpenIdProviderHost provider)
    {
        using var attacker = bank.Visit();
        var state = await LeaveAsync(attacker, provider, "subject-1");
        using var victim = bank.Visit();
        await victim.GetAsync($"/aanmelden/organisatie/terug?code=code&state={state}");
        Assert.Equal(HttpStatusCode.BadRequest, victim.Status);

        await attacker.GetAsync("/aanmelden/organisatie/terug?code=code&state=another");
        Assert.Equal(HttpStatusCode.BadRequest, attacker.Status);
        await attacker.GetAsync($"/aanmelden/organisatie/terug?code=code&state={state}");
        Assert.Equal(HttpStatusCode.BadRequest, attacker.Status);
    }

    /// <summary>Goes to the provider; gives the state with which one comes back.</summary>
    private static async Task<string> LeaveAsync(Visitor visitor, OpenIdProviderHost provider, string subject)
    {
        await visitor.GetAsync("/aanmelden/organisatie?terug=/account");
        var asked = new Uri(visitor.Location!);
        Assert.StartsWith(provider.Address, asked.AbsoluteUri, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(asked.Query);
        Assert.Equal(("code", "bank", "S256", "http://localhost:5080/aanmelden/organisatie/terug"), (query["response_type"].ToString(), query["client_id"].ToString(), query["code_challenge_method"].ToString(), query["redirect_uri"].ToString()));
        provider.Take(query["code_challenge"]!, query["nonce"]!, subject);
        return query["state"]!;
    }

    private static async Task<WebBank> BankAsync(OpenIdProviderHost provider)
    {
        var bank = new WebBank { Settings = [$"--OpenId:Authority={provider.Address}", "--OpenId:ClientId=bank", "--OpenId:ClientSecret=secret"] };
        await bank.InitializeAsync();
        return bank;
    }
}
