using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Api.Entries;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Api.Tests.Entries;

/// <summary>Every answer about a text says whether it is an example, provisional or not checked in time; of the others it says nothing.</summary>
public sealed class StandingTests(StandingTests.Bank fixture) : IClassFixture<StandingTests.Bank>
{
    private const string Plain = "SB-2026-0001";
    private const string Example = "SB-2026-0002";
    private const string Provisional = "SB-2026-0003";
    private const string Overdue = "SB-2026-0004";

    private static readonly (string Code, string Says)[] Kinds = [(Example, "Example text."), (Provisional, "Provisional text"), (Overdue, "not checked in time")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("entry")]
    [InlineData("revision")]
    [InlineData("search")]
    [InlineData("scan")]
    [InlineData("stream")]
    public async Task Answer_OnEverySurface_SaysExactlyWhatHoldsOfTheText(string surface)
    {
        foreach (var code in new[] { Plain, Example, Provisional, Overdue })
        {
            var answer = await AskAsync(surface, code);
            var notice = answer.GetProperty("notice").GetString()!;
            Assert.Equal(Kinds.Where(kind => kind.Code == code).Select(kind => kind.Says), Kinds.Where(kind => notice.Contains(kind.Says, StringComparison.Ordinal)).Select(kind => kind.Says));
            AssertStanding(code, TextIn(answer));
        }
    }

    [Fact]
    public async Task Relation_ToATextOfAnyStanding_SaysSo()
    {
        var relations = (await AskAsync("entry", Plain)).GetProperty("relations").EnumerateArray().ToArray();

        Assert.Equal([Example, Overdue], relations.Select(relation => relation.GetProperty("code").GetString()));
        Assert.All(relations, relation => AssertStanding(relation.GetProperty("code").GetString()!, relation));
    }

    [Fact]
    public async Task Answer_WrittenAgainAfterItsDay_SaysThatTheTextIsOverdueNow()
    {
        var room = fixture.It.Services.GetRequiredService<ReadingRoom>();
        var entry = WrittenEntry.Of((await room.OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), EntryCode.Parse(Plain), Ct)).Value!);
        var day = Entry(Plain).ReviewBy;

        Assert.DoesNotContain("\"overdue\"", Encoding.UTF8.GetString(entry.Short("nl", day).Span), StringComparison.Ordinal);
        Assert.Contains("\"overdue\":true", Encoding.UTF8.GetString(entry.Short("nl", day.AddDays(1)).Span), StringComparison.Ordinal);
        Assert.Contains("not checked in time", Encoding.UTF8.GetString(entry.Whole("en", day.AddDays(1)).Span), StringComparison.Ordinal);
        Assert.DoesNotContain("not checked in time", Encoding.UTF8.GetString(entry.Whole("en", day).Span), StringComparison.Ordinal);
    }

    private static void AssertStanding(string code, JsonElement text)
    {
        Assert.Equal(code switch { Example => "example", Provisional => "provisional", _ => "reviewed" }, text.GetProperty("assurance").GetString());
        Assert.Equal(code == Overdue, text.TryGetProperty("overdue", out var overdue) && overdue.GetBoolean());
    }

    private static JsonElement TextIn(JsonElement answer) =>
        answer.TryGetProperty("hits", out var hits) ? hits.EnumerateArray().Single()
        : answer.TryGetProperty("entries", out var entries) ? entries.EnumerateArray().Single()
        : answer;

    private async Task<JsonElement> AskAsync(string surface, string code)
    {
        using var request = surface switch
        {
            "entry" => new HttpRequestMessage(HttpMethod.Get, $"v1/entries/{code}"),
            "revision" => new HttpRequestMessage(HttpMethod.Get, $"v1/entries/{code}/revisions/1"),
            "search" => Post("v1/entries/search", "application/json", new { query = FormOf(code), language = "en" }),
            "scan" => Post("v1/scans", "application/json", new { text = $"een {FormOf(code)}" }),
            _ => Post("v1/scans", "application/x-ndjson", new { text = $"een {FormOf(code)}" }),
        };
        request.Headers.AcceptLanguage.ParseAdd("en");
        using var response = await fixture.It.SendAsync(fixture.Token, request, Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static HttpRequestMessage Post(string address, string type, object body)
    {
        var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
    }

    private static string FormOf(string code) => code switch { Plain => "zwaluwkruis", Example => "bergkristal", Provisional => "fluisterwimpel", _ => "rafelanker" };

    private static EntryContent Entry(string code)
    {
        var entry = InventedEntry.Of(code, FormOf(code));
        return entry with
        {
            Assurance = Assurance.Reviewed,
            CheckedOn = new(2098, 1, 5),
            ReviewBy = new(2099, 1, 5),
            Forms = [.. entry.Forms.Select(form => form with { Use = FormUse.Scan })],
            Relations = code == Plain ? [.. new[] { Example, Overdue }.Select(other => new Relation { Type = RelationType.ConfusedWith, Target = EntryCode.Parse(other) })] : [],
        };
    }

    /// <summary>One text of each standing, and a platform that may ask for all of them.</summary>
    public sealed class Bank : IAsyncLifetime
    {
        private readonly Platform _platform = Platform.New("platform-standing");

        public string Token { get; private set; } = "";

        internal ApiBank It { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            It = await ApiBank.StartAsync(Ct, entries: [Entry(Plain), Entry(Example) with { Assurance = Assurance.Example }, Entry(Provisional), Entry(Overdue) with { CheckedOn = new(2020, 1, 5), ReviewBy = new(2021, 1, 5) }]);
            await It.Rows.ExecuteAsync("UPDATE publication SET provisional_until = 9000000000000000 WHERE entry = (SELECT id FROM entry WHERE code = $code)", Ct, ("$code", Provisional));
            await It.AddAsync(_platform, Ct, $"{ApiBank.Search} {ApiBank.Read} scan");
            Token = await It.TokenAsync(_platform, Ct);
        }

        public async ValueTask DisposeAsync()
        {
            _platform.Dispose();
            await It.DisposeAsync();
        }
    }
}
