using System.Text;
using Symbolenbank.Search;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>The text that all scanners read: in memory, and in files for those that are programs.</summary>
internal sealed class ScannedPosts
{
    /// <summary>Scanners that are slower by orders of magnitude read only this much of the text, in bytes.</summary>
    private const int PartLength = 5_000_000;

    /// <param name="folder">Where the files are written.</param>
    public ScannedPosts(string text, string folder)
    {
        Texts = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => new TextToScan(line))];
        Bytes = Encoding.UTF8.GetBytes(text);
        Folder = folder;
        Part = text[..Math.Min(text.Length, PartLength)];
        PartBytes = Encoding.UTF8.GetByteCount(Part);
        File.WriteAllBytes(TextFile, Bytes);
        File.WriteAllText(PartFile, Part);
    }

    public TextToScan[] Texts { get; }

    public byte[] Bytes { get; }

    public string Part { get; }

    public int PartBytes { get; }

    public string Folder { get; }

    public string TextFile => Path.Combine(Folder, "text");

    public string PartFile => Path.Combine(Folder, "part");
}
