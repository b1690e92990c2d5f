namespace Symbolenbank.Catalog.Hosting;

/// <summary>Where the bank's files are: one answer for server and command line.</summary>
public sealed class BankFolders
{
    private const string Solution = "Symbolenbank.sln";

    private BankFolders(string var, string data, string keys) => (Var, Data, Keys) = (var, data, keys);

    /// <summary>The folder for the store, search projections and keys.</summary>
    public string Var { get; }

    /// <summary>The folder with the entries that the bank is born with.</summary>
    public string Data { get; }

    /// <summary>The folder for keys; several nodes share one.</summary>
    public string Keys { get; }

    public string Database => Path.Combine(Var, "bank.db");

    public string Lock => Path.Combine(Var, "bank.lock");

    /// <summary>
    /// Takes the configured folders; else those beside the solution file, found upward from the binaries;
    /// else <c>var</c> below the working folder and <c>data</c> beside the program.
    /// </summary>
    public static BankFolders Find(string? configuredVar, string? configuredData, string? configuredKeys = null)
    {
        var checkout = CheckoutAbove(AppContext.BaseDirectory);
        var var = Path.GetFullPath(configuredVar ?? Path.Combine(checkout ?? Environment.CurrentDirectory, "var"));
        var data = Path.GetFullPath(configuredData ?? Path.Combine(checkout ?? AppContext.BaseDirectory, "data"));
        return new BankFolders(var, data, Path.GetFullPath(configuredKeys ?? Path.Combine(var, "keys")));
    }

    private static string? CheckoutAbove(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, Solution))) return place.FullName;
        }

        return null;
    }
}
