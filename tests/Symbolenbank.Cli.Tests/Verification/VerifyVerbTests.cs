using Dapper;
using Microsoft.Data.Sqlite;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Cli.Tests.Verification;

public sealed class VerifyVerbTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_ABankThatIsServed_CountsAndEndsWithZero()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Entries = [InventedEntry.Of("SB-2026-0001", "qx7")] }, Ct);

        var (code, lines) = await RunAsync("verify", "--var", bank.Var);

        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.Contains("1 revisions, 1 publications, 0 faults", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_ATamperedBank_NamesTheFaultAndEndsWithOne()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup(), Ct);
        await bank.CloseAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(bank.Var, "bank.db")};Pooling=False"))
        {
            await connection.ExecuteAsync("UPDATE audit_record SET subject = 'other' WHERE seq = 2");
        }

        var (code, lines) = await RunAsync("verify", "--var", bank.Var);

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.Contains("record 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_AFolderWithoutABank_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var (code, lines) = await RunAsync("verify", "--var", folder.Path);

        Assert.Equal(2, code);
        Assert.Contains(lines, line => line.Contains("There is no bank", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_AFileThatIsNoBank_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("bank.db"), [], Ct);

        var (code, lines) = await RunAsync("verify", "--var", folder.Path);

        Assert.Equal(2, code);
        Assert.Contains(lines, line => line.Contains("cannot be read as a bank", StringComparison.Ordinal));
    }

    private static async Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(params string[] arguments)
    {
        await using var program = ProgramProcess.Start(
            Checkout.Program("Symbolenbank.Cli", "symbolenbank"), Checkout.Path(), arguments, new Dictionary<string, string>(StringComparer.Ordinal));
        var code = await program.WaitForExitAsync(Ct);
        return (code, program.Console);
    }
}
