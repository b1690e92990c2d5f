namespace Symbolenbank.Testing.Running;

/// <summary>How a test starts the bank.</summary>
public sealed record BankStart
{
    /// <summary>The bank's own files.</summary>
    public required string Var { get; init; }

    /// <summary>The entries that it is born with. Default: those of the checkout.</summary>
    public string Data { get; init; } = Checkout.Path("data");

    /// <summary>The program. Default: the one built with the tests.</summary>
    public string Assembly { get; init; } = Checkout.Program("Symbolenbank.Web", "Symbolenbank.Web");

    /// <summary>The folder in which it is started. Default: that of its project, as <c>dotnet run</c> does.</summary>
    public string WorkingFolder { get; init; } = Checkout.Path("src", "Symbolenbank.Web");

    /// <summary>Development has the demo accounts; Production is what an operator runs.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>Further settings on the command line, such as <c>--Bank:OpenToEveryone=true</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Starts the program on ports that the system chooses.</summary>
    public ProgramProcess Run() => ProgramProcess.Start(
        Assembly,
        WorkingFolder,
        [$"--Bank:Var={Var}", $"--Bank:Data={Data}", "--Surfaces:Page=http://127.0.0.1:0", "--Surfaces:Api=http://127.0.0.1:0", .. Settings],
        new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = Environment, ["DOTNET_ENVIRONMENT"] = Environment });
}
