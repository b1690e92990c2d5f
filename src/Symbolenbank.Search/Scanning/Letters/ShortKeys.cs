using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys too short for <see cref="LongKeys"/>, looked for at the beginnings of words only. Immutable and thread-safe.</summary>
/// <remarks>
/// <see cref="ClassPairs"/> tells where one may stand, <see cref="ShortKeyTable"/> which. That the text has the doubled letters, gaps and ends of words that
/// a spelling asks for is one bit of the key. No step but the last has a branch that depends on the text.
/// </remarks>
internal sealed class ShortKeys
{
    // So many beginnings of words are looked at together, or a few more.
    private const int Together = 128;

    // One, or more for keys that are alike in the lowest bits of their classes.
    private readonly ShortKeyTable[] _tables;
    private readonly ClassPairs _pairs = new();

    public ShortKeys(IReadOnlyList<ShortKey> keys)
    {
        Count = keys.Count;
        var (tables, rest) = (new List<ShortKeyTable>(), keys.ToList());
        while (rest.Count > 0)
            tables.Add(new ShortKeyTable(rest, out rest));
        _tables = [.. tables];
        foreach (var key in keys)
            _pairs.Allow(key);
    }

    public int Count { get; }

    public bool IsEmpty => Count == 0;

    /// <summary>Adds each key where a word begins to the <paramref name="found"/> first <paramref name="hits"/>, in the order of the text; returns their number.</summary>
    [SkipLocalsInit]
    public int Find(LetterStream stream, ref PatternHit[] hits, int found)
    {
        Span<int> places = stackalloc int[Together + PlaceList.Width];
        Span<ListedKey> listed = stackalloc ListedKey[ShortKey.Longest * (Together + PlaceList.Width)];
        ref var classes = ref MemoryMarshal.GetReference(stream.Classes);
        var starts = stream.Starts;
        var doubled = stream.Doubled;
        var waiting = 0;
        for (var part = 0; part < starts.Length; part++)
        {
            var (here, next) = (doubled[part], doubled[part + 1]);
            var several = here | (here >> 1) | (here >> 2) | (next << 63) | (next << 62);
            waiting += PlaceList.Write(_pairs.MayBegin(ref Unsafe.Add(ref classes, part << 6), starts[part], several), part << 6, ref places[waiting]);
            if (waiting < Together && part < starts.Length - 1)
                continue;
            var begin = found;
            foreach (var table in _tables)
            {
                var count = table.List(stream, places[..waiting], ref MemoryMarshal.GetReference(listed));
                found = Compare(stream, table, listed[..count], ref hits, found);
            }
            if (_tables.Length > 1)
                hits.AsSpan(begin, found - begin).Sort(static (one, other) => one.Start.CompareTo(other.Start));
            waiting = 0;
        }
        return found;
    }

    // Keys that were listed are alike in the lowest bits of their classes.
    private static int Compare(LetterStream stream, ShortKeyTable table, ReadOnlySpan<ListedKey> listed, ref PatternHit[] hits, int found)
    {
        while (found + listed.Length > hits.Length)
            hits = PlainSet.Larger(hits);
        ref var classes = ref MemoryMarshal.GetReference(stream.Classes);
        ref var hit = ref MemoryMarshal.GetArrayDataReference(hits);
        var starts = stream.Starts;
        var doubled = stream.Doubled;
        foreach (var (at, number, ends) in listed)
        {
            ref readonly var key = ref table[number];
            var way = key.Way(Outline.FewFrom(doubled, at), Outline.FewFrom(starts, at), ends);
            Unsafe.Add(ref hit, found) = new PatternHit(key.Pattern, at, key.Length);
            var stands = (int)(key.Ways >> way & 1) & (key.Is(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref classes, at))) ? 1 : 0);
            if ((stands & (int)(key.Scarce >> way)) != 0 && !HasEnough(stream, at, key))
                continue;
            found += stands;
        }
        return found;
    }

    // Apart, as few keys need it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool HasEnough(LetterStream stream, int at, in ShortKey key) => stream.MostLetters(at, key.Length, stream.OutlineAt(at)) >= key.Fewest;
}
