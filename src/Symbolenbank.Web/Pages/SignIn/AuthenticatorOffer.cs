using Symbolenbank.Web.Identity;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>A new secret to be put in an app: drawn, written, and protected in the form that takes its first code.</summary>
/// <param name="Protected">The secret as it comes back with the form.</param>
/// <param name="Written">The secret in groups, to be typed.</param>
public sealed record AuthenticatorOffer(string Protected, string Written, QrDrawing Drawing)
{
    public const string Field = "app";

    /// <param name="again">The secret of a form that was refused, so that the app need not be set up twice.</param>
    internal static AuthenticatorOffer Make(AuthenticatorSecrets secrets, Guid account, string signInName, byte[]? again = null)
    {
        var secret = again ?? Totp.NewSecret();
        return new AuthenticatorOffer(secrets.Offer(account, secret), Base32.Grouped(secret), QrDrawing.Of(AuthenticatorSecrets.AddressOf(signInName, secret)));
    }
}
