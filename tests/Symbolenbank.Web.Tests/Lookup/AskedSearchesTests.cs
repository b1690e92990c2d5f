using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Testing;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Lookup;

namespace Symbolenbank.Web.Tests.Lookup;

public sealed class AskedSearchesTests
{
    private static readonly Actor Asker = new(ActorKind.Account, Guid.CreateVersion7(), Guid.CreateVersion7());

    private readonly FakeClock _clock = new();

    [Fact]
    public void Find_WithinTheHalfHour_GivesTheSearchAndStartsItAnew()
    {
        var searches = Searches();
        var key = searches.Keep(Asker, new AskedSearch("7171"));
        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("7171", searches.Find(Asker, key)!.Text);

        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.NotNull(searches.Find(Asker, key));
    }

    [Fact]
    public void Find_AfterTheHalfHour_GivesNothing()
    {
        var searches = Searches();
        var key = searches.Keep(Asker, new AskedSearch("7171"));
        _clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Null(searches.Find(Asker, key));
    }

    [Fact]
    public void Find_ByAnotherSessionOfTheSameAccount_GivesNothing()
    {
        var searches = Searches();
        var key = searches.Keep(Asker, new AskedSearch("7171"));
        Assert.Null(searches.Find(Asker with { Session = Guid.CreateVersion7() }, key));
    }

    [Fact]
    public void Keep_BeyondTheCapacity_ForgetsTheLongestUnused()
    {
        var searches = Searches();
        var first = searches.Keep(Asker, new AskedSearch("first"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        var last = "";
        for (var i = 0; i <= AskedSearches.Capacity; i++) last = searches.Keep(Asker, new AskedSearch("x"));

        Assert.Null(searches.Find(Asker, first));
        Assert.NotNull(searches.Find(Asker, last));
    }

    private AskedSearches Searches() => new(_clock, Options.Create(new WebOptions()));
}
