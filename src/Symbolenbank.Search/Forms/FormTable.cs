using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Forms;

/// <summary>The terms of a set of entries, filed for exact, folded, prefix and misspelled lookups. Immutable and thread-safe.</summary>
internal sealed class FormTable
{
    private readonly Dictionary<string, int> _buckets;
    private readonly int[] _bucketStarts;
    private readonly Posting[] _postings;
    private readonly string[] _keys;
    private readonly ushort[] _lengths;
    private readonly int[] _keyStarts;
    private readonly int[] _byKey;
    private readonly DeletionTable _misspellings;
    private readonly Posting[] _gapped;

    public FormTable(IReadOnlyList<IndexedEntry> entries)
    {
        Entries = entries;
        Rows = new Dictionary<Guid, int>(entries.Count);
        var filed = new List<(string Coarse, Posting Posting)>();
        for (var row = 0; row < entries.Count; row++)
        {
            Rows.Add(entries[row].Id, row);
            foreach (var term in entries[row].Terms)
            {
                filed.Add((ComparisonFold.Coarse(term.Folded), new Posting(row, term)));
                MostWords = Math.Max(MostWords, term.Words);
            }
        }
        (_buckets, _bucketStarts, _postings) = Group(filed);
        (_keys, _keyStarts, _byKey) = Sort(_postings);
        _lengths = [.. _keys.Select(static key => (ushort)Math.Min(key.Length, ushort.MaxValue))];
        _misspellings = new DeletionTable(_keys);
        _gapped = [.. _postings.Where(static posting => posting.Term.Gapped is not null)];
    }

    public IReadOnlyList<IndexedEntry> Entries { get; }

    /// <summary>The place of each entry in <see cref="Entries"/>.</summary>
    public Dictionary<Guid, int> Rows { get; }

    /// <summary>The words of the longest term.</summary>
    public int MostWords { get; }

    /// <summary>The keys in ordinal order: what prefixes are looked up in.</summary>
    public ReadOnlySpan<string> Keys => _keys;

    /// <summary>All postings that a text with this coarse key can be; to be compared one by one.</summary>
    public ReadOnlySpan<Posting> Alike(string coarse) => _buckets.TryGetValue(coarse, out var bucket)
        ? _postings.AsSpan(_bucketStarts[bucket].._bucketStarts[bucket + 1])
        : [];

    /// <inheritdoc cref="Alike(string)"/>
    public ReadOnlySpan<Posting> Alike(ReadOnlySpan<char> coarse) => _buckets.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(coarse, out var bucket)
        ? _postings.AsSpan(_bucketStarts[bucket].._bucketStarts[bucket + 1])
        : [];

    /// <summary>The first place in <see cref="Keys"/> whose key is not before <paramref name="prefix"/>.</summary>
    public int FirstKey(string prefix)
    {
        var at = Array.BinarySearch(_keys, prefix, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }

    /// <summary>The postings of forms with a gap.</summary>
    public ReadOnlySpan<Posting> Gapped => _gapped;

    /// <summary>The lengths of <see cref="Keys"/> side by side, so that long ones are passed over without being touched.</summary>
    public ReadOnlySpan<ushort> Lengths => _lengths;

    /// <summary>The places of the keys that begin with <paramref name="prefix"/>: from the first to before the second.</summary>
    public (int First, int End) Beginning(string prefix)
    {
        var first = FirstKey(prefix);
        var (low, high) = (first, _keys.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_keys[middle].StartsWith(prefix, StringComparison.Ordinal)) low = middle + 1;
            else high = middle;
        }
        return (first, low);
    }

    public PostingsOfKey PostingsOf(int key) => new(_postings, _byKey.AsSpan(_keyStarts[key].._keyStarts[key + 1]));

    /// <summary>Adds the numbers of the keys that may be <paramref name="folded"/> misspelled to <paramref name="near"/>.</summary>
    public void Near(string folded, HashSet<int> near) => _misspellings.Collect(folded, near);

    private static (Dictionary<string, int> Buckets, int[] Starts, Posting[] Postings) Group(List<(string Coarse, Posting Posting)> filed)
    {
        var buckets = new Dictionary<string, int>(filed.Count, StringComparer.Ordinal);
        var numbers = new int[filed.Count];
        var starts = new int[filed.Count + 1];
        for (var at = 0; at < filed.Count; at++)
        {
            if (!buckets.TryGetValue(filed[at].Coarse, out var bucket))
                buckets.Add(filed[at].Coarse, bucket = buckets.Count);
            numbers[at] = bucket;
            starts[bucket + 1]++;
        }
        for (var bucket = 0; bucket < buckets.Count; bucket++)
            starts[bucket + 1] += starts[bucket];
        var next = starts.AsSpan(0, buckets.Count).ToArray();
        var postings = new Posting[filed.Count];
        for (var at = 0; at < filed.Count; at++)
            postings[next[numbers[at]]++] = filed[at].Posting;
        return (buckets, starts[..(buckets.Count + 1)], postings);
    }

    private static (string[] Keys, int[] Starts, int[] ByKey) Sort(Posting[] postings)
    {
        var folded = new string[postings.Length];
        var byKey = new int[postings.Length];
        for (var at = 0; at < postings.Length; at++)
            (folded[at], byKey[at]) = (postings[at].Term.Folded, at);
        Array.Sort(folded, byKey, StringComparer.Ordinal);
        var keys = new List<string>(postings.Length);
        var starts = new List<int>(postings.Length + 1);
        for (var at = 0; at < folded.Length; at++)
        {
            if (at > 0 && string.Equals(folded[at], folded[at - 1], StringComparison.Ordinal))
                continue;
            keys.Add(folded[at]);
            starts.Add(at);
        }
        starts.Add(folded.Length);
        return ([.. keys], [.. starts], byKey);
    }
}

/// <summary>A term and the row of its entry.</summary>
internal readonly record struct Posting(int Row, Term Term);

/// <summary>The postings of one key, without copying them.</summary>
internal readonly ref struct PostingsOfKey(Posting[] postings, ReadOnlySpan<int> places)
{
    private readonly ReadOnlySpan<int> _places = places;

    public int Count => _places.Length;

    public Posting this[int index] => postings[_places[index]];
}
