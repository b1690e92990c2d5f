using System.Text;
using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Drafts;

/// <summary>What an analyst and a reviewer do all day, in a real browser and where it matters with the keyboard alone.</summary>
public sealed class DailyLoopTests(BankFixture bank)
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><circle cx="60" cy="60" r="40"/></svg>""";

    [Fact]
    public async Task Spelling_ByKeyboard_TakesSixKeysBesideItsTextAndThreeToPublish()
    {
        const string Code = "SB-2026-0043";
        await using var analyst = await bank.SignInAsync("Analist");
        await analyst.Page.GotoAsync($"/tekens/{Code}");
        var keys = new Keys(analyst.Page);

        await keys.PressAsync("v");
        await Assertions.Expect(analyst.Page.Locator("#variant")).ToBeFocusedAsync();
        await analyst.Page.Keyboard.TypeAsync("qxvariant43");
        await keys.PressAsync("Tab");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Space");
        await keys.PressAsync("Enter");
        await analyst.Page.WaitForURLAsync("**/variant?versie=*");
        keys.AssertWithin(6);

        await using var expert = await bank.SignInAsync("Deskundige");
        await expert.Page.GotoAsync("/werk/kleine-wijzigingen");
        var line = expert.Page.Locator("[data-lines] > li", new() { HasText = "qxvariant43" });
        await line.WaitForAsync();
        keys = new Keys(expert.Page);
        while (!await line.EvaluateAsync<bool>("line => line === document.activeElement")) await keys.PressAsync("j");
        await keys.PressAsync("a");
        await keys.PressAsync("Enter");
        await expert.Page.WaitForURLAsync("**/kleine-wijzigingen?gepubliceerd=*");
        keys.AssertWithin(12);
        await Assertions.Expect(expert.Page.Locator("[data-lines] > li", new() { HasText = "qxvariant43" })).ToHaveCountAsync(0);
        Assert.Empty(expert.Faults);
    }

    [Fact]
    public async Task Editor_RemoveMoveAndUndo_DoWhatTheySayAndAreKept()
    {
        await using var analyst = await bank.SignInAsync("Analist");
        await analyst.EditAsync("SB-2026-0042");
        var forms = analyst.Page.Locator(".form-rows > li");
        var count = await forms.CountAsync();

        await analyst.Page.Locator(".form-rows [data-edit=remove]").First.ClickAsync();
        await Assertions.Expect(forms).ToHaveCountAsync(count - 1);
        await analyst.Page.Locator("[data-edit=undo]").ClickAsync();
        await Assertions.Expect(forms).ToHaveCountAsync(count);
        await analyst.Page.Locator("[data-edit=redo]").ClickAsync();
        await Assertions.Expect(forms).ToHaveCountAsync(count - 1);
        await analyst.Page.Locator("#deel").FocusAsync();
        await analyst.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(forms).ToHaveCountAsync(count);

        await analyst.ToSectionAsync(4);
        var sources = analyst.Page.Locator(".source-rows > li > details > summary");
        var before = await sources.AllTextContentsAsync();
        await sources.First.ClickAsync();
        await analyst.Page.Locator(".source-rows [data-edit=down]").First.ClickAsync();
        await Assertions.Expect(sources.First).ToHaveTextAsync(before[1]);
        await analyst.KeptAsync();
        await analyst.Page.ReloadAsync();
        await analyst.EditorAsync();
        await analyst.ToSectionAsync(4);
        await Assertions.Expect(sources.First).ToHaveTextAsync(before[1]);
        Assert.Equal(before[0], await sources.Nth(1).TextContentAsync());
        await DiscardAsync(analyst);
    }

    [Fact]
    public async Task Drawing_ChosenDroppedOrPasted_IsShownAndTakenOutAgain()
    {
        await using var analyst = await bank.SignInAsync("Tweede analist");
        await analyst.EditAsync("SB-2026-0044");
        await analyst.ToSectionAsync(7);
        var drawings = analyst.Page.Locator(".editor-section .row > .tile.drawn");
        var count = await drawings.CountAsync();
        var field = analyst.Page.Locator("#tekening");

        await field.SetInputFilesAsync(FileOf("groot.svg", new string(' ', 8193)));
        await Assertions.Expect(analyst.Page.Locator("[data-drop-says=large]")).ToBeVisibleAsync();
        await field.SetInputFilesAsync(FileOf("foto.png", "\u0089PNG"));
        await Assertions.Expect(analyst.Page.Locator("#tekening-fout")).ToContainTextAsync("Een tekening is een SVG-bestand.");
        await field.SetInputFilesAsync(FileOf("schijf.svg", Svg));
        await Assertions.Expect(drawings).ToHaveCountAsync(count + 1);
        await Assertions.Expect(analyst.Page.Locator("#tekening-fout")).ToHaveCountAsync(0);

        foreach (var (kind, holder) in new[] { ("paste", "clipboardData"), ("drop", "dataTransfer") })
        {
            await analyst.Page.Locator("[data-drop]").EvaluateAsync(
                """
                (zone, { kind, holder, svg }) => {
                  const data = new DataTransfer();
                  data.items.add(new File([svg], "x.svg", { type: "image/svg+xml" }));
                  const event = new Event(kind, { bubbles: true, cancelable: true });
                  Object.defineProperty(event, holder, { value: data });
                  zone.dispatchEvent(event);
                }
                """,
                new { kind, holder, svg = Svg.Replace("40", kind == "drop" ? "30" : "20", StringComparison.Ordinal) });
            await Assertions.Expect(drawings).ToHaveCountAsync(kind == "drop" ? count + 3 : count + 2);
        }

        await analyst.Page.Locator("[data-edit=remove][aria-label^='Haal weg: tekening']").Last.ClickAsync();
        await Assertions.Expect(drawings).ToHaveCountAsync(count + 2);
        await analyst.KeptAsync();
        Assert.Empty(analyst.Faults);
        await DiscardAsync(analyst);
    }

    private static FilePayload FileOf(string name, string text) => new() { Name = name, MimeType = "image/svg+xml", Buffer = Encoding.UTF8.GetBytes(text) };

    private static async Task DiscardAsync(Visitor author)
    {
        await author.Page.Locator(".editor-bar button", new() { HasText = "Gooi concept weg" }).ClickAsync();
        await author.Page.Locator(".saved[data-state=Discarded]").WaitForAsync();
    }

    /// <summary>A keyboard whose keys are counted.</summary>
    private sealed class Keys(IPage page)
    {
        private int _pressed;

        public async Task PressAsync(string key)
        {
            _pressed++;
            await page.Keyboard.PressAsync(key);
        }

        public void AssertWithin(int keys) => Assert.InRange(_pressed, 0, keys);
    }
}
