using System.Diagnostics;
using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Catalog.Tests.Data;

/// <summary>The JSON Schema of an entry, by a validator that is not ours.</summary>
public sealed class EntrySchemaTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_AllOfThem_SatisfyTheSchema()
    {
        var files = Directory.EnumerateFiles(Checkout.Path("data", "entries")).Concat(Directory.EnumerateFiles(Checkout.Path("data", "exercise")));

        Assert.Equal("", await FaultsAsync([.. files]));
    }

    [Theory]
    [InlineData("kind", "\"no-such-kind\"")]
    [InlineData("unknown", "1")]
    [InlineData("forms", "[]")]
    [InlineData("code", "\"XX-1\"")]
    public async Task File_ThatIsBroken_IsRefused(string member, string value)
    {
        using var folder = new TemporaryFolder();
        var node = JsonNode.Parse(EntryJson.Write(InventedEntry.Of("SB-2026-0001", "qx7")))!;
        node[member] = JsonNode.Parse(value);
        await File.WriteAllTextAsync(folder.File("broken.json"), node.ToJsonString(), Ct);

        Assert.NotEqual("", await FaultsAsync(folder.File("broken.json")));
    }

    [Fact]
    public async Task File_AsTheBankWritesIt_SatisfiesTheSchema()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("written.json"), EntryJson.Write(InventedEntry.Of("SB-2026-0001", "qx7")), Ct);

        Assert.Equal("", await FaultsAsync(folder.File("written.json")));
    }

    private static async Task<string> FaultsAsync(params string[] files)
    {
        var here = Checkout.Path("tests", "Symbolenbank.Catalog.Tests");
        var start = new ProcessStartInfo("node", [Path.Combine("Data", "validate.mjs"), Checkout.Path("data", "schema", "entry.schema.json"), .. files])
        {
            WorkingDirectory = here,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync(Ct);
        var faults = await node.StandardOutput.ReadToEndAsync(Ct);
        await node.WaitForExitAsync(Ct);
        Assert.True(node.ExitCode == 0, await error);
        return faults;
    }
}
