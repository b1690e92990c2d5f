using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Api.Tests.Publication;

/// <summary>Following the bank with a client's token: withdrawals too, nothing that the client may not see, and all of it on record.</summary>
public sealed class ChangesRouteTests(ChangesRouteTests.Bank fixture) : IClassFixture<ChangesRouteTests.Bank>
{
    private const int OpenChanges = 280;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_ForAClient_HoldTheWithdrawalWithItsReasonAndNothingHidden()
    {
        var answers = await AllAsync();

        var changes = answers.SelectMany(answer => answer.GetProperty("changes").EnumerateArray()).ToArray();
        var withdrawn = changes[0];
        Assert.Equal(("SB-2026-0002", "withdrawn", "De bron is ingetrokken."), (withdrawn.GetProperty("code").GetString(), withdrawn.GetProperty("kind").GetString(), withdrawn.GetProperty("reason").GetString()));
        Assert.Equal("SB-2026-0002", withdrawn.GetProperty("name").GetString());
        Assert.False(withdrawn.TryGetProperty("assurance", out _));
        var shown = changes.Single(change => change.GetProperty("code").GetString() == "SB-2026-0001");
        Assert.Equal(("published", "reviewed", true), (shown.GetProperty("kind").GetString(), shown.GetProperty("assurance").GetString(), shown.GetProperty("overdue").GetBoolean()));
        Assert.Equal([false, false, true], answers.Select(answer => answer.GetProperty("notice").GetString()!.Contains("Niet op tijd nagekeken", StringComparison.Ordinal)));
        Assert.Equal(["SB-2026-0002 withdrawn", "SB-2026-0002 published", "SB-2026-0001 published"], changes.Select(change => $"{change.GetProperty("code")} {change.GetProperty("kind")}"));
        Assert.Contains("SB-2026-0001@1", (await fixture.It.Rows.RecordsAsync(OpenChanges, Ct))[^1].GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("1.-1")]
    [InlineData("999999999999999999999.0")]
    public async Task Changes_AfterNoCursor_SayWhatItIs(string after)
    {
        using var response = await fixture.It.SendAsync(fixture.Token, new HttpRequestMessage(HttpMethod.Get, $"v1/changes?after={after}"), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("'older'", (await response.Content.ReadAsStringAsync(Ct)).Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_WithoutTheScope_AreNotAllowed()
    {
        var token = await fixture.It.TokenAsync(fixture.Platform, Ct, ApiBank.Read);
        using var response = await fixture.It.SendAsync(token, new HttpRequestMessage(HttpMethod.Get, "v1/changes"), Ct);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    /// <summary>Every page.</summary>
    private async Task<IReadOnlyList<JsonElement>> AllAsync()
    {
        List<JsonElement> answers = [await GetAsync("v1/changes")];
        while (answers[^1].TryGetProperty("older", out var older)) answers.Add(await GetAsync($"v1/changes?after={older}"));
        return answers;
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        using var response = await fixture.It.SendAsync(fixture.Token, new HttpRequestMessage(HttpMethod.Get, address), Ct);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    /// <summary>Two entries, of which one was withdrawn; one that is hidden, and one that is only taken for extremist.</summary>
    public sealed class Bank : IAsyncLifetime
    {
        public string Token { get; private set; } = "";

        internal ApiBank It { get; private set; } = null!;

        internal Platform Platform { get; } = Platform.New("platform-changes");

        public async ValueTask InitializeAsync()
        {
            var plain = InventedEntry.Of("SB-2026-0001", "zwaluwkruis") with { Assurance = Assurance.Reviewed };
            var confusable = InventedEntry.Of("SB-2026-0004", "bladwimpel");
            It = await ApiBank.StartAsync(
                Ct,
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["Changes:PageSize"] = "1" },
                [
                    plain with { CheckedOn = new(2020, 1, 5), ReviewBy = new(2021, 1, 5) },
                    InventedEntry.Of("SB-2026-0002", "bergkristal") with { Assurance = Assurance.Reviewed },
                    InventedEntry.Of("SB-2026-0003", "fluisterwimpel") with { Tlp = Tlp.Amber },
                    confusable with { Ambiguity = Ambiguity.MostlyInnocent, Forms = [.. confusable.Forms.Select(form => form with { Use = FormUse.LookupOnly })], Ideologies = [], Admission = confusable.Admission with { Ground = AdmissionGround.Confusable }, Senses = [confusable.Senses[1] with { SourceIds = ["s1"] }] },
                ]);
            await WithdrawAsync("SB-2026-0002");
            await It.AddAsync(Platform, Ct, $"{ApiBank.Read} changes.read");
            Token = await It.TokenAsync(Platform, Ct);
            await ApiBank.UntilAsync(async () =>
            {
                using var newest = await It.SendAsync(Token, new HttpRequestMessage(HttpMethod.Get, "v1/changes"), Ct);
                return !(await newest.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("changes")[0].TryGetProperty("assurance", out _);
            }, Ct);
        }

        public async ValueTask DisposeAsync()
        {
            Platform.Dispose();
            await It.DisposeAsync();
        }

        private async Task WithdrawAsync(string code)
        {
            var services = It.Services;
            var expert = services.GetRequiredService<DemoAccounts>().All.First(account => account.Role == Role.Expert);
            var session = await services.GetRequiredService<Sessions>().StartAsync(expert.Id, "demo", Ct);
            var reader = services.GetRequiredService<AccessTable>().OfSession(session.Value).Value!;
            Assert.True((await services.GetRequiredService<ReviewDesk>().WithdrawAsync(reader, new RevisionName(EntryCode.Parse(code), 1), "De bron is ingetrokken.", Ct)).IsOk);
        }
    }
}
