using System.Runtime.InteropServices;

namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>Gives equal byte strings the same number while a list of them is made.</summary>
internal sealed class PatternNumbers(PatternList patterns)
{
    private int[] _slots = new int[64];

    /// <summary>The number of a pattern, which is added when it is new.</summary>
    public int Of(ReadOnlySpan<byte> pattern)
    {
        if (patterns.Count * 2 >= _slots.Length)
            Grow();
        var slot = SlotOf(pattern);
        if (_slots[slot] == 0)
            _slots[slot] = patterns.Add(pattern) + 1;
        return _slots[slot] - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 4];
        for (var number = 0; number < patterns.Count; number++)
            _slots[SlotOf(patterns[number])] = number + 1;
    }

    // That of the pattern, or the free one where it belongs.
    private int SlotOf(ReadOnlySpan<byte> pattern)
    {
        var slot = HashOf(pattern) & (_slots.Length - 1);
        while (_slots[slot] != 0 && !patterns[_slots[slot] - 1].SequenceEqual(pattern))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private static int HashOf(ReadOnlySpan<byte> pattern)
    {
        var hash = (ulong)pattern.Length;
        for (; pattern.Length >= sizeof(ulong); pattern = pattern[sizeof(ulong)..])
            hash = Mixed(hash ^ MemoryMarshal.Read<ulong>(pattern));
        foreach (var letter in pattern)
            hash = (hash << 8) ^ letter ^ (hash >> 56);
        return (int)(Mixed(hash) >> 32);
    }

    private static ulong Mixed(ulong hash) => (hash * 0x9E3779B97F4A7C15UL) ^ (hash >> 29);
}
