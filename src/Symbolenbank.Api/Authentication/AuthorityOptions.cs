using System.ComponentModel.DataAnnotations;
using Microsoft.IdentityModel.Tokens;
using Symbolenbank.Api.Tokens;

namespace Symbolenbank.Api.Authentication;

/// <summary>
/// Whose access tokens count, section <c>Api:Authority</c>. Without an issuer it is the bank's own token service and nothing else here is read;
/// with one, that service is switched off and only this authority's tokens count.
/// </summary>
public sealed class AuthorityOptions : IValidatableObject
{
    public const string Section = "Api:Authority";

    /// <summary>The <c>iss</c> of accepted tokens, exactly. Default: none, which means the built-in service.</summary>
    public string? Issuer { get; set; }

    /// <summary>Where the authority describes itself: <c>…/.well-known/openid-configuration</c> or <c>…/.well-known/oauth-authorization-server</c>. Required with an issuer.</summary>
    public Uri? MetadataAddress { get; set; }

    /// <summary>The <c>aud</c> of accepted tokens. Default: <c>Api:Audience</c>.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim with the scopes: one text with spaces, or a list. Default <c>scope</c>; Entra ID has <c>scp</c> or <c>roles</c>.</summary>
    [Required]
    public string ScopeClaim { get; set; } = "scope";

    /// <summary>The claim with the client's id as the bank knows it. Default <c>client_id</c>; Keycloak and Entra ID have <c>azp</c>.</summary>
    [Required]
    public string ClientClaim { get; set; } = "client_id";

    /// <summary>The accepted <c>typ</c> headers, compared without case and with or without <c>application/</c>. Default <c>at+jwt</c>.</summary>
    public IList<string> Types { get; } = [];

    /// <summary>The accepted signature algorithms. Default ES256 and PS256; symmetric ones are refused at start.</summary>
    public IList<string> Algorithms { get; } = [];

    /// <summary>How often the authority's keys are read again. Range 10 seconds to 1 day, default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Refresh { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How soon they may be read again for a token with an unknown key. Range 1 second to 1 hour, default 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RefreshAtUnknownKey { get; set; } = TimeSpan.FromSeconds(10);

    public bool IsExternal => !string.IsNullOrEmpty(Issuer);

    internal IReadOnlyList<string> AcceptedTypes => Types.Count > 0 ? [.. Types] : [AccessTokens.Type];

    internal IReadOnlyList<string> AcceptedAlgorithms => Algorithms.Count > 0 ? [.. Algorithms] : ClientKeys.Algorithms;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsExternal && MetadataAddress is null) yield return Fault("Set it to the address at which the issuer describes itself.", nameof(MetadataAddress));
        if (MetadataAddress is { } address && address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            yield return Fault("It must be an https address.", nameof(MetadataAddress));
        if (AcceptedAlgorithms.Any(name => !IsAsymmetric(name))) yield return Fault("Only signatures with a private key count (ES…, PS…, RS…).", nameof(Algorithms));
    }

    private static bool IsAsymmetric(string algorithm) => SupportedAlgorithms.Contains(algorithm, StringComparer.Ordinal);

    private static readonly string[] SupportedAlgorithms =
    [
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
    ];

    private static ValidationResult Fault(string sentence, string member) => new($"{Section}:{member}: {sentence}", [member]);
}
