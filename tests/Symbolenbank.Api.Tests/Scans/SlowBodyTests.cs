using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Api.Limits;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Api.Tests.Scans;

/// <summary>Bodies that take their time: what the client may is asked again once they are there, and they may not take for ever.</summary>
public sealed class SlowBodyTests(ScanBank bank)
{
    private const string Json = "application/json";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("v1/scans", """{"text":"een zwaluwkruis"}""")]
    [InlineData("v1/entries/search", """{"query":"zwaluwkruis"}""")]
    public async Task Body_ThatOutlastsTheAgreement_GetsNoAnswer(string address, string body)
    {
        using var platform = await bank.Bank.AddAsync(Platform.New("slow-" + address.Split('/')[^1]), Ct, $"{ScanBank.Scan} {ApiBank.Search}");
        using var slow = await BeginAsync(bank.Bank, await bank.Bank.TokenAsync(platform, Ct), address, body);

        await bank.Bank.Rows.ChangeClientAsync(platform.ClientId, "enabled = 0", Ct);
        var access = bank.Bank.Services.GetRequiredService<AccessTable>();
        await ApiBank.UntilAsync(() => Task.FromResult(access.OfClient(platform.ClientId).Kind is OutcomeKind.NotAllowed), Ct);
        await slow.FinishAsync(Ct);
        var (status, answer) = await slow.AnswerAsync(Ct);

        Assert.Equal(403, status);
        Assert.DoesNotContain("zwaluw", answer, StringComparison.Ordinal);
        Assert.Contains(await bank.Bank.Rows.RecordsAsync(500, Ct), record => record.TryGetProperty("reason", out var reason) && reason.GetString() is "client-ended");
    }

    [Fact]
    public async Task Body_ThatArrivesInPieces_IsAnswered()
    {
        using var slow = await BeginAsync(bank.Bank, bank.Token, "v1/scans", """{"text":"een zwaluwkruis"}""");
        await slow.FinishAsync(Ct);
        var (status, answer) = await slow.AnswerAsync(Ct);
        Assert.Equal(200, status);
        Assert.Contains(ScanBank.Code, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_AfterItsTime_IsRefusedByTheNameOfTheLimitAtEveryDoor()
    {
        await using var own = await ApiBank.StartAsync(Ct, new Dictionary<string, string?>(ScanBank.SmallLimits, StringComparer.Ordinal) { ["Api:Limits:BodySeconds"] = "1" }, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("slow"), Ct, $"{ScanBank.Scan} {ApiBank.Search}");
        var token = await own.TokenAsync(platform, Ct);
        foreach (var (address, body, type) in new[] { ("v1/scans", """{"text":"a"}""", Json), ("v1/entries/search", """{"query":"a"}""", Json), ("oauth/token", "grant_type=client_credentials", "application/x-www-form-urlencoded") })
        {
            using var slow = await BeginAsync(own, address is "oauth/token" ? null : token, address, body, type);
            var (status, answer) = await slow.AnswerAsync(Ct);
            Assert.Equal(408, status);
            Assert.Contains("Api:Limits:BodySeconds", answer, StringComparison.Ordinal);
        }
    }

    // Kestrel refuses a body that sends nothing for five seconds, unless it is told otherwise.
    [Fact]
    public async Task Body_AtRest_IsLeftToTheOptions()
    {
        var rate = new BodyRate { MinDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5)) };
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpMinRequestBodyDataRateFeature>(rate);

        Assert.True(await BodyArrival.InTimeAsync(context, 1, TimeProvider.System));
        Assert.Null(rate.MinDataRate);
    }

    private static Task<SlowRequest> BeginAsync(ApiBank bank, string? token, string address, string body, string type = Json) =>
        SlowRequest.BeginAsync(bank.Machines.BaseAddress!, address, body, type, Ct, token is null ? [] : [$"Authorization: Bearer {token}"]);

    private sealed class BodyRate : IHttpMinRequestBodyDataRateFeature
    {
        public MinDataRate? MinDataRate { get; set; }
    }
}
