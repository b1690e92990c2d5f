using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Symbolenbank.Web.Identity;

/// <summary>The secrets that the bank shares with authenticator apps: protected by the bank's keys wherever they lie.</summary>
internal sealed class AuthenticatorSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _kept = protection.CreateProtector("Symbolenbank.Authenticator");

    /// <summary>A secret that waits in a form for its first code works no longer than this.</summary>
    private static readonly TimeSpan OfferLifetime = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _offered = protection.CreateProtector("Symbolenbank.Authenticator.Offer").ToTimeLimitedDataProtector();

    public string Protect(byte[] secret) => Convert.ToBase64String(_kept.Protect(secret));

    /// <summary>The secret; null when the key that protected it is gone.</summary>
    public byte[]? Unprotect(string stored)
    {
        try
        {
            return _kept.Unprotect(Convert.FromBase64String(stored));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A new secret for one account, as it goes into a form.</summary>
    public string Offer(Guid account, byte[] secret) => Convert.ToBase64String(_offered.CreateProtector(account.ToString()).Protect(secret, OfferLifetime));

    /// <summary>The secret that was offered to this account; false when it was changed, is too old or was another's.</summary>
    public bool TryTakeOffer(Guid account, string offer, [NotNullWhen(true)] out byte[]? secret)
    {
        secret = null;
        var bytes = new byte[offer.Length];
        if (!Convert.TryFromBase64String(offer, bytes, out var length)) return false;
        try
        {
            secret = _offered.CreateProtector(account.ToString()).Unprotect(bytes[..length]);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The address that an app reads from the drawing. Source: the key URI format of Google Authenticator.</summary>
    public static string AddressOf(string signInName, byte[] secret) =>
        $"otpauth://totp/Symbolenbank:{Uri.EscapeDataString(signInName)}?secret={Base32.Encode(secret)}&issuer=Symbolenbank&digits={Totp.Digits}&period=30";
}
