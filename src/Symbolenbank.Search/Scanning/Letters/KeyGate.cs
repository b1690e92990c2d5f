using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Tells at which places the window of a long key may begin, by the five classes there. Immutable and thread-safe.</summary>
/// <remarks>
/// One table is asked for keys where words may begin and for those within words, at every place: a look at eight places at once costs less than to list
/// the places that are wanted. The first four classes say where in the table to look; which class may be the fifth is one bit of what stands there.
/// </remarks>
internal sealed class KeyGate
{
    private const int Together = 8;
    private const int FewestBits = 14;
    private const int MostBits = 18;
    private const uint Factor = 0x9E3779B1;

    /// <summary>What of a class says which it is.</summary>
    private const int LowClass = 0xF;

    /// <summary>Where the bits begin of keys that are looked for within words: behind one for each fifth class of the others.</summary>
    private const int Inner = LowClass + 1;

    private const uint AnyFifth = (1u << Inner) - 1;

    // Of eight places in sixteen classes, the four classes that begin at each, and the one behind them.
    private static readonly byte[] Spread = [.. Enumerable.Range(0, Together * sizeof(uint)).Select(static at => (byte)((at / sizeof(uint)) + (at % sizeof(uint))))];
    private static readonly byte[] Behind = [.. Enumerable.Range(0, Together * sizeof(uint)).Select(static at => at % sizeof(uint) == 0 ? (byte)((at / sizeof(uint)) + sizeof(uint)) : byte.MaxValue)];

    private readonly uint[] _gate;
    private readonly int _shift;

    /// <param name="starting">The windows of keys that are looked for where words may begin.</param>
    /// <param name="inner">Of those that are looked for within words.</param>
    public KeyGate(ReadOnlySpan<ulong> starting, ReadOnlySpan<ulong> inner)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, starting.Length)), FewestBits, MostBits);
        _shift = 32 - bits;
        _gate = new uint[1 << bits];
        Allow(starting, 0);
        Allow(inner, Inner);
    }

    // A window of four classes may be followed by any.
    private void Allow(ReadOnlySpan<ulong> windows, int shift)
    {
        foreach (var window in windows)
        {
            var fifth = (byte)(window >> 32);
            _gate[HashOf(window)] |= (fifth == 0 ? AnyFifth : 1u << (fifth & LowClass)) << shift;
        }
    }

    private uint HashOf(ulong window) => ((uint)window * Factor) >> _shift;

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
        var behind = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Behind));
        var (factor, shift) = (Vector256.Create(Factor), Vector128.CreateScalar((uint)_shift));
        fixed (byte* first = classes)
        fixed (uint* gate = _gate)
        {
            for (var part = 0; part < starting.Length; part++)
            {
                var (mayStart, mayBeInner) = (0UL, 0UL);
                for (var at = 0; at < 64; at += Together)
                {
                    var these = Avx2.BroadcastVector128ToVector256(first + (part << 6) + at);
                    var hash = Avx2.ShiftRightLogical(Avx2.MultiplyLow(Avx2.Shuffle(these, spread).AsUInt32(), factor), shift);
                    var fifth = Avx2.Shuffle(these, behind).AsUInt32() & Vector256.Create((uint)LowClass);
                    var found = Avx2.ShiftRightLogicalVariable(Avx2.GatherVector256(gate, hash.AsInt32(), sizeof(uint)), fifth);
                    mayStart |= (ulong)(uint)Avx.MoveMask((found << 31).AsSingle()) << at;
                    mayBeInner |= (ulong)(uint)Avx.MoveMask((found << (31 - Inner)).AsSingle()) << at;
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
                var window = MemoryMarshal.Read<ulong>(classes[((part << 6) + bit)..]);
                var found = _gate[HashOf(window)] >> ((byte)(window >> 32) & LowClass);
                starting[part] &= ~((ulong)(~found & 1) << bit);
                inner[part] &= ~((ulong)((~found >> Inner) & 1) << bit);
            }
        }
    }
}
