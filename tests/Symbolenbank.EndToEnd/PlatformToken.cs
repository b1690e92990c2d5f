using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd;

/// <summary>An access token as the demo platform gets it: with its own private key, from the command line.</summary>
internal static class PlatformToken
{
    /// <param name="var">The folder that the bank holds; the platform's key lies in it.</param>
    public static async Task<string> AskAsync(RunningBank bank, string var, CancellationToken ct)
    {
        string[] arguments = ["token", "--client", Path.Combine(var, "demo", "platform-client.json"), "--bank", bank.Machines.AbsoluteUri];
        await using var token = ProgramProcess.Start(Checkout.Program("Symbolenbank.Cli", "symbolenbank"), var, arguments);
        Assert.True(await token.WaitForExitAsync(ct) == 0, string.Join('\n', token.Console));
        return token.Console.Single();
    }
}
