using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Symbolenbank.Api.Tests.Testing;

namespace Symbolenbank.Api.Tests.Scans;

/// <summary>Scanning in one request over HTTP: shapes, limits, refusals and records.</summary>
public sealed class ScanRouteTests(ScanBank bank)
{
    private const int ScanTexts = 270;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scan_OfTexts_AnswersEachInTheAgreedShape()
    {
        var answer = await AnswerAsync(new { texts = new[] { "niets", "👋 Een ZWALUWKRUIS" } });

        Assert.Equal(["notice", "texts", "entries", "words"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal([0, 1], answer.GetProperty("texts").EnumerateArray().Select(text => text.GetProperty("matches").GetArrayLength()));
        Assert.Equal(
            """{"code":"SB-2026-0001","form":"zwaluwkruis","start":7,"length":11,"codePointStart":6,"codePointLength":11,"standing":"form-recognised","steps":["case"],"for":[],"against":[]}""",
            answer.GetProperty("texts")[1].GetProperty("matches")[0].GetRawText());
        var entry = Assert.Single(answer.GetProperty("entries").EnumerateArray());
        Assert.Equal(["extremist", "benign"], entry.GetProperty("senses").EnumerateArray().Select(sense => sense.GetProperty("nature").GetString()));
        Assert.Equal("Wat staat erbij?", entry.GetProperty("questions")[0].GetString());
        Assert.Equal(["form-recognised", "case"], answer.GetProperty("words").EnumerateObject().Select(word => word.Name));
        Assert.Contains("niets over de schrijver", answer.GetProperty("notice").GetString(), StringComparison.Ordinal);
        Assert.Contains("Voorbeeldtekst", answer.GetProperty("notice").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_InEnglish_ExplainsEveryCueInIt()
    {
        using var response = await bank.SendAsync("""{"text":"Volgens de krant stond er \"zwaluwkruis\" op de muur.","language":"nl"}""", language: "en");
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Ct);

        var match = answer.GetProperty("texts")[0].GetProperty("matches")[0];
        Assert.Equal("needs-context", match.GetProperty("standing").GetString());
        Assert.NotEmpty(match.GetProperty("against").EnumerateArray());
        Assert.All(match.GetProperty("against").EnumerateArray(), cue => Assert.True(answer.GetProperty("words").TryGetProperty(cue.GetString()!, out _)));
        Assert.Contains("between quotation marks", answer.GetProperty("words").GetProperty("quoted").GetString(), StringComparison.Ordinal);
        Assert.Equal("en", response.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task Scan_WithoutAMatch_SaysThatThisMeansNothing()
    {
        var answer = await AnswerAsync(new { text = "Een gewone zin." });
        Assert.Contains("betekent niet dat de tekst onschuldig is", answer.GetProperty("notice").GetString(), StringComparison.Ordinal);
        Assert.Empty(answer.GetProperty("entries").EnumerateArray());
    }

    [Theory]
    [InlineData("fluisterkruis")]
    [InlineData("opzoekwoord")]
    [InlineData("bestaatniet")]
    public async Task Scan_ForWhatTheClientMayNotSee_AnswersAsForWhatIsAbsent(string form)
    {
        using var forbidden = await bank.SendAsync(new { text = $"een {form}" });
        using var absent = await bank.SendAsync(new { text = "een fietsenmaker" });
        Assert.Equal(await absent.Content.ReadAsStringAsync(Ct), await forbidden.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Scan_WhereAHiddenFormWouldCoverAVisibleOne_FindsTheVisibleOne()
    {
        var answer = await AnswerAsync(new { text = "een zwaluwkruis bergkristal" });
        Assert.Equal(ScanBank.Form, answer.GetProperty("texts")[0].GetProperty("matches")[0].GetProperty("form").GetString());
    }

    [Fact]
    public async Task Scan_WithMembersForPersons_RefusesThemByName()
    {
        using var response = await bank.SendAsync("""{"author":"x","text":"a","account":{"id":1},"language":"!","userId":2}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["#/account", "#/author", "#/language", "#/userId"], await PointersAsync(response));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"text":"a","texts":["b"]}""")]
    [InlineData("""{"texts":[]}""")]
    [InlineData("""{"texts":"a"}""")]
    [InlineData("""{"texts":["a",7]}""")]
    [InlineData("""{"text":"a"}{"text":"b"}""")]
    public async Task Scan_OfABodyThatIsNoScan_IsABadRequest(string body)
    {
        using var response = await bank.SendAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty(await PointersAsync(response));
    }

    [Theory]
    [InlineData(5, 200, null)]
    [InlineData(6, 10, "Api:Scans:MostTexts")]
    public async Task Scan_JustBelowAndAboveALimit_IsAnsweredOrRefusedByItsName(int texts, int characters, string? limit)
    {
        using var response = await bank.SendAsync(new { texts = Enumerable.Repeat(new string('a', characters), texts) });
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.Equal(limit is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
        if (limit is not null) Assert.Contains(limit, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_OfTextsOfAHostilePoster_AnswersTheOthers()
    {
        using var response = await bank.SendAsync($$"""{"texts":["zwaluwkruis","\u0000 zwaluwkruis","\ud800 zwaluwkruis","{{new string('a', 201)}}","{{new string('a', 200)}}"]}""");
        var texts = (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("texts");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([0, 2, 2], texts.EnumerateArray().Take(3).Select(text => text.GetProperty("matches")[0].GetProperty("start").GetInt32()));
        Assert.Equal(["problem"], texts[3].EnumerateObject().Select(member => member.Name));
        Assert.Equal("Scanning:LongestText", texts[3].GetProperty("problem").GetProperty("limit").GetProperty("name").GetString());
        Assert.Empty(texts[4].GetProperty("matches").EnumerateArray());
    }

    [Fact]
    public async Task Scan_OfOneTextThatIsTooLong_IsRefusedByTheNameOfTheLimit()
    {
        using var response = await bank.SendAsync(new { text = new string('a', 201) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("Scanning:LongestText", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4096, HttpStatusCode.OK)]
    [InlineData(4097, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Scan_OfABodyAtItsLimit_IsAnsweredOrRefusedByItsName(int bytes, HttpStatusCode status)
    {
        const string Body = """{"text":"a"}""";
        using var response = await bank.SendAsync(Body + new string(' ', bytes - Body.Length));
        Assert.Equal(status, response.StatusCode);
        if (status is HttpStatusCode.OK) return;
        var limit = (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("limit");
        Assert.Equal(("Api:Scans:LargestBody", 4096), (limit.GetProperty("name").GetString(), limit.GetProperty("most").GetInt64()));
    }

    [Fact]
    public async Task Scan_WithMoreMatchesThanGiven_CountsTheOthers()
    {
        var answer = await AnswerAsync(new { texts = new[] { Repeated(3), Repeated(4) } });
        var texts = answer.GetProperty("texts");
        Assert.False(texts[0].TryGetProperty("omitted", out _));
        Assert.Equal((3, 1), (texts[1].GetProperty("matches").GetArrayLength(), texts[1].GetProperty("omitted").GetInt32()));
    }

    [Fact]
    public async Task Scan_InAnotherMediaType_IsRefused()
    {
        using var response = await bank.SendAsync("text=a", "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Token_WithoutTheScope_IsForbidden()
    {
        using var platform = await bank.Bank.AddAsync("no-scan", Ct);
        using var response = await ScanBank.SendAsync(bank.Bank, await bank.Bank.TokenAsync(platform, Ct), """{"text":"a"}""");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("Oversight")]
    [InlineData("Administration")]
    public async Task Scan_ForAPurposeWithoutScans_IsForbiddenAndOnRecord(string purpose)
    {
        using var platform = await bank.Bank.AddAsync(Platform.New($"scan-{purpose}"), Ct, ScanBank.Scan);
        await bank.Bank.Rows.ChangeClientAsync(platform.ClientId, $"purpose = '{purpose}'", Ct);
        var token = await bank.Bank.TokenAsync(platform, Ct);
        await ApiBank.UntilAsync(
            async () =>
            {
                using var response = await ScanBank.SendAsync(bank.Bank, token, """{"text":"zwaluwkruis"}""");
                return response.StatusCode is HttpStatusCode.Forbidden;
            },
            Ct);
        Assert.Contains(await bank.Bank.Rows.RecordsAsync(500, Ct), record => record.GetProperty("subject").GetString() == "scans");
    }

    [Fact]
    public async Task Record_OfAScan_HoldsSizesCountsAndCodes()
    {
        using var response = await bank.SendAsync(new { texts = new[] { "een zwaluwkruis", "niets" } });
        var correlation = response.Headers.GetValues("Correlation-Id").Single();
        var record = Assert.Single(await bank.Bank.Rows.RecordsAsync(ScanTexts, Ct), record => record.GetProperty("correlation").GetString() == correlation);
        Assert.Equal(["2", "20", "1", "SB-2026-0001@1"], new[] { "+texts", "+characters", "+matches", "+shown" }.Select(name => record.GetProperty(name).GetString()));
        Assert.Equal("", record.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task Text_OfAScan_IsKeptNowhere()
    {
        const string Canary = "kanariewimpel";
        using var once = await bank.SendAsync(new { text = $"{Canary} zwaluwkruis {Canary}" });
        _ = await bank.StreamAsync($$"""{"text":"{{Canary}} zwaluwkruis"}""", $$"""{"{{Canary}}":1}""", $"broken {Canary}");
        using var refused = await bank.SendAsync($$"""{"text":"{{new string('x', 300)}}{{Canary}}"}""");

        Assert.DoesNotContain(bank.Bank.Log.All, line => line.Contains(Canary, StringComparison.Ordinal));
        var files = Directory.EnumerateFiles(bank.Bank.Var, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("bank.lock", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(files);
        foreach (var file in files) Assert.True((await ReadAsync(file)).IndexOf(Encoding.UTF8.GetBytes(Canary)) < 0, file);
    }

    private static string Repeated(int times) => string.Join(", ", Enumerable.Repeat(ScanBank.Form, times));

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Ct);
        return copy.ToArray();
    }

    private async Task<JsonElement> AnswerAsync(object body)
    {
        using var response = await bank.SendAsync(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static async Task<string[]> PointersAsync(HttpResponseMessage response) =>
        [.. (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("location").GetProperty("pointer").GetString()!).Order(StringComparer.Ordinal)];
}
