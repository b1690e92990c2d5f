namespace Symbolenbank.Testing.Running;

/// <summary>Where the files of this checkout are, found upward from the test's binaries.</summary>
public static class Checkout
{
    private const string Solution = "Symbolenbank.sln";

    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The absolute path of a file or folder, from its parts below the root.</summary>
    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The assembly of a program in <c>src</c>, built in the configuration in which the tests were.</summary>
    public static string Program(string project, string assembly)
    {
        var binaries = new DirectoryInfo(AppContext.BaseDirectory);
        return Path("src", project, "bin", binaries.Parent!.Name, binaries.Name, assembly + ".dll");
    }

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
