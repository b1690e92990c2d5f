using System.CommandLine;
using Symbolenbank.Cli.Scanning;
using Symbolenbank.Cli.Tokens;
using Symbolenbank.Cli.Verification;

namespace Symbolenbank.Cli;

/// <summary>The operator's and engineer's command line: a table of verbs.</summary>
internal static class CliProgram
{
    public static Task<int> Main(string[] args) => Verbs().Parse(args).InvokeAsync();

    private static RootCommand Verbs()
    {
        var verbs = new RootCommand("The Symbolenbank on the command line.")
        {
            ScanVerb.Create(),
            TokenVerb.Create(),
            VerifyVerb.Create(),
        };

        // How the project file says that who runs the sources is in Development.
        verbs.Directives.Add(new EnvironmentVariablesDirective());
        return verbs;
    }
}
