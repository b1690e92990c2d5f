using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Search;
using Symbolenbank.Web;
using Symbolenbank.Web.Pages.Drafts;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Benchmarks.Drafts;

/// <summary>The editor on a large entry, without browser and network: opening the draft and drawing all of it, and taking, keeping and drawing a keystroke.</summary>
internal static class EditorBenchmark
{
    private const int Forms = 200;
    private const int Sources = 30;
    private const int Openings = 30;
    private const int Keystrokes = 300;

    /// <summary>Keystrokes before those that count: the runtime compiles what runs often once more, beside the work.</summary>
    private const int WarmUp = 100;

    public static async Task RunAsync(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        var folder = Directory.CreateTempSubdirectory("symbolenbank-bench-").FullName;
        var person = new Person();
        await using var bank = WebProgram.Build(
            ["--environment=Development", $"--Bank:Var={folder}", "--Surfaces:Page=http://127.0.0.1:0", "--Surfaces:Api=http://127.0.0.1:0"],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddScoped<AuthenticationStateProvider>(_ => person);
            });
        bank.Services.OpenBank();
        await bank.StartAsync();
        // The import of the first start is not what an author waits for.
        await bank.Services.GetRequiredService<SearchState>().WaitForReadyAsync(CancellationToken.None);
        try
        {
            var entry = await DraftAsync(bank.Services, person);
            var opened = await OpeningsAsync(bank.Services, entry);
            var typed = await KeystrokesAsync(bank.Services, entry);
            Console.WriteLine($"An entry with {Forms} forms and {Sources} sources            p50 ms    p99 ms   limit");
            Print("open the draft and draw the editor", opened, 300);
            Print("take a keystroke, keep it, draw what changed", typed, 50);
        }
        finally
        {
            await bank.StopAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Guid> DraftAsync(IServiceProvider services, Person person)
    {
        var account = services.GetRequiredService<DemoAccounts>().All.First(one => one.Role is Role.Analyst).Id;
        var session = (await services.GetRequiredService<Sessions>().StartAsync(account, "bench", CancellationToken.None)).Value;
        person.Is = People.Ticket(account, session);
        var author = services.GetRequiredService<AccessTable>().OfSession(session).Value!;
        var desk = services.GetRequiredService<DraftDesk>();
        var entry = (await desk.BeginNewAsync(author, FormGuesses.SeedOf("qx0"), CancellationToken.None)).Value;
        var draft = (await desk.OpenAsync(author, entry, CancellationToken.None)).Value!;
        var content = draft.Content with
        {
            Forms = [.. draft.Content.Forms, .. Enumerable.Range(1, Forms - 1).Select(number => FormGuesses.FormOf($"qx{number}") with { SourceIds = [$"s{(number % Sources) + 1}"] })],
            Sources = [.. Enumerable.Range(1, Sources).Select(number => FormGuesses.SourceOf($"https://uitgever{number}.example/rapport", new DateOnly(2026, 1, 1)) with { Id = $"s{number}", Citation = $"Rapport {number}" })],
        };
        await desk.SaveAsync(author, new DraftChange { Entry = entry, Version = draft.Version, Content = content }, CancellationToken.None);
        return entry;
    }

    private static async Task<double[]> OpeningsAsync(IServiceProvider services, Guid entry)
    {
        var times = new double[Openings];
        for (var at = -3; at < Openings; at++)
        {
            await using var scope = services.CreateAsyncScope();
            await using var drawing = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
            var began = Stopwatch.GetTimestamp();
            await DrawAsync(drawing, entry);
            if (at >= 0) times[at] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        return times;
    }

    private static async Task<double[]> KeystrokesAsync(IServiceProvider services, Guid entry)
    {
        await using var scope = services.CreateAsyncScope();
        await using var drawing = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        await DrawAsync(drawing, entry);
        var session = scope.ServiceProvider.GetRequiredService<EditorSession>();
        var times = new double[Keystrokes];
        var text = "";
        for (var at = -WarmUp; at < Keystrokes; at++)
        {
            text += (char)('a' + ((at + WarmUp) % 26));
            var edit = new SentEdit { Window = "bench", Number = at + WarmUp + 1, Kind = "set", Path = "/texts/nl/explanation", Value = text };
            var began = Stopwatch.GetTimestamp();
            var taken = await drawing.Dispatcher.InvokeAsync(() => session.TakeAsync([edit]));
            if (at >= 0) times[at] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (!taken.Saved) throw new InvalidOperationException($"The bank did not keep the keystroke: {session.State}.");
        }

        return times;
    }

    private static Task<string> DrawAsync(HtmlRenderer drawing, Guid entry) => drawing.Dispatcher.InvokeAsync(async () =>
    {
        var drawn = await drawing.RenderComponentAsync<EditorIsland>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(EditorIsland.Entry)] = entry }));
        return drawn.ToHtmlString();
    });

    private static void Print(string what, double[] times, int limit)
    {
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48}  {times[times.Length / 2],8:0.0}  {times[(int)(times.Length * 0.99)],8:0.0}   < {limit}"));
    }

    private sealed class Person : AuthenticationStateProvider
    {
        public ClaimsPrincipal Is { get; set; } = new();

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(Is));
    }
}
