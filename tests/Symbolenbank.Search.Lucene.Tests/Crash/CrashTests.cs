using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.FullText;
using Symbolenbank.Search.Tests;
using Symbolenbank.Search.Tests.FullText;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Search.Lucene.Tests.Crash;

/// <summary>Kills a process in the middle of its commits, and finds each time what it committed last, whole and with its cursor.</summary>
/// <remarks>The short form; <c>tests/crash/search.sh</c> runs the long one.</remarks>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private const int ShortForm = 5;

    /// <summary>A commit takes a few milliseconds; the kill falls anywhere in one of some ten.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(80);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(LuceneEngine))]
    [InlineData(nameof(Fts5Engine))]
    public async Task Kill_InTheMiddleOfCommits_LeavesIndexAndCursorInAgreement(string name)
    {
        var engine = IndexWriterProgram.EngineOf(name);
        var seed = Number("SYMBOLENBANK_CRASH_SEED") ?? Random.Shared.Next();
        var kills = Number("SYMBOLENBANK_CRASHES") ?? ShortForm;
        var random = new Random(seed);
        output.WriteLine($"{kills} kills, SYMBOLENBANK_CRASH_SEED={seed}");
        var before = 1L;
        for (var kill = 0; kill < kills; kill++)
        {
            var said = await WriteAndKillAsync(name, Longest * random.NextDouble());
            var held = engine.HeldIn(_folder.Path)!.Value;

            Assert.InRange(held.Cursor, Math.Max(before, said), said + 1);
            Assert.Equal(
                KnownTruth.At(held.Cursor).ToDictionary(static document => document.Id, static document => document.Digest), held.Digests);
            before = held.Cursor;
        }
        output.WriteLine($"{before} commits");
        AssertAnswersAsFresh(engine, before);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<long> WriteAndKillAsync(string engine, TimeSpan after)
    {
        await using var process = ProgramProcess.Start(typeof(CrashTests).Assembly.Location, _folder.Path, [IndexWriterProgram.Verb, engine, _folder.Path]);
        await process.WaitForConsoleAsync(static lines => lines.Count > 1 ? lines : null, Ct);
        await Task.Delay(after, Ct);
        await process.KillAsync();
        return long.Parse(process.Console[^1], CultureInfo.InvariantCulture);
    }

    private void AssertAnswersAsFresh(EngineUnderTest engine, long cursor)
    {
        using var survived = engine.Open(_folder.Path);
        using var fresh = engine.Open(_folder.File("fresh"));
        survived.Fill(cursor, KnownTruth.At(cursor));
        fresh.Fill(cursor, KnownTruth.At(cursor));
        foreach (var question in (string[])["vleugel", "vleugel meer", .. Enumerable.Range(0, 12).Select(back => KnownTruth.WordOf(cursor - back))])
        {
            var query = TextQuery.Of(question) with { Complete = false };
            Assert.Equal(fresh.Find(query, Tlp.Clear, Pap.Clear, 100), survived.Find(query, Tlp.Clear, Pap.Clear, 100));
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
