using System.Text;
using System.Text.Json;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>What entries leave in; each can come back through an import.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated. Source: RFC 4180.</summary>
    Csv,

    /// <summary>With semicolons, which spreadsheets expect where the comma is the decimal sign.</summary>
    CsvSemicolon,

    Json,
}

/// <summary>Writes entries that were handed out.</summary>
public static class ExportFiles
{
    /// <summary>Writes UTF-8, for tables with the mark by which spreadsheets know it. Every cell is in quotation marks and harmless.</summary>
    /// <param name="today">The day on which they leave: what should have been checked again before it says so.</param>
    public static Task WriteAsync(Stream stream, ExportFormat format, IReadOnlyList<EntryContent> entries, DateOnly today, CancellationToken ct) => format switch
    {
        ExportFormat.Csv => WriteTableAsync(stream, ',', entries, today, ct),
        ExportFormat.CsvSemicolon => WriteTableAsync(stream, ';', entries, today, ct),
        ExportFormat.Json => JsonSerializer.SerializeAsync(stream, entries, LeavingJson.On(today), ct),
    };

    private static async Task WriteTableAsync(Stream stream, char separator, IReadOnlyList<EntryContent> entries, DateOnly today, CancellationToken ct)
    {
        var columns = EntryColumns.Written(today);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await WriteRowAsync(writer, separator, columns.Select(column => column.Name), ct);
        foreach (var entry in entries) await WriteRowAsync(writer, separator, columns.Select(column => column.Write(entry)), ct);
    }

    private static Task WriteRowAsync(StreamWriter writer, char separator, IEnumerable<string> cells, CancellationToken ct) =>
        writer.WriteLineAsync(string.Join(separator, cells.Select(Quoted)).AsMemory(), ct);

    private static string Quoted(string cell) => $"\"{SafeCells.Harmless(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
