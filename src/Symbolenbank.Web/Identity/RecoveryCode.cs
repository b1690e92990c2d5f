using System.Security.Cryptography;
using System.Text;

namespace Symbolenbank.Web.Identity;

/// <summary>A code that replaces the authenticator once: 80 random bits in four groups, such as <c>ABCD-EFGH-IJKL-MNOP</c>.</summary>
internal static class RecoveryCode
{
    /// <summary>How many one gets at a time.</summary>
    public const int Count = 10;

    private const int Bytes = 10;

    public static IReadOnlyList<string> NewCodes() => [.. Enumerable.Range(0, Count).Select(_ => Base32.Grouped(RandomNumberGenerator.GetBytes(Bytes)).Replace(' ', '-'))];

    /// <summary>What is kept of it; capitals, blanks and hyphens do not matter. So many random bits need no slow hash.</summary>
    public static string HashOf(Guid account, string typed)
    {
        var letters = new string([.. typed.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account:D}:{letters}")));
    }
}
