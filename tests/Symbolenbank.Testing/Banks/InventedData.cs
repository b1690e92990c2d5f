using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Testing.Banks;

/// <summary>A <c>data</c> folder with invented entries and the checkout's taxonomy.</summary>
public static class InventedData
{
    public static void Write(string folder, IEnumerable<EntryContent> entries)
    {
        Directory.CreateDirectory(Path.Combine(folder, "entries"));
        Directory.CreateDirectory(Path.Combine(folder, "exercise"));
        Directory.CreateDirectory(Path.Combine(folder, "taxonomy"));
        foreach (var name in new[] { "ideologies", "groups", "settings" })
        {
            File.WriteAllText(Path.Combine(folder, "taxonomy", name + ".json"), Vocabulary(name));
        }

        foreach (var entry in entries) WriteEntry(folder, entry);
    }

    /// <summary>Writes one entry's file, in the place of an earlier one.</summary>
    public static void WriteEntry(string folder, EntryContent entry) =>
        File.WriteAllText(Path.Combine(folder, entry.Code.IsExercise ? "exercise" : "entries", $"{entry.Code}.json"), EntryJson.Write(entry));

    private static string Vocabulary(string name) => name switch
    {
        "ideologies" => Terms("right-wing-extremist", "jihadist", "left-wing-extremist"),
        "groups" => Terms("invented-group"),
        _ => Terms("online", "street", "clothing"),
    };

    private static string Terms(params string[] ids) =>
        $$"""{"version":"1","terms":[{{string.Join(',', ids.Select(id => $$$"""{"id":"{{{id}}}","name":{"nl":"{{{id}}} (nl)","en":"{{{id}}} (en)"},"definition":{"nl":"Verzonnen.","en":"Invented."}}"""))}}]}""";
}
