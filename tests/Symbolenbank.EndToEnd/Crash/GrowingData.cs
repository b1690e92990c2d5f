using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Crash;

/// <summary>A copy of <c>data/</c> to which entries are added and in which entries change, so that every start has something to import.</summary>
internal sealed class GrowingData
{
    // Data files use codes up to 5000 of a year; the shipped ones stay below this.
    private const int FirstNumber = 3000;

    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private readonly string _entries;
    private readonly string _template;

    public GrowingData(string folder)
    {
        DataFolder.CopyTo(folder);
        _entries = Path.Combine(folder, "entries");
        _template = File.ReadAllText(Directory.EnumerateFiles(_entries, "SB-*.json").Order(StringComparer.Ordinal).First());
    }

    /// <summary>The codes of the entries that were added.</summary>
    public List<string> Added { get; } = [];

    public void Add(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var code = $"SB-2026-{FirstNumber + Added.Count:0000}";
            var entry = JsonNode.Parse(_template)!;
            entry["id"] = Guid.CreateVersion7().ToString();
            entry["code"] = code;
            Write(code, entry);
            Added.Add(code);
        }
    }

    /// <summary>Gives some of the added entries another Dutch name, so that the import makes a new revision of each.</summary>
    public void Change(int count, Random random)
    {
        foreach (var code in random.GetItems(Added.ToArray(), count).Distinct())
        {
            var entry = JsonNode.Parse(File.ReadAllText(FileOf(code)))!;
            entry["texts"]!["nl"]!["name"] = $"Proef {random.Next(1_000_000)}";
            Write(code, entry);
        }
    }

    private string FileOf(string code) => Path.Combine(_entries, code + ".json");

    private void Write(string code, JsonNode entry) => File.WriteAllText(FileOf(code), entry.ToJsonString(Format) + "\n");
}
