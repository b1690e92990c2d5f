using System.Net;
using System.Text;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Disclosure;

/// <summary>Every role over every page: what a field may show, and what it may not.</summary>
public sealed class PageMatrixTests(PageMatrixTests.Bank bank) : IClassFixture<PageMatrixTests.Bank>
{
    [Theory]
    [InlineData("Analist", Tlp.AmberStrict, Pap.Red)]
    [InlineData("Tweede analist", Tlp.AmberStrict, Pap.Red)]
    [InlineData("Deskundige", Tlp.Amber, Pap.Amber)]
    [InlineData("Hoofdredacteur", Tlp.Red, Pap.Red)]
    [InlineData("Gemeenteprofessional", Tlp.Green, Pap.Green)]
    [InlineData("Moderator", Tlp.Green, Pap.Green)]
    [InlineData("Auditor", Tlp.Clear, Pap.Clear)]
    [InlineData("Beheerder", Tlp.Clear, Pap.Clear)]
    [InlineData("Jurist", Tlp.Amber, Pap.Amber)]
    public async Task Pages_ForARole_ShowWhatItMaySeeAndNothingElse(string account, Tlp clearance, Pap pap)
    {
        using var visitor = await bank.It.SignInAsync(account);

        var seen = await WalkAsync(visitor);

        foreach (var canary in Canaries.All)
        {
            var may = canary.Level <= clearance && canary.Pap <= pap;
            Assert.True(may == seen.Contains(canary.Word, StringComparison.Ordinal), $"{account} {(may ? "misses" : "sees")} {canary.Word}");
        }
    }

    [Theory]
    [InlineData("Hoofdredacteur")]
    [InlineData("Moderator")]
    public async Task Pages_WithAnExtremistSense_ShowItsBenignOneToo(string account)
    {
        using var visitor = await bank.It.SignInAsync(account);

        foreach (var address in Canaries.Entries.SelectMany(Addresses))
        {
            await visitor.GetAsync(address);
            if (visitor.Status is not HttpStatusCode.OK || !visitor.Text.Contains("kwaad", StringComparison.Ordinal)) continue;
            Assert.Contains("goed", visitor.Text, StringComparison.Ordinal);
        }

        foreach (var query in Canaries.Queries)
        {
            await visitor.SearchAsync(query);
            Assert.Equal(visitor.Text.Split("kwaad").Length, visitor.Text.Split("goed").Length);
        }
    }

    /// <summary>All that the pages say to this visitor, without what the visitor typed.</summary>
    private static async Task<string> WalkAsync(Visitor visitor)
    {
        var seen = new StringBuilder();
        void Take()
        {
            foreach (var typed in visitor.Page.QuerySelectorAll("input")) typed.Remove();
            seen.Append(visitor.Page.Body!.InnerHtml);
        }

        foreach (var address in Canaries.Entries.SelectMany(Addresses).Concat(Lists))
        {
            await visitor.GetAsync(address);
            Take();
        }

        foreach (var query in Canaries.Queries.Append("ziet eruit").Append("verzonnen"))
        {
            await visitor.SearchAsync(query);
            Take();
            await visitor.GetAsync("/");
            await visitor.SubmitAsync("form.search", ("q", query[..4]));
            await visitor.FollowAsync();
            Take();
        }

        await visitor.GetAsync("/proef");
        if (visitor.Status is HttpStatusCode.OK)
        {
            await visitor.SubmitAsync("form.report", ("tekst", string.Join(". ", Canaries.Queries)));
            foreach (var typed in visitor.Page.QuerySelectorAll(".scanned-text, textarea")) typed.Remove();
            Take();
        }

        return seen.ToString();
    }

    private static readonly IReadOnlyList<string> Lists =
        ["/taxonomie", "/taxonomie/right-wing-extremist", "/taxonomie/online", "/werk/taxonomie", "/werk/herzien", "/werk/bronnen", "/werk/bronnen?pagina=2", "/wijzigingen", "/wijzigingen/atom"];

    private static IEnumerable<string> Addresses(EntryContent entry) =>
    [
        $"/tekens/{entry.Code}", $"/tekens/{entry.Code}/treffers", $"/tekens/{entry.Code}/lijkt-op", $"/tekens/{entry.Code}/versies", $"/tekens/{entry.Code}/versies/1",
        $"/werk/splitsen/{entry.Code}", $"/werk/samenvoegen?van={entry.Code}&met=SB-2026-0120", $"/werk/samenvoegen?van={entry.Code}",
    ];

    /// <summary>A bank with entries of every level.</summary>
    public sealed class Bank : IAsyncLifetime
    {
        public WebBank It { get; } = new() { Entries = Canaries.Entries, Settings = ["--Scanning:CompileSeconds=60"] };

        public ValueTask InitializeAsync() => It.InitializeAsync();

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }
}
