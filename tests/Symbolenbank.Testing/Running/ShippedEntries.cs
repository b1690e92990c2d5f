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
}
