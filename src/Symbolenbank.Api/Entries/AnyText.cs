using System.Globalization;
using System.Text;

namespace Symbolenbank.Api.Entries;

/// <summary>Reads the inside of a JSON string, whatever it holds: text that is only looked at and never kept need not be sound.</summary>
internal static class AnyText
{
    private const int HexDigits = 4;

    /// <summary>The text as UTF-16: a surrogate that was escaped alone stays alone, and bytes that are no UTF-8 become U+FFFD.</summary>
    /// <param name="escaped">What stands between the quotation marks of well-formed JSON.</param>
    public static string Of(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var at = escaped.IndexOf((byte)'\\'); at >= 0; at = escaped.IndexOf((byte)'\\'))
        {
            var sign = escaped[at + 1];
            text.Append(Encoding.UTF8.GetString(escaped[..at])).Append(sign is (byte)'u' ? Unit(escaped.Slice(at + 2, HexDigits)) : Plain(sign));
            escaped = escaped[(at + 2 + (sign is (byte)'u' ? HexDigits : 0))..];
        }

        return text.Append(Encoding.UTF8.GetString(escaped)).ToString();
    }

    private static char Unit(ReadOnlySpan<byte> digits) => (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Plain(byte sign) => sign switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)sign,
    };
}
