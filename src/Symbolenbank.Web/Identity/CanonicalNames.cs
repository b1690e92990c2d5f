using Microsoft.AspNetCore.Identity;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Web.Identity;

/// <summary>Gives Identity the bank's one spelling of a sign-in name.</summary>
internal sealed class CanonicalNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => SignInName.TryParse(name, out var known) ? known.Value : name;

    public string? NormalizeEmail(string? email) => email;
}
