using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>What a row asks for, before it is known which entry it is about.</summary>
internal sealed record Proposal
{
    /// <summary>Which entry it says it is; null when it says nothing, or nothing that is an id or code.</summary>
    public Guid? Id { get; init; }

    public EntryCode? Code { get; init; }

    public string Name { get; init; } = "";

    /// <summary>What is wrong whatever entry it is about; then <see cref="Apply"/> is not asked.</summary>
    public IReadOnlyList<RowFault> Faults { get; init; } = [];

    /// <summary>What the entry would be: made of the entry that is there, or of an empty one.</summary>
    public required Func<EntryContent, CellReading, EntryContent> Apply { get; init; }

    public static Proposal Refused(RowFault fault, string name = "") => new() { Name = name, Faults = [fault], Apply = static (entry, _) => entry };
}
