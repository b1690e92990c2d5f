using System.Globalization;
using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Drafts;

/// <summary>What an author typed survives a bad line and a bank that is restarted.</summary>
public sealed class LostConnectionTests : IAsyncLifetime
{
    // The long form, 200, is tests/crash/disconnects.sh.
    private const int ShortForm = 40;

    private readonly TemporaryFolder _folder = new();
    private readonly Chromium _chromium = new();
    private RunningBank _bank = null!;

    public async ValueTask InitializeAsync()
    {
        _bank = await StartAsync();
        await _chromium.InitializeAsync();
    }

    [Fact]
    public async Task Typing_OverDisconnectsAndARestart_LosesNothing()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var visitor = await _chromium.NewVisitorAsync(_bank.People, new Setting(), cookies: null);
        IWebSocketRoute? line = null;
        var (isMute, unheard, answered) = (false, 0, new TaskCompletionSource());
        await visitor.Page.RouteWebSocketAsync(address => address.Contains("_blazor", StringComparison.Ordinal), socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame =>
            {
                // The answer, and what it changes on the page: then the bank has kept it, and the browser does not know.
                if (isMute && ++unheard == 2) answered.TrySetResult();
                else if (!isMute && frame.Binary is { } bytes) socket.Send(bytes);
                else if (!isMute) socket.Send(frame.Text!);
            });
            line = socket;
        });
        await visitor.SignInAsync("Analist");
        await visitor.EditAsync("SB-2026-0001");
        await visitor.ToSectionAsync(6);
        var field = visitor.Field("/texts/nl/explanation");
        await field.FillAsync("");

        var typed = "";
        var disconnects = int.TryParse(Environment.GetEnvironmentVariable("SYMBOLENBANK_DISCONNECTS"), CultureInfo.InvariantCulture, out var asked) ? asked : ShortForm;
        for (var time = 0; time < disconnects; time++)
        {
            var word = $"{time} ";
            await field.PressSequentiallyAsync(word);
            typed += word;
            if (line is not null) await line.CloseAsync(new() { Code = 4000 });
        }

        await visitor.KeptAsync();
        await visitor.Page.ReloadAsync();
        Assert.Equal(typed, await visitor.Field("/texts/nl/explanation").InputValueAsync());

        await visitor.ToSectionAsync(2);
        var meanings = visitor.Fields("/senses", "nature");
        var before = await meanings.CountAsync();
        isMute = true;
        await visitor.Page.Locator("[data-edit=add][data-path='/senses']").First.ClickAsync();
        await answered.Task;
        await _bank.KillAsync();
        isMute = false;
        await _bank.DisposeAsync();
        _bank = await StartAsync(_bank.People, ct);
        await visitor.KeptAsync();
        await visitor.ToSectionAsync(2);
        Assert.Equal(before + 1, await meanings.CountAsync());

        await visitor.ToSectionAsync(6);
        await _bank.KillAsync();
        await field.PressSequentiallyAsync("na de storing");
        await _bank.DisposeAsync();
        _bank = await StartAsync(_bank.People, ct);
        await visitor.KeptAsync();
        await visitor.Page.ReloadAsync();
        Assert.Contains("na de storing", await visitor.Field("/texts/nl/explanation").InputValueAsync(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _bank.DisposeAsync();
        _folder.Dispose();
    }

    private Task<RunningBank> StartAsync(Uri? at = null, CancellationToken ct = default)
    {
        string[] address = at is null ? [] : [$"--Surfaces:Page={at.GetLeftPart(UriPartial.Authority)}"];
        return RunningBank.StartReadyAsync(new BankStart { Var = _folder.Path, Settings = ["--Web:SignInsPerMinute=10000", .. address] }, ct);
    }
}
