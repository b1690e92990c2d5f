using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Symbolenbank.Web.Identity;

/// <summary>Codes of six digits that change every thirty seconds. Source: RFC 6238 with HMAC-SHA-1, which every authenticator app can do.</summary>
internal static class Totp
{
    public const int Digits = 6;
    public const int SecretBytes = 20;

    private const int Seconds = 30;

    /// <summary>How many steps a clock may be off, before or after.</summary>
    private const int Window = 1;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / Seconds;

    public static string CodeAt(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238: apps know no other; as a MAC with a secret key it is sound.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("d6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is; null when it is none of those that count now.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string typed, DateTimeOffset now)
    {
        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        var current = StepAt(now);
        long? matched = null;
        for (var step = current - Window; step <= current + Window; step++)
        {
            // Every step is compared, so that the time taken tells nothing.
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeAt(secret, step)), System.Text.Encoding.UTF8.GetBytes(code))) matched = step;
        }

        return matched;
    }
}
