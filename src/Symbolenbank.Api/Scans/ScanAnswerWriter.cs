using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Symbolenbank.Api.Entries;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Search;

namespace Symbolenbank.Api.Scans;

/// <summary>Writes answers to scans; entries come from ready bytes. The shapes are those of <see cref="ScanAnswer"/> and <see cref="LineAnswer"/>.</summary>
/// <param name="textTooLong">What stands in the place of a text that was too long to scan.</param>
internal sealed class ScanAnswerWriter(IBufferWriter<byte> output, string language, DateOnly today, Problem textTooLong) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Writes the answer to one request.</summary>
    public void Write(Search.ScanAnswer answer)
    {
        var matches = default(MatchWriter);
        _json.WriteStartObject();
        _json.WriteString("notice"u8, Notice(answer.Entries));
        _json.WriteStartArray("texts"u8);
        foreach (var text in answer.Texts)
        {
            _json.WriteStartObject();
            if (text.IsTooLong) WriteProblem(textTooLong);
            else matches.Write(_json, text);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        WriteEntries(answer.Entries);
        matches.WriteWords(_json, language);
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Writes the answer to one line, with the entries of its matches out of those of the whole portion.</summary>
    public void WriteLine(long line, ScannedText text, IReadOnlyDictionary<string, DisclosedEntry> entries)
    {
        IReadOnlyList<DisclosedEntry> own =
            text.Matches.Count is 0 ? [] : [.. text.Matches.Select(match => match.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => entries[code])];
        var matches = default(MatchWriter);
        Begin(line);
        _json.WriteString("notice"u8, Notice(own));
        matches.Write(_json, text);
        WriteEntries(own);
        matches.WriteWords(_json, language);
        End();
    }

    /// <summary>Writes why a line has no answer.</summary>
    public void WriteLine(long line, Problem problem)
    {
        Begin(line);
        WriteProblem(problem);
        End();
    }

    public void Dispose() => _json.Dispose();

    private void Begin(long line)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteNumber("line"u8, line);
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    private void WriteProblem(Problem problem)
    {
        _json.WritePropertyName("problem"u8);
        _json.WriteRawValue(problem.ToBytes(), skipInputValidation: true);
    }

    private void WriteEntries(IReadOnlyList<DisclosedEntry> entries)
    {
        _json.WriteStartArray("entries"u8);
        foreach (var entry in entries) _json.WriteRawValue(WrittenEntry.Of(entry).Short(language, today).Span, skipInputValidation: true);
        _json.WriteEndArray();
    }

    private string Notice(IReadOnlyList<DisclosedEntry> entries) =>
        entries.Count is 0 ? Notices.NoMatch(language) : Notices.Matched(language, entries.Aggregate(TextMix.None, (mix, entry) => mix | TextMixes.Of(entry.Content, today)));
}
