using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>The text of an entry while somebody writes it. Every edit leaves content that can be kept, however incomplete.</summary>
/// <remarks>Not thread-safe: one author, one window.</remarks>
public sealed class EditedEntry
{
    private readonly RowMakers _makers;
    private readonly EditHistory _history = new();
    private readonly ArrayBufferWriter<byte> _room = new();
    private JsonObject _tree;
    private EntryContent _content;

    public EditedEntry(NamedText text, RowMakers makers)
    {
        (_makers, _content) = (makers, text.Content);
        _tree = text.Tree();
    }

    public EntryContent Content => _content;

    /// <summary>The text with the names by which its rows are known here.</summary>
    public NamedText Named => new() { Content = _content, Rows = RowNames.KeptOf(_tree) };

    /// <summary>Goes up when the text changed otherwise than by typing in a field: fields must then be filled anew.</summary>
    public int Filled { get; private set; }

    public bool CanUndo => _history.HasPast;

    public bool CanRedo => _history.HasFuture;

    /// <summary>What stands in the field at this path; empty when nothing does.</summary>
    public string Text(string path) => FieldText.Write(EditedTree.Find(_tree, Split(path)));

    /// <summary>Whether the member is there at all.</summary>
    public bool Has(string path) => EditedTree.Find(_tree, Split(path)) is not null;

    /// <summary>The words of a list, such as the ids in <c>/senses/1/sourceIds</c>.</summary>
    public IReadOnlyList<string> Words(string path) =>
        EditedTree.Find(_tree, Split(path)) is JsonArray list ? [.. list.Select(word => word!.ToString())] : [];

    /// <summary>The paths of a list's entries, in their order.</summary>
    public IReadOnlyList<string> Rows(string path) =>
        EditedTree.Find(_tree, Split(path)) is JsonArray list ? [.. list.OfType<JsonObject>().Select(row => ContentTree.Below(path, RowNames.Of(row)!))] : [];

    /// <summary>The words that may be chosen at this path; empty when it is no choice.</summary>
    public static IReadOnlyList<string> Choices(string path) => FieldTypes.At(Split(path)) switch
    {
        { Type.IsEnum: true } field => FieldText.WordsOf(field.Type),
        { } field when FieldTypes.WordOf(field.Type) is { } word => FieldText.WordsOf(word),
        _ => [],
    };

    /// <summary>Does what somebody did. Returns the fault when it cannot be done; then nothing changed.</summary>
    public Fault? Apply(EntryEdit edit)
    {
        switch (edit.Kind)
        {
            case EditKind.Undo:
                return Go(_history.Back(Written));
            case EditKind.Redo:
                return Go(_history.Forward(Written));
            default:
                var path = Split(edit.Path);
                if (path.Length == 0 || FieldTypes.At(path) is not { } field) return new Fault(edit.Path, "There is no such field.");
                return edit.Kind is EditKind.Set && _history.GoesOn(edit.Path) ? TypeOn(edit, path, field) : Step(edit, path, field);
        }
    }

    /// <summary>Takes a text over that was made elsewhere, such as both sides of a merge. It can be undone like any edit.</summary>
    public void Take(NamedText other)
    {
        _history.Note(Written, typedAt: null);
        (_tree, _content) = (other.Tree(), other.Content);
        Filled++;
    }

    /// <summary>Brings what was typed together with what stands in the field by now, where somebody else wrote that since the typing began.</summary>
    /// <returns>The edit to apply, and what somebody must decide after it.</returns>
    public (EntryEdit Edit, IReadOnlyList<MergeConflict> Conflicts) Meet(EntryEdit edit)
    {
        var path = Split(edit.Path);
        if (edit is not { Kind: EditKind.Set, Begun: { } begun } || path.Length == 0 || FieldTypes.At(path) is not { } field) return (edit, []);
        var (before, fault) = FieldText.Read(field, begun);
        var (mine, wrong) = FieldText.Read(field, edit.Value);
        var now = EditedTree.Find(_tree, path);
        var isUnset = now is null && field.Type != typeof(string) && !FieldTypes.IsWords(field.Type);
        if (fault is not null || wrong is not null || isUnset || !HasRows(path) || IsSame(before, now) || IsSame(mine, now)) return (edit, []);
        var conflicts = new List<MergeConflict>();
        var met = FieldText.Write(EntryMerge.Values(edit.Path, path[^1], before, now, mine, conflicts));
        if (IsSame(JsonValue.Create(met), JsonValue.Create(FieldText.Write(mine)))) return (edit, conflicts);
        Filled++;
        return (edit with { Value = met }, conflicts);
    }

