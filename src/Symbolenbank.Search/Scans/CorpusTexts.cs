using System.Text;

namespace Symbolenbank.Search.Scans;

/// <summary>Reads a file of texts line by line in bounded memory: a longer line is cut, and its rest is a text of its own.</summary>
internal sealed class CorpusTexts(string file, int longest, long mostBytes) : IDisposable
{
    private readonly FileStream _stream = new(file, new FileStreamOptions { Options = FileOptions.SequentialScan, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 1 << 16 });

    /// <summary>Which part of what will be read was read, 0 to 1.</summary>
    public double Share => Most == 0 ? 1 : Math.Min(1, (double)_stream.Position / Most);

    public bool IsCapped => _stream.Length > mostBytes;

    private long Most => Math.Min(_stream.Length, mostBytes);

    /// <summary>The texts that are not empty, up to the end or the most bytes.</summary>
    public IEnumerable<string> Read()
    {
        using var reader = new StreamReader(_stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 14, leaveOpen: true);
        var buffer = new char[longest];
        var held = 0;
        while (_stream.Position <= mostBytes && reader.Read(buffer, held, buffer.Length - held) is > 0 and var read)
        {
            var end = held + read;
            var from = 0;
            for (var line = buffer.AsSpan(from..end).IndexOf('\n'); line >= 0; line = buffer.AsSpan(from..end).IndexOf('\n'))
            {
                if (Text(buffer, from, from + line) is { } text)
                    yield return text;
                from += line + 1;
            }
            if (from == 0 && end == buffer.Length)
            {
                yield return new string(buffer);
                from = end;
            }
            held = end - from;
            Array.Copy(buffer, from, buffer, 0, held);
        }
        if (Text(buffer, 0, held) is { } last)
            yield return last;
    }

    public void Dispose() => _stream.Dispose();

    private static string? Text(char[] buffer, int from, int end)
    {
        var text = buffer.AsSpan(from..end).TrimEnd('\r');
        return text.IsWhiteSpace() ? null : text.ToString();
    }
}
