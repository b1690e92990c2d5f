using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>A row as it comes in: what the file says of one entry, to be read again when it is checked.</summary>
/// <param name="Source">JSON: the cells by column, the entry, or the value of the cluster.</param>
internal sealed record StagedRow(int Number, int Line, string Source);

/// <summary>Takes a file apart into rows. What it is, is seen from its first character, not from its name.</summary>
internal static class FileReading
{
    /// <summary>Lists and objects within each other: an entry needs five.</summary>
    public const int Deepest = 32;

    /// <exception cref="UnreadableFileException">The file cannot be read; also thrown while the rows are read.</exception>
    public static async Task<(ImportFormat Format, IAsyncEnumerable<StagedRow> Rows)> ReadAsync(Stream file, ExchangeOptions limits, CancellationToken ct)
    {
        var pipe = PipeReader.Create(new CappedStream(file, limits.LargestFile));
        var first = await FirstAsync(pipe, ct);
        var stream = pipe.AsStream();
        if (first is null) throw new UnreadableFileException(new FileFault(FileFaultKind.Empty));
        if (first is not ((byte)'{' or (byte)'[')) return (ImportFormat.Csv, RowsAsync(new TableReader(stream, limits), limits, ct));
        var root = await ParseAsync(stream, ct);
        var (format, elements) = ElementsOf(root);
        if (elements.Count == 0) throw new UnreadableFileException(new FileFault(FileFaultKind.Empty));
        if (elements.Count > limits.MostRows) throw new UnreadableFileException(new FileFault(FileFaultKind.TooManyRows, limits.MostRows + 1, "", limits.MostRows));
        return (format, elements.Select((element, at) => new StagedRow(at + 1, at + 1, element.GetRawText())).ToAsyncEnumerable());
    }

    /// <summary>The first byte that is neither blank nor part of a UTF-8 mark; null for a file without any.</summary>
    private static async Task<byte?> FirstAsync(PipeReader pipe, CancellationToken ct)
    {
        while (true)
        {
            var read = await pipe.ReadAsync(ct);
            foreach (var memory in read.Buffer)
            {
                foreach (var b in memory.Span)
                {
                    if (b is 0xEF or 0xBB or 0xBF or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') continue;
                    pipe.AdvanceTo(read.Buffer.Start);
                    return b;
                }
            }

            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted) return null;
        }
    }

    private static async Task<JsonElement> ParseAsync(Stream stream, CancellationToken ct)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(stream, new JsonDocumentOptions { MaxDepth = Deepest }, ct);
            return document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            var kind = fault.Message.Contains("maximum configured depth", StringComparison.Ordinal) ? FileFaultKind.TooDeep : FileFaultKind.BadJson;
            throw new UnreadableFileException(new FileFault(kind, (int)(fault.LineNumber ?? 0) + 1, $"{(fault.BytePositionInLine ?? 0) + 1}", kind is FileFaultKind.TooDeep ? Deepest : 0));
        }
    }

    private static (ImportFormat Format, IReadOnlyList<JsonElement> Elements) ElementsOf(JsonElement root)
    {
        if (root.ValueKind is JsonValueKind.Array) return (ImportFormat.Json, [.. root.EnumerateArray()]);
        if (List(root, "values") is { } values) return (ImportFormat.MispGalaxy, values);
        if (List(root, "entries") is { } entries) return (ImportFormat.Json, entries);
        if (root.TryGetProperty("forms", out _) || root.TryGetProperty("texts", out _)) return (ImportFormat.Json, [root]);
        throw new UnreadableFileException(new FileFault(FileFaultKind.NothingKnown));
    }

    private static IReadOnlyList<JsonElement>? List(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? [.. list.EnumerateArray()] : null;

    private static async IAsyncEnumerable<StagedRow> RowsAsync(TableReader table, ExchangeOptions limits, [EnumeratorCancellation] CancellationToken ct)
    {
        IReadOnlyList<string>? columns = null;
        var number = 0;
        await foreach (var row in table.RowsAsync(ct))
        {
            if (columns is null)
            {
                columns = ColumnsOf(row);
                continue;
            }

            if (++number > limits.MostRows) throw new UnreadableFileException(new FileFault(FileFaultKind.TooManyRows, row.Line, "", limits.MostRows));
            if (row.Cells.Count > columns.Count) throw new UnreadableFileException(new FileFault(FileFaultKind.TooManyCells, row.Line, $"{columns.Count + 1}", columns.Count));
            var cells = columns.Zip(row.Cells, (name, cell) => KeyValuePair.Create(name, SafeCells.Restore(cell))).ToDictionary(StringComparer.Ordinal);
            yield return new StagedRow(number, row.Line, JsonSerializer.Serialize(cells, EntryJson.Options));
        }

        if (number == 0) throw new UnreadableFileException(new FileFault(FileFaultKind.Empty));
    }

    private static List<string> ColumnsOf(TableRow header)
    {
        var columns = new List<string>();
        foreach (var name in header.Cells.Select(cell => cell.Trim()))
        {
            var kind = EntryColumns.Find(name) is null ? FileFaultKind.UnknownColumn
                : columns.Contains(name, StringComparer.OrdinalIgnoreCase) ? FileFaultKind.DoubleColumn
                : (FileFaultKind?)null;
            if (kind is { } fault) throw new UnreadableFileException(new FileFault(fault, header.Line, name.Length == 0 ? $"{columns.Count + 1}" : CellReading.Beginning(name)));
            columns.Add(EntryColumns.Find(name)!.Name);
        }

        return columns;
    }
}
