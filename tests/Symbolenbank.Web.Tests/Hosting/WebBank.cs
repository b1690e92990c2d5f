using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Testing.Running;
using Symbolenbank.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(WebBank))]

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>The whole bank in this process on free ports, with invented entries: real store, real index, real Kestrel.</summary>
public sealed class WebBank : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;

    /// <summary>Settings beside the folders and ports.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    public string Environment { get; init; } = Environments.Development;

    public TimeProvider? Clock { get; init; }

    public IReadOnlyList<EntryContent> Entries { get; init; } = InventedBank.All;

    public Uri People => new(Services.GetRequiredService<SurfaceTable>().AddressOf(Surface.Page)!);

    public string Database => _folder.File("var/bank.db");

    public IServiceProvider Services => _app?.Services ?? throw new InvalidOperationException("The bank is closed.");

    /// <summary>Somebody's browser at the bank's door.</summary>
    public Visitor Visit() => new(People);

    /// <summary>Somebody who signed in with one click on the account of this Dutch name.</summary>
    public async Task<Visitor> SignInAsync(string account)
    {
        var visitor = Visit();
        await visitor.SignInAsync(account);
        return visitor;
    }

    public async ValueTask InitializeAsync()
    {
        var data = _folder.File("data");
        InventedData.Write(data, Entries);
        foreach (var (file, svg) in InventedBank.Drawings) InventedData.WriteDrawing(data, file, svg);
        Directory.CreateDirectory(Path.Combine(data, "advice"));
        foreach (var file in Directory.EnumerateFiles(Checkout.Path("data", "advice"))) File.Copy(file, Path.Combine(data, "advice", Path.GetFileName(file)));
        File.Copy(Checkout.Path("data", "contacts.json"), Path.Combine(data, "contacts.json"));
        string[] args =
        [
            $"--environment={Environment}", $"--Bank:Var={_folder.File("var")}", $"--Bank:Data={data}",
            "--Surfaces:Page=http://127.0.0.1:0", "--Surfaces:Api=http://127.0.0.1:0", "--Web:SignInsPerMinute=10000", .. Settings,
        ];
        SharedReaders.Share();
        _app = WebProgram.Build(args, builder =>
        {
            builder.Logging.ClearProviders();
            // Many people sign in here; what a guess costs is not what these tests are about.
            builder.Services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            if (Clock is { } clock) builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        });
        _app.Services.OpenBank();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        await Services.GetRequiredService<SearchState>().WaitForReadyAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }

        _folder.Dispose();
    }
}
