using Symbolenbank.EndToEnd.Browsing;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

[assembly: AssemblyFixture(typeof(Symbolenbank.EndToEnd.BankFixture))]

namespace Symbolenbank.EndToEnd;

/// <summary>The bank as it is born from <c>data/</c>, ready to be used, and a browser: shared by tests that only read.</summary>
public sealed class BankFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Chromium _chromium = new();
    private RunningBank? _bank;

    public RunningBank Bank => _bank!;

    public async ValueTask InitializeAsync()
    {
        var start = new BankStart { Var = _folder.Path, Settings = ["--Web:SignInsPerMinute=10000"] };
        _bank = await RunningBank.StartReadyAsync(start, TestContext.Current.CancellationToken);
        await _chromium.InitializeAsync();
    }

    /// <summary>Somebody at the bank's front door, not signed in.</summary>
    public Task<Visitor> VisitAsync(Setting? setting = null) => _chromium.NewVisitorAsync(Bank.People, setting);

    /// <summary>Somebody who signed in with a demo account, named as the Dutch page names it.</summary>
    public async Task<Visitor> SignInAsync(string account, Setting? setting = null)
    {
        var visitor = await VisitAsync(setting);
        await visitor.SignInAsync(account);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_bank is not null)
            await _bank.DisposeAsync();
        _folder.Dispose();
    }
}
