using System.Collections.Concurrent;
using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Lookup;

/// <summary>The main path of the bank in a real browser: sign in, search, hit, entry.</summary>
public sealed class LookupTests(BankFixture bank)
{
    [Fact]
    public async Task FrontPage_NotSignedIn_NamesTheBankAndOffersToSignInOnly()
    {
        await using var visitor = await bank.VisitAsync();
        var answer = await visitor.Page.GotoAsync("/");

        Assert.Equal(200, answer!.Status);
        Assert.Contains("Symbolenbank", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await visitor.Page.GetByRole(AriaRole.Button).CountAsync() >= 8);
        Assert.Equal(0, await visitor.SearchBox().CountAsync());
    }

    [Fact]
    public async Task Search_ForANumberCode_LeadsToItsEntryWithBothMeanings()
    {
        await using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("88");
        Assert.Contains("88", await visitor.EntryLinks().First.InnerTextAsync(), StringComparison.Ordinal);

        await visitor.EntryLinks().First.ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(Walks.EntryAddress());

        Assert.Contains("88", await visitor.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await visitor.Heading("In het kort").WaitForAsync();
        await visitor.Heading("Kan betekenen").WaitForAsync();
        await visitor.Heading("Kan ook betekenen").WaitForAsync();
        Assert.Empty(visitor.Faults);
    }

    [Fact]
    public async Task Search_Always_KeepsTheQueryOutOfAddressesAndCaches()
    {
        await using var visitor = await bank.SignInAsync("Moderator");
        var addresses = new ConcurrentQueue<string>();
        visitor.Page.Request += (_, request) => addresses.Enqueue(request.Url);

        await visitor.SearchAsync("wolfsangel");
        var reload = await visitor.Page.ReloadAsync();

        Assert.DoesNotContain(addresses, address => address.Contains("wolfsangel", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("no-referrer", await reload!.HeaderValueAsync("referrer-policy"));
        Assert.Contains("no-store", await reload.HeaderValueAsync("cache-control"), StringComparison.Ordinal);
        Assert.Equal("wolfsangel", await visitor.SearchBox().InputValueAsync());
    }

    [Fact]
    public async Task SearchPage_OfAnotherPerson_IsNotFound()
    {
        await using var one = await bank.SignInAsync("Moderator");
        await one.SearchAsync("88");
        await using var other = await bank.SignInAsync("Analist");

        var answer = await other.Page.GotoAsync(one.Page.Url);

        Assert.Equal(404, answer!.Status);
    }

    [Fact]
    public async Task Search_ForAnUnknownSign_SaysWhatThatDoesAndDoesNotMean()
    {
        await using var visitor = await bank.SignInAsync("Moderator");
        await visitor.SearchAsync("xqzvjwkp");

        var text = await visitor.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Wij kennen dit teken niet.", text, StringComparison.Ordinal);
        Assert.Contains("Dat betekent niet dat het onschuldig is.", text, StringComparison.Ordinal);
        Assert.Contains("Het betekent ook niet dat het extremistisch is.", text, StringComparison.Ordinal);
        Assert.Equal(0, await visitor.EntryLinks().CountAsync());
    }

    [Fact]
    public async Task Suggestions_ByKeyboardAlone_LeadToTheEntry()
    {
        await using var visitor = await bank.SignInAsync("Moderator");
        await visitor.Page.GotoAsync("/");
        var box = visitor.SearchBox();
        await box.FocusAsync();
        await visitor.Page.Keyboard.TypeAsync("hakenk");
        await visitor.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        Assert.Equal("true", await box.GetAttributeAsync("aria-expanded"));

        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        var active = await box.GetAttributeAsync("aria-activedescendant");
        Assert.Equal("true", await visitor.Page.Locator($"#{active}").GetAttributeAsync("aria-selected"));

        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Page.GetByRole(AriaRole.Listbox).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal("hakenk", await box.InputValueAsync());

        await visitor.Page.Keyboard.TypeAsync("r");
        await visitor.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(Walks.EntryAddress());
        Assert.Empty(visitor.Faults);
    }

    [Fact]
    public async Task Reading_WithoutScript_Works()
    {
        await using var visitor = await bank.VisitAsync(new Setting { Script = false });
        await visitor.SignInAsync("Moderator");
        await visitor.OpenFirstHitAsync("88");

        await visitor.Heading("Kan betekenen").WaitForAsync();
        await visitor.Page.Locator("details summary").First.ClickAsync();
        Assert.True(await visitor.Page.Locator("details[open]").CountAsync() > 0);
    }

    [Fact]
    public async Task AuditPage_ForTheAuditor_ShowsTheSearchAndTheOpenedEntry()
    {
        await using var moderator = await bank.SignInAsync("Moderator");
        var code = await moderator.OpenFirstHitAsync("88");

        await using var auditor = await bank.SignInAsync("Auditor");
        await auditor.Page.GotoAsync("/logboek");
        Assert.Contains(code, await auditor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditPage_ForAModerator_IsNotThere()
    {
        await using var moderator = await bank.SignInAsync("Moderator");
        var answer = await moderator.Page.GotoAsync("/logboek");
        Assert.Equal(404, answer!.Status);
    }

    [Fact]
    public async Task LanguageSwitch_FarDownAnEntry_KeepsAddressOpenSectionsAndPlace()
    {
        await using var visitor = await bank.SignInAsync("Moderator");
        var code = await visitor.OpenFirstHitAsync("88");
        var sections = visitor.Page.Locator("section.more > details");
        await sections.Nth(5).Locator("summary").ClickAsync();
        await visitor.Page.EvaluateAsync("() => { const it = document.querySelectorAll('section.more > details')[5]; scrollBy({ top: it.getBoundingClientRect().top - 50, behavior: 'instant' }); }");
        var before = (await sections.Nth(5).BoundingBoxAsync())!.Y;

        // By its own code: clicking would first scroll to the switch.
        await visitor.Page.EvaluateAsync("() => { const to = document.querySelector('button[name=taal]'); to.form.requestSubmit(to); }");
        await visitor.Page.Locator("html[lang=en]").WaitForAsync();
        await visitor.Page.WaitForFunctionAsync("() => document.readyState === 'complete'");

        Assert.EndsWith(code, visitor.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visitor.Page.Locator("section.more > details[open]")).ToHaveCountAsync(1);
        Assert.InRange((await sections.Nth(5).BoundingBoxAsync())!.Y, before - 2, before + 2);
    }
}
