using System.Buffers;
using System.Text.Json;
using Symbolenbank.Api.Entries;
using Symbolenbank.Catalog;
using Symbolenbank.Search;

namespace Symbolenbank.Api.Scans;

/// <summary>Reads the texts of a request or of a line of a stream, and names every fault at once; members that it does not know are refused by name.</summary>
internal ref struct ScanRequestReader
{
    private readonly TextScans _scans;
    private readonly int _mostTexts;
    private readonly List<(string Place, string Text)> _texts = [];
    private StrictJson _json;
    private string? _language;

    private ScanRequestReader(in ReadOnlySequence<byte> body, TextScans scans, int mostTexts)
    {
        _json = new StrictJson(body);
        (_scans, _mostTexts) = (scans, mostTexts);
    }

    /// <summary>The texts of a request, or what is wrong with it.</summary>
    /// <param name="mostTexts">How many texts a list may hold; 0 for a line, which has one text and no list.</param>
    public static (IReadOnlyList<TextToScan> Texts, IReadOnlyList<Fault> Faults) Read(in ReadOnlySequence<byte> body, TextScans scans, int mostTexts)
    {
        var reader = new ScanRequestReader(body, scans, mostTexts);
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return ([], [new Fault("", "It is not well-formed JSON in UTF-8.")]);
        }
    }

    private (IReadOnlyList<TextToScan> Texts, IReadOnlyList<Fault> Faults) Read()
    {
        if (!_json.Begin()) return ([], [new Fault("", "It is a JSON object with a text.")]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (_json.NextMember("", seen) is { } name) ReadMember(name);
        _json.End();
        if (seen.Contains("text") == (_mostTexts > 0 && seen.Contains("texts"))) _json.Add("", _mostTexts > 0 ? "Give either text or texts." : "Give a text.");
        return Check() is { } texts && _json.Faults.Count is 0 ? (texts, []) : ([], _json.Faults);
    }

    private readonly List<TextToScan> Check()
    {
        List<TextToScan> texts = new(_texts.Count);
        foreach (var fault in _scans.Check(new TextToScan("", _language))) _json.Add(fault);
        foreach (var (place, text) in _texts)
        {
            foreach (var fault in _scans.Check(new TextToScan(text), place)) _json.Add(fault);
            texts.Add(new TextToScan(text, _language));
        }

        return texts;
    }

    private void Take(string place)
    {
        if (_json.ReadText(place) is { } text) _texts.Add((place, text));
    }

    private void ReadMember(string name)
    {
        switch (name)
        {
            case "text": Take(name); break;
            case "texts" when _mostTexts > 0: ReadTexts(name); break;
            case "language": _language = _json.ReadText(name); break;
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
            if (count < _mostTexts) Take($"{name}.{count}");
            else _json.Pass();
        }

        if (count is 0) _json.Add(name, "It holds at least one text.");
        if (count > _mostTexts) _json.Add(name, $"It holds at most {_mostTexts} texts (limit {ScanLimits.NameOf(nameof(ScanLimits.MostTexts))}).");
    }
}
