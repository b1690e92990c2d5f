using System.Net;
using Microsoft.Extensions.DependencyInjection;
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
        using var slow = new SlowBody(body, Json);
        var answering = bank.Bank.SendAsync(await bank.Bank.TokenAsync(platform, Ct), slow.To(address), Ct);
        await slow.Begun;

        await bank.Bank.Rows.ChangeClientAsync(platform.ClientId, "enabled = 0", Ct);
        var access = bank.Bank.Services.GetRequiredService<AccessTable>();
        await ApiBank.UntilAsync(() => Task.FromResult(access.OfClient(platform.ClientId).Kind is OutcomeKind.NotAllowed), Ct);
        slow.Finish();
        using var answer = await answering;

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("zwaluw", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains(await bank.Bank.Rows.RecordsAsync(500, Ct), record => record.GetProperty("reason").GetString() == "client-ended");
    }

    [Fact]
    public async Task Body_ThatArrivesInPieces_IsAnswered()
    {
        using var slow = new SlowBody("""{"text":"een zwaluwkruis"}""", Json);
        var answering = bank.Bank.SendAsync(bank.Token, slow.To("v1/scans"), Ct);
        await slow.Begun;
        slow.Finish();
        using var answer = await answering;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Body_AfterItsTime_IsRefusedByTheNameOfTheLimitAtEveryDoor()
    {
        await using var own = await ApiBank.StartAsync(Ct, new Dictionary<string, string?>(ScanBank.SmallLimits, StringComparer.Ordinal) { ["Api:Limits:BodySeconds"] = "1" }, ScanBank.Entries);
        using var platform = await own.AddAsync(Platform.New("slow"), Ct, $"{ScanBank.Scan} {ApiBank.Search}");
        var token = await own.TokenAsync(platform, Ct);
        (string Address, string Body, string Type)[] doors =
        [
            ("v1/scans", """{"text":"a"}""", Json), ("v1/entries/search", """{"query":"a"}""", Json), ("oauth/token", "grant_type=client_credentials", "application/x-www-form-urlencoded"),
        ];
        foreach (var (address, body, type) in doors)
        {
            using var slow = new SlowBody(body, type);
            using var answer = await own.SendAsync(address is "oauth/token" ? null : token, slow.To(address), Ct);
            Assert.Equal(HttpStatusCode.RequestTimeout, answer.StatusCode);
            Assert.Contains("Api:Limits:BodySeconds", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            slow.Finish();
        }
    }
}
