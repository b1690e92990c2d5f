using System.Buffers;
using System.Text.Json;
using Symbolenbank.Catalog;

namespace Symbolenbank.Api.Entries;

/// <summary>Reads an object of a request member by member and collects every fault, where a deserialiser would stop at the first.</summary>
/// <remarks>Its methods throw <see cref="JsonException"/> where the body is not well-formed.</remarks>
internal ref struct StrictJson(in ReadOnlySequence<byte> body)
{
    /// <summary>Faults named at most: a body of nothing else must not make an answer larger than itself.</summary>
    private const int MostFaults = 100;

    private readonly List<Fault> _faults = [];
    private Utf8JsonReader _json = new(body, new JsonReaderOptions { MaxDepth = 8 });

    public readonly IReadOnlyList<Fault> Faults => _faults;

    public readonly JsonTokenType TokenType => _json.TokenType;

    /// <summary>Moves into the object; false when the body is anything else.</summary>
    public bool Begin() => _json.Read() && _json.TokenType is JsonTokenType.StartObject;

    /// <summary>Reads what follows the object, which must be nothing.</summary>
    public void End()
    {
        while (_json.Read())
        {
        }
    }

    public bool Read() => _json.Read();

    /// <summary>Moves to the value of the next member; null at the end of the object.</summary>
    public string? NextMember(string parent, HashSet<string> seen)
    {
        _ = _json.Read();
        if (_json.TokenType is not JsonTokenType.PropertyName) return null;
        var name = Text(out var sound) ?? "";
        _ = _json.Read();
        if (!sound) name = "?";
        if (!seen.Add(name)) Add(parent + name, "It stands more than once.");
        return name;
    }

    public string? ReadText(string place)
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

    /// <summary>As <see cref="ReadText"/>, of a text that is only looked at and never kept: it may hold anything.</summary>
    public readonly string? ReadAnyText()
    {
        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            return AnyText.Of(_json.HasValueSequence ? _json.ValueSequence.ToArray() : _json.ValueSpan);
        }
    }

    public readonly bool TryReadNumber(out int number)
    {
        number = 0;
        return _json.TokenType is JsonTokenType.Number && _json.TryGetInt32(out number);
    }

    /// <summary>Passes over a value that is at fault.</summary>
    public void Skip(string place, string sentence)
    {
        Add(place, sentence);
        _json.Skip();
    }

    /// <summary>Passes over a value that does not matter.</summary>
    public void Pass() => _json.Skip();

    public readonly void Add(string place, string sentence) => Add(new Fault(place, sentence));

    public readonly void Add(Fault fault)
    {
        if (_faults.Count < MostFaults) _faults.Add(fault);
    }

    private readonly string? Text(out bool sound)
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
}
