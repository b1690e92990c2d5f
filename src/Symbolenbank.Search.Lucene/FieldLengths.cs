using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search.Lucene;

/// <summary>How many stems the fields of all documents hold together. One thread changes it, any number read <see cref="Totals"/>.</summary>
/// <remarks>Lucene.Net's own sums still hold documents that were replaced; a score must not depend on what once was there.</remarks>
internal sealed class FieldLengths
{
    private readonly Dictionary<Guid, int[]> _lengths = [];
    private long[] _totals = new long[EntryFields.Shared.Count];

    /// <summary>In the order of <see cref="EntryFields.Shared"/>.</summary>
    public IReadOnlyList<long> Totals => Volatile.Read(ref _totals);

    public void Set(Guid id, DocumentVersion version)
    {
        Remove(id);
        int[] lengths = [.. version.Fields.Select(static field => field.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)];
        _lengths.Add(id, lengths);
        Add(lengths, 1);
    }

    public void Remove(Guid id)
    {
        if (_lengths.Remove(id, out var lengths))
            Add(lengths, -1);
    }

    public void Clear()
    {
        _lengths.Clear();
        Volatile.Write(ref _totals, new long[EntryFields.Shared.Count]);
    }

    private void Add(int[] lengths, int sign) => Volatile.Write(ref _totals, [.. _totals.Select((total, at) => total + (sign * lengths[at]))]);
}
