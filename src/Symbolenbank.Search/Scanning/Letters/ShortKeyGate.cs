using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Tells at which beginnings of words a short key may stand: a table of 8 KB, asked without a branch.</summary>
/// <remarks>
/// Its entries are the first two classes and which of the first three have more than one letter: short keys of long forms are letters typed often, and few words
/// have those. It takes classes that are alike in their lowest five bits for one another.
/// </remarks>
internal sealed class ShortKeyGate
{
    /// <summary>Three bits, of the classes that have more than one letter.</summary>
    public const int MostDoubled = 7;

    private const int ClassBits = 5;
    private const uint LowBits = 0x1F1F;
    private const int DoubledShift = 2 * ClassBits;

    // Bits of an entry above those of the lengths: that a key of this length may stand within a longer word.
    private const int WithinShift = 3;

    private readonly byte[] _lengths = new byte[(MostDoubled + 1) << DoubledShift];

    private readonly ClassPairs _all = new();

    // Of the keys that need no class of several letters.
    private readonly ClassPairs _single = new();

    /// <summary>Lets a key pass, with anything behind it.</summary>
    /// <param name="ways">One bit for each value of three bits, from 0 to <see cref="MostDoubled"/>, with which the key may stand.</param>
    public void Allow(ReadOnlySpan<byte> key, byte ways, bool mayBeWithin)
    {
        var lengths = (byte)(1 << (key.Length - 1) << (mayBeWithin ? WithinShift : 0));
        var first = key[0] & 0x1F;
        _all.Allow(key);
        if ((ways & 1) != 0)
            _single.Allow(key);
        for (var entry = first; entry < _lengths.Length; entry += 1 << ClassBits)
        {
            var isSecond = key.Length == 1 || ((entry >> ClassBits) & 0x1F) == (key[1] & 0x1F);
            _lengths[entry] |= isSecond && ((ways >> (entry >> DoubledShift)) & 1) != 0 ? lengths : (byte)0;
        }
    }

    /// <summary>The beginnings of words with which a key may begin that ends where the word does, or that may stand within one; gives their number.</summary>
    /// <param name="part">The first 64 classes that are looked at.</param>
    /// <param name="end">After the last 64.</param>
    public int Pass(LetterStream stream, int part, int end, int[] places)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_lengths);
        ref var place = ref MemoryMarshal.GetArrayDataReference(places);
        ref var classes = ref MemoryMarshal.GetReference(stream.Classes);
        var starts = stream.Starts;
        var doubled = stream.Doubled;
        var count = 0;
        for (; part < end; part++)
        {
            var (here, next) = (doubled[part], doubled[part + 1]);
            var several = here | (here >> 1) | (here >> 2) | (next << 63) | (next << 62);
            ref var first = ref Unsafe.Add(ref classes, part << 6);
            var may = (several & _all.MayBegin(ref first)) | _single.MayBegin(ref first);
            for (var begins = starts[part] & may; begins != 0; begins &= begins - 1)
            {
                var bit = BitOperations.TrailingZeroCount(begins);
                Unsafe.Add(ref place, count) = (part << 6) + bit;
                count += Unsafe.Add(ref table, Index(ref classes, (part << 6) + bit, (here >> bit) | ((next << 1) << (63 - bit)))) != 0 ? 1 : 0;
            }
        }
        var kept = 0;
        for (var next = 0; next < count; next++)
        {
            var at = Unsafe.Add(ref place, next);
            Unsafe.Add(ref place, kept) = at;
            kept += LengthsAt(stream, at) != 0 ? 1 : 0;
        }
        return kept;
    }

    /// <summary>One bit for each length that a key at a place may have, from one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthsAt(LetterStream stream, int at)
    {
        var lengths = _lengths[Index(ref MemoryMarshal.GetReference(stream.Classes), at, Outline.From(stream.Doubled, at))];
        return (lengths & stream.EndsAfter(at)) | (lengths >> WithinShift);
    }

    // The lowest bits of two classes, and whether they and the third have more than one letter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Index(ref byte classes, int at, ulong doubled)
    {
        uint two = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref classes, at));
        var low = Bmi2.IsSupported ? (int)Bmi2.ParallelBitExtract(two, LowBits) : (int)((two & 0x1F) | ((two >> 3) & 0x3E0));
        return low | ((int)(doubled & MostDoubled) << DoubledShift);
    }
}
