using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Symbolenbank.Search;

namespace Symbolenbank.Api.Entries;

/// <summary>Writes the answer to a search from ready bytes; only reasons and facets are written anew. The shape is that of <see cref="SearchAnswer"/>.</summary>
internal static class SearchAnswerWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    // No hits, or hits with one of the mixes of texts.
    private const int NoHits = (int)TextMix.All + 1;
    private const int Kinds = NoHits + 1;

    private static readonly byte[][] Openings = [.. Enumerable.Range(0, 2 * Kinds).Select(Opening)];

    [ThreadStatic]
    private static Scratch? _scratch;

    /// <summary>Copies the answer into the response; nothing is sent yet.</summary>
    public static void Write(HttpResponse response, LookupAnswer answer, string language, DateOnly today)
    {
        var scratch = _scratch ??= new Scratch();
        scratch.Bytes.ResetWrittenCount();
        Write(scratch, answer, language, today);
        response.ContentLength = scratch.Bytes.WrittenCount;
        response.BodyWriter.Write(scratch.Bytes.WrittenSpan);
    }

    private static void Write(Scratch scratch, LookupAnswer answer, string language, DateOnly today)
    {
        var bytes = scratch.Bytes;
        bytes.Write(Openings[Which(answer, language, today)]);
        for (var i = 0; i < answer.Hits.Count; i++)
        {
            var hit = answer.Hits[i];
            if (i > 0) bytes.Write(","u8);
            bytes.Write(WrittenEntry.Of(hit.Entry).OpenHit(language, today).Span);
            bytes.Write(",\"reason\":"u8);
            WriteReason(scratch.Start(), hit.Reason);
            bytes.Write("}"u8);
        }

        bytes.Write("],\"facets\":"u8);
        WriteFacets(scratch.Start(), answer.Facets);
        bytes.Write("}"u8);
    }

    private static void WriteReason(Utf8JsonWriter json, HitReason reason)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, Words<HitKind>.Of(reason.Kind));
        if (reason.Form is { } form) json.WriteString("form"u8, form);
        if (reason.Steps.Count > 0)
        {
            json.WriteStartArray("steps"u8);
            foreach (var step in reason.Steps) json.WriteStringValue(Words<FoldStep>.Of(step));
            json.WriteEndArray();
        }

        if (reason.Excerpt is { } excerpt) json.WriteString("excerpt"u8, excerpt);
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteFacets(Utf8JsonWriter json, IReadOnlyList<Facet> facets)
    {
        json.WriteStartObject();
        foreach (var facet in facets)
        {
            json.WriteStartArray(facet.Name);
            foreach (var count in facet.Values)
            {
                json.WriteStartObject();
                json.WriteString("value"u8, count.Value);
                json.WriteNumber("count"u8, count.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
    }

    private static int Which(LookupAnswer answer, string language, DateOnly today)
    {
        var first = language is AnswerLanguage.English ? Kinds : 0;
        if (answer.Hits.Count is 0) return first + NoHits;
        var mix = TextMix.None;
        for (var i = 0; i < answer.Hits.Count; i++) mix |= TextMixes.Of(answer.Hits[i].Entry.Content, today);
        return first + (int)mix;
    }

    private static byte[] Opening(int which)
    {
        var language = which >= Kinds ? AnswerLanguage.English : AnswerLanguage.Dutch;
        var mix = which % Kinds;
        var notice = mix is NoHits ? Notices.Unknown(language) : Notices.Found(language, (TextMix)mix);
        return Encoding.UTF8.GetBytes($"{{\"notice\":\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(notice)}\",\"hits\":[");
    }

    /// <summary>One thread's buffer and writer, used again for each answer.</summary>
    private sealed class Scratch
    {
        private readonly Utf8JsonWriter _json;

        public Scratch() => _json = new Utf8JsonWriter(Bytes, Options);

        public ArrayBufferWriter<byte> Bytes { get; } = new(16 * 1024);

        public Utf8JsonWriter Start()
        {
            _json.Reset();
            return _json;
        }
    }
}
