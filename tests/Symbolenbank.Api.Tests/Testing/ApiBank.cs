using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Search;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Api.Tests.Testing;

/// <summary>A whole bank with both surfaces in a folder of one test: real Kestrel on free ports, real SQLite, real import.</summary>
internal sealed class ApiBank : IAsyncDisposable
{
    public const string Issuer = "http://localhost:5081";
    public const string Search = "entries.search";
    public const string Read = "entries.read";

    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;

    private ApiBank()
    {
    }

    public ShiftedClock Clock { get; } = new();

    /// <summary>Speaks to the machine surface.</summary>
    public HttpClient Machines { get; private set; } = null!;

    /// <summary>Speaks to the surface for people.</summary>
    public HttpClient People { get; private set; } = null!;

    public BankRows Rows => new(_folder.File("var", "bank.db"));

    public LogLines Log { get; } = new();

    public string Var => _folder.File("var");

    public IServiceProvider Services => _app!.Services;

    public static async Task<ApiBank> StartAsync(CancellationToken ct, IReadOnlyDictionary<string, string?>? settings = null, IEnumerable<EntryContent>? entries = null)
    {
        var bank = new ApiBank();
        InventedData.Write(bank._folder.File("data"), entries ?? [InventedEntry.Of("SB-2026-0001", "zzq88", "Zzq Achtentachtig")]);
        await bank.OpenAsync(settings ?? new Dictionary<string, string?>(), ct);
        return bank;
    }

    /// <summary>Sets the clock ahead and waits until the tables of access are fresh again.</summary>
    public async Task AdvanceAsync(TimeSpan step, CancellationToken ct)
    {
        Clock.Advance(step);
        await UntilAsync(() => Task.FromResult(Services.GetRequiredService<AccessTable>().Client("demo-platform").Kind is not OutcomeKind.Unavailable), ct);
    }

    /// <summary>Enters a client and waits until the bank knows it.</summary>
    public async Task<Platform> AddAsync(Platform platform, CancellationToken ct, string scopes = $"{Search} {Read}", int perMinute = 60_000)
    {
        await Rows.AddClientAsync(platform, scopes, perMinute, Clock.GetUtcNow().AddYears(1), ct);
        await UntilAsync(() => Task.FromResult(Services.GetRequiredService<AccessTable>().Client(platform.ClientId).IsOk), ct);
        return platform;
    }

    public Task<Platform> AddAsync(string clientId, CancellationToken ct) => AddAsync(Platform.New(clientId), ct);

    public Task<HttpResponseMessage> AskTokenAsync(string assertion, CancellationToken ct, params (string Name, string Value)[] more) =>
        Machines.PostAsync("oauth/token", TokenForm(assertion, more), ct);

    /// <summary>A token, from a sound assertion.</summary>
    public async Task<string> TokenAsync(Platform platform, CancellationToken ct, string? scope = null)
    {
        (string, string)[] more = scope is null ? [] : [("scope", scope)];
        using var response = await AskTokenAsync(platform.Assertion(Issuer, Clock.GetUtcNow()), ct, more);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("access_token").GetString()!;
    }

    public Task<HttpResponseMessage> SearchAsync(string? token, object body, CancellationToken ct) =>
        SendAsync(token, new HttpRequestMessage(HttpMethod.Post, "v1/entries/search") { Content = JsonContent.Create(body) }, ct);

    public Task<HttpResponseMessage> ReadAsync(string? token, string code, CancellationToken ct) =>
        SendAsync(token, new HttpRequestMessage(HttpMethod.Get, $"v1/entries/{code}"), ct);

    public async Task<HttpResponseMessage> SendAsync(string? token, HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        {
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return await Machines.SendAsync(request, ct);
        }
    }

    public static FormUrlEncodedContent TokenForm(string assertion, params (string Name, string Value)[] more) => new(
        new (string Name, string Value)[]
        {
            ("grant_type", "client_credentials"),
            ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            ("client_assertion", assertion),
        }.Concat(more).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    /// <summary>Waits until something is so.</summary>
    /// <exception cref="OperationCanceledException">It was not so within a minute.</exception>
    public static async Task UntilAsync(Func<Task<bool>> isSo, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await isSo()) await pulse.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>Closes the bank; what it counted is written then.</summary>
    public async Task CloseAsync()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Machines.Dispose();
        People.Dispose();
        _folder.Dispose();
    }

    private async Task OpenAsync(IReadOnlyDictionary<string, string?> settings, CancellationToken ct)
    {
        SharedReaders.Share();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = _folder.Path });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(settings)
        {
            ["Bank:Var"] = Var,
            ["Bank:Data"] = _folder.File("data"),
            ["Surfaces:Page"] = "http://127.0.0.1:0",
            ["Surfaces:Api"] = settings.GetValueOrDefault("Surfaces:Api") ?? "http://127.0.0.1:0",
        });
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddSurfaces(Surface.Page, Surface.Api);
        builder.Services.AddCatalog(builder.Configuration).AddSearch(builder.Configuration).AddApi(builder.Configuration);
        _app = builder.Build();
        _app.MapApi();
        _app.MapGet("/", () => "page").OnSurface(Surface.Page);
        _app.MapPost("/unmarked", (HttpContext _) => "page");
        _app.Services.OpenBank();
        await _app.StartAsync(ct);
        var surfaces = _app.Services.GetRequiredService<SurfaceTable>();
        Machines = new HttpClient { BaseAddress = new Uri(surfaces.AddressOf(Surface.Api)!) };
        People = new HttpClient { BaseAddress = new Uri(surfaces.AddressOf(Surface.Page)!) };
        await _app.Services.GetRequiredService<BankState>().Founded.WaitAsync(ct);
        await UntilAsync(async () =>
        {
            using var ready = await Machines.GetAsync("health/ready", ct);
            return ready.IsSuccessStatusCode;
        }, ct);
    }
}
