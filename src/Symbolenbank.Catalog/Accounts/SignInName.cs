using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>
/// The name under which somebody signs in, in its one canonical form: 3 to 64 of the letters a–z, digits and <c>. _ - @ +</c>, beginning with a letter or digit.
/// </summary>
/// <remarks>Lower case and ASCII only, so that no two names look alike and each has one spelling for locking.</remarks>
public sealed partial record SignInName
{
    public const int Longest = 64;

    private SignInName(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads a name as typed: blanks around it and capitals do not matter.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out SignInName? name)
    {
        var canonical = Canonical(typed);
        name = Shape().IsMatch(canonical) ? new SignInName(canonical) : null;
        return name is not null;
    }

    public override string ToString() => Value;

    /// <summary>What was typed in the form that attempts are counted under, whether it can be a name or not.</summary>
    internal static string Canonical(string? typed) => typed?.Trim().ToLowerInvariant() ?? "";

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._@+\-]{2,63}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
