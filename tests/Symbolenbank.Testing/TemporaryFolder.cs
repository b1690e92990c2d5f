namespace Symbolenbank.Testing;

/// <summary>An empty folder under the machine's temporary folder, deleted with all its contents on disposal.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The absolute path of the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("symbolenbank-").FullName;

    /// <summary>The absolute path of something in the folder; nothing is created.</summary>
    public string File(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
