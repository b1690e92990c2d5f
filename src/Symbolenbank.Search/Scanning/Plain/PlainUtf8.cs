using System.Buffers;
using System.Numerics;

namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>Counts patterns in UTF-8 text of any length, ignoring the case of ASCII letters, without any folding: what the other lanes are measured against.</summary>
internal sealed class PlainUtf8(PlainSet set)
{
    private const int Block = 32_768;

    public long Count(ReadOnlySpan<byte> text)
    {
        var found = 0L;
        var overlap = Math.Max(0, set.Longest - 1);
        var buffer = ArrayPool<byte>.Shared.Rent(Block + overlap + PlainSet.Padding);
        var hits = ArrayPool<PatternHit>.Shared.Rent(1024);
        for (var at = 0; at < text.Length; at += Block)
        {
            var length = Math.Min(text.Length - at, Block + overlap);
            Lower(text.Slice(at, length), buffer);
            buffer.AsSpan(length, PlainSet.Padding).Clear();
            var count = set.Find(buffer, length, ref hits);
            if (at + Block >= text.Length)
            {
                found += count;
                continue;
            }
            foreach (var hit in hits.AsSpan(0, count))
                found += hit.Start < Block ? 1 : 0;
        }
        ArrayPool<byte>.Shared.Return(buffer);
        ArrayPool<PatternHit>.Shared.Return(hits);
        return found;
    }

    /// <summary>Copies with ASCII capitals as small letters; other bytes stay.</summary>
    public static void Lower(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var at = 0;
        var (a, bit, letters) = (new Vector<byte>((byte)'A'), new Vector<byte>(0x20), new Vector<byte>(25));
        for (; at + Vector<byte>.Count <= from.Length; at += Vector<byte>.Count)
        {
            var bytes = new Vector<byte>(from[at..]);
            var capital = Vector.LessThanOrEqual(bytes - a, letters);
            (bytes | (capital & bit)).CopyTo(to[at..]);
        }
        for (; at < from.Length; at++)
            to[at] = from[at] is >= (byte)'A' and <= (byte)'Z' ? (byte)(from[at] | 0x20) : from[at];
    }
}
