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

    private readonly List<Fault> _faults = [];
    private Utf8JsonReader _json = new(body, new JsonReaderOptions { MaxDepth = 8 });
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
        if (!_json.Read() || _json.TokenType is not JsonTokenType.StartObject) return (null, [new Fault("", "The body is a JSON object with a query.")]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (NextMember("", seen) is { } name) ReadMember(name);
        while (_json.Read())
        {
        }

        if (!seen.Contains("query")) Add("query", "Say what to look for.");
        if (_faults.Count > 0) return (null, _faults);
        return (new SearchRequest { Query = _query!, Limit = _limit, Offset = _offset, Language = _language, Filters = _filters ?? new() }, []);
    }

    private void ReadMember(string name)
    {
        switch (name)
        {
            case "query": _query = ReadText(name); break;
            case "limit": _limit = ReadNumber(name, 1, SearchRequest.LargestLimit); break;
            case "offset": _offset = ReadNumber(name, 0, SearchRequest.LargestOffset); break;
            case "language": _language = ReadLanguage(name); break;
            case "filters": _filters = ReadFilters(name); break;
            default: Skip(name, "There is no such member."); break;
        }
    }

    private SearchFilters ReadFilters(string name)
    {
        var filters = new SearchFilters();
        if (_json.TokenType is not JsonTokenType.StartObject)
        {
            Skip(name, "It is an object of lists.");
            return filters;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        while (NextMember(name + ".", seen) is { } member)
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
        Skip(place, "There is no such filter.");
        return filters;
    }

    /// <summary>Moves to the value of the next member; null at the end of the object.</summary>
    private string? NextMember(string parent, HashSet<string> seen)
    {
        _ = _json.Read();
        if (_json.TokenType is not JsonTokenType.PropertyName) return null;
        var name = Text(out var sound) ?? "";
        _ = _json.Read();
        if (!sound) name = "?";
        if (!seen.Add(name)) Add(parent + name, "It stands more than once.");
        return name;
    }

    private string? ReadText(string place)
    {
        if (_json.TokenType is not JsonTokenType.String)
        {
            Skip(place, "It is a text.");
            return null;
        }

        var text = Text(out var sound);
        if (!sound) Add(place, "It holds a character that is no character: half of a surrogate pair, or U+0000.");
        return text;
    }

    private int ReadNumber(string place, int least, int most)
    {
        if (_json.TokenType is JsonTokenType.Number && _json.TryGetInt32(out var number) && number >= least && number <= most) return number;
        Skip(place, $"It is a whole number from {least} to {most}.");
        return least;
    }

    private string? ReadLanguage(string place)
    {
        var text = ReadText(place);
        if (text is not null && !AnswerLanguage.IsKnown(text)) Add(place, "It is nl or en.");
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
            else Add($"{place}.{i}", $"It is one of: {string.Join(", ", Words<T>.Values.Keys.Order(StringComparer.Ordinal))}.");
        }

        return values;
    }

    private List<string> ReadTexts(string place)
    {
        List<string> texts = [];
        if (_json.TokenType is not JsonTokenType.StartArray)
        {
            Skip(place, "It is a list of texts.");
            return texts;
        }

        for (var i = 0; _json.Read() && _json.TokenType is not JsonTokenType.EndArray; i++)
        {
            if (ReadText($"{place}.{i}") is not { } text) continue;
            if (text.Length is 0 or > LongestId) Add($"{place}.{i}", $"It has 1 to {LongestId} characters.");
            texts.Add(text);
        }

        if (texts.Count > MostValues) Add(place, $"It holds at most {MostValues} values.");
        return texts;
    }

    private string? Text(out bool sound)
    {
        try
        {
            var text = _json.GetString();
            sound = text is not null && !text.Contains('\0', StringComparison.Ordinal);
            return text;
        }
        catch (InvalidOperationException)
        {
            sound = false;
            return null;
        }
    }

    private void Skip(string place, string sentence)
    {
        Add(place, sentence);
        _json.Skip();
    }

    private readonly void Add(string place, string sentence) => _faults.Add(new Fault(place, sentence));
}
