using System.Net;
using System.Net.Sockets;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Startup;

/// <summary>What the operator sees when he starts the bank.</summary>
public sealed class StartupTests(BankFixture shared)
{
    [Fact]
    public void Start_OnTheConsole_SaysWhereItListensWhereItsFilesAreAndHowToSignIn()
    {
        var said = string.Join('\n', shared.Bank.Console);
        Assert.Contains(shared.Bank.People.GetLeftPart(UriPartial.Authority), said, StringComparison.Ordinal);
        Assert.Contains(shared.Bank.Machines.GetLeftPart(UriPartial.Authority), said, StringComparison.Ordinal);
        Assert.Contains("bank.db", said, StringComparison.Ordinal);
        Assert.Contains("demo", said, StringComparison.OrdinalIgnoreCase);
        Assert.True(shared.Bank.Console.Count < 40, said);
    }

    [Fact]
    public async Task Surfaces_OnEachOthersAddress_AreNotFound()
    {
        var ct = TestContext.Current.CancellationToken;
        using var http = new HttpClient();

        using var api = await http.GetAsync(new Uri(shared.Bank.People, "openapi.json"), ct);
        using var page = await http.GetAsync(new Uri(shared.Bank.Machines, "privacy"), ct);

        Assert.Equal(HttpStatusCode.NotFound, api.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task Start_ASecondTime_TakesOverWhatIsThere()
    {
        var ct = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var start = new BankStart { Var = folder.Path };
        await using (var first = await RunningBank.StartReadyAsync(start, ct))
            Assert.Equal(0, await first.StopAsync(ct));
        var stored = File.GetLastWriteTimeUtc(folder.File("bank.db"));

        await using var second = await RunningBank.StartReadyAsync(start, ct);

        Assert.True(File.GetLastWriteTimeUtc(folder.File("bank.db")) >= stored);
        Assert.DoesNotContain(second.Console, line => line.Contains("error", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public Task Start_WhileAnotherBankHoldsTheFolder_IsRefusedInOneSentence() =>
        AssertRefusedAsync(new BankStart { Var = shared.Var }, shared.Var);

    [Fact]
    public async Task Start_OnAPortInUse_IsRefusedInOneSentence()
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await AssertRefusedAsync(new BankStart { Var = folder.Path, Settings = [$"--Surfaces:Page=http://127.0.0.1:{port}"] }, $"{port}");
    }

    [Fact]
    public async Task Start_WithAFileWhereTheFolderShouldBe_IsRefusedInOneSentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("var"), "", TestContext.Current.CancellationToken);
        await AssertRefusedAsync(new BankStart { Var = folder.File("var") }, folder.File("var"));
    }

    [Fact]
    public async Task Start_WithABrokenDataFile_IsRefusedInOneSentenceThatNamesIt()
    {
        using var folder = new TemporaryFolder();
        DataFolder.CopyTo(folder.File("data"));
        await File.WriteAllTextAsync(folder.File("data", "entries", "SB-2026-4998.json"), "{ \"id\": ", TestContext.Current.CancellationToken);
        await AssertRefusedAsync(new BankStart { Var = folder.File("var"), Data = folder.File("data") }, "SB-2026-4998.json");
    }

    /// <summary>One line that names the thing at fault, no stack trace, and an exit code that is not 0.</summary>
    private static async Task AssertRefusedAsync(BankStart start, string named)
    {
        await using var process = start.Run();
        var code = await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, code);
        var line = Assert.Single(process.Console, line => line.Contains(named, StringComparison.Ordinal));
        Assert.EndsWith(".", line, StringComparison.Ordinal);
        Assert.DoesNotContain(process.Console, said => said.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }
}
