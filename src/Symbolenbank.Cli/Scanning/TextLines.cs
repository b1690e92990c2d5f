using System.Text;

namespace Symbolenbank.Cli.Scanning;

/// <summary>Reads texts in UTF-8, one a line. A line ends with LF, or with CR and LF; a CR elsewhere is part of its text, as other programs count lines too.</summary>
/// <param name="beforeWaiting">Called each time before more of the input is asked for, which may take as long as whoever writes it likes.</param>
internal sealed class TextLines(Stream input, Action beforeWaiting) : IDisposable
{
    private const int AtOnce = 64 * 1024;

    private readonly StreamReader _reader = new(input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, AtOnce);
    private char[] _held = new char[AtOnce];
    private int _start;
    private int _looked;
    private int _end;

    /// <summary>The next text; null after the last.</summary>
    public string? Next()
    {
        while (true)
        {
            var length = _held.AsSpan(_looked.._end).IndexOf('\n');
            if (length >= 0)
                return Take(_looked + length, past: 1);
            _looked = _end;
            if (!Fill())
                return _start < _end ? Take(_end, past: 0) : null;
        }
    }

    public void Dispose() => _reader.Dispose();

    private string Take(int end, int past)
    {
        var text = _held.AsSpan(_start..end);
        _start = _looked = end + past;
        return (past > 0 && text is [.., '\r'] ? text[..^1] : text).ToString();
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            Array.Copy(_held, _start, _held, 0, _end - _start);
            (_start, _looked, _end) = (0, _looked - _start, _end - _start);
        }
        if (_end == _held.Length)
            Array.Resize(ref _held, 2 * _held.Length);
        beforeWaiting();
        var read = _reader.Read(_held, _end, _held.Length - _end);
        _end += read;
        return read > 0;
    }
}
