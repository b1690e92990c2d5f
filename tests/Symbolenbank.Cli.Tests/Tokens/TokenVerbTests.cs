using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Cli.Tests.Tokens;

/// <summary><c>symbolenbank token</c> when there is no token to be had: one clear sentence and an exit code that is not 0.</summary>
public sealed class TokenVerbTests
{
    private const string SoundFile = """
        {"clientId":"c","tokenEndpoint":"http://127.0.0.1:1/oauth/token","audience":"a","scope":"entries.read","privateKey":
        {"kty":"EC","crv":"P-256","alg":"ES256","kid":"k","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"}}
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "does not exist")]
    [InlineData("{", "is no client file")]
    [InlineData("""{"clientId":"c"}""", "is no client file")]
    [InlineData("""{"clientId":"c","tokenEndpoint":"http://127.0.0.1:1/t","audience":"a","scope":"s","privateKey":{"kty":"EC"}}""", "no private key")]
    [InlineData(SoundFile, "cannot be reached")]
    public async Task Token_WithAFileThatLeadsNowhere_SaysWhyInOneSentence(string? content, string part)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("client.json");
        if (content is not null) await File.WriteAllTextAsync(file, content, Ct);

        await using var program = Start("--client", file);

        Assert.Equal(1, await program.WaitForExitAsync(Ct));
        Assert.Contains(part, Assert.Single(program.Console), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_WithAnAddressThatIsNone_SaysSo()
    {
        await using var program = Start("--client", "x.json", "--bank", "localhost");
        Assert.NotEqual(0, await program.WaitForExitAsync(Ct));
        Assert.Contains(program.Console, line => line.Contains("is no address", StringComparison.Ordinal));
    }

    private static ProgramProcess Start(params IEnumerable<string> arguments) =>
        ProgramProcess.Start(Checkout.Program("Symbolenbank.Cli", "symbolenbank"), Checkout.Root, ["token", .. arguments]);
}
