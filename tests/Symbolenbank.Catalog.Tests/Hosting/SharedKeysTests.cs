using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Hosting;

/// <summary>The keys of one bank's servers; on one engine.</summary>
public abstract class SharedKeysTests(TestEngine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_OfAnotherServer_AreTheBanksOrNameTheOneThatIsMissing()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Engine = engine }, Ct);
        var shared = bank.Get<SharedKeys>();

        Assert.Null(await shared.MissingAsync("first", ["first"], anew: false, Ct));
        Assert.Null(await shared.MissingAsync("second", ["first", "second"], anew: false, Ct));
        Assert.Equal("first", await shared.MissingAsync("stranger", ["stranger"], anew: false, Ct));
        Assert.Equal("first", await shared.MissingAsync("stranger", ["stranger"], anew: false, Ct));

        Assert.Null(await shared.MissingAsync("stranger", ["stranger"], anew: true, Ct));
        Assert.Null(await shared.MissingAsync("stranger", ["stranger"], anew: true, Ct));
        Assert.Equal("stranger", await shared.MissingAsync("first", ["first", "second"], anew: false, Ct));
        var report = await Verification.OfAsync(bank.Get<BankDatabase>(), Ct);
        Assert.Empty(report.Faults);
    }
}

public sealed class SqliteSharedKeysTests() : SharedKeysTests(TestEngine.Sqlite);

public sealed class PostgresSharedKeysTests() : SharedKeysTests(TestEngine.Postgres);
