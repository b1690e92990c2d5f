using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Entries;

/// <summary>What a reader with a phone sees before scrolling.</summary>
public sealed class FirstScreenTests(BankFixture bank)
{
    private const int Height = 640;

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Entry_OnAPhone_BeginsItsFirstThreePartsOnTheFirstScreen(string language)
    {
        await using var visitor = await bank.SignInAsync("Gemeenteprofessional", new Setting { Width = 360, Language = language });
        await visitor.Page.SetViewportSizeAsync(360, Height);
        List<string> late = [];
        foreach (var code in ShippedEntries.LongestFirst(language).Take(40))
        {
            await visitor.Page.GotoAsync($"/tekens/{code}", new() { WaitUntil = WaitUntilState.Load });
            var tops = await visitor.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('main h2')].slice(0, 3).map(h => h.getBoundingClientRect().bottom + scrollY)");
            if (tops.Length < 3 || tops[2] > Height) late.Add($"{code}: {string.Join(", ", tops.Select(top => $"{top:0}"))}");
        }

        Assert.True(late.Count == 0, string.Join('\n', late));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Hits_OnAPhone_BeginInTheUpperHalf(string language)
    {
        await using var visitor = await bank.SignInAsync("Gemeenteprofessional", new Setting { Width = 360, Language = language });
        await visitor.Page.SetViewportSizeAsync(360, Height);
        await visitor.SearchAsync("kruis");

        Assert.InRange((await visitor.Page.Locator(".hit").First.BoundingBoxAsync())!.Y, 0, Height / 2);
    }

    [Fact]
    public async Task Suggestions_OnAPhone_AreAsWideAsFieldAndButtonWithTheNameOverTheKind()
    {
        await using var visitor = await bank.SignInAsync("Moderator", new Setting { Width = 360 });
        await visitor.Page.GotoAsync("/");
        await visitor.SearchBox().PressSequentiallyAsync("kruis");
        await visitor.Page.GetByRole(AriaRole.Option).First.WaitForAsync();

        var row = (await visitor.Page.Locator(".search-row").BoundingBoxAsync())!;
        var list = (await visitor.Page.GetByRole(AriaRole.Listbox).BoundingBoxAsync())!;
        Assert.Equal((row.X, row.Width), (list.X, list.Width));
        var clipped = await visitor.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('[role=option]')].filter(o => {
              const [name, kind] = [...o.children].map(c => c.getBoundingClientRect());
              return kind.top < name.bottom - 1 || o.scrollWidth > o.clientWidth || Math.max(name.right, kind.right) > o.getBoundingClientRect().right;
            }).map(o => o.outerHTML)
            """);
        Assert.Empty(clipped);
    }
}
