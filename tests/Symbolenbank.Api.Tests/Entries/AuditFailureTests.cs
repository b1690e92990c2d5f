using System.Net;
using Symbolenbank.Api.Tests.Testing;

namespace Symbolenbank.Api.Tests.Entries;

/// <summary>No record, no answer.</summary>
public sealed class AuditFailureTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_WhenTheRecordCannotBeWritten_Is503AndDisclosesNothing()
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        using var platform = await bank.AddAsync("platform-a", Ct);
        var token = await bank.TokenAsync(platform, Ct);
        var assertion = platform.Assertion(ApiBank.Issuer, bank.Clock.GetUtcNow());
        await bank.Rows.ExecuteAsync("CREATE TRIGGER full BEFORE INSERT ON audit_record BEGIN SELECT RAISE(ABORT, 'the disk is full'); END", Ct);

        using var search = await bank.SearchAsync(token, new { query = "zzq88" }, Ct);
        using var read = await bank.ReadAsync(token, "SB-2026-0001", Ct);
        using var absent = await bank.ReadAsync(token, "SB-2026-4999", Ct);
        using var grant = await bank.AskTokenAsync(assertion, Ct);

        foreach (var response in new[] { search, read, absent, grant })
        {
            var text = await response.Content.ReadAsStringAsync(Ct);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.DoesNotContain("zzq", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("access_token", text, StringComparison.Ordinal);
        }

        await bank.Rows.ExecuteAsync("DROP TRIGGER full", Ct);
        Assert.Equal(HttpStatusCode.OK, (await bank.ReadAsync(token, "SB-2026-0001", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bank.AskTokenAsync(assertion, Ct)).StatusCode);
    }
}
