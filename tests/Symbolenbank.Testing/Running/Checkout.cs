namespace Symbolenbank.Testing.Running;

/// <summary>Where the files of this checkout are, found upward from the test's binaries.</summary>
public static class Checkout
{
    private const string Solution = "Symbolenbank.sln";

    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The absolute path of a file or folder, from its parts below the root.</summary>
    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The configuration in which the tests were built.</summary>
    public static string Configuration => Binaries.Parent!.Name;

    private static DirectoryInfo Binaries => new(AppContext.BaseDirectory);

    /// <summary>The assembly of a program in <c>src</c>, built in the configuration in which the tests were.</summary>
    public static string Program(string project, string assembly) => Path("src", project, "bin", Configuration, Binaries.Name, assembly + ".dll");

    private static string Find(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(place.FullName, Solution)))
                return place.FullName;
        }

        throw new DirectoryNotFoundException($"{Solution} is not above {folder}.");
    }
}
