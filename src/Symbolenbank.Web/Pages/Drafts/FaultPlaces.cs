using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Review.Editing;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>Brings what the rules say to the fields of the editor.</summary>
internal static class FaultPlaces
{
    /// <summary>The same faults, each with the path of a field or list.</summary>
    public static IReadOnlyList<Fault> Placed(IReadOnlyList<Fault> faults, EditedEntry entry) =>
        [.. faults.Select(fault => fault with { Field = PathOf(fault.Field, entry) }).Distinct()];

    /// <summary>Whether the fault stands at this path or below it.</summary>
    public static bool IsAt(this Fault fault, string path) =>
        string.Equals(fault.Field, path, StringComparison.Ordinal) || fault.Field.StartsWith(path + "/", StringComparison.Ordinal);

    private static string PathOf(string field, EditedEntry entry)
    {
        var path = field is ['/', ..] ? field : "/" + field.Replace('.', '/');
        if (path is "/sourceIds") return "/sources";
        return path.Split('/') is ["", "sources", var id]
            ? entry.Rows("/sources").FirstOrDefault(row => string.Equals(entry.Text(row + "/id"), id, StringComparison.Ordinal)) ?? path
            : path;
    }
}
