using System.Diagnostics;
using System.Globalization;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Crash;

/// <summary>
/// Kills the bank at random moments of imports and reads, and proves each time that nothing acknowledged is lost
/// and that no change stands without its record.
/// </summary>
/// <remarks>The short form of the whole suite; <c>tests/crash/crash.sh</c> runs the long one.</remarks>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private const int ShortForm = 5;
    private const int Connections = 8;

    private readonly TemporaryFolder _folder = new();
    private HashSet<(string Code, int Revision, string Hash)> _stored = [];

    private string Var => _folder.File("var");

    private string Store => _folder.File("var", "bank.db");

    [Fact]
    public async Task Kill_AtRandomDuringImportsAndReads_LosesNothingAcknowledged()
    {
        var ct = TestContext.Current.CancellationToken;
        var seed = Number("SYMBOLENBANK_CRASH_SEED") ?? Random.Shared.Next();
        var kills = Number("SYMBOLENBANK_CRASHES") ?? ShortForm;
        output.WriteLine($"{kills} kills, SYMBOLENBANK_CRASH_SEED={seed}");
        var random = new Random(seed);
        var data = new GrowingData(_folder.File("data"));
        var platform = new Platform(data.Added);
        var opening = TimeSpan.FromSeconds(1);
        for (var kill = 0; kill < kills; kill++)
        {
            data.Add(20);
            data.Change(200, random);
            if (kill % 4 == 0)
                await KillWhileStartingAsync(TimeSpan.FromSeconds(3) * random.NextDouble(), ct);
            else if (kill % 2 == 0)
                await KillWhileImportingAsync(opening * random.NextDouble(), ct);
            else
                opening = await KillWhileReadingAsync(platform, TimeSpan.FromMilliseconds(random.Next(20, 1500)), ct);
            await AssertNothingIsLostAsync(platform, ct);
        }

        await using (var last = await RunningBank.StartReadyAsync(Start(), ct))
            Assert.Equal(0, await last.StopAsync(ct));
        await AssertNothingIsLostAsync(platform, ct);
        Assert.Empty(data.Added.Except(StoredTruth.Published(Store), StringComparer.Ordinal));
        output.WriteLine($"{platform.Answered.Count} acknowledged answers, {_stored.Count} revisions");

        StoredTruth.RemoveRecord(Store, platform.Answered.First());
        Assert.Equal(1, await VerifyAsync(ct));
    }

    public void Dispose() => _folder.Dispose();

    private BankStart Start() => new()
    {
        Var = Var,
        Data = _folder.File("data"),
        Settings = ["--Api:Limits:NetworkPerMinute=1000000", "--Api:Limits:Clients:demo-platform=1000000"],
    };

    /// <summary>Kills the bank while it makes its tables, takes its lock, or later.</summary>
    private async Task KillWhileStartingAsync(TimeSpan after, CancellationToken ct)
    {
        await using var process = Start().Run();
        await Task.Delay(after, ct);
        await process.KillAsync();
        output.WriteLine($"killed {after.TotalMilliseconds:0} ms after its start, {StoredTruth.Revisions(Store).Count} revisions stored");
    }

    /// <summary>Kills the bank within the time that an import took before.</summary>
    private async Task KillWhileImportingAsync(TimeSpan after, CancellationToken ct)
    {
        await using var bank = await RunningBank.StartAsync(Start(), ct);
        await Task.Delay(after, ct);
        await bank.KillAsync();
        output.WriteLine($"killed {after.TotalMilliseconds:0} ms into an import, {StoredTruth.Revisions(Store).Count - _stored.Count} revisions added");
    }

    /// <summary>Lets the platform read for a while, then kills the bank; gives how long its import took.</summary>
    private async Task<TimeSpan> KillWhileReadingAsync(Platform platform, TimeSpan after, CancellationToken ct)
    {
        await using var bank = await RunningBank.StartAsync(Start(), ct);
        var watch = Stopwatch.StartNew();
        await bank.WaitUntilReadyAsync(ct);
        var opening = watch.Elapsed;
        var reading = platform.ReadUntilGoneAsync(bank, await PlatformToken.AskAsync(bank, Var, ct), Connections, ct);
        await platform.Answering.WaitAsync(ct);
        await Task.Delay(after, ct);
        await bank.KillAsync();
        await reading;
        output.WriteLine($"killed after {after.TotalMilliseconds:0} ms of reading, {platform.Answered.Count} answers so far");
        return opening;
    }

    private async Task AssertNothingIsLostAsync(Platform platform, CancellationToken ct)
    {
        if (!StoredTruth.IsThere(Store))
            return;
        Assert.True(await VerifyAsync(ct) == 0, "The bank does not verify; see the output.");
        Assert.Empty(platform.Answered.Except(StoredTruth.Correlations(Store), StringComparer.Ordinal));
        var now = StoredTruth.Revisions(Store);
        Assert.Empty(_stored.Except(now));
        Assert.Empty(platform.Read.Keys.Except(now.Select(revision => (revision.Code, revision.Revision))));
        _stored = now;
    }

    private async Task<int> VerifyAsync(CancellationToken ct)
    {
        await using var verify = CommandLineProgram("verify", "--var", Var);
        var code = await verify.WaitForExitAsync(ct);
        output.WriteLine(string.Join('\n', verify.Console));
        return code;
    }

    private ProgramProcess CommandLineProgram(params string[] arguments) =>
        ProgramProcess.Start(Checkout.Program("Symbolenbank.Cli", "symbolenbank"), _folder.Path, arguments);

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
