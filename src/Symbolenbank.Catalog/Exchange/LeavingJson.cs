using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Entries as they leave in a file: their JSON, and <c>overdue</c> where the text should have been checked again. What comes in may say that too; nothing is made of it.</summary>
internal static class LeavingJson
{
    private static readonly JsonSerializerOptions Arriving = On(DateOnly.MinValue);

    public static JsonSerializerOptions On(DateOnly today) => new(EntryJson.Options)
    {
        WriteIndented = true,
        TypeInfoResolver = EntryJson.Options.TypeInfoResolver!.WithAddedModifier(type => AddOverdue(type, today)),
    };

    /// <exception cref="JsonException">As <see cref="EntryJson.Read"/>.</exception>
    public static EntryContent Read(string json) => JsonSerializer.Deserialize<EntryContent>(json, Arriving) ?? throw new JsonException("The document is empty.");

    private static void AddOverdue(JsonTypeInfo type, DateOnly today)
    {
        if (type.Type != typeof(EntryContent)) return;
        var overdue = type.CreateJsonPropertyInfo(typeof(bool), "overdue");
        overdue.Get = entry => TextStanding.Of((EntryContent)entry).IsOverdueOn(today);
        overdue.Set = static (_, _) => { };
        overdue.ShouldSerialize = static (_, isOverdue) => isOverdue is true;
        type.Properties.Add(overdue);
    }
}
