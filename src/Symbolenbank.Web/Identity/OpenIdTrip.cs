using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Symbolenbank.Web.Identity;

/// <summary>One visit to the provider: what its answer must fit. It lies protected in the visitor's browser, so that nobody can finish a trip that another began.</summary>
/// <param name="Back">The page to go on to; checked again before it is used.</param>
internal sealed record OpenIdTrip(string State, string Nonce, string Verifier, string? Back)
{
    private const int Bytes = 32;

    /// <summary>Source: RFC 7636, section 4.2, method S256.</summary>
    [JsonIgnore]
    public string Challenge => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static OpenIdTrip To(string? back) => new(Random(), Random(), Random(), back);

    private static string Random() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(Bytes));
}

/// <summary>Keeps a trip in a cookie until the visitor comes back, and gives it out once.</summary>
internal sealed class OpenIdTrips(IDataProtectionProvider protection, IOptions<OpenIdOptions> options)
{
    private const string CookieName = "organisatie";

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Symbolenbank.OpenId").ToTimeLimitedDataProtector();

    // Lax, because the provider's answer is a navigation from elsewhere.
    public void Keep(HttpContext context, OpenIdTrip trip) => context.Response.Cookies.Append(
        CookieName,
        _protector.Protect(JsonSerializer.Serialize(trip, OpenIdJson.Default.OpenIdTrip), options.Value.Patience),
        new CookieOptions { HttpOnly = true, IsEssential = true, MaxAge = options.Value.Patience, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });

    /// <summary>The trip that this state belongs to; null when this browser began no such trip.</summary>
    public OpenIdTrip? Take(HttpContext context, string? state)
    {
        if (context.Request.Cookies[CookieName] is not { } kept || state is null) return null;
        context.Response.Cookies.Delete(CookieName);
        try
        {
            var trip = JsonSerializer.Deserialize(_protector.Unprotect(kept), OpenIdJson.Default.OpenIdTrip);
            return trip is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(trip.State), Encoding.UTF8.GetBytes(state)) ? trip : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(OpenIdTrip))]
[JsonSerializable(typeof(OpenIdAnswer))]
internal sealed partial class OpenIdJson : JsonSerializerContext;

/// <summary>What the provider's token endpoint answers, as far as it is used.</summary>
internal sealed record OpenIdAnswer([property: JsonPropertyName("id_token")] string? IdToken);
