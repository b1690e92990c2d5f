using System.Text.Json;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Reads what one row asks for, in each of the formats.</summary>
internal static class RowReading
{
    public static Proposal Read(ImportFormat format, string source)
    {
        try
        {
            return format switch
            {
                ImportFormat.Csv => OfCells(JsonSerializer.Deserialize<Dictionary<string, string>>(source, EntryJson.Options)!),
                ImportFormat.Json => OfEntry(source),
                ImportFormat.MispGalaxy => GalaxyRows.Read(source),
            };
        }
        catch (InvalidOperationException)
        {
            // What JSON's reader says of an escape that is half of a character pair.
            return Proposal.Refused(new RowFault(RowFaultKind.BadCharacter));
        }
    }

    private static Proposal OfCells(Dictionary<string, string> cells)
    {
        string Cell(string name) => cells.GetValueOrDefault(name, "").Trim();
        var name = Cell("name_nl") is { Length: > 0 } nl ? nl : Cell("name_en") is { Length: > 0 } en ? en : CellLists.ItemsOf(Cell("forms")).FirstOrDefault("");
        var faults = new List<RowFault>();
        EntryCode? code = EntryCode.TryParse(Cell(EntryColumns.Code), out var parsed) ? parsed : null;
        Guid? id = Guid.TryParse(Cell(EntryColumns.Id), out var guid) ? guid : null;
        if (code is null && Cell(EntryColumns.Code).Length > 0) faults.Add(new RowFault(RowFaultKind.NotACode, EntryColumns.Code, CellReading.Beginning(Cell(EntryColumns.Code))));
        if (id is null && Cell(EntryColumns.Id).Length > 0) faults.Add(new RowFault(RowFaultKind.NotAnId, EntryColumns.Id, CellReading.Beginning(Cell(EntryColumns.Id))));
        return new Proposal { Id = id, Code = code, Name = name, Faults = faults, Apply = (entry, reading) => Apply(entry, cells, reading) };
    }

    private static EntryContent Apply(EntryContent entry, Dictionary<string, string> cells, CellReading reading)
    {
        foreach (var column in EntryColumns.All)
        {
            if (!cells.TryGetValue(column.Name, out var cell) || string.IsNullOrWhiteSpace(cell)) continue;
            reading.Column = column.Name;
            entry = column.Read(entry, EntryTable.Emptying.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase) ? "" : cell.ReplaceLineEndings("\n"), reading);
        }

        return entry;
    }

    private static Proposal OfEntry(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = FileReading.Deepest });
        var name = document.RootElement.ValueKind is JsonValueKind.Object && document.RootElement.TryGetProperty("texts", out var texts) ? NameIn(texts) : "";
        if (NullIn(document.RootElement, "$") is { } place) return Proposal.Refused(new RowFault(RowFaultKind.NotAnEntry, place), name);
        try
        {
            var read = LeavingJson.Read(json);
            return read.Schema == EntryContent.CurrentSchema
                ? new Proposal { Id = read.Id, Code = read.Code, Name = name, Apply = (entry, reading) => OnTopOf(entry, read, reading) }
                : Proposal.Refused(new RowFault(RowFaultKind.OtherSchema, "schema", $"{read.Schema}"), name);
        }
        catch (JsonException fault)
        {
            return Proposal.Refused(new RowFault(RowFaultKind.NotAnEntry, CellReading.Beginning(fault.Path ?? "$")), name);
        }
    }

    /// <summary>What exports never carry stays as it is in the bank.</summary>
    private static EntryContent OnTopOf(EntryContent entry, EntryContent read, CellReading reading)
    {
        void Known(string column, IEnumerable<string> ids, Func<string, object?> find)
        {
            reading.Column = column;
            foreach (var id in ids.Where(id => find(id) is null)) reading.Fault(RowFaultKind.UnknownTerm, id);
        }

        Known("ideologies", read.Ideologies, reading.Taxonomy.Ideology);
        Known("settings", read.Settings, reading.Taxonomy.Setting);
        Known("groups", read.Groups.Select(group => group.Group), reading.Taxonomy.Group);
        return read with { Id = entry.Id, Code = entry.Code, CommonAmongMinors = entry.CommonAmongMinors };
    }

    private static string NameIn(JsonElement texts)
    {
        foreach (var language in new[] { "nl", "en" })
        {
            if (texts.ValueKind is JsonValueKind.Object && texts.TryGetProperty(language, out var text) && text.ValueKind is JsonValueKind.Object
                && text.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String) return name.GetString()!;
        }

        return "";
    }

    /// <summary>Where a null stands: no member of an entry is one, but the reader of JSON would take it for an entry of a list.</summary>
    private static string? NullIn(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Null => CellReading.Beginning(path),
        JsonValueKind.Array => element.EnumerateArray().Select((item, at) => NullIn(item, $"{path}[{at}]")).FirstOrDefault(found => found is not null),
        JsonValueKind.Object => element.EnumerateObject().Select(member => NullIn(member.Value, $"{path}.{member.Name}")).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
