using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Tells at which places the window of a long key may begin, by the four classes there. Immutable and thread-safe.</summary>
/// <remarks>
/// One table of bits is asked for keys where words may begin and for those within words, at every place: a look at eight places at once costs less than
/// to list the places that are wanted.
/// </remarks>
internal sealed class KeyGate
{
    private const int Together = 8;
    private const int FewestBits = 16;
    private const int MostBits = 22;
    private const uint Factor = 0x9E3779B1;

    // Of eight places in sixteen classes, the four classes that begin at each.
    private static readonly byte[] Spread = [.. Enumerable.Range(0, Together * sizeof(uint)).Select(static at => (byte)((at / sizeof(uint)) + (at % sizeof(uint))))];

    // Two bits for each hash.
    private readonly uint[] _gate;
    private readonly int _shift;

    /// <param name="starting">The windows of keys that are looked for where words may begin.</param>
    /// <param name="inner">Of those that are looked for within words.</param>
    public KeyGate(ReadOnlySpan<ulong> starting, ReadOnlySpan<ulong> inner)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, starting.Length)) + 5, FewestBits, MostBits);
        _shift = 31 - bits;
        _gate = new uint[1 << (bits - 4)];
        Allow(starting, 0);
        Allow(inner, 1);
    }

    private void Allow(ReadOnlySpan<ulong> windows, int bit)
    {
        foreach (var window in windows)
        {
            var hash = ((uint)window * Factor) >> _shift;
            _gate[hash >> 5] |= 1u << (int)((hash & 30) + bit);
        }
    }

    /// <summary>Leaves of the places that are wanted those that pass.</summary>
    /// <param name="classes">Followed by <see cref="LetterBlock.Slack"/> that may be anything.</param>
    /// <param name="starting">One bit for each place: whether a key is wanted that stands where words may begin.</param>
    /// <param name="inner">Whether one is wanted that stands within words.</param>
    public void Pass(ReadOnlySpan<byte> classes, Span<ulong> starting, Span<ulong> inner)
    {
        if (Avx2.IsSupported)
            PassTogether(classes, starting, inner);
        else
            PassOneByOne(classes, starting, inner);
    }

    private unsafe void PassTogether(ReadOnlySpan<byte> classes, Span<ulong> starting, Span<ulong> inner)
    {
        var spread = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Spread));
        var (factor, shift) = (Vector256.Create(Factor), Vector128.CreateScalar((uint)_shift));
        fixed (byte* first = classes)
        fixed (uint* gate = _gate)
        {
            for (var part = 0; part < starting.Length; part++)
            {
                var (mayStart, mayBeInner) = (0UL, 0UL);
                for (var at = 0; at < 64; at += Together)
                {
                    var window = Avx2.Shuffle(Avx2.BroadcastVector128ToVector256(first + (part << 6) + at), spread).AsUInt32();
                    var hash = Avx2.ShiftRightLogical(Avx2.MultiplyLow(window, factor), shift);
                    var found = Avx2.ShiftRightLogicalVariable(Avx2.GatherVector256(gate, (hash >>> 5).AsInt32(), sizeof(uint)), hash & Vector256.Create(30u));
                    mayStart |= (ulong)(uint)Avx.MoveMask((found << 31).AsSingle()) << at;
                    mayBeInner |= (ulong)(uint)Avx.MoveMask((found << 30).AsSingle()) << at;
                }
                starting[part] &= mayStart;
                inner[part] &= mayBeInner;
            }
        }
    }

    private void PassOneByOne(ReadOnlySpan<byte> classes, Span<ulong> starting, Span<ulong> inner)
    {
        for (var part = 0; part < starting.Length; part++)
        {
            for (var wanted = starting[part] | inner[part]; wanted != 0; wanted &= wanted - 1)
            {
                var bit = BitOperations.TrailingZeroCount(wanted);
                var hash = (MemoryMarshal.Read<uint>(classes[((part << 6) + bit)..]) * Factor) >> _shift;
                var found = _gate[hash >> 5] >> (int)(hash & 30);
                starting[part] &= ~((ulong)(~found & 1) << bit);
                inner[part] &= ~((ulong)((~found >> 1) & 1) << bit);
            }
        }
    }
}
