using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Publication;

/// <summary>The page of changes and its feed.</summary>
public sealed class ChangesPageTests(TruthBank bank) : IClassFixture<TruthBank>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Withdrawal_StandsOnThePageAndInTheFeedWithTheReasonOfItsTombstone()
    {
        const string Why = "De bron <b>klopt</b> niet & is weg.";
        var expert = await SignInAsync(Role.Expert);
        Assert.True((await bank.It.Services.GetRequiredService<ReviewDesk>().WithdrawAsync(expert, new RevisionName(TruthBank.Neighbour.Code, 1), Why, Ct)).IsOk);
        using var visitor = await bank.It.SignInAsync("Moderator");
        for (var tries = 0; tries < 100 && !visitor.Text.Contains("Ingetrokken", StringComparison.Ordinal); tries++) await visitor.GetAsync("/wijzigingen");

        var line = visitor.Page.QuerySelector(".changes li")!;
        Assert.Equal(Why, line.QuerySelector(".told")!.TextContent);
        Assert.DoesNotContain("rafelvaan", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SB-2026-0013", visitor.Text, StringComparison.Ordinal);
        await visitor.GetAsync(line.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains(Why, visitor.Text, StringComparison.Ordinal);

        await visitor.GetAsync("/wijzigingen/atom");
        Assert.Equal("application/atom+xml", visitor.Answer.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await visitor.Answer.Content.ReadAsStringAsync(Ct)).Root!;
        var entry = feed.Elements(Atom + "entry").First();
        Assert.Equal(("Ingetrokken: SB-2026-0012", Why), (entry.Element(Atom + "title")!.Value, entry.Element(Atom + "summary")!.Value));
        Assert.Equal(feed.Elements(Atom + "entry").Count(), feed.Elements(Atom + "entry").Select(one => one.Element(Atom + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.All(feed.Elements(Atom + "entry"), one => DateTimeOffset.Parse(one.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2.3")]
    [InlineData("-1.0")]
    [InlineData("1.-1")]
    [InlineData("253402300800000000.0")]
    [InlineData("999999999999999999999.0")]
    public async Task Page_WithAPlaceThatIsNone_IsNotThere(string place)
    {
        using var visitor = await bank.It.SignInAsync("Moderator");
        await visitor.GetAsync($"/wijzigingen?na={place}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Pages_ForVisitorsWhoAreNotSignedIn_LeadToSigningIn()
    {
        using var visitor = bank.It.Visit();
        foreach (var address in new[] { "/wijzigingen", "/wijzigingen/atom" })
        {
            await visitor.GetAsync(address);
            Assert.Contains("/aanmelden", visitor.Location, StringComparison.Ordinal);
        }
    }

    private async Task<Reader> SignInAsync(Role role)
    {
        var services = bank.It.Services;
        var session = await services.GetRequiredService<Sessions>().StartAsync(services.GetRequiredService<DemoAccounts>().All.First(account => account.Role == role).Id, "demo", Ct);
        return services.GetRequiredService<AccessTable>().OfSession(session.Value).Value!;
    }
}