    /// <summary>The path as people know it: a row without a word of its own by its place, counted from 0.</summary>
    public string Placed(string path)
    {
        var (parts, placed) = (Split(path), "");
        for (var at = 0; at < parts.Length; at++)
        {
            var place = parts[at] is ['#', ..] && EditedTree.Find(_tree, parts.AsSpan(..at)) is JsonArray list ? list.IndexOf(RowNames.Find(list, parts[at])) : -1;
            placed = ContentTree.Below(placed, place < 0 ? parts[at] : place.ToString(CultureInfo.InvariantCulture));
        }

        return placed;
    }

    /// <summary>The JSON of what stands at a path; null when nothing does.</summary>
    public string? Json(string path) => EditedTree.TextOrNull(EditedTree.Find(_tree, Split(path)));

    /// <summary>Whether a field at this path has something to stand in.</summary>
    public bool HasPlace(string path) => Split(path) is { Length: > 0 } parts && FieldTypes.At(parts) is not null && HasRows(parts);

    /// <summary>Puts JSON in the place of what stands at a path, as a merge names it; null takes it out.</summary>
    /// <param name="stamp">As <see cref="NamedText.Stamp"/>, for rows that come in with it.</param>
    public Fault? Put(string path, string? json, string stamp = "")
    {
        var parts = Split(path);
        var before = Written;
        try
        {
            if (parts.Length == 0 || FieldTypes.At(parts) is null) return new Fault(path, "There is no such field.");
            if (parts.Length > 1 && !HasRows(parts[..^1])) return new Fault(path, "What this belongs to is gone.");
            Replace(parts, json is null ? null : JsonNode.Parse(json));
            _content = EditedTree.Read(_tree, _room);
            new RowNames(stamp).Name(_tree, new NamedText { Content = _content }.Rows);
            _history.Note(before, typedAt: null);
            Filled++;
            return null;
        }
        catch (JsonException)
        {
            _tree = JsonNode.Parse(before)!.AsObject();
            return new Fault(path, "This cannot stand here.");
        }
    }

    private void Replace(string[] path, JsonNode? node)
    {
        if (EditedTree.Find(_tree, path.AsSpan(..^1)) is JsonArray list)
        {
            var place = RowNames.Find(list, path[^1]) is { } row ? list.IndexOf(row) : list.Count;
            if (place < list.Count) list.RemoveAt(place);
            if (node is JsonObject back) back[RowNames.Member] = path[^1];
            if (node is not null) list.Insert(place, node);
        }
        else if (Parent(path, make: true) is { } parent)
        {
            if (node is null) parent.Remove(path[^1]);
            else parent[path[^1]] = node;
        }
    }

    /// <summary>Whether every entry of a list that the path names is there.</summary>
    private bool HasRows(string[] path)
    {
        for (var at = 1; at <= path.Length; at++)
        {
            if (EditedTree.Find(_tree, path.AsSpan(..(at - 1))) is JsonArray list && list.Any(row => row is JsonObject) && RowNames.Find(list, path[at - 1]) is null) return false;
            if (EditedTree.Find(_tree, path.AsSpan(..(at - 1))) is JsonArray { Count: 0 }) return false;
            if (at < path.Length && FieldTypes.At(path.AsSpan(..at)) is { } field && FieldTypes.RowOf(field.Type) is not null && EditedTree.Find(_tree, path.AsSpan(..at)) is null) return false;
        }

        return true;
    }

    private string Written => _tree.ToJsonString(EntryJson.Options);

