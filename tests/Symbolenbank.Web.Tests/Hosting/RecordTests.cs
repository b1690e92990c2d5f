using System.Net;
using Microsoft.Data.Sqlite;

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>No record, no answer.</summary>
public sealed class RecordTests
{
    [Fact]
    public async Task Page_WhenTheRecordCannotBeWritten_Is503AndShowsNothingOfTheEntry()
    {
        await using var bank = new WebBank { Settings = ["--Audit:Wait=00:00:02"] };
        await bank.InitializeAsync();
        using var visitor = await bank.SignInAsync("Moderator");

        await using (var other = new SqliteConnection($"Data Source={bank.Database};Pooling=False"))
        {
            other.Open();
            await using var held = other.BeginTransaction(deferred: false);
            await visitor.GetAsync("/tekens/SB-2026-0001");
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.Contains("Het logboek kon niet worden geschreven", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("verzonnen", visitor.Text, StringComparison.Ordinal);
    }
}
