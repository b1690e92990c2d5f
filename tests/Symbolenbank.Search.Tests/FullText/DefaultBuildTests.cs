#if !SEARCH_LUCENE
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Search.Tests.FullText;

/// <summary>Lucene.Net is a choice: a build that did not choose it neither needs nor mentions its packages.</summary>
public sealed class DefaultBuildTests
{
    private static readonly string[] Packages = ["Lucene.Net", "J2N"];

    [Fact]
    public void LockFiles_OfTheDefaultBuild_DoNotMentionLucene()
    {
        string[] files = [.. Projects.Select(static project => Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")).Where(File.Exists)];

        Assert.True(files.Length >= 10, $"{files.Length} lock files");
        NoFaults.Among(files.Where(Mentions));
    }

    [Fact]
    public void Restored_OfTheDefaultBuild_DoesNotMentionLucene()
    {
        var assets = Checkout.Path("tests", "Symbolenbank.Search.Tests", "obj", "project.assets.json");
        var deployed = Directory.GetFiles(AppContext.BaseDirectory, "*.deps.json");

        Assert.NotEmpty(deployed);
        NoFaults.Among(deployed.Append(assets).Where(Mentions));
        Assert.Empty(Directory.GetFiles(AppContext.BaseDirectory, "Lucene*.dll"));
    }

    [Fact]
    public void Solution_OfTheDefaultBuild_LeavesTheEngineOut() =>
        Assert.DoesNotContain("Lucene", File.ReadAllText(Checkout.Path("Symbolenbank.sln")), StringComparison.Ordinal);

    private static IEnumerable<string> Projects => new[] { "src", "tests", "bench" }.SelectMany(static folder =>
        Directory.EnumerateDirectories(Checkout.Path(folder)).SelectMany(static project => Directory.EnumerateFiles(project, "*.csproj")));

    private static bool Mentions(string file)
    {
        var text = File.ReadAllText(file);
        return Packages.Any(package => text.Contains(package, StringComparison.OrdinalIgnoreCase));
    }
}
#endif
