using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Web.Identity;

/// <summary>Registering passkeys and signing in with them. What a browser must answer to lies protected in a cookie of its own, and counts once.</summary>
internal sealed class PasskeyCeremony(
    IPasskeyHandler<SignInAccount> handler, IDataProtectionProvider protection, SignInBook book, SignInAttempts attempts, TimeProvider clock)
{
    public const string CookieName = "toegangssleutel";

    /// <summary>How long a browser may take to answer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>The longest answer that is read, in characters; real ones have about 2,000.</summary>
    public const int LongestAnswer = 16_384;

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Symbolenbank.Passkey").ToTimeLimitedDataProtector();

    /// <summary>What a browser needs to make a passkey for an account, as JSON.</summary>
    public async Task<string> OfferAsync(HttpContext context, Guid account, string signInName, string displayName)
    {
        var offer = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.ToString(), Name = signInName, DisplayName = displayName }, context);
        Keep(context, offer.AttestationState ?? throw new InvalidOperationException("An offer without a state cannot be answered."));
        return offer.CreationOptionsJson;
    }

    /// <summary>The passkey that a browser made for this account; null when the answer is not to its own question.</summary>
    public async Task<UserPasskeyInfo?> RegisterAsync(HttpContext context, Guid account, string answer)
    {
        if (Take(context) is not { } state || answer.Length > LongestAnswer) return null;
        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = answer, AttestationState = state });
        return made.Succeeded && made.UserEntity.Id == account.ToString() && made.Passkey.IsUserVerified ? made.Passkey : null;
    }

    /// <summary>What a browser needs to sign in with any passkey it has for this bank, as JSON.</summary>
    public async Task<string> AskAsync(HttpContext context)
    {
        var request = await handler.MakeRequestOptionsAsync(user: null, context);
        Keep(context, request.AssertionState ?? throw new InvalidOperationException("A request without a state cannot be answered."));
        return request.RequestOptionsJson;
    }

    /// <summary>The account whose passkey signed the answer; null when it did not, the answer was used before, or the name is locked.</summary>
    public async Task<SignInMeans?> CheckAsync(HttpContext context, string answer, CancellationToken ct)
    {
        if (Take(context) is not { } state || answer.Length > LongestAnswer) return null;
        if (CredentialIdOf(answer) is not { } id || await book.FindByPasskeyAsync(id, ct) is not { } means) return null;
        if (!await attempts.TakeAsync(means.Name.Value)) return null;
        var signed = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = answer, AssertionState = state });
        if (!signed.Succeeded || signed.User.Means.Account != means.Account || !signed.Passkey.IsUserVerified) return null;
        var once = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
        if (!await book.TakeChallengeAsync(once, clock.GetUtcNow() + Lifetime, PasskeyRows.Of(signed.Passkey, ""))) return null;
        await attempts.ClearAsync(means.Name.Value);
        return means;
    }

    private static string? CredentialIdOf(string answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return document.RootElement.ValueKind is JsonValueKind.Object && document.RootElement.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String
                ? id.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Keep(HttpContext context, string state) => context.Response.Cookies.Append(CookieName, _protector.Protect(state, Lifetime), new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = Lifetime,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
    });

    private string? Take(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { } kept) return null;
        context.Response.Cookies.Delete(CookieName);
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
