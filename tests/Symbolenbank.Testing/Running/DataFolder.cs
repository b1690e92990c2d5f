namespace Symbolenbank.Testing.Running;

/// <summary>The data that the bank is born with, as a test may change it.</summary>
public static class DataFolder
{
    /// <summary>Copies the checkout's <c>data</c> with its subfolders.</summary>
    public static void CopyTo(string target)
    {
        var source = Checkout.Path("data");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
