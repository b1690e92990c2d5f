namespace Symbolenbank.Catalog.Hosting;

/// <summary>Writes files that only the bank's own user may read.</summary>
public static class PrivateFile
{
    /// <summary>Replaces the file as a whole: after a crash there is the old one or the new one.</summary>
    public static void Write(string file, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var written = file + ".new";
        using (var stream = new FileStream(written, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(written, file, overwrite: true);
    }
}
