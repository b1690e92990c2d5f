using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
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
    private readonly ConcurrentDictionary<(string? Account, string Language), Lazy<Task<string>>> _cookies = [];
    private readonly Lazy<Task<PreparedWork>> _work;
    private RunningBank? _bank;

    public BankFixture() => _work = new(() => PreparedWork.MakeAsync(Bank.People));

    public RunningBank Bank => _bank!;

    /// <summary>The folder that the bank holds.</summary>
    public string Var => _folder.Path;

    public async ValueTask InitializeAsync()
    {
        var start = AtItsOwnAddress(_folder.Path, "--Web:SignInsPerMinute=10000", "--Web:ReportsPerMinute=1000", "--Scanning:CompileSeconds=60");
        _bank = await RunningBank.StartReadyAsync(start, TestContext.Current.CancellationToken);
        await _chromium.InitializeAsync();
    }

    /// <summary>Somebody who was never here before, at no page yet.</summary>
    public Task<Visitor> VisitAsync(Setting? setting = null) => VisitAsync(setting ?? new Setting(), cookies: null);

    /// <summary>Somebody who signed in with a demo account, named as the Dutch page names it, and is at no page yet.</summary>
    public Task<Visitor> SignInAsync(string account, Setting? setting = null) => VisitAsAsync(account, setting ?? new Setting());

    /// <summary>Somebody at a page of the kind, signed in only if it needs that.</summary>
    public async Task<Visitor> VisitAsync(PageKind kind, Setting? setting = null)
    {
        var visitor = await VisitAsAsync(PageKinds.AccountFor(kind), setting ?? new Setting());
        await visitor.GoAsync(kind);
        return visitor;
    }

    /// <summary>Somebody who chose the setting's language, signed in if an account is named, and at no page yet.</summary>
    public async Task<Visitor> VisitAsAsync(string? account, Setting setting) => await VisitAsync(setting, await CookiesOf(account, setting.Language));

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_bank is not null)
            await _bank.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A start of a bank in which passkeys work: they belong to the address that it knows as its own, so that one must be known before.</summary>
    internal static BankStart AtItsOwnAddress(string folder, params string[] settings)
    {
        var people = $"http://localhost:{FreePort()}";
        return new BankStart { Var = folder, Settings = [.. settings, $"--Surfaces:Page={people}", $"--Bank:PublicAddress={people}"] };
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private Task<Visitor> VisitAsync(Setting setting, string? cookies)
    {
        Bank.EnsureAlive();
        return _chromium.NewVisitorAsync(Bank.People, setting, cookies, () => _work.Value);
    }

    /// <summary>What the browser keeps of a sign-in and a choice of language, made once and used by many visitors.</summary>
    private Task<string> CookiesOf(string? account, string language)
    {
        async Task<string> MakeAsync()
        {
            await using var visitor = await VisitAsync();
            await visitor.Page.GotoAsync("/");
            if (account is not null)
                await visitor.SignInAsync(account);
            await visitor.ChooseLanguageAsync(language);
            return await visitor.Page.Context.StorageStateAsync();
        }

        return _cookies.GetOrAdd((account, language), _ => new Lazy<Task<string>>(MakeAsync)).Value;
    }
}