    /// <summary>A step of its own, which can be undone.</summary>
    private Fault? Step(EntryEdit edit, string[] path, FieldType field)
    {
        var before = Written;
        if (Try(edit, path, field) is { } fault)
        {
            _tree = JsonNode.Parse(before)!.AsObject();
            return new Fault(edit.Path, fault);
        }

        _history.Note(before, edit.Kind is EditKind.Set ? edit.Path : null);
        return null;
    }

    /// <summary>The next keystroke of a step. It changes one member of the entry, so the rest is neither written down nor copied.</summary>
    private Fault? TypeOn(EntryEdit edit, string[] path, FieldType field)
    {
        var before = _tree[path[0]]?.DeepClone();
        if (Try(edit, path, field) is { } fault)
        {
            if (before is null) _tree.Remove(path[0]);
            else _tree[path[0]] = before;
            return new Fault(edit.Path, fault);
        }

        _history.GoOn();
        return null;
    }

    /// <summary>What is wrong with the edit; then the tree may be half changed.</summary>
    private string? Try(EntryEdit edit, string[] path, FieldType field)
    {
        if (Change(edit, path, field) is { } fault) return fault;
        try
        {
            _content = EditedTree.Read(_tree, _room);
            return null;
        }
        catch (JsonException)
        {
            return "This cannot stand here.";
        }
    }

    private string? Change(EntryEdit edit, string[] path, FieldType field) => edit.Kind switch
    {
        EditKind.Set => Set(path, field, edit.Value),
        EditKind.Include => Word(path, field, edit.Value, included: true),
        EditKind.Exclude => Word(path, field, edit.Value, included: false),
        EditKind.Add => Add(path, field, edit),
        EditKind.Remove => Remove(path, field),
        EditKind.Up => Move(path, -1),
        EditKind.Down => Move(path, 1),
        EditKind.Undo or EditKind.Redo => null,
    };

    private string? Set(string[] path, FieldType field, string typed)
    {
        if (FieldTypes.IsRecord(field.Type) || FieldTypes.RowOf(field.Type) is not null) return "This is no field to type in.";
        var (node, fault) = FieldText.Read(field, typed);
        if (fault is not null) return fault;
        if (Parent(path, make: node is not null) is not { } parent) return node is null ? null : "What this belongs to is gone.";
        if (node is null) parent.Remove(path[^1]);
        else parent[path[^1]] = node;
        SettleDate(path, parent);
        Prune(path);
        return null;
    }

    private string? Word(string[] path, FieldType field, string word, bool included)
    {
        if (!FieldTypes.IsWords(field.Type)) return "This is no list of words.";
        if (Parent(path, make: true) is not { } parent) return "What this belongs to is gone.";
        var words = (parent[path[^1]] as JsonArray)?.Select(one => one!.ToString()).ToList() ?? [];
        if (words.Contains(word, StringComparer.Ordinal) == included) return null;
        if (included) words.Add(word);
        else words.Remove(word);
        parent[path[^1]] = new JsonArray([.. words.Select(one => JsonValue.Create(one))]);
        return null;
    }

    private string? Add(string[] path, FieldType field, EntryEdit edit)
    {
        if (field.Type == typeof(EntryText)) return AddLanguage(path);
        if (path is ["images"] && DraftDrawings.FaultOf(edit.Value, _content, _makers.Drawings) is { } undrawn) return undrawn;
        if (NewRows.Of(path[^1], edit.Value, _content, _makers) is not { } rows) return "Nothing can be added here.";
        if (Parent(path, make: true) is not { } parent) return "What this belongs to is gone.";
        if (parent[path[^1]] is not JsonArray list) parent[path[^1]] = list = [];
        foreach (var row in rows)
        {
            new RowNames(edit.Stamp).Give(list, path[^1], row);
            list.Add(row);
        }

        return null;
    }

    private string? AddLanguage(string[] path)
    {
        if (_tree["texts"] is JsonObject texts && !texts.ContainsKey(path[^1])) texts[path[^1]] = BlankRecord.Of(typeof(EntryText));
        return null;
    }

