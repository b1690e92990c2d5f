namespace Symbolenbank.Catalog.Exchange;

/// <summary>The columns of a table of entries, for those who write one.</summary>
public static class EntryTable
{
    public static IReadOnlyList<string> Columns { get; } = [.. EntryColumns.All.Select(column => column.Name)];
}
