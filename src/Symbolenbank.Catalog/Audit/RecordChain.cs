using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Audit;

/// <summary>A record as it is stored: its one JSON text, that text's SHA-256, and the columns to filter by.</summary>
internal sealed record SealedRecord
{
    public required long Seq { get; init; }

    public required long At { get; init; }

    public required int Act { get; init; }

    public required string Actor { get; init; }

    public string? Organisation { get; init; }

    public required string Subject { get; init; }

    public required string Outcome { get; init; }

    public required string Correlation { get; init; }

    public string? Concerns { get; init; }

    public required string Record { get; init; }

    public required string Hash { get; init; }
}

/// <summary>
/// Writes notes as canonical JSON, each naming the hash of the one before it, so that no record can be changed,
/// added or taken out unseen.
/// </summary>
/// <remarks>Members stand in one fixed order, absent ones are left out, and there is no white space. Not safe for several threads.</remarks>
internal sealed class RecordChain(long seq, string hash)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    /// <summary>The number of the last record.</summary>
    public long Seq { get; private set; } = seq;

    /// <summary>The hash of the last record, in lower-case hexadecimal; empty before the first.</summary>
    public string Hash { get; private set; } = hash;

    public SealedRecord Seal(AuditNote note, string pseudonym, DateTimeOffset at)
    {
        var previous = Hash;
        Seq++;
        _bytes.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_bytes, Options)) Write(json, note, pseudonym, at, previous);
        Hash = Convert.ToHexStringLower(SHA256.HashData(_bytes.WrittenSpan));
        return new SealedRecord
        {
            Seq = Seq,
            At = at.ToMicroseconds(),
            Act = (int)note.Act,
            Actor = pseudonym,
            Organisation = note.Organisation?.ToString("D"),
            Subject = note.Subject,
            Outcome = note.Outcome,
            Correlation = note.Correlation,
            Concerns = note.Concerns,
            Record = Encoding.UTF8.GetString(_bytes.WrittenSpan),
            Hash = Hash,
        };
    }

    private void Write(Utf8JsonWriter json, AuditNote note, string pseudonym, DateTimeOffset at, string previous)
    {
        json.WriteStartObject();
        json.WriteNumber("seq"u8, Seq);
        json.WriteNumber("at"u8, at.ToMicroseconds());
        json.WriteNumber("act"u8, (int)note.Act);
        json.WriteString("actor"u8, pseudonym);
        if (note.Organisation is { } organisation) json.WriteString("organisation"u8, organisation);
        json.WriteString("subject"u8, note.Subject);
        json.WriteString("purpose"u8, note.Purpose);
        json.WriteString("outcome"u8, note.Outcome);
        if (note.Reason is { } reason) json.WriteString("reason"u8, reason);
        json.WriteString("correlation"u8, note.Correlation);
        if (note.Concerns is { } concerns) json.WriteString("concerns"u8, concerns);
        foreach (var (name, value) in note.Details) json.WriteString("+" + name, value);
        json.WriteString("previous"u8, previous);
        json.WriteEndObject();
        json.Flush();
    }
}