    private string? Remove(string[] path, FieldType field)
    {
        if (!field.Optional || path is ["texts", "nl" or "en"]) return "This must stay.";
        switch (EditedTree.Find(_tree, path.AsSpan(..^1)))
        {
            case JsonArray list when RowNames.Find(list, path[^1]) is { } row:
                if (path is ["sources", _]) ForgetSource(_tree, row["id"]!.ToString());
                list.Remove(row);
                break;
            case JsonObject record:
                record.Remove(path[^1]);
                break;
        }

        return null;
    }

    private string? Move(string[] path, int places)
    {
        if (EditedTree.Find(_tree, path.AsSpan(..^1)) is not JsonArray list || RowNames.Find(list, path[^1]) is not { } row) return "What was to be moved is gone.";
        var to = Math.Clamp(list.IndexOf(row) + places, 0, list.Count - 1);
        list.Remove(row);
        list.Insert(to, row);
        return null;
    }

    private Fault? Go(string? text)
    {
        if (text is null) return null;
        _tree = JsonNode.Parse(text)!.AsObject();
        _content = EditedTree.Read(_tree, _room);
        Filled++;
        return null;
    }

    /// <summary>The record that holds the last member of the path. A record on the way that is absent is made empty, an entry of a list is not.</summary>
    private JsonObject? Parent(string[] path, bool make)
    {
        JsonNode node = _tree;
        for (var at = 0; at < path.Length - 1; at++)
        {
            var next = EditedTree.Find(node, [path[at]]);
            if (next is null && make && node is JsonObject record && FieldTypes.At(path.AsSpan(..(at + 1))) is { } field)
            {
                next = FieldTypes.IsRecord(field.Type) ? BlankRecord.Of(field.Type) : FieldTypes.RowOf(field.Type) is null ? new JsonObject() : null;
                if (next is not null) record[path[at]] = next;
            }

            if (next is null) return null;
            node = next;
        }

        return node as JsonObject;
    }

    /// <summary>A date is as exact as it is written, unless somebody says that it is vaguer.</summary>
    private static void SettleDate(string[] path, JsonObject parent)
    {
        if (path is not [.., "firstSeen" or "lastSeen", "date"] || parent["date"]?.ToString() is not { } date) return;
        var vague = date.Length <= 4 && parent["precision"]?.ToString() is "decade" or "century";
        if (!vague) parent["precision"] = date.Length switch { > 7 => "day", > 4 => "month", _ => "year" };
    }

    /// <summary>Takes out what is empty and may be absent: a date without a day, a spoken text without words.</summary>
    private void Prune(string[] path)
    {
        if (path.Length < 2 || EditedTree.Find(_tree, path.AsSpan(..^1)) is not JsonObject record) return;
        if (FieldTypes.At(path.AsSpan(..^1)) is not { Optional: true } field || path is ["texts", ..]) return;
        var empty = field.Type == typeof(SeenDate) ? record["date"]?.ToString().Trim().Length == 0
            : field.Type == typeof(LocalText) && record.All(member => member.Value is JsonValue && member.Value.ToString().Trim().Length == 0);
        if (empty && EditedTree.Find(_tree, path.AsSpan(..^2)) is JsonObject parent) parent.Remove(path[^2]);
    }

    private static void ForgetSource(JsonNode? node, string id)
    {
        switch (node)
        {
            case JsonObject record:
                foreach (var (member, value) in record.ToArray())
                {
                    if (member is "sourceIds" && value is JsonArray ids) record[member] = new JsonArray([.. ids.Where(one => !string.Equals(one!.ToString(), id, StringComparison.Ordinal)).Select(one => one!.DeepClone())]);
                    else ForgetSource(value, id);
                }

                break;
            case JsonArray list:
                foreach (var entry in list) ForgetSource(entry, id);
                break;
        }
    }

    private static bool IsSame(JsonNode? one, JsonNode? other) => string.Equals(FieldText.Write(one), FieldText.Write(other), StringComparison.Ordinal);

    private static string[] Split(string path) =>
        path is ['/', ..] ? [.. path[1..].Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))] : [];
}
