using System.Buffers;
using System.Text.Json;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Api.Entries;

/// <summary>Reads a search from its body and names every fault at once, where a deserialiser would stop at the first.</summary>
internal ref struct SearchRequestReader(in ReadOnlySequence<byte> body)
{
    private const int LongestId = 100;
    private const int MostValues = 50;

    private StrictJson _json = new(body);
    private string? _query;
    private string? _language;
    private int _limit = 10;
    private int _offset;
    private SearchFilters? _filters;

    /// <summary>The request, or what is wrong with it.</summary>
    public static (SearchRequest? Request, IReadOnlyList<Fault> Faults) Read(in ReadOnlySequence<byte> body)
    {
        var reader = new SearchRequestReader(body);
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return (null, [new Fault("", "The body is not well-formed JSON in UTF-8.")]);
        }
    }

    private (SearchRequest? Request, IReadOnlyList<Fault> Faults) Read()
    {
        if (!_json.Begin()) return (null, [new Fault("", "The body is a JSON object with a query.")]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (_json.NextMember("", seen) is { } name) ReadMember(name);
        _json.End();
        if (!seen.Contains("query")) _json.Add("query", "Say what to look for.");
        if (_json.Faults.Count > 0) return (null, _json.Faults);
        return (new SearchRequest { Query = _query!, Limit = _limit, Offset = _offset, Language = _language, Filters = _filters ?? new() }, []);
    }

    private void ReadMember(string name)
    {
        switch (name)
        {
            case "query": _query = _json.ReadText(name); break;
            case "limit": _limit = ReadNumber(name, 1, SearchRequest.LargestLimit); break;
            case "offset": _offset = ReadNumber(name, 0, SearchRequest.LargestOffset); break;
            case "language": _language = ReadLanguage(name); break;
            case "filters": _filters = ReadFilters(name); break;
            default: _json.Skip(name, "There is no such member."); break;
        }
    }

    private SearchFilters ReadFilters(string name)
    {
        var filters = new SearchFilters();
        if (_json.TokenType is not JsonTokenType.StartObject)
        {
            _json.Skip(name, "It is an object of lists.");
            return filters;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        while (_json.NextMember(name + ".", seen) is { } member)
        {
            var place = $"{name}.{member}";
            filters = member switch
            {
                "kinds" => filters with { Kinds = ReadWords<EntryKind>(place) },
                "ideologies" => filters with { Ideologies = ReadTexts(place) },
                "settings" => filters with { Settings = ReadTexts(place) },
                "languages" => filters with { Languages = ReadTexts(place) },
                "ambiguities" => filters with { Ambiguities = ReadWords<Ambiguity>(place) },
                _ => Unknown(place, filters),
            };
        }

        return filters;
    }

    private SearchFilters Unknown(string place, SearchFilters filters)
    {
        _json.Skip(place, "There is no such filter.");
        return filters;
    }

    private int ReadNumber(string place, int least, int most)
    {
        if (_json.TryReadNumber(out var number) && number >= least && number <= most) return number;
        _json.Skip(place, $"It is a whole number from {least} to {most}.");
        return least;
    }

    private string? ReadLanguage(string place)
    {
        var text = _json.ReadText(place);
        if (text is not null && !AnswerLanguage.IsKnown(text)) _json.Add(place, "It is nl or en.");
        return text;
    }

    private IReadOnlyList<T> ReadWords<T>(string place)
        where T : struct, Enum
    {
        List<T> values = [];
        var texts = ReadTexts(place);
        for (var i = 0; i < texts.Count; i++)
        {
            if (Words<T>.Values.TryGetValue(texts[i], out var value)) values.Add(value);
            else _json.Add($"{place}.{i}", $"It is one of: {string.Join(", ", Words<T>.Values.Keys.Order(StringComparer.Ordinal))}.");
        }

        return values;
    }

    private List<string> ReadTexts(string place)
    {
        List<string> texts = [];
        if (_json.TokenType is not JsonTokenType.StartArray)
        {
            _json.Skip(place, "It is a list of texts.");
            return texts;
        }

        for (var i = 0; _json.Read() && _json.TokenType is not JsonTokenType.EndArray; i++)
        {
            if (_json.ReadText($"{place}.{i}") is not { } text) continue;
            if (text.Length is 0 or > LongestId) _json.Add($"{place}.{i}", $"It has 1 to {LongestId} characters.");
            texts.Add(text);
        }

        if (texts.Count > MostValues) _json.Add(place, $"It holds at most {MostValues} values.");
        return texts;
    }
}
