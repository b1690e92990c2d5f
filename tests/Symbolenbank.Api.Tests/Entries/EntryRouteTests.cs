using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Api.Tests.Entries;

/// <summary>Searching and reading over HTTP: shapes, languages, refusals and records.</summary>
public sealed class EntryRouteTests : IAsyncLifetime
{
    private const int Search = 200;
    private const int OpenEntry = 202;
    private const int OpenRevision = 203;
    private const int Denied = 500;
    private const string Form = "zzq88";

    private ApiBank _bank = null!;
    private Platform _platform = null!;
    private string _token = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bank = await ApiBank.StartAsync(Ct, entries:
        [
            InventedEntry.Of("SB-2026-0001", Form, "Zzq Achtentachtig") with { CommonAmongMinors = true, Cover = Cover.Slur },
            InventedEntry.Of("SB-2026-0002", "xxq14") with { Tlp = Tlp.Amber },
        ]);
        _platform = await _bank.AddAsync("platform-a", Ct);
        _token = await _bank.TokenAsync(_platform, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        _platform.Dispose();
        await _bank.DisposeAsync();
    }

    [Fact]
    public async Task Search_ForAForm_AnswersInTheAgreedShape()
    {
        using var response = await _bank.SearchAsync(_token, new { query = Form, limit = 10 }, Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal(["notice", "hits", "facets"], answer.EnumerateObject().Select(member => member.Name));
        var hit = Assert.Single(answer.GetProperty("hits").EnumerateArray());
        Assert.Equal(
            ["code", "revision", "name", "kind", "ambiguity", "summary", "senses", "questions", "reviewedOn", "assurance", "tlp", "reason"],
            hit.EnumerateObject().Select(member => member.Name));
        Assert.Equal("SB-2026-0001", hit.GetProperty("code").GetString());
        Assert.Equal("number-code", hit.GetProperty("kind").GetString());
        Assert.Equal("depends-on-context", hit.GetProperty("ambiguity").GetString());
        Assert.Equal("example", hit.GetProperty("assurance").GetString());
        Assert.Equal("CLEAR", hit.GetProperty("tlp").GetString());
        Assert.Equal("exact-form", hit.GetProperty("reason").GetProperty("kind").GetString());
        Assert.Equal(["extremist", "benign"], hit.GetProperty("senses").EnumerateArray().Select(sense => sense.GetProperty("nature").GetString()));
        Assert.True(answer.GetProperty("facets").TryGetProperty("kind", out _));
    }

    [Fact]
    public async Task Search_InEachLanguage_AnswersTextsAndNoticeInIt()
    {
        using var dutch = await _bank.SearchAsync(_token, new { query = Form }, Ct);
        using var english = await _bank.SearchAsync(_token, new { query = Form, language = "en" }, Ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/entries/SB-2026-0001");
        request.Headers.AcceptLanguage.ParseAdd("fr, en-GB;q=0.8, nl;q=0.5");
        using var read = await _bank.SendAsync(_token, request, Ct);

        Assert.Contains("Voorbeeldtekst", await dutch.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("Example text", await english.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("sign zzq88", await english.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("sign zzq88", await read.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("en", read.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task Search_WithoutHits_SaysThatThisMeansNothing()
    {
        using var response = await _bank.SearchAsync(_token, new { query = "qqqqqqqqvvvv" }, Ct);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Empty(answer.GetProperty("hits").EnumerateArray());
        Assert.Contains("niet in de bank", answer.GetProperty("notice").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WithSeveralFaults_NamesThemAllAtOnce()
    {
        using var response = await SendAsync("""{"limit":0,"offset":-1,"language":"fr","colour":1,"filters":{"kinds":["banana"],"shape":[]},"query":"a\u0000"}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal(
            ["#/colour", "#/filters/kinds/0", "#/filters/shape", "#/language", "#/limit", "#/offset", "#/query"],
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("location").GetProperty("pointer").GetString()!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"query":""}""")]
    [InlineData("""{"query":"   "}""")]
    [InlineData("""{"query":7}""")]
    [InlineData("""{"query":"a","query":"b"}""")]
    [InlineData("""{"query":"\ud800"}""")]
    [InlineData("""{"query":"a"} x""")]
    [InlineData("""{"query":"a","filters":{"kinds":"number-code"}}""")]
    public async Task Search_ForABodyThatIsNoSearch_IsABadRequest(string body)
    {
        using var response = await SendAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty((await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task Search_WithAnOversizeBody_IsRefused()
    {
        using var response = await SendAsync($$"""{"query":"{{new string('a', 100_000)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Search_InAnotherMediaType_IsRefused()
    {
        using var response = await SendAsync("query=88", "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Read_OfAnEntry_AnswersItWithoutWhatMachinesNeverSee()
    {
        using var response = await _bank.ReadAsync(_token, "SB-2026-0001", Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("cover", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("minors", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, JsonSerializer.Deserialize<JsonElement>(text).GetProperty("senses").GetArrayLength());
    }

    [Fact]
    public async Task Read_OfAbsentAndOfForbidden_IsTheSameAnswer()
    {
        using var absent = await _bank.ReadAsync(_token, "SB-2026-4999", Ct);
        using var forbidden = await _bank.ReadAsync(_token, "SB-2026-0002", Ct);
        using var absentRevision = await _bank.ReadAsync(_token, "SB-2026-4999/revisions/1", Ct);
        using var forbiddenRevision = await _bank.ReadAsync(_token, "SB-2026-0002/revisions/1", Ct);
        using var laterRevision = await _bank.ReadAsync(_token, "SB-2026-0001/revisions/99", Ct);

        var answers = new[] { absent, forbidden, absentRevision, forbiddenRevision, laterRevision };
        var bodies = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(Ct)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Single(bodies.Distinct());
        Assert.Single(answers.Select(answer => string.Join(' ', answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Order())).Distinct());
    }

    [Fact]
    public async Task Read_OfARevision_AnswersIt()
    {
        using var response = await _bank.ReadAsync(_token, "SB-2026-0001/revisions/1", Ct);
        Assert.Equal(1, (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("revision").GetInt32());
        Assert.Single(await _bank.Rows.RecordsAsync(OpenRevision, Ct));
    }

    [Theory]
    [InlineData("banana", 1)]
    [InlineData("banana/revisions/nine", 2)]
    [InlineData("SB-2026-0001/revisions/0", 1)]
    public async Task Read_OfAnAddressThatIsNone_NamesEachFault(string path, int faults)
    {
        using var response = await _bank.ReadAsync(_token, path, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var errors = (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("errors");
        Assert.Equal(faults, errors.GetArrayLength());
        Assert.All(errors.EnumerateArray(), error => Assert.Equal("path", error.GetProperty("in").GetString()));
    }

    [Fact]
    public async Task Answer_ToSearchAndRead_IsOnRecordUnderItsCorrelation()
    {
        using var search = await _bank.SearchAsync(_token, new { query = Form }, Ct);
        using var read = await _bank.ReadAsync(_token, "SB-2026-0001", Ct);

        var searched = Assert.Single(await _bank.Rows.RecordsAsync(Search, Ct));
        var opened = Assert.Single(await _bank.Rows.RecordsAsync(OpenEntry, Ct));
        Assert.Equal(search.Headers.GetValues("Correlation-Id").Single(), searched.GetProperty("correlation").GetString());
        Assert.Equal(read.Headers.GetValues("Correlation-Id").Single(), opened.GetProperty("correlation").GetString());
        Assert.DoesNotContain(Form, searched.ToString(), StringComparison.Ordinal);
        Assert.Equal("moderation", opened.GetProperty("purpose").GetString());
        Assert.Equal("SB-2026-0001@1", opened.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task Query_OfASearch_StandsInNoLog()
    {
        using var search = await _bank.SearchAsync(_token, new { query = "zzq geheim woord" }, Ct);
        using var faulty = await SendAsync("""{"query":"zzq geheim woord","limit":0}""");
        Assert.DoesNotContain(_bank.Log.All, line => line.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_WithoutTheScope_IsForbiddenAndOnRecord()
    {
        var token = await _bank.TokenAsync(_platform, Ct, ApiBank.Search);
        using var response = await _bank.ReadAsync(token, "SB-2026-0001", Ct);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("insufficient_scope", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(ApiBank.Read, Assert.Single(await _bank.Rows.RecordsAsync(Denied, Ct)).GetProperty("subject").GetString());
    }

    [Fact]
    public async Task Client_AboveItsLimit_IsToldWhenToComeBack()
    {
        using var slow = await _bank.AddAsync(Platform.New("platform-slow"), Ct, perMinute: 3);
        var token = await _bank.TokenAsync(slow, Ct);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await _bank.ReadAsync(token, "SB-2026-0001", Ct)).StatusCode);

        using var refused = await _bank.ReadAsync(token, "SB-2026-0001", Ct);
        using var other = await _bank.ReadAsync(_token, "SB-2026-0001", Ct);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 20);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        await _bank.AdvanceAsync(refused.Headers.RetryAfter.Delta.Value, Ct);
        Assert.Equal(HttpStatusCode.OK, (await _bank.ReadAsync(token, "SB-2026-0001", Ct)).StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(string body, string mediaType = "application/json") => _bank.SendAsync(
        _token, new HttpRequestMessage(HttpMethod.Post, "v1/entries/search") { Content = new StringContent(body, Encoding.UTF8, mediaType) }, Ct);
}
