using System.Text.Json;

namespace Symbolenbank.Testing.Running;

/// <summary>The entries of the checkout's <c>data/entries</c>, for tests that need one of some kind without naming it.</summary>
public static class ShippedEntries
{
    /// <summary>The code of the first entry, by code, whose JSON satisfies the condition.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string CodeOf(Func<JsonElement, bool> condition)
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.Path("data", "entries"), "*.json").Order(StringComparer.Ordinal))
        {
            using var entry = JsonDocument.Parse(File.ReadAllBytes(file));
            if (condition(entry.RootElement))
                return entry.RootElement.GetProperty("code").GetString()!;
        }

        throw new InvalidOperationException("No shipped entry is like that.");
    }

    /// <summary>The codes of all entries, the one with the longest name, summary, meanings and sources in this language first.</summary>
    public static IReadOnlyList<string> LongestFirst(string language)
    {
        var lengths = new List<(string Code, int Length)>();
        foreach (var file in Directory.EnumerateFiles(Checkout.Path("data", "entries"), "*.json"))
        {
            using var entry = JsonDocument.Parse(File.ReadAllBytes(file));
            var text = entry.RootElement.GetProperty("texts").GetProperty(language);
            var senses = entry.RootElement.GetProperty("senses").EnumerateArray().Sum(sense => sense.GetProperty("text").GetProperty(language).GetString()!.Length);
            var sources = entry.RootElement.GetProperty("sources").EnumerateArray().Sum(source => source.GetProperty("citation").GetString()!.Length);
            var length = text.GetProperty("name").GetString()!.Length + text.GetProperty("summary").GetString()!.Length + senses + sources;
            lengths.Add((entry.RootElement.GetProperty("code").GetString()!, length));
        }

        return [.. lengths.OrderByDescending(one => one.Length).Select(one => one.Code)];
    }
}
