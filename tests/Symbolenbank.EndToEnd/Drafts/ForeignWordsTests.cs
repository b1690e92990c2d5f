using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Drafts;

/// <summary>Two people after one another in one tab: what the first typed and did not get sent is never sent as the second's.</summary>
public sealed class ForeignWordsTests(BankFixture bank)
{
    private const string Code = "SB-2026-0002";

    [Fact]
    public async Task Typed_BySomebodyElseInThisTab_IsForgottenAndNotSent()
    {
        await using var visitor = await bank.SignInAsync("Tweede analist");
        await visitor.EditAsync(Code);
        await visitor.ToSectionAsync(6);
        var own = await visitor.Field("/texts/nl/explanation").InputValueAsync();
        var entry = new Uri(visitor.Page.Url).AbsolutePath.Split('/').First(part => Guid.TryParse(part, out _));
        await visitor.Page.EvaluateAsync(
            """
            entry => {
              const words = JSON.stringify({ edits: [{ number: 1, kind: "set", path: "/texts/nl/explanation", value: "van een ander" }], typed: {} });
              sessionStorage.setItem(`concept:${entry}`, words);
              sessionStorage.setItem(`concept:00000000-0000-7000-8000-00000000ffff:${entry}`, words);
            }
            """,
            entry);

        await visitor.Page.ReloadAsync();
        await visitor.EditorAsync();
        await visitor.Page.WaitForFunctionAsync("() => !Object.keys(sessionStorage).some(name => name.startsWith('concept:'))");

        Assert.Equal(own, await visitor.Field("/texts/nl/explanation").InputValueAsync());
    }

    [Fact]
    public async Task SignOut_FromAnyPage_ForgetsWhatWasNotSent()
    {
        await using var visitor = await bank.VisitAsync();
        await visitor.Page.GotoAsync("/");
        await visitor.SignInAsync("Tweede analist");
        await visitor.Page.EvaluateAsync("() => sessionStorage.setItem('concept:a:b', '{}')");

        await visitor.SignOutAsync();

        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("() => Object.keys(sessionStorage).filter(name => name.startsWith('concept:')).length"));
    }
}
