using System.Security.Cryptography;
using System.Text;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Catalog.Drawings;

/// <summary>Reads the drawings that entries name from <c>data/drawings</c>.</summary>
internal sealed class DrawingFiles(BankFolders folders)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="BankStartException">The file is missing, is not the one that the entry describes, or holds what may not stand in a page.</exception>
    public DrawingFile Read(EntryCode code, EntryImage image)
    {
        if (!string.Equals(Path.GetFileName(image.File), image.File, StringComparison.Ordinal)) throw new BankStartException($"{code} names the drawing '{image.File}'; a drawing is named without a folder.");
        if (image.Svg is not null) throw new BankStartException($"{code} holds the drawing '{image.File}' itself; a data file only names it.");
        var path = Path.Combine(folders.Data, "drawings", image.File);
        var bytes = BytesOf(code, path);
        if (bytes.Length > DrawingGrammar.MaxBytes) throw new BankStartException($"The drawing {path} has {bytes.Length} bytes; {DrawingGrammar.MaxBytes} are the most.");
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash != image.Sha256) throw new BankStartException($"The drawing {path} has the SHA-256 {hash}, and {code} names {image.Sha256}. Correct the entry, or put the right file back.");
        var svg = TextOf(path, bytes);
        return DrawingGrammar.FaultOf(svg) is { } fault ? throw new BankStartException($"The drawing {path} {fault}.") : new DrawingFile(hash, svg);
    }

    private static byte[] BytesOf(EntryCode code, string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BankStartException($"The drawing {path} of {code} cannot be read: {fault.Message}");
        }
    }

    private static string TextOf(string path, byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new BankStartException($"The drawing {path} is no UTF-8.");
        }
    }
}
