using System.Buffers;
using System.Text.Json;
using Symbolenbank.Api.Entries;
using Symbolenbank.Catalog;
using Symbolenbank.Search;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Api.Scans;

/// <summary>What a request or a line asks.</summary>
/// <param name="Texts">Not to be used where there are faults.</param>
/// <param name="IsList">Whether the texts came as a list, which is answered one by one.</param>
internal readonly record struct ReadTexts(IReadOnlyList<TextToScan> Texts, bool IsList, IReadOnlyList<Fault> Faults);

/// <summary>Reads the texts of a request or of a line of a stream, and names every fault at once; members that it does not know are refused by name.</summary>
/// <remarks>Whatever a text holds is no fault: who posted it has no hand in what becomes of the others.</remarks>
internal ref struct ScanRequestReader
{
    private const string Text = "text";
    private const string List = "texts";
    private const string Language = "language";

    private readonly int _mostTexts;
    private readonly List<(string Text, string? Language)> _texts = [];
    private StrictJson _json;
    private string? _language;

    private ScanRequestReader(in ReadOnlySequence<byte> body, int mostTexts)
    {
        _json = new StrictJson(body);
        _mostTexts = mostTexts;
    }

    /// <summary>The texts of a request, or what is wrong with it.</summary>
    /// <param name="mostTexts">How many texts a list may hold; 0 for a line, which has one text and no list.</param>
    public static ReadTexts Read(in ReadOnlySequence<byte> body, int mostTexts)
    {
        var reader = new ScanRequestReader(body, mostTexts);
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return new ReadTexts([], IsList: false, [new Fault("", "It is not well-formed JSON in UTF-8.")]);
        }
    }

    private ReadTexts Read()
    {
        if (!_json.Begin()) return new ReadTexts([], IsList: false, [new Fault("", "It is a JSON object with a text.")]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (_json.NextMember("", seen) is { } name) ReadMember(name);
        _json.End();
        if (seen.Contains(Text) == (_mostTexts > 0 && seen.Contains(List))) _json.Add("", _mostTexts > 0 ? "Give either text or texts." : "Give a text.");
        var ofAll = _language;
        return new ReadTexts([.. _texts.Select(one => new TextToScan(one.Text, one.Language ?? ofAll))], seen.Contains(List), _json.Faults);
    }

    private void ReadMember(string name)
    {
        switch (name)
        {
            case Text: _texts.Add((ReadText(name) ?? "", null)); break;
            case List when _mostTexts > 0: ReadTexts(name); break;
            case Language: _language = ReadLanguage(name); break;
            default: _json.Skip(name, "There is no such member."); break;
        }
    }

    private void ReadTexts(string name)
    {
        if (_json.TokenType is not JsonTokenType.StartArray)
        {
            _json.Skip(name, "It is a list of texts.");
            return;
        }

        var count = 0;
        for (; _json.Read() && _json.TokenType is not JsonTokenType.EndArray; count++)
        {
            if (count < _mostTexts) ReadItem($"{name}.{count}");
            else _json.Pass();
        }

        if (count is 0) _json.Add(name, "It holds at least one text.");
        if (count > _mostTexts) _json.Add(name, $"It holds at most {_mostTexts} texts (limit {ScanLimits.NameOf(nameof(ScanLimits.MostTexts))}).");
    }

    // A text, or a text with its own language.
    private void ReadItem(string place)
    {
        if (_json.TokenType is not JsonTokenType.StartObject)
        {
            _texts.Add((ReadText(place) ?? "", null));
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        var (text, language) = ((string?)null, (string?)null);
        while (_json.NextMember(place + ".", seen) is { } name)
        {
            if (name is Text) text = ReadText($"{place}.{name}");
            else if (name is Language) language = ReadLanguage($"{place}.{name}");
            else _json.Skip($"{place}.{name}", "There is no such member.");
        }

        if (!seen.Contains(Text)) _json.Add(place, "Give a text.");
        _texts.Add((text ?? "", language));
    }

    private string? ReadText(string place)
    {
        if (_json.TokenType is JsonTokenType.String) return _json.ReadAnyText();
        _json.Skip(place, "It is a text.");
        return null;
    }

    private string? ReadLanguage(string place)
    {
        var language = _json.ReadText(place);
        if (language is not null && !TextLanguage.IsTag(language)) _json.Add(place, TextLanguage.Rule);
        return language;
    }
}
