using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Tells at which places a key's whole window may stand: one bit for each hash of a window of some widths. Immutable and thread-safe.</summary>
/// <remarks>Eight places are asked at once, for each width, where the processor can. The hash is a sum of two multiplications, one for each half of a window, of which the upper bits count.</remarks>
internal sealed class KeyBitmap
{
    /// <summary>The width of a place that passes stands in so many of its lowest bits.</summary>
    public const int WidthBits = 2;

    /// <summary>How many widths there may be.</summary>
    public const int Widths = 1 << WidthBits;

    /// <summary>How many places are asked at once.</summary>
    public const int Together = 8;

    private const int FewestBits = 16;
    private const int MostBits = 23;
    private const uint LowFactor = 0x9E3779B1;
    private const uint HighFactor = 0x85EBCA77;

    private readonly uint[] _bits;
    private readonly int _shift;
    private readonly ulong[] _masks;

    /// <param name="windows">The windows of all keys.</param>
    /// <param name="masks">What of eight classes is a window, for each width: at most <see cref="Widths"/>.</param>
    public KeyBitmap(ReadOnlySpan<ulong> windows, ulong[] masks)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(masks.Length, Widths, nameof(masks));
        _masks = masks;
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, windows.Length)) + 6, FewestBits, MostBits);
        _shift = 32 - bits;
        _bits = new uint[1 << (bits - 5)];
        foreach (var window in windows)
        {
            var hash = HashOf(window);
            _bits[hash >> 5] |= 1u << (int)(hash & 31);
        }
    }

    private uint HashOf(ulong window) => (((uint)window * LowFactor) + ((uint)(window >> 32) * HighFactor)) >> _shift;

    /// <summary>Lists the places, each with the number of a width in its lowest bits, at which a window may stand; gives their number.</summary>
    /// <param name="classes">At least eight at each place.</param>
    /// <param name="places">Those that are asked; with room for <see cref="Together"/> more behind the first <paramref name="count"/>.</param>
    /// <param name="passed">Room for each place with each width, and for <see cref="Together"/> more.</param>
    public int Pass(ReadOnlySpan<byte> classes, Span<int> places, int count, Span<uint> passed)
    {
        if (!Avx512Vbmi2.VL.IsSupported)
            return PassOneByOne(classes, places[..count], passed);
        places.Slice(count, Together).Clear();
        return PassTogether(classes, places, count, passed);
    }

    private unsafe int PassTogether(ReadOnlySpan<byte> classes, ReadOnlySpan<int> places, int count, Span<uint> passed)
    {
        var kept = 0;
        var spare = (uint)(Widths - _masks.Length);
        fixed (byte* first = classes)
        fixed (uint* bits = _bits, into = passed)
        fixed (int* place = places)
        {
            for (var next = 0; next < count; next += Together)
            {
                var at = Avx.LoadVector256(place + next);
                var isAsked = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count - next)).AsByte();
                var may = MayHold(first, at, bits) & isAsked;
                var numbers = Avx512Vbmi2.VL.Compress(Vector256<byte>.Zero, may, Vector256<byte>.Indices).AsUInt64();
                var end = kept + BitOperations.PopCount(may.ExtractMostSignificantBits());
                var part = kept;
                do
                {
                    var number = Avx2.ConvertToVector256Int32(numbers.GetLower().AsByte()).AsUInt32();
                    var asked = (Avx2.PermuteVar8x32(at.AsUInt32(), number >>> WidthBits) << WidthBits) + (number & Vector256.Create(Widths - 1u)) - Vector256.Create(spare);
                    asked.Store(into + part);
                    numbers = Avx2.Permute4x64(numbers, 0b11_11_10_01);
                }
                while ((part += Together) < end);
                kept = end;
            }
        }
        return kept;
    }

    // Of eight places four bytes each, the last ones for the widths: the uppermost bit of a byte tells whether a window of that width may stand there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe Vector256<byte> MayHold(byte* classes, Vector256<int> at, uint* bits)
    {
        var low = Avx2.GatherVector256((uint*)classes, at, 1);
        var high = Avx2.GatherVector256((uint*)(classes + sizeof(uint)), at, 1);
        var shift = Vector128.CreateScalar((uint)_shift);
        var may = Vector256<uint>.Zero;
        foreach (var mask in _masks)
        {
            var hash = Avx2.ShiftRightLogical(((low & Vector256.Create((uint)mask)) * LowFactor) + ((high & Vector256.Create((uint)(mask >> 32))) * HighFactor), shift);
            var found = Avx2.ShiftRightLogicalVariable(Avx2.GatherVector256(bits, (hash >>> 5).AsInt32(), sizeof(uint)), hash & Vector256.Create(31u));
            may = (may >>> 8) | (found << 31);
        }
        return may.AsByte();
    }

    private int PassOneByOne(ReadOnlySpan<byte> classes, ReadOnlySpan<int> places, Span<uint> passed)
    {
        var kept = 0;
        foreach (var at in places)
        {
            var window = MemoryMarshal.Read<ulong>(classes[at..]);
            for (var width = 0; width < _masks.Length; width++)
            {
                var hash = HashOf(window & _masks[width]);
                passed[kept] = ((uint)at << WidthBits) | (uint)width;
                kept += (int)((_bits[hash >> 5] >> (int)(hash & 31)) & 1);
            }
        }
        return kept;
    }
}
