using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Founding;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Testing.Banks;

/// <summary>The catalog alone, opened in a folder of one test: real store, real import, no server.</summary>
public sealed class CatalogBank : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase? _database;
    private IHost? _host;

    private CatalogBank(BankSetup setup) => Setup = setup;

    public BankSetup Setup { get; }

    public string Var => _folder.File("var");

    public string Data => _folder.File("data");

    public IServiceProvider Services => _host?.Services ?? throw new InvalidOperationException("The bank is closed.");

    /// <summary>Writes the data folder, opens the bank and waits until everything is imported.</summary>
    public static async Task<CatalogBank> OpenAsync(BankSetup setup, CancellationToken ct)
    {
        var bank = new CatalogBank(setup);
        try
        {
            InventedData.Write(bank.Data, setup.Entries);
            foreach (var (file, svg) in setup.Drawings) InventedData.WriteDrawing(bank.Data, file, svg);
            if (setup is { Engine: TestEngine.Postgres, Beside: null }) bank._database = await TestDatabase.CreateMigratedAsync(ct);
            await bank.ReopenAsync(ct);
            return bank;
        }
        catch
        {
            await bank.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Closes the bank and opens it again on the same files.</summary>
    public async Task ReopenAsync(CancellationToken ct)
    {
        await CloseAsync();
        _host = Build();
        _host.Services.OpenBank();
        await _host.StartAsync(ct);
        await Get<BankState>().Founded.WaitAsync(ct);
    }

    /// <summary>Imports the data folder once more while the bank is open: what changed in it is published.</summary>
    public Task ImportAsync(CancellationToken ct) => Get<FoundingImport>().RunAsync(static (_, _) => { }, ct);

    public async Task CloseAsync()
    {
        if (_host is null) return;
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
        _host = null;
    }

    /// <summary>Signs the demo account of a role in.</summary>
    public async Task<Reader> SignInAsync(Role role, CancellationToken ct)
    {
        var account = Get<DemoAccounts>().All.First(account => account.Role == role);
        var session = await Get<Sessions>().StartAsync(account.Id, "demo", ct);
        return Get<AccessTable>().OfSession(session.Value).Value!;
    }

    /// <summary>A reader of any class, as the access table would make it.</summary>
    public static Reader ReaderOf(Tlp clearance, Pap pap = Pap.Red, Surface surface = Surface.Page) => new()
    {
        Actor = new Actor(ActorKind.Client, new Guid("00000000-0000-7000-a000-000000000001")),
        Class = new ReaderClass(clearance, pap, surface),
        Roles = new HashSet<Role>(),
        Purpose = Purpose.Research,
        Name = InventedEntry.Text("Lezer", "Reader"),
    };

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (_database is not null) await _database.DisposeAsync();
        _folder.Dispose();
    }

    private IHost Build()
    {
        SharedReaders.Share();
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Setup.Environment });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(Setup.Settings, StringComparer.Ordinal)
        {
            ["Bank:Var"] = Var,
            ["Bank:Data"] = Data,
            ["Bank:Store"] = Setup.Engine.ToString(),
            ["Bank:ConnectionString"] = (Setup.Beside ?? this)._database?.ConnectionString,
        });
        builder.Logging.ClearProviders();
        builder.Services.AddCatalog(builder.Configuration);
        if (Setup.Clock is { } clock) builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        Setup.Services?.Invoke(builder.Services, builder.Configuration);
        return builder.Build();
    }
}

/// <summary>How a test wants its bank.</summary>
public sealed record BankSetup
{
    public TestEngine Engine { get; init; } = TestEngine.Sqlite;

    public string Environment { get; init; } = Environments.Development;

    public IReadOnlyList<EntryContent> Entries { get; init; } = [];

    /// <summary>Files of <c>drawings</c> by name.</summary>
    public IReadOnlyDictionary<string, string> Drawings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public TimeProvider? Clock { get; init; }

    /// <summary>Another node on the same PostgreSQL database.</summary>
    public CatalogBank? Beside { get; init; }

    public Dictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Further services, such as search.</summary>
    public Action<IServiceCollection, IConfiguration>? Services { get; init; }
}
