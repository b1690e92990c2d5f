using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>One row of a table: its cells, and the line of the file on which it begins.</summary>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads comma-separated values as a stream, character by character, so that every fault has its line and column and no limit is passed by more than one.</summary>
/// <remarks>
/// Source: RFC 4180. The separator is the one of comma, semicolon and tab that the first line has most of outside quotation marks. UTF-8, or UTF-16 with its
/// mark. Lines end with a line feed, with both characters, or as on old Macintoshes with a carriage return alone. A line <c>sep=;</c> of spreadsheets is
/// understood. Lines without any text are passed over.
/// </remarks>
internal sealed class TableReader(Stream stream, ExchangeOptions limits)
{
    private const char Undecodable = '\uFFFF';
    private const int Chunk = 16_384;

    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback($"{Undecodable}"));

    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private char? _separator;
    private bool _quoted;
    private bool _closed;
    private bool _returned;
    private int _line = 1;
    private int _start = 1;

    /// <exception cref="UnreadableFileException">The file is no such table, or passes a limit.</exception>
    public async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: true, Chunk, leaveOpen: true);
        var first = await FirstLineAsync(reader, ct);
        _separator = SeparatorOf(first);
        if (first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.TrimEnd('\r', '\n').Length == 5) (first, _line, _start) = ("", 2, 2);
        foreach (var c in first)
        {
            if (Take(c) is { } row) yield return row;
        }

        var buffer = new char[Chunk];
        for (int read; (read = await reader.ReadAsync(buffer, ct)) > 0;)
        {
            for (var at = 0; at < read; at++)
            {
                if (Take(buffer[at]) is { } row) yield return row;
            }
        }

        if (_quoted) throw Fault(FileFaultKind.OpenQuote, _start);
        if (Close() is { } last) yield return last;
    }

    private static char SeparatorOf(string line)
    {
        var quoted = false;
        Dictionary<char, int> counts = new() { [','] = 0, [';'] = 0, ['\t'] = 0 };
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && counts.TryGetValue(c, out var count)) counts[c] = count + 1;
        }

        return counts.MaxBy(pair => pair.Value).Key;
    }

    /// <summary>The beginning of the file up to its first line end, which belongs to it; no longer than a cell may be.</summary>
    private async Task<string> FirstLineAsync(StreamReader reader, CancellationToken ct)
    {
        var line = new StringBuilder();
        var one = new char[1];
        while (line.Length <= limits.LongestCell && await reader.ReadAsync(one.AsMemory(), ct) == 1)
        {
            line.Append(one[0]);
            if (one[0] == '\n') break;
        }

        return line.ToString();
    }

    /// <summary>The row that the character ends, if it ends one. A carriage return ends a line once the next character is known not to.</summary>
    private TableRow? Take(char c)
    {
        if (c is Undecodable or '\0') throw Fault(FileFaultKind.BadEncoding, _line);
        var before = _returned && c != '\n' ? EndLine() : null;
        _returned = !_quoted && c == '\r';
        return TakeInLine(c) ?? before;
    }

    private TableRow? TakeInLine(char c)
    {
        if (_quoted) TakeQuoted(c);
        else if (c == _separator) EndCell();
        else if (c == '\n') return EndLine();
        else if (c == '"') Open();
        else if (c != '\r') Append(c);
        return null;
    }

    private void TakeQuoted(char c)
    {
        if (c == '"') (_quoted, _closed) = (false, true);
        else Append(c);
        if (c == '\n') _line++;
    }

    private void Open()
    {
        if (_cell.Length > 0 && !_closed) throw Fault(FileFaultKind.BadQuote, _line);
        if (_closed) Append('"', ignoreClosed: true);
        (_quoted, _closed) = (true, false);
    }

    private void Append(char c, bool ignoreClosed = false)
    {
        if (_closed && !ignoreClosed)
        {
            if (c is ' ') return;
            throw Fault(FileFaultKind.BadQuote, _line);
        }

        if (_cell.Length >= limits.LongestCell) throw Fault(FileFaultKind.CellTooLong, _line, limits.LongestCell);
        _cell.Append(c);
    }

    private void EndCell()
    {
        if (_cells.Count >= limits.MostColumns) throw Fault(FileFaultKind.TooManyColumns, _line, limits.MostColumns);
        _cells.Add(_cell.ToString());
        _cell.Clear();
        _closed = false;
    }

    private TableRow? EndLine()
    {
        var row = Close();
        _line++;
        _start = _line;
        return row;
    }

    private TableRow? Close()
    {
        EndCell();
        var row = _cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)) ? new TableRow(_start, [.. _cells]) : null;
        _cells.Clear();
        return row;
    }

    private UnreadableFileException Fault(FileFaultKind kind, int line, int limit = 0) =>
        new(new FileFault(kind, line, (_cells.Count + 1).ToString(CultureInfo.InvariantCulture), limit));
}
