using Symbolenbank.Search.FullText;
using Symbolenbank.Search.Tests.FullText;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests.Following;

public sealed class IndexRepairTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_DamageWhileServing_IsRepairedByItself()
    {
        await using var bank = await SearchBank.OpenAsync(Entry(1, "Een", Form("een")) with { Texts = Texts("Een", "Een toren met ramen. En meer.") });
        Fts5Engine.Instance.Spoil(bank.Catalog.Var);

        var damaged = await bank.TryAsync(new LookupQuery { Text = "toren raam" });
        var byForm = await bank.FindAsync("een");
        await WhileAsync(bank.Catalog.Get<IEntryIndex>, static index => index.NeedsFilling);

        Assert.Equal(Catalog.OutcomeKind.Unavailable, damaged.Kind);
        Assert.NotEmpty(byForm.Hits);
        Assert.NotEmpty((await bank.FindAsync("toren raam")).Hits);
    }

    // The repair tells nobody when it is done; the follower looks each second.
    private static async Task WhileAsync<T>(Func<T> get, Func<T, bool> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (holds(get()))
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
    }
}
