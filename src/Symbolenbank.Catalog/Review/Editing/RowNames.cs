using System.Text.Json.Nodes;

namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>Names the rows of lists, so that an edit finds its row wherever that was moved, and none where it was taken out.</summary>
/// <param name="stamp">Goes into the name of a row that has none of its own. Rows that are named at different moments have different stamps: no name comes back for another row.</param>
internal sealed class RowNames(string stamp)
{
    /// <summary>The member that carries the name; no record has one like it.</summary>
    public const string Member = "$row";

    public static string? Of(JsonObject row) => row[Member]?.GetValue<string>();

    public static JsonObject? Find(JsonArray list, string name) =>
        list.OfType<JsonObject>().FirstOrDefault(row => string.Equals(Of(row), name, StringComparison.Ordinal));

    /// <summary>Names every row that has no name yet.</summary>
    /// <param name="kept">The names that were kept, by the path of their list; a list of another length has changed since, and gets new ones.</param>
    public void Name(JsonObject record, IReadOnlyDictionary<string, IReadOnlyList<string>> kept, string path = "")
    {
        foreach (var (member, value) in record.ToArray())
        {
            var below = ContentTree.Below(path, member);
            if (value is JsonObject inner) Name(inner, kept, below);
            if (value is not JsonArray list) continue;
            var rows = list.OfType<JsonObject>().ToArray();
            var names = kept.TryGetValue(below, out var known) && known.Count == rows.Length ? known : null;
            for (var place = 0; place < rows.Length; place++)
            {
                if (names is not null && Of(rows[place]) is null) rows[place][Member] = names[place];
                GiveOwn(list, member, rows[place]);
                Name(rows[place], kept, ContentTree.Below(below, Of(rows[place])!));
            }
        }
    }

    /// <summary>Names a row, unless it has a name, as no other of its list is named; and the rows within it.</summary>
    public void Give(JsonArray list, string member, JsonObject row)
    {
        GiveOwn(list, member, row);
        Name(row, NoNames);
    }

    /// <summary>Names the rows of another version of the text as those that they are: alike to the letter, of the same key, or else with most words in common.</summary>
    public void NameLike(JsonObject record, JsonObject like)
    {
        foreach (var (member, value) in record.ToArray())
        {
            if (value is JsonObject inner && like[member] is JsonObject same) NameLike(inner, same);
            if (value is JsonArray list && like[member] is JsonArray known) NameLike(list, known, member);
        }

        Name(record, NoNames);
    }

    /// <summary>The names that could not be given again from the text alone, by the path of their list.</summary>
    public static Dictionary<string, IReadOnlyList<string>> KeptOf(JsonObject tree)
    {
        var kept = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        Collect(tree, "", kept);
        return kept;
    }

    private static readonly Dictionary<string, IReadOnlyList<string>> NoNames = [];

    private static void Collect(JsonObject record, string path, Dictionary<string, IReadOnlyList<string>> kept)
    {
        foreach (var (member, value) in record)
        {
            var below = ContentTree.Below(path, member);
            if (value is JsonObject inner) Collect(inner, below, kept);
            if (value is not JsonArray list) continue;
            var rows = list.OfType<JsonObject>().ToArray();
            if (rows.Any(row => !string.Equals(Of(row), ContentTree.KeyOf(member, row), StringComparison.Ordinal))) kept[below] = [.. rows.Select(row => Of(row)!)];
            foreach (var row in rows) Collect(row, ContentTree.Below(below, Of(row)!), kept);
        }
    }

    private void NameLike(JsonArray list, JsonArray known, string member)
    {
        var free = known.OfType<JsonObject>().Select(row => (Row: row, Text: EditedTree.Text(row), Words: Words(row).ToHashSet(StringComparer.Ordinal))).ToList();
        var rows = list.OfType<JsonObject>().Select(row => (Row: row, Text: EditedTree.Text(row))).ToList();
        Match(one => free.FindIndex(other => string.Equals(one.Text, other.Text, StringComparison.Ordinal)));
        Match(one => ContentTree.KeyOf(member, one.Row) is { } key ? free.FindIndex(other => string.Equals(Of(other.Row), key, StringComparison.Ordinal)) : -1);
        Match(one => ContentTree.KeyOf(member, one.Row) is null ? Closest(one.Row) : -1);

        void Match(Func<(JsonObject Row, string Text), int> find)
        {
            foreach (var one in rows.ToArray())
            {
                if (find(one) is not (>= 0 and var place)) continue;
                one.Row[Member] = Of(free[place].Row);
                NameLike(one.Row, free[place].Row);
                free.RemoveAt(place);
                rows.Remove(one);
            }
        }

        int Closest(JsonObject row)
        {
            var words = Words(row).ToHashSet(StringComparer.Ordinal);
            var best = free.MaxBy(other => other.Words.Where(words.Contains).Sum(word => word.Length));
            return best.Row is not null && best.Words.Any(words.Contains) ? free.IndexOf(best) : -1;
        }
    }

    private void GiveOwn(JsonArray list, string member, JsonObject row)
    {
        if (Of(row) is not null) return;
        var own = ContentTree.KeyOf(member, row) ?? "";
        var name = own.Length > 0 ? own : $"#{stamp}1";
        for (var number = 2; Find(list, name) is not null; number++) name = own.Length > 0 ? $"{own}#{number}" : $"#{stamp}{number}";
        row[Member] = name;
    }

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject record => record.Where(member => member.Key is not Member).SelectMany(member => Words(member.Value)),
        JsonArray list => list.SelectMany(Words),
        JsonValue value when value.ToString() is { Length: > 0 } text => [text],
        _ => [],
    };
}
