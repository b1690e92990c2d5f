using Microsoft.Playwright;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>One real browser for all tests of the assembly: Chromium as Debian packages it, driven by Playwright.</summary>
/// <remarks>
/// The package without windows goes first: it does the same in less than half the time.
/// A missing browser fails the tests that need it: they prove nothing without one.
/// </remarks>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The environment variable that names another Chromium than the first one on the path.</summary>
    public const string Variable = "SYMBOLENBANK_TEST_CHROMIUM";

    private static readonly string[] Programs = ["chromium-headless-shell", "chromium"];

    // The last three keep the browser from calling home: tests run without a network. Beyond its limit it starts no process ahead of need.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--renderer-process-limit=1", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Milliseconds that a page may take to become what is expected of it, on a machine that runs everything else too. Nobody waits them when all is well.</summary>
    private const int Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = Find();
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
    }

    /// <summary>A window of its own on a Dutch machine.</summary>
    /// <param name="cookies">What another window kept; without it nobody was ever here.</param>
    /// <param name="work">As in <see cref="Visitor.Work"/>.</param>
    public async Task<Visitor> NewVisitorAsync(Uri bank, Setting setting, string? cookies, Func<Task<PreparedWork>>? work = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = bank.AbsoluteUri,
            Locale = "nl-NL",
            ColorScheme = setting.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = setting.Script,
            ViewportSize = new() { Width = setting.Width, Height = 800 },
            StorageState = cookies,
        });
        context.SetDefaultTimeout(Patience);
        return new Visitor(context, await context.NewPageAsync()) { Work = work };
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = Programs.SelectMany(program => folders.Select(folder => Path.Combine(folder, program))).FirstOrDefault(File.Exists);
        return found ?? throw new FileNotFoundException($"No chromium on the path. Run ./test.sh, or name one in {Variable}.");
    }
}
