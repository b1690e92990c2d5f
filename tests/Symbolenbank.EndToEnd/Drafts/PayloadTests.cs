using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Drafts;

/// <summary>Whatever is typed in the editor is text, in every field and wherever it is shown again.</summary>
public sealed class PayloadTests(BankFixture bank)
{
    private const string Payload = "<img src=x onerror=window.hit=1>\"'><script>window.hit=1</script>\u202Ejavascript:window.hit=1\u202C a\u200Bb нацi";

    [Fact]
    public async Task Payload_InEveryField_IsKeptAsTypedAndRunsNowhere()
    {
        await using var visitor = await bank.SignInAsync("Tweede analist");
        await visitor.EditAsync("SB-2026-0030");
        foreach (var section in Enumerable.Range(1, 9))
        {
            await visitor.ToSectionAsync(section);
            await visitor.Page.EvaluateAsync(
                """
                text => {
                  for (const field of document.querySelectorAll("[data-add]")) {
                    field.value = text;
                    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
                    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
                  }
                  for (const field of document.querySelectorAll("[data-path]:is(textarea, input:not([type]))")) {
                    field.value = field.dataset.path.endsWith("/date") ? field.value : text;
                    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
                  }
                }
                """,
                Payload);
            await visitor.KeptAsync();
        }

        await visitor.Page.ReloadAsync();
        await visitor.Page.Locator("[data-editor]").WaitForAsync();
        foreach (var section in new[] { 2, 4, 6, 9 })
        {
            await visitor.ToSectionAsync(section);
            var values = await visitor.Page.Locator("textarea[data-path]").EvaluateAllAsync<string[]>("all => all.map(field => field.value)");
            Assert.NotEmpty(values);
            Assert.All(values, value => Assert.Equal(Payload, value));
        }

        await visitor.Page.Locator(".preview button").First.ClickAsync();
        await visitor.Page.Locator(".preview-page").WaitForAsync();
        Assert.False(await visitor.Page.EvaluateAsync<bool>("() => 'hit' in window"));

        await visitor.ToHandInAsync();
        await visitor.Page.Locator("details:has(.differences) > summary").ClickAsync();
        Assert.Contains("window.hit=1", await visitor.Page.Locator(".differences").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await visitor.Page.EvaluateAsync<bool>("() => 'hit' in window"));
        Assert.DoesNotContain(visitor.Faults, fault => fault.Contains("script", StringComparison.Ordinal));
    }
}
