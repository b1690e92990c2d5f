using System.Net;
using System.Net.Http.Json;
using System.Text;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;
using Microsoft.Extensions.DependencyInjection;

namespace Symbolenbank.Api.Tests.Disclosure;

/// <summary>Every clearance over every route: what a field may show, and what it may not.</summary>
public sealed class ApiMatrixTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Routes_ForAClient_GiveWhatItMaySeeAndNothingElse()
    {
        await using var bank = await ApiBank.StartAsync(Ct, new Dictionary<string, string?> { ["Api:Limits:NetworkPerMinute"] = "1000000", ["Scanning:CompileSeconds"] = "60" }, Canaries.Entries);
        foreach (var clearance in Enum.GetValues<Tlp>())
        {
            foreach (var pap in clearance is Tlp.Clear ? Enum.GetValues<Pap>() : [Pap.Red])
            {
                var seen = await WalkAsync(bank, await TokenAsync(bank, clearance, pap));
                foreach (var canary in Canaries.All)
                {
                    var may = canary.ToMachines && canary.Level <= clearance && canary.Pap <= pap;
                    Assert.True(may == seen.Contains(canary.Word, StringComparison.Ordinal), $"{clearance}, {pap}: {(may ? "misses" : "sees")} {canary.Word}");
                }

                Assert.Equal(seen.Split("kwaad").Length, seen.Split("goed").Length);
            }
        }
    }

    private static async Task<string> TokenAsync(ApiBank bank, Tlp clearance, Pap pap)
    {
        using var platform = Platform.New($"matrix-{clearance}-{pap}");
        await bank.AddAsync(platform, Ct, $"{ApiBank.Search} {ApiBank.Read} scan");
        await bank.Rows.ChangeClientAsync(platform.ClientId, $"clearance = '{clearance}', pap = '{pap}'", Ct);
        await ApiBank.UntilAsync(
            () => Task.FromResult(bank.Services.GetRequiredService<AccessTable>().Client(platform.ClientId).Value is { } client && (client.Clearance, client.Pap) == (clearance, pap)), Ct);
        return await bank.TokenAsync(platform, Ct);
    }

    private static async Task<string> WalkAsync(ApiBank bank, string token)
    {
        var seen = new StringBuilder();
        foreach (var entry in Canaries.Entries)
        {
            foreach (var address in new[] { $"{entry.Code}", $"{entry.Code}/revisions/1" })
            {
                using var answer = await bank.ReadAsync(token, address, Ct);
                seen.Append(await answer.Content.ReadAsStringAsync(Ct));
            }
        }

        foreach (var query in Canaries.Queries.Append("ziet eruit").Append("verzonnen"))
        {
            using var answer = await bank.SearchAsync(token, new { query, limit = 50 }, Ct);
            seen.Append(await answer.Content.ReadAsStringAsync(Ct));
        }

        using var scan = new HttpRequestMessage(HttpMethod.Post, "v1/scans") { Content = JsonContent.Create(new { texts = Canaries.All.Select(canary => canary.Word) }) };
        using var scanned = await bank.SendAsync(token, scan, Ct);
        Assert.Equal(HttpStatusCode.OK, scanned.StatusCode);
        seen.Append(await scanned.Content.ReadAsStringAsync(Ct));
        return seen.ToString();
    }
}
