using System.Text.Json;
using Symbolenbank.Api.Entries;
using Symbolenbank.Search;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Api.Scans;

/// <summary>Writes matches and remembers which words they used, to explain each once.</summary>
internal struct MatchWriter
{
    private int _standings;
    private int _steps;
    private int _cues;

    public void Write(Utf8JsonWriter json, ScannedText text)
    {
        json.WriteStartArray("matches"u8);
        foreach (var match in text.Matches) Write(json, match);
        json.WriteEndArray();
        if (text.Omitted > 0) json.WriteNumber("omitted"u8, text.Omitted);
    }

    /// <summary>Writes the words of everything written so far.</summary>
    public readonly void WriteWords(Utf8JsonWriter json, string language)
    {
        json.WriteStartObject("words"u8);
        WriteWords<ScanStanding>(json, _standings, value => ScanWords.Of(value).In(language));
        WriteWords<FoldStep>(json, _steps, value => ScanWords.Of(value).In(language));
        WriteWords<ScanCue>(json, _cues, value => ScanWords.Of(value).In(language));
        json.WriteEndObject();
    }

    private static void WriteWords<T>(Utf8JsonWriter json, int used, Func<T, string> words)
        where T : struct, Enum
    {
        if (used is 0) return;
        foreach (var value in Enum.GetValues<T>())
        {
            if ((used & (1 << Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture))) is not 0) json.WriteString(Words<T>.Of(value), words(value));
        }
    }

    private void Write(Utf8JsonWriter json, ScanMatch match)
    {
        _standings |= 1 << (int)match.Standing;
        foreach (var step in match.Steps) _steps |= 1 << (int)step;
        foreach (var cue in match.For) _cues |= 1 << (int)cue;
        foreach (var cue in match.Against) _cues |= 1 << (int)cue;
        json.WriteStartObject();
        json.WriteString("code"u8, match.Code);
        json.WriteString("form"u8, match.Form);
        json.WriteNumber("start"u8, match.Start);
        json.WriteNumber("length"u8, match.Length);
        json.WriteNumber("codePointStart"u8, match.CodePointStart);
        json.WriteNumber("codePointLength"u8, match.CodePointLength);
        json.WriteString("standing"u8, Words<ScanStanding>.Of(match.Standing));
        WriteList(json, "steps"u8, match.Steps);
        WriteList(json, "for"u8, match.For);
        WriteList(json, "against"u8, match.Against);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> values)
        where T : struct, Enum
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(Words<T>.Of(value));
        json.WriteEndArray();
    }
}
