using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

public enum DifferenceKind { Added, Removed, Changed, Moved }

/// <summary>One member in which two versions of an entry differ.</summary>
/// <param name="Path">Where: a JSON pointer in which entries of lists stand under their own names, such as <c>/forms/88/use</c>.</param>
/// <param name="Before">The member's JSON, or null when it was not there.</param>
/// <param name="After">The member's JSON, or null when it is not there any more.</param>
public sealed record EntryDifference(string Path, DifferenceKind Kind, string? Before, string? After);

/// <summary>Tells how two versions of an entry differ, member by member. Pure.</summary>
internal static class EntryDifferences
{
    /// <summary>All differences, in the order of the members; empty when both say the same.</summary>
    public static IReadOnlyList<EntryDifference> Between(EntryContent before, EntryContent after)
    {
        var found = new List<EntryDifference>();
        Objects("", ContentTree.Of(before), ContentTree.Of(after), found);
        return found;
    }

    /// <summary>All that a text says, as what it adds to nothing.</summary>
    public static IReadOnlyList<EntryDifference> OfNew(EntryContent content)
    {
        var found = new List<EntryDifference>();
        Objects("", [], ContentTree.Of(content), found);
        return found;
    }

    private static void Nodes(string path, string member, JsonNode? before, JsonNode? after, List<EntryDifference> found)
    {
        if (JsonNode.DeepEquals(before, after)) return;
        switch (before, after)
        {
            case (JsonObject, JsonObject):
                Objects(path, before.AsObject(), after.AsObject(), found);
                break;
            case (JsonArray or null, JsonArray or null):
                Lists(path, member, before as JsonArray ?? [], after as JsonArray ?? [], found);
                break;
            default:
                found.Add(Of(path, before, after));
                break;
        }
    }

    private static void Objects(string path, JsonObject before, JsonObject after, List<EntryDifference> found)
    {
        foreach (var (member, value) in before) Nodes(ContentTree.Below(path, member), member, value, after[member], found);
        foreach (var (member, value) in after.Where(pair => !before.ContainsKey(pair.Key))) Nodes(ContentTree.Below(path, member), member, null, value, found);
    }

    private static void Lists(string path, string member, JsonArray before, JsonArray after, List<EntryDifference> found)
    {
        if (ContentTree.Named(member, before) is not { } old || ContentTree.Named(member, after) is not { } made)
        {
            ByPlace(path, member, before, after, found);
            return;
        }

        var oldByName = old.ToDictionary(StringComparer.Ordinal);
        var madeByName = made.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in old) Entry(ContentTree.Below(path, name), name, value, madeByName.GetValueOrDefault(name), found);
        foreach (var (name, value) in made.Where(pair => !oldByName.ContainsKey(pair.Key))) found.Add(Of(ContentTree.Below(path, name), null, value));
        var stayed = old.Select(pair => pair.Key).Where(madeByName.ContainsKey);
        if (!stayed.SequenceEqual(made.Select(pair => pair.Key).Where(oldByName.ContainsKey), StringComparer.Ordinal))
        {
            found.Add(new EntryDifference(path, DifferenceKind.Moved, before.ToJsonString(EntryJson.Options), after.ToJsonString(EntryJson.Options)));
        }
    }

    /// <summary>
    /// Entries without names: those that are equal on both sides are the same one, wherever they stand; what is left is compared in its order.
    /// Only their order differs when nothing is left.
    /// </summary>
    private static void ByPlace(string path, string member, JsonArray before, JsonArray after, List<EntryDifference> found)
    {
        var old = before.Index().ToList();
        var made = after.Index().ToList();
        var kept = new List<int>();
        foreach (var entry in made.ToArray())
        {
            var same = old.FindIndex(one => JsonNode.DeepEquals(one.Item, entry.Item));
            if (same < 0) continue;
            kept.Add(old[same].Index);
            old.RemoveAt(same);
            made.Remove(entry);
        }

        for (var place = 0; place < Math.Max(old.Count, made.Count); place++)
        {
            var at = place < made.Count ? made[place].Index : old[place].Index;
            var below = ContentTree.Below(path, at.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Entry(below, member, place < old.Count ? old[place].Item : null, place < made.Count ? made[place].Item : null, found);
        }

        if (!kept.SequenceEqual(kept.Order())) found.Add(new EntryDifference(path, DifferenceKind.Moved, before.ToJsonString(EntryJson.Options), after.ToJsonString(EntryJson.Options)));
    }

    /// <summary>An entry of a list that is there on one side only is one difference, however much it holds.</summary>
    private static void Entry(string path, string member, JsonNode? before, JsonNode? after, List<EntryDifference> found)
    {
        if (before is null || after is null) found.Add(Of(path, before, after));
        else Nodes(path, member, before, after, found);
    }

    private static EntryDifference Of(string path, JsonNode? before, JsonNode? after) => new(
        path,
        before is null ? DifferenceKind.Added : after is null ? DifferenceKind.Removed : DifferenceKind.Changed,
        before?.ToJsonString(EntryJson.Options),
        after?.ToJsonString(EntryJson.Options));
}
