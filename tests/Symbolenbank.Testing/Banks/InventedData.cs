using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Writes a file below <c>drawings</c>.</summary>
    public static void WriteDrawing(string folder, string file, string svg)
    {
        var path = Path.Combine(folder, "drawings");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, file), svg);
    }

    /// <summary>An image as an entry names it, with the hash of this drawing.</summary>
    public static EntryImage ImageOf(string file, string svg) => new()
    {
        File = file,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg))),
        AlternativeText = InventedEntry.Text("Een verzonnen vierkant.", "An invented square."),
        Rights = "Verzonnen voor deze test.",
    };

    private static string Vocabulary(string name) => name switch
    {
        "ideologies" => Terms("right-wing-extremist", "jihadist", "left-wing-extremist"),
        "groups" => Terms("invented-group"),
        _ => Terms("online", "street", "clothing"),
    };

    private static string Terms(params string[] ids) =>
        $$"""{"version":"1","terms":[{{string.Join(',', ids.Select(id => $$$"""{"id":"{{{id}}}","name":{"nl":"{{{id}}} (nl)","en":"{{{id}}} (en)"},"definition":{"nl":"Verzonnen.","en":"Invented."}}"""))}}]}""";
}
