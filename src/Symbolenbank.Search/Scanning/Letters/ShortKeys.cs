using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Keys too short for <see cref="PlainSet"/>, looked for at the beginnings of words only.</summary>
internal sealed class ShortKeys
{
    private const int BitmapBits = 16;

    private readonly Dictionary<uint, int> _patterns = [];
    private readonly ulong[][] _bitmaps = [[], [], [], []];
    private readonly ulong[] _begins = new ulong[256 * 256 / 64];

    /// <summary>Gives a key of 1 to 3 bytes the number of a pattern.</summary>
    public void Add(ReadOnlySpan<byte> key, int pattern)
    {
        var packed = Pack(key, 0, key.Length);
        _patterns.Add(packed, pattern);
        if (key.Length == 1)
            _begins.AsSpan(key[0] << 2, 4).Fill(ulong.MaxValue);
        else
            _begins[(key[0] << 2) | (key[1] >> 6)] |= 1UL << (key[1] & 63);
        if (_bitmaps[key.Length].Length == 0)
            _bitmaps[key.Length] = new ulong[1 << (BitmapBits - 6)];
        var bit = Bit(packed);
        _bitmaps[key.Length][bit >> 6] |= 1UL << (bit & 63);
    }

    /// <summary>False when no key begins at a place.</summary>
    /// <param name="classes">Longer than <paramref name="at"/> by two or more.</param>
    public bool MayBegin(ReadOnlySpan<byte> classes, int at) =>
        ((_begins[(classes[at] << 2) | (classes[at + 1] >> 6)] >> (classes[at + 1] & 63)) & 1) != 0;

    /// <summary>The pattern of this length at a place, or -1.</summary>
    public int At(ReadOnlySpan<byte> classes, int at, int length)
    {
        var bitmap = _bitmaps[length];
        if (bitmap.Length == 0)
            return -1;
        var packed = Pack(classes, at, length);
        var bit = Bit(packed);
        return (bitmap[bit >> 6] >> (bit & 63) & 1) == 0 ? -1 : _patterns.GetValueOrDefault(packed, -1);
    }

    public bool IsEmpty => _patterns.Count == 0;

    private static uint Pack(ReadOnlySpan<byte> classes, int at, int length)
    {
        var packed = (uint)length << 24;
        for (var next = 0; next < length; next++)
            packed |= (uint)classes[at + next] << (8 * next);
        return packed;
    }

    private static int Bit(uint packed) => (int)(packed * 0x9E3779B1u >> (32 - BitmapBits));
}
