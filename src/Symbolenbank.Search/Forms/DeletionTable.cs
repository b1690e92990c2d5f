using System.Numerics;

namespace Symbolenbank.Search.Forms;

/// <summary>Finds the keys within a few typing mistakes of a text: each key is filed under what remains of its beginning after deletions.</summary>
/// <remarks>
/// Symmetric deletion (Wolf Garbe, "SymSpell", 2012) over the first seven characters. Buckets are addressed by hash and hold key numbers only;
/// whoever asks verifies the distance, so a clash costs time and never a wrong answer. Immutable.
/// </remarks>
internal sealed class DeletionTable
{
    /// <summary>Only this many characters at the beginning are filed; longer keys differ in the verification.</summary>
    private const int Beginning = 7;

    /// <summary>One whole, seven with one and twenty-one with two deletions.</summary>
    private const int MostRemains = 1 + 7 + 21;

    private readonly int[] _starts;
    private readonly int[] _keys;
    private readonly uint _mask;

    public DeletionTable(string[] keys)
    {
        Span<uint> remains = stackalloc uint[MostRemains];
        var total = 0;
        foreach (var key in keys)
            total += Remains(key, Spelling.Allowance(key), remains);
        _mask = BitOperations.RoundUpToPowerOf2((uint)Math.Max(total, 16)) - 1;
        _starts = new int[_mask + 2];
        _keys = new int[total];
        foreach (var key in keys)
        {
            foreach (var hash in remains[..Remains(key, Spelling.Allowance(key), remains)])
                _starts[(hash & _mask) + 1]++;
        }
        for (var bucket = 0; bucket <= _mask; bucket++)
            _starts[bucket + 1] += _starts[bucket];
        var next = _starts.AsSpan(0, (int)_mask + 1).ToArray();
        for (var number = 0; number < keys.Length; number++)
        {
            foreach (var hash in remains[..Remains(keys[number], Spelling.Allowance(keys[number]), remains)])
                _keys[next[hash & _mask]++] = number;
        }
    }

    /// <summary>Adds the numbers of all keys that may be near <paramref name="text"/> to <paramref name="near"/>, each once, with some that are not.</summary>
    public void Collect(ReadOnlySpan<char> text, HashSet<int> near)
    {
        Span<uint> remains = stackalloc uint[MostRemains];
        foreach (var hash in remains[..Remains(text, Spelling.Allowance(text), remains)])
        {
            var bucket = hash & _mask;
            foreach (var key in _keys.AsSpan(_starts[bucket].._starts[bucket + 1]))
                near.Add(key);
        }
    }

    // The hashes of what remains after up to `mistakes` deletions; none where no mistake is forgiven.
    private static int Remains(ReadOnlySpan<char> key, int mistakes, Span<uint> hashes)
    {
        if (mistakes == 0)
            return 0;
        var beginning = key[..Math.Min(Beginning, key.Length)];
        var count = 0;
        hashes[count++] = Hash(beginning, -1, -1);
        for (var first = 0; first < beginning.Length; first++)
        {
            Add(hashes, ref count, Hash(beginning, first, -1));
            for (var second = first + 1; mistakes > 1 && second < beginning.Length; second++)
                Add(hashes, ref count, Hash(beginning, first, second));
        }
        return count;
    }

    private static void Add(Span<uint> hashes, ref int count, uint hash)
    {
        if (!hashes[..count].Contains(hash))
            hashes[count++] = hash;
    }

    // FNV-1a with a final mix, over all characters but the two left out.
    private static uint Hash(ReadOnlySpan<char> text, int without, int alsoWithout)
    {
        var hash = 2166136261u;
        for (var at = 0; at < text.Length; at++)
        {
            if (at != without && at != alsoWithout)
                hash = (hash ^ text[at]) * 16777619u;
        }
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        return hash ^ (hash >> 13);
    }
}
