using System.Globalization;
using System.Net;
using System.Text.Json;
using Symbolenbank.Testing;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.SignIn;

/// <summary>What a signed-in page says of the end of the session, and putting it off.</summary>
public sealed class SessionTests(WebBank bank)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_SignedIn_SaysUntilWhenInAmsterdamTimeWithoutAnyScript()
    {
        var clock = new FakeClock();
        await using var still = new WebBank { Clock = clock };
        await still.InitializeAsync();
        using var visitor = await still.SignInAsync("Moderator");
        await visitor.GetAsync("/");

        Assert.Equal("U bent aangemeld tot 10:30. Opent u een pagina, dan wordt dat later.", visitor.Page.QuerySelector(".session-line")!.TextContent);
        var dialog = visitor.Page.QuerySelector("dialog[role=alertdialog]")!;
        Assert.Equal(("1800", "false"), (dialog.GetAttribute("data-ends-in"), dialog.GetAttribute("data-is-last")));
        Assert.False(dialog.HasAttribute("open"));
    }

    [Fact]
    public async Task Page_WithASessionAsShortAsItsIdleTime_SaysThatItEnds()
    {
        await using var brief = new WebBank { Clock = new FakeClock(), Settings = ["--Bank:SessionLimit=00:10:00"] };
        await brief.InitializeAsync();
        using var visitor = await brief.SignInAsync("Moderator");
        await visitor.GetAsync("/");

        Assert.Equal("U bent aangemeld tot 10:10. Daarna meldt u zich opnieuw aan.", visitor.Page.QuerySelector(".session-line")!.TextContent);
        Assert.Equal("true", visitor.Page.QuerySelector("dialog")!.GetAttribute("data-is-last"));
    }

    [Fact]
    public async Task Page_SignedOut_SaysNothingOfASession()
    {
        using var visitor = bank.Visit();
        await visitor.GetAsync("/");

        Assert.Null(visitor.Page.QuerySelector(".session-line, dialog[data-session]"));
    }

    [Fact]
    public async Task Extending_SignedIn_GivesTheNewEnd()
    {
        using var visitor = await bank.SignInAsync("Moderator");
        await visitor.GetAsync("/");
        await visitor.SubmitAsync("dialog form");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        using var answer = JsonDocument.Parse(await visitor.Answer.Content.ReadAsStringAsync(Ct));
        Assert.InRange(answer.RootElement.GetProperty("endsIn").GetInt32(), 1790, 1800);
        Assert.False(answer.RootElement.GetProperty("isLast").GetBoolean());
        Assert.True(TimeOnly.TryParseExact(answer.RootElement.GetProperty("until").GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }

    [Fact]
    public async Task Extending_SignedOut_LeadsToSignIn()
    {
        using var visitor = bank.Visit();
        await visitor.GetAsync("/");
        var token = visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await visitor.PostAsync("/sessie", [KeyValuePair.Create("__RequestVerificationToken", token)]);

        Assert.Equal((HttpStatusCode.Redirect, "/aanmelden"), (visitor.Status, visitor.Location));
    }
}
