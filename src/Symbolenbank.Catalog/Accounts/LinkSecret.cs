using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>The secret part of a one-time link: 256 random bits. The store holds its SHA-256 only.</summary>
/// <param name="Waits">True when it works only after a second person agreed, with the code that they are shown.</param>
public sealed record LinkSecret(string Value, DateTimeOffset EndsAt, bool Waits = false)
{
    private const int Bytes = 32;

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Makes the account's link, instead of any it had.</summary>
    internal static async Task<LinkSecret> MakeAsync(Change change, Guid account, DateTimeOffset endsAt, bool waits = false)
    {
        const string CloseOthers = "UPDATE sign_in_link SET closed_at = @At WHERE account = @account AND closed_at IS NULL";
        const string Make = "INSERT INTO sign_in_link (hash, account, made_at, ends_at, held) VALUES (@hash, @account, @At, @EndsAt, @Waits)";

        var secret = new LinkSecret(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)), endsAt, waits);
        var row = new { hash = HashOf(secret.Value), account, change.At, secret.EndsAt, secret.Waits };
        await change.Connection.ExecuteAsync(CloseOthers, row, change.Transaction);
        await change.Connection.ExecuteAsync(Make, row, change.Transaction);
        return secret;
    }

    /// <summary>A record holds no secret by accident.</summary>
    public override string ToString() => nameof(LinkSecret);
}
