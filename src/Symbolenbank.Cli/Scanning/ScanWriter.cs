using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Cli.Scanning;

/// <summary>Writes what was found in each line, in one of the formats.</summary>
internal sealed class ScanWriter(Stream output, ScanFormat format) : IDisposable
{
    private const int FlushAt = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly SortedDictionary<(string Code, string Form), (long Recognised, long Context)> _counts = [];

    public long Lines { get; private set; }

    public long Hits { get; private set; }

    public void Write(long line, string text, IReadOnlyList<ScanMatch> matches)
    {
        Lines = line;
        Hits += matches.Count;
        if (matches.Count == 0)
            return;
        switch (format)
        {
            case ScanFormat.Ndjson:
                WriteJson(line, matches);
                break;
            case ScanFormat.Text:
                foreach (var match in matches)
                    Put(string.Create(CultureInfo.InvariantCulture, $"{line}:{match.Start + 1}\t{Word(match.Standing)}\t{VisibleText.Of(match.Code)}\t{VisibleText.Of(match.Form)}\t{VisibleText.Of(text.AsSpan(match.Start, match.Length))}\t{string.Join(' ', match.Steps.Select(Word))}\n"));
                break;
            case ScanFormat.Summary:
                foreach (var match in matches)
                    Count(match);
                break;
        }
        if (_buffer.WrittenCount > FlushAt)
            Flush();
    }

    /// <summary>Writes what is still held back, and the counts of a summary.</summary>
    public void Dispose()
    {
        foreach (var ((code, form), (recognised, context)) in _counts)
            Put(string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Of(code)}\t{VisibleText.Of(form)}\t{recognised}\t{context}\n"));
        if (format is ScanFormat.Summary)
            Put(string.Create(CultureInfo.InvariantCulture, $"{Lines} texts, {Hits} matches\n"));
        Flush();
    }

    private void Count(ScanMatch match)
    {
        var (recognised, context) = _counts.GetValueOrDefault((match.Code, match.Form));
        _counts[(match.Code, match.Form)] = match.Standing is ScanStanding.FormRecognised ? (recognised + 1, context) : (recognised, context + 1);
    }

    private void WriteJson(long line, IReadOnlyList<ScanMatch> matches)
    {
        using (var json = new Utf8JsonWriter(_buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteStartArray("matches");
            foreach (var match in matches)
                WriteMatch(json, match);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        Put("\n");
    }

    private static void WriteMatch(Utf8JsonWriter json, ScanMatch match)
    {
        json.WriteStartObject();
        json.WriteString("code", match.Code);
        json.WriteString("form", match.Form);
        json.WriteNumber("start", match.Start);
        json.WriteNumber("length", match.Length);
        json.WriteNumber("codePointStart", match.CodePointStart);
        json.WriteNumber("codePointLength", match.CodePointLength);
        json.WriteString("standing", Word(match.Standing));
        WriteWords(json, "steps", match.Steps);
        WriteWords(json, "for", match.For);
        WriteWords(json, "against", match.Against);
        json.WriteEndObject();
    }

    private static void WriteWords<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values) where T : struct, Enum
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(Word(value));
        json.WriteEndArray();
    }

    private static string Word<T>(T value) where T : struct, Enum => WordsOf<T>.All[Convert.ToInt32(value, CultureInfo.InvariantCulture)];

    private void Put(string text) => _buffer.Write(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes what is held back, so that whoever reads along has all there is.</summary>
    public void Flush()
    {
        if (_buffer.WrittenCount == 0)
            return;
        output.Write(_buffer.WrittenSpan);
        output.Flush();
        _buffer.ResetWrittenCount();
    }

    private static class WordsOf<T> where T : struct, Enum
    {
        public static readonly string[] All = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
    }
}
