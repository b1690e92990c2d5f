namespace Symbolenbank.Catalog.Exchange;

/// <summary>The columns of a table of entries, for those who write one.</summary>
public static class EntryTable
{
    /// <summary>What somebody writes in a cell to empty it; a cell that is empty itself changes nothing.</summary>
    public static readonly IReadOnlyList<string> Emptying = ["(leeg)", "(empty)"];

    public static IReadOnlyList<string> Columns { get; } = [.. EntryColumns.All.Select(column => column.Name)];
}
