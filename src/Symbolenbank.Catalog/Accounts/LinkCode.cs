using System.Security.Cryptography;
using System.Text;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>
/// The other half of a link that took two persons: 50 random bits as two groups of five, such as <c>ABCDE-FGH23</c>, shown once to the second person.
/// Neither of the two can use the link alone.
/// </summary>
internal static class LinkCode
{
    /// <summary>Letters and digits that are not taken for one another.</summary>
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Group = 5;

    public static string New() => $"{RandomNumberGenerator.GetString(Alphabet, Group)}-{RandomNumberGenerator.GetString(Alphabet, Group)}";

    /// <summary>What is kept of it; capitals, blanks and hyphens do not matter.</summary>
    public static string HashOf(string linkHash, string typed)
    {
        var letters = new string([.. typed.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{linkHash}:{letters}")));
    }
}
