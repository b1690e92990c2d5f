using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Web.Identity;

/// <summary>Passkeys as Identity and as the catalog hold them.</summary>
/// <remarks>What an authenticator said of itself when it was registered is not kept: the bank asks for none of it.</remarks>
internal static class PasskeyRows
{
    public static string IdOf(ReadOnlySpan<byte> credentialId) => Base64Url.EncodeToString(credentialId);

    public static Passkey Of(UserPasskeyInfo info, string name) => new()
    {
        Id = IdOf(info.CredentialId),
        Name = name,
        PublicKey = Base64Url.EncodeToString(info.PublicKey),
        SignCount = info.SignCount,
        Transports = string.Join(' ', info.Transports ?? []),
        BackupEligible = info.IsBackupEligible,
        BackedUp = info.IsBackedUp,
        MadeAt = info.CreatedAt,
    };

    public static UserPasskeyInfo InfoOf(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.Id),
        Base64Url.DecodeFromChars(passkey.PublicKey),
        passkey.MadeAt,
        (uint)passkey.SignCount,
        passkey.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true,
        passkey.BackupEligible,
        passkey.BackedUp,
        attestationObject: [],
        clientDataJson: [])
    {
        Name = passkey.Name,
    };
}
