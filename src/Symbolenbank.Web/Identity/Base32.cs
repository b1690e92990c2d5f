using System.Text;

namespace Symbolenbank.Web.Identity;

/// <summary>Bytes as the letters A–Z and digits 2–7, without padding. Source: RFC 4648, section 6.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        var (buffer, bits) = (0, 0);
        foreach (var next in bytes)
        {
            buffer = (buffer << 8) | next;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }

        if (bits > 0) text.Append(Alphabet[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }

    /// <summary>In groups of four, as people copy it.</summary>
    public static string Grouped(ReadOnlySpan<byte> bytes) => string.Join(' ', Encode(bytes).Chunk(4).Select(group => new string(group)));
}
