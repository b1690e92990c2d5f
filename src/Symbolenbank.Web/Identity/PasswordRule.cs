using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Web.Identity;

/// <summary>What a new password must be: long, and not what anybody would try first. No rules about kinds of characters. Source: NIST SP 800-63B, section 3.1.1.</summary>
internal static class PasswordRule
{
    public const int Shortest = 12;
    public const int Longest = 128;

    /// <summary>The fewest different characters.</summary>
    public const int FewestDifferent = 6;

    public static bool Admits(string password, SignInName name) =>
        password.Length is >= Shortest and <= Longest
        && StoredText.IsSound(password)
        && password.Distinct().Count() >= FewestDifferent
        && !password.Contains(name.Value, StringComparison.OrdinalIgnoreCase)
        && !password.Contains("symbolenbank", StringComparison.OrdinalIgnoreCase)
        && !password.Contains("wachtwoord", StringComparison.OrdinalIgnoreCase)
        && !password.Contains("password", StringComparison.OrdinalIgnoreCase);
}
