using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Api.Problems;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Api.Tests.Scans;

/// <summary>Scanning in a stream: an answer a line while it is sent, limits, and the end of access.</summary>
public sealed class ScanStreamTests(ScanBank bank)
{
    private const string Line = """{"text":"een zwaluwkruis"}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stream_OfLines_AnswersEachByItsNumber_AndABrokenOneWithItsProblem()
    {
        var answers = await bank.StreamAsync(Line, "", """{"text":"niets","language":"nl"}""", "geen json", """{"texts":["a"],"author":"b"}""", """{"text":"zwaluwkruis"}""");

        Assert.Equal([1, 3, 4, 5, 6], answers.Select(answer => answer.GetProperty("line").GetInt32()));
        Assert.Equal(["line", "notice", "matches", "entries", "words"], answers[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("SB-2026-0001", answers[0].GetProperty("entries")[0].GetProperty("code").GetString());
        Assert.NotEmpty(answers[0].GetProperty("entries")[0].GetProperty("questions").EnumerateArray());
        Assert.Empty(answers[1].GetProperty("matches").EnumerateArray());
        Assert.Contains("betekent niet", answers[1].GetProperty("notice").GetString(), StringComparison.Ordinal);
        Assert.Equal(400, answers[2].GetProperty("problem").GetProperty("status").GetInt32());
        Assert.Equal(
            ["#/texts", "#/author", "#"],
            answers[3].GetProperty("problem").GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("location").GetProperty("pointer").GetString()));
        Assert.Single(answers[4].GetProperty("matches").EnumerateArray());
    }

    [Fact]
    public async Task Stream_StillBeingSent_IsAnsweredLineByLine()
    {
        using var platform = await bank.Bank.AddAsync(Platform.New("slow-stream"), Ct, ScanBank.Scan);
        using var stream = await OpenStream.BeginAsync(bank.Bank, await bank.Bank.TokenAsync(platform, Ct));
        for (var line = 1; line <= 3; line++)
        {
            await stream.SendAsync(Line);
            Assert.Equal(line, (await stream.ReceiveAsync()).GetProperty("line").GetInt32());
        }
    }

    [Fact]
    public async Task Stream_WithALineAboveItsLimit_RefusesThatLineOnly()
    {
        var longest = Line + new string(' ', 1024 - Line.Length);
        var answers = await bank.StreamAsync(longest, longest + " ", new string('x', 100_000), Line);

        Assert.Equal([false, true, true, false], answers.Select(answer => answer.TryGetProperty("problem", out _)));
        Assert.All(answers.Skip(1).Take(2), answer => Assert.Equal("Api:Scans:LongestLine", LimitOf(answer)));
    }

    [Fact]
    public async Task Stream_AboveItsLines_EndsWithTheNameOfTheLimit()
    {
        var exact = await bank.StreamAsync([.. Enumerable.Repeat(Line, 12), ""]);
        var above = await bank.StreamAsync([.. Enumerable.Repeat(Line, 15)]);

        Assert.Equal(12, exact.Count);
        Assert.DoesNotContain(exact, answer => answer.TryGetProperty("problem", out _));
        Assert.Equal(13, above.Count);
        Assert.Equal(("Api:Scans:MostLines", 13), (LimitOf(above[12]), above[12].GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Streams_AboveTheClientsLimit_AreRefusedUntilOneEnds()
    {
        using var platform = await bank.Bank.AddAsync(Platform.New("many-streams"), Ct, ScanBank.Scan);
        var token = await bank.Bank.TokenAsync(platform, Ct);
        var open = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(token)));
        using var above = await ScanBank.SendAsync(bank.Bank, token, Line, "application/x-ndjson");
        Assert.Equal(HttpStatusCode.TooManyRequests, above.StatusCode);
        Assert.Contains("Api:Scans:StreamsPerClient", await above.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        foreach (var stream in open) stream.Dispose();

        await UntilAnotherAsync(bank.Bank, token, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Stream_OfAClientThatIsDisabled_EndsWithTheTableOfAccess()
    {
        using var platform = await bank.Bank.AddAsync(Platform.New("soon-disabled"), Ct, ScanBank.Scan);
        using var stream = await OpenAsync(await bank.Bank.TokenAsync(platform, Ct));

        await bank.Bank.Rows.ChangeClientAsync(platform.ClientId, "enabled = 0", Ct);
        var access = bank.Bank.Services.GetRequiredService<AccessTable>();
        await ApiBank.UntilAsync(() => Task.FromResult(access.OfClient(platform.ClientId).Kind is OutcomeKind.NotAllowed), Ct);
        await stream.SendAsync(Line);

        var last = await stream.ReceiveAsync();
        Assert.Equal(403, last.GetProperty("problem").GetProperty("status").GetInt32());
        Assert.False(last.TryGetProperty("matches", out _));
    }

    [Fact]
    public async Task Stream_WhereAPortionCannotBeRecorded_DisclosesNothingOfIt()
    {
        await using var own = await ApiBank.StartAsync(Ct, ScanBank.SmallLimits, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        var token = await own.TokenAsync(platform, Ct);
        using var stream = await OpenStream.BeginAsync(own, token);
        await stream.SendAsync(Line);
        _ = await stream.ReceiveAsync();

        await own.Rows.ExecuteAsync("CREATE TRIGGER full BEFORE INSERT ON audit_record BEGIN SELECT RAISE(ABORT, 'the disk is full'); END", Ct);
        await stream.SendAsync(Line);
        var last = await stream.ReceiveAsync();
        using var once = await ScanBank.SendAsync(own, token, Line);

        Assert.Equal((2, 503), (last.GetProperty("line").GetInt32(), last.GetProperty("problem").GetProperty("status").GetInt32()));
        Assert.False(last.TryGetProperty("matches", out _));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, once.StatusCode);
        Assert.DoesNotContain("zwaluw", await once.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_OfABankThatStops_EndsWithItAndSaysSo()
    {
        var own = await ApiBank.StartAsync(Ct, ScanBank.SmallLimits, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        using var stream = await OpenStream.BeginAsync(own, await own.TokenAsync(platform, Ct));
        await stream.SendAsync(Line);
        _ = await stream.ReceiveAsync();

        var closing = own.DisposeAsync();

        Assert.Equal(503, (await stream.ReceiveAsync()).GetProperty("problem").GetProperty("status").GetInt32());
        stream.Dispose();
        await closing;
    }

    [Fact]
    public async Task Stream_WithoutANewByte_EndsAfterItsTime()
    {
        await using var own = await ApiBank.StartAsync(Ct, new Dictionary<string, string?>(ScanBank.SmallLimits, StringComparer.Ordinal) { ["Api:Scans:IdleSeconds"] = "1" }, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        using var stream = await OpenStream.BeginAsync(own, await own.TokenAsync(platform, Ct));
        await stream.SendAsync(Line);
        _ = await stream.ReceiveAsync();

        Assert.Equal("Api:Scans:IdleSeconds", LimitOf(await stream.ReceiveAsync()));
    }

    [Fact]
    public async Task Stream_WhoseTokenExpires_EndsWithItsNextLine()
    {
        await using var own = await ApiBank.StartAsync(Ct, ScanBank.SmallLimits, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        var token = await own.TokenAsync(platform, Ct);
        using var busy = await OpenStream.BeginAsync(own, token);
        await busy.SendAsync(Line);
        _ = await busy.ReceiveAsync();

        await own.AdvanceAsync(TimeSpan.FromMinutes(5.5), Ct);
        await busy.SendAsync(Line);
        var last = await busy.ReceiveAsync();

        Assert.Equal((2, 401), (last.GetProperty("line").GetInt32(), last.GetProperty("problem").GetProperty("status").GetInt32()));
        Assert.False(last.TryGetProperty("matches", out _));
    }

    [Fact]
    public async Task Stream_ThatIsQuiet_StaysOpenUntilItsTokenEndsAndThenSaysSo()
    {
        await using var own = await ApiBank.StartAsync(Ct, Settings("Api:Scans:IdleSeconds", "3600"), ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        var token = await own.TokenAsync(platform, Ct);
        using var stream = await OpenStream.BeginAsync(own, token);
        await stream.SendAsync(Line);
        _ = await stream.ReceiveAsync();

        own.Clock.Elapse(TimeSpan.FromSeconds(285));
        await own.AdvanceAsync(TimeSpan.Zero, Ct);
        await stream.SendAsync(Line);
        var below = await stream.ReceiveAsync();
        own.Clock.Elapse(TimeSpan.FromSeconds(15));
        var last = await stream.ReceiveAsync();

        Assert.Equal((2, 1), (below.GetProperty("line").GetInt32(), below.GetProperty("matches").GetArrayLength()));
        Assert.Equal((3, 401), (last.GetProperty("line").GetInt32(), last.GetProperty("problem").GetProperty("status").GetInt32()));
        Assert.Equal(ProblemTable.TokenEnded.Detail, last.GetProperty("problem").GetProperty("detail").GetString());
        await stream.ReceiveEndAsync();
    }

    [Fact]
    public async Task Stream_ThatIsQuietFromItsBeginning_IsRefusedWhenItsTokenEndsAndMakesRoom()
    {
        var settings = Settings("Api:Scans:IdleSeconds", "3600");
        settings["Api:Scans:StreamsPerClient"] = "1";
        await using var own = await ApiBank.StartAsync(Ct, settings, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        var token = await own.TokenAsync(platform, Ct);
        using var stream = await OpenStream.BeginQuietAsync(own, token);
        using var another = await ScanBank.SendAsync(own, token, Line, "application/x-ndjson");
        Assert.Equal(HttpStatusCode.TooManyRequests, another.StatusCode);

        var refusal = stream.ReceiveRefusalAsync();
        await ApiBank.UntilAsync(
            () =>
            {
                own.Clock.Elapse(TimeSpan.FromSeconds(300));
                return Task.FromResult(refusal.IsCompleted);
            },
            Ct);
        var (status, end) = await refusal;
        await own.AdvanceAsync(TimeSpan.Zero, Ct);
        await UntilAnotherAsync(own, await own.TokenAsync(platform, Ct), HttpStatusCode.OK);

        Assert.Equal((401, ProblemTable.TokenEnded.Detail), (status, end.GetProperty("detail").GetString()));
    }

    [Theory]
    [InlineData("Api:Scans:IdleSeconds", "100", 80, 100)]
    [InlineData("Api:Scans:StreamMinutes", "3", 160, 20)]
    public async Task Stream_ThatIsQuiet_EndsAtItsLimitAndNotBefore(string limit, string most, int below, int beyond)
    {
        var settings = Settings("Api:Scans:IdleSeconds", "3600");
        settings[limit] = most;
        await using var own = await ApiBank.StartAsync(Ct, settings, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        using var stream = await OpenStream.BeginAsync(own, await own.TokenAsync(platform, Ct));
        await stream.SendAsync(Line);
        _ = await stream.ReceiveAsync();

        own.Clock.Elapse(TimeSpan.FromSeconds(below));
        await own.AdvanceAsync(TimeSpan.Zero, Ct);
        await stream.SendAsync(Line);
        var answer = await stream.ReceiveAsync();
        own.Clock.Elapse(TimeSpan.FromSeconds(beyond));

        Assert.False(answer.TryGetProperty("problem", out _));
        Assert.Equal(limit, LimitOf(await stream.ReceiveAsync()));
    }

    [Fact]
    public async Task Stream_WhoseSigningKeyIsTakenAway_EndsWithItsNextLine()
    {
        await using var own = await ApiBank.StartAsync(Ct, ScanBank.SmallLimits, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        using var stream = await OpenStream.BeginAsync(own, await own.TokenAsync(platform, Ct));
        await stream.SendAsync(Line);
        _ = await stream.ReceiveAsync();

        // The operator moves the key away; the bank reads the folder again each minute.
        foreach (var key in Directory.GetFiles(Path.Combine(own.Var, "keys", "tokens"), "*.json")) File.Delete(key);
        await own.AdvanceAsync(TimeSpan.FromMinutes(1), Ct);
        await stream.SendAsync(Line);
        var last = await stream.ReceiveAsync();

        Assert.Equal((2, 401), (last.GetProperty("line").GetInt32(), last.GetProperty("problem").GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task Characters_OfAClient_AreBoundByTheMinuteInRequestsAndStreams()
    {
        await using var own = await ApiBank.StartAsync(
            Ct, new Dictionary<string, string?>(ScanBank.SmallLimits, StringComparer.Ordinal) { ["Api:Scans:CharactersPerMinute"] = "1000" }, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        using var other = await own.AddAsync(Platform.New("other-platform"), Ct, ScanBank.Scan);
        var token = await own.TokenAsync(platform, Ct);

        using var below = await ScanBank.SendAsync(own, token, BodyOf(199, 200, 200, 200, 200));
        using var across = await ScanBank.SendAsync(own, token, BodyOf(200, 200, 200, 200, 200));
        using var above = await ScanBank.SendAsync(own, token, BodyOf(1));
        using var stream = await ScanBank.SendAsync(own, token, Line, "application/x-ndjson");
        using var others = await ScanBank.SendAsync(own, await own.TokenAsync(other, Ct), BodyOf(1));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], new[] { below, across, above, others }.Select(answer => answer.StatusCode));
        Assert.Contains("Api:Scans:CharactersPerMinute", await above.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.InRange(above.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 50, 60);
        Assert.Contains("Api:Scans:CharactersPerMinute", await stream.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_AboveThoseOfAClient_AreRefusedBeforeTheirBodyIsRead()
    {
        await using var own = await ApiBank.StartAsync(
            Ct, new Dictionary<string, string?>(ScanBank.SmallLimits, StringComparer.Ordinal) { ["Api:Scans:RequestsPerClient"] = "1" }, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan, perMinute: 1_000_000);
        var token = await own.TokenAsync(platform, Ct);
        using (await OpenStream.BeginQuietAsync(own, token, "application/json"))
        {
            using var refused = await ScanBank.SendAsync(own, token, BodyOf(1));
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Contains("Api:Scans:RequestsPerClient", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        await ApiBank.UntilAsync(
            async () =>
            {
                using var again = await ScanBank.SendAsync(own, token, BodyOf(1));
                return again.IsSuccessStatusCode;
            },
            Ct);
    }

    [Fact]
    public async Task Stream_OlderThanItsTime_EndsWithTheNameOfTheLimit()
    {
        await using var own = await ApiBank.StartAsync(Ct, new Dictionary<string, string?>(ScanBank.SmallLimits, StringComparer.Ordinal) { ["Api:Scans:StreamMinutes"] = "3" }, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        using var stream = await OpenStream.BeginAsync(own, await own.TokenAsync(platform, Ct));
        await stream.SendAsync(Line);
        _ = await stream.ReceiveAsync();

        await own.AdvanceAsync(TimeSpan.FromMinutes(2), Ct);
        await stream.SendAsync(Line);
        var below = await stream.ReceiveAsync();
        await own.AdvanceAsync(TimeSpan.FromMinutes(1), Ct);
        await stream.SendAsync(Line);
        var (lastAnswer, end) = (await stream.ReceiveAsync(), await stream.ReceiveAsync());

        Assert.Equal([2, 3], ((JsonElement[])[below, lastAnswer]).Select(answer => answer.GetProperty("line").GetInt32()));
        Assert.False(lastAnswer.TryGetProperty("problem", out _));
        Assert.Equal(("Api:Scans:StreamMinutes", 4), (LimitOf(end), end.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Stream_OfLinesThatHoldNothing_CostsTheMinuteAllTheSame()
    {
        await using var own = await ApiBank.StartAsync(
            Ct,
            new Dictionary<string, string?>(ScanBank.SmallLimits, StringComparer.Ordinal) { ["Api:Scans:CharactersPerMinute"] = "1000", ["Api:Scans:CharactersPerText"] = "100" },
            ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("scan-platform"), Ct, ScanBank.Scan);
        using var broken = await own.AddAsync(Platform.New("broken-platform"), Ct, ScanBank.Scan);
        foreach (var (client, line) in new[] { (platform, """{"text":""}"""), (broken, "x") })
        {
            var token = await own.TokenAsync(client, Ct);
            using var below = await ScanBank.SendAsync(own, token, string.Join('\n', Enumerable.Repeat(line, 9)), "application/x-ndjson");
            using var across = await ScanBank.SendAsync(own, token, string.Join('\n', Enumerable.Repeat(line, 2)), "application/x-ndjson");
            using var above = await ScanBank.SendAsync(own, token, line, "application/x-ndjson");

            Assert.DoesNotContain("CharactersPerMinute", await below.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            Assert.DoesNotContain("CharactersPerMinute", await across.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            Assert.Contains("Api:Scans:CharactersPerMinute", await above.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Portions_OfAStream_CountAsRequestsAndWaitForTheirTurn()
    {
        const int PerMinute = 40;

        using var platform = await bank.Bank.AddAsync(Platform.New("portions"), Ct, ScanBank.Scan, PerMinute);
        var token = await bank.Bank.TokenAsync(platform, Ct);
        using var stream = await OpenAsync(token);
        var statuses = new List<HttpStatusCode>();
        do
        {
            using var answer = await ScanBank.SendAsync(bank.Bank, token, BodyOf(1));
            statuses.Add(answer.StatusCode);
        }
        while (statuses[^1] is HttpStatusCode.OK);
        await stream.SendAsync(Line);
        var late = await stream.ReceiveAsync();

        // The request of the stream, its portion, and one or two that came back while the others were answered.
        Assert.InRange(statuses.Count - 1, PerMinute - 2, PerMinute + 5);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal((2, 1), (late.GetProperty("line").GetInt32(), late.GetProperty("matches").GetArrayLength()));
    }

    private static Task UntilAnotherAsync(ApiBank bank, string token, HttpStatusCode status) => ApiBank.UntilAsync(
        async () =>
        {
            using var another = await ScanBank.SendAsync(bank, token, Line, "application/x-ndjson");
            return another.StatusCode == status;
        },
        Ct);

    private static Dictionary<string, string?> Settings(string name, string value) => new(ScanBank.SmallLimits, StringComparer.Ordinal) { [name] = value };

    private static string BodyOf(params int[] lengths) => JsonSerializer.Serialize(new { texts = lengths.Select(length => new string('x', length)) });

    private static string? LimitOf(JsonElement answer) => answer.GetProperty("problem").GetProperty("limit").GetProperty("name").GetString();

    /// <summary>A stream that has been answered once.</summary>
    private async Task<OpenStream> OpenAsync(string token)
    {
        var stream = await OpenStream.BeginAsync(bank.Bank, token);
        await stream.SendAsync(Line);
        _ = await stream.ReceiveAsync();
        return stream;
    }
}
