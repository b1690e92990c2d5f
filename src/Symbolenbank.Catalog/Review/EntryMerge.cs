using System.Text.Json;
using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review.Editing;

namespace Symbolenbank.Catalog.Review;

/// <summary>A member that two people changed in different ways.</summary>
/// <param name="Path">As in <see cref="EntryDifference.Path"/>.</param>
/// <param name="Base">The JSON before both; null when it was not there.</param>
/// <param name="Theirs">What the other made of it; null when they took it out.</param>
/// <param name="Mine">What stands in the merged content until somebody decides; null when it was taken out.</param>
public sealed record MergeConflict(string Path, string? Base, string? Theirs, string? Mine);

/// <summary>What became of two versions of one text.</summary>
/// <param name="Merged">Both sets of changes; where they conflict, mine.</param>
public sealed record EntryMergeResult(EntryContent Merged, IReadOnlyList<MergeConflict> Conflicts)
{
    /// <summary>As <see cref="NamedText.Rows"/>; empty when the versions had no names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Rows { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}

/// <summary>Brings two people's changes to one text together, member by member. Pure.</summary>
/// <remarks>Lists whose entries have names are merged by name; others by place while all three are as long as each other, else as a whole.</remarks>
public static class EntryMerge
{
    /// <param name="common">What both began with; null when they share nothing, so that every difference is a conflict.</param>
    public static EntryMergeResult Of(EntryContent? common, EntryContent theirs, EntryContent mine)
    {
        var conflicts = new List<MergeConflict>();
        var merged = Objects("", common is null ? [] : ContentTree.Of(common), ContentTree.Of(theirs), ContentTree.Of(mine), conflicts);
        try
        {
            return new EntryMergeResult(ContentTree.Read(merged), conflicts);
        }
        catch (JsonException)
        {
            // One took out what the other needs (a required member of a pair): then nothing is merged, and all of it is for a person to decide.
            return new EntryMergeResult(mine, [.. EntryDifferences.Between(theirs, mine).Select(found => new MergeConflict(found.Path, null, found.Before, found.After))]);
        }
    }

    /// <summary>The same for drafts: every row is the same one in all versions by its name, however it was moved or changed.</summary>
    public static EntryMergeResult Of(NamedText? common, NamedText theirs, NamedText mine)
    {
        var conflicts = new List<MergeConflict>();
        var merged = Objects("", common?.Tree() ?? [], theirs.Tree(), mine.Tree(), conflicts);
        try
        {
            var rows = RowNames.KeptOf(merged);
            return new EntryMergeResult(EntryJson.Read(EditedTree.Text(merged)), conflicts) { Rows = rows };
        }
        catch (JsonException)
        {
            return Of(common?.Content, theirs.Content, mine.Content) with { Rows = mine.Rows };
        }
    }

    /// <summary>What becomes of one member that both changed.</summary>
    internal static JsonNode? Values(string path, string member, JsonNode? common, JsonNode? theirs, JsonNode? mine, List<MergeConflict> conflicts) =>
        Nodes(path, member, common, theirs, mine, conflicts);

    private static JsonNode? Nodes(string path, string member, JsonNode? common, JsonNode? theirs, JsonNode? mine, List<MergeConflict> conflicts)
    {
        if (JsonNode.DeepEquals(theirs, mine) || JsonNode.DeepEquals(common, theirs)) return mine?.DeepClone();
        if (JsonNode.DeepEquals(common, mine)) return theirs?.DeepClone();
        switch (theirs, mine)
        {
            case (JsonObject, JsonObject):
                return Objects(path, common as JsonObject ?? [], theirs.AsObject(), mine.AsObject(), conflicts);
            case (JsonArray or null, JsonArray or null) when Lists(path, member, common as JsonArray ?? [], theirs as JsonArray ?? [], mine as JsonArray ?? [], conflicts) is { } list:
                return list.Count == 0 ? null : list;
            default:
                conflicts.Add(new MergeConflict(path, Text(common), Text(theirs), Text(mine)));
                return mine?.DeepClone();
        }
    }

    private static JsonObject Objects(string path, JsonObject common, JsonObject theirs, JsonObject mine, List<MergeConflict> conflicts)
    {
        var merged = new JsonObject();
        foreach (var member in mine.Select(pair => pair.Key).Union(theirs.Select(pair => pair.Key), StringComparer.Ordinal))
        {
            if (Nodes(ContentTree.Below(path, member), member, common[member], theirs[member], mine[member], conflicts) is { } node) merged[member] = node;
        }

        return merged;
    }

    /// <summary>The merged list; null when it can only be taken as a whole.</summary>
    private static JsonArray? Lists(string path, string member, JsonArray common, JsonArray theirs, JsonArray mine, List<MergeConflict> conflicts)
    {
        if (ContentTree.Named(member, common) is { } before && ContentTree.Named(member, theirs) is { } other && ContentTree.Named(member, mine) is { } own)
        {
            return ByName(path, before.ToDictionary(StringComparer.Ordinal), other, own, conflicts);
        }

        return common.Count == theirs.Count && theirs.Count == mine.Count
            ? [.. mine.Select((entry, place) => Nodes(ContentTree.Below(path, $"{place}"), member, common[place], theirs[place], entry, conflicts))]
            : null;
    }

    private static JsonArray ByName(
        string path, Dictionary<string, JsonNode?> common, List<KeyValuePair<string, JsonNode?>> theirs, List<KeyValuePair<string, JsonNode?>> mine, List<MergeConflict> conflicts)
    {
        var other = theirs.ToDictionary(StringComparer.Ordinal);
        var own = mine.ToDictionary(StringComparer.Ordinal);
        var merged = new JsonArray();
        var order = IsMoved(common, mine) || !IsMoved(common, theirs) ? mine.Concat(theirs) : theirs.Concat(mine);
        foreach (var name in order.Select(pair => pair.Key).Distinct(StringComparer.Ordinal))
        {
            if (Nodes(ContentTree.Below(path, name), name, common.GetValueOrDefault(name), other.GetValueOrDefault(name), own.GetValueOrDefault(name), conflicts) is { } node) merged.Add(node);
        }

        return merged;
    }

    /// <summary>Whether the rows that were there before stand in another order.</summary>
    private static bool IsMoved(Dictionary<string, JsonNode?> common, List<KeyValuePair<string, JsonNode?>> now)
    {
        var left = now.Select(pair => pair.Key).Where(common.ContainsKey).ToArray();
        return !common.Keys.Where(left.Contains).SequenceEqual(left, StringComparer.Ordinal);
    }

    private static string? Text(JsonNode? node) => EditedTree.TextOrNull(node);
}
