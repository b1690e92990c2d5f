using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Web.Identity;

/// <summary>An account as ASP.NET Core Identity handles it: what the catalog has, and what is being changed.</summary>
internal sealed class SignInAccount(SignInMeans means)
{
    public SignInMeans Means { get; } = means;

    /// <summary>A new password's hash until it is stored.</summary>
    public string? NewPassword { get; set; }

    /// <summary>A new passkey until it is stored.</summary>
    public Passkey? NewPasskey { get; set; }
}
