using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Life;

/// <summary>The whole life of an entry in real browsers, with everybody it takes: from a search that finds nothing to its return after a withdrawal.</summary>
public sealed class LifeOfAnEntryTests(CurationTeam team) : IClassFixture<CurationTeam>
{
    private const string Corrected = "Dit teken is verzonnen voor een proef.";
    private const string Explained = "De analist legt uit dat niemand dit teken ooit zag.";
    private const string OfAnalyst = "De samenvatting van de analist.";
    private const string OfColleague = "De samenvatting van de collega.";

    private string _code = "";

    [Fact]
    public async Task Entry_FromAnUnknownSignToItsReturn_TakesThreePeopleAndIsFoundWithinTwoSeconds()
    {
        using var finding = await Finding.OfAsync(team, TestContext.Current.CancellationToken);

        await DraftAsync();
        await SendBackAsync();
        await CorrectAsync();
        await finding.AssertAsync(InventedSign.Form, _code, found: false);
        await ReleaseAsync(2);
        await finding.AssertAsync(InventedSign.Form, _code, found: true);

        await WriteTogetherAsync();
        await ReleaseAsync(3);
        await ReadBothAsync();
        await CatchUpAsync();

        await WithdrawAsync();
        await finding.AssertAsync(InventedSign.Form, _code, found: false);
        await ReadTombstoneAsync();
        await RestoreAsync();
        await finding.AssertAsync(InventedSign.Form, _code, found: true);
        await WithdrawForGoodAsync();
        await finding.AssertAsync(InventedSign.Form, _code, found: false);
        Assert.All(team.Curators, person => Assert.Empty(person.Faults));
    }

    /// <summary>The analyst, back on another day, looks the sign up, and goes on from the answer that it is unknown.</summary>
    private async Task DraftAsync()
    {
        var analyst = team.Analyst;
        await analyst.SignOutAsync();
        await analyst.SignInWithKeyAsync("/werk");
        await analyst.SearchAsync(InventedSign.Form);
        await analyst.Page.Locator("form[action='/werk/nieuw'] button").ClickAsync();
        await analyst.EditorAsync();
        await InventedSign.WriteAsync(analyst);
        var revision = await analyst.HandInAsync("Nieuw teken.");
        Assert.EndsWith("@1", revision, StringComparison.Ordinal);
        _code = revision.Split('@')[0];
    }

    private async Task SendBackAsync()
    {
        await team.Expert.OpenWaitingAsync(_code);
        await team.Expert.DecideAsync("terugsturen", "De samenvatting kan korter.");
    }

    private async Task CorrectAsync()
    {
        var analyst = team.Analyst;
        await analyst.Page.GotoAsync("/werk");
        var draft = analyst.Page.Locator("main li", new() { HasText = "Teruggestuurd" }).Locator("a[href^='/werk/bewerken/']");
        await draft.ClickAsync();
        await analyst.EditorAsync();
        await analyst.ToSectionAsync(6);
        await analyst.Field("/texts/nl/summary").FillAsync(Corrected);
        Assert.Equal($"{_code}@2", await analyst.HandInAsync("Samenvatting korter gemaakt."));
    }

    /// <summary>An expert writes an opinion, then an editor-in-chief publishes; neither can do the other's part, and the author neither.</summary>
    private async Task ReleaseAsync(int revision)
    {
        await team.EditorInChief.Page.GotoAsync($"/werk/revisie/{_code}/{revision}");
        Assert.False(await team.EditorInChief.MayAsync("publiceren"));
        await team.Expert.OpenWaitingAsync(_code);
        await team.Expert.DecideAsync("goedkeuren", "De bronnen dragen wat er staat.");
        Assert.False(await team.Expert.MayAsync("publiceren"));
        await team.EditorInChief.OpenWaitingAsync(_code);
        await team.EditorInChief.DecideAsync("publiceren");
    }

    /// <summary>Two write at the same time. The second sees who and what, takes over what does not clash, and chooses where it does.</summary>
    private async Task WriteTogetherAsync()
    {
        var (analyst, colleague) = (team.Analyst, team.Colleague);
        await Task.WhenAll(analyst.EditAsync(_code), colleague.EditAsync(_code));
        await Task.WhenAll(analyst.ToSectionAsync(6), colleague.ToSectionAsync(6));
        await analyst.Field("/texts/nl/summary").FillAsync(OfAnalyst);
        await colleague.Field("/texts/nl/summary").FillAsync(OfColleague);
        await analyst.Field("/texts/nl/explanation").FillAsync(Explained);
        await Task.WhenAll(analyst.KeptAsync(), colleague.KeptAsync());

        await colleague.Page.ReloadAsync();
        await colleague.EditorAsync();
        await colleague.Page.GetByText("proef.analist schrijft ook aan dit teken").WaitForAsync();
        await colleague.Page.GetByText("Neem die wijzigingen over").ClickAsync();
        await colleague.Page.GetByText("Houd die van u").ClickAsync();
        await colleague.Page.Locator(".conflicts").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal($"{_code}@3", await colleague.HandInAsync("Samenvatting en uitleg."));
    }

    private async Task ReadBothAsync()
    {
        await team.Reader.Page.GotoAsync($"/tekens/{_code}");
        var text = await team.Reader.Page.Locator("main article").TextContentAsync() ?? "";
        Assert.Contains(OfColleague, text, StringComparison.Ordinal);
        Assert.Contains(Explained, text, StringComparison.Ordinal);
    }

    /// <summary>The first of the two still has a draft, and is told what was published meanwhile before it could undo anything.</summary>
    private async Task CatchUpAsync()
    {
        var analyst = team.Analyst;
        await analyst.Page.ReloadAsync();
        await analyst.EditorAsync();
        await analyst.Page.GetByText("Intussen is versie 3 gepubliceerd").WaitForAsync();
        await analyst.Page.GetByText("Voeg samen").ClickAsync();
        await analyst.Page.GetByText("Neem die van de ander").ClickAsync();
        await analyst.Page.GetByText("Intussen is versie 3 gepubliceerd").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await analyst.ToSectionAsync(6);
        Assert.Equal(OfColleague, await analyst.Field("/texts/nl/summary").InputValueAsync());
        Assert.Equal(Explained, await analyst.Field("/texts/nl/explanation").InputValueAsync());
    }

    /// <summary>One reviewer is enough to stop it, and not enough for what comes after.</summary>
    private async Task WithdrawAsync()
    {
        await team.Expert.Page.GotoAsync($"/werk/revisie/{_code}/3");
        await team.Expert.DecideAsync("intrekken", "De bron is ingetrokken.");
        Assert.False(await team.Expert.MayAsync("terugzetten"));
        Assert.False(await team.Expert.MayAsync("bevestigen"));
    }

    private async Task ReadTombstoneAsync()
    {
        var answer = await team.Reader.Page.GotoAsync($"/tekens/{_code}");
        Assert.Equal(410, answer!.Status);
        Assert.Contains("De bron is ingetrokken.", await team.Reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task RestoreAsync()
    {
        await team.EditorInChief.OpenWaitingAsync(_code);
        await team.EditorInChief.DecideAsync("terugzetten", "De bron staat er weer.");
    }

    private async Task WithdrawForGoodAsync()
    {
        await team.EditorInChief.DecideAsync("intrekken", "Het teken bestaat niet.");
        await team.Expert.OpenWaitingAsync(_code);
        await team.Expert.DecideAsync("bevestigen");
    }
}
