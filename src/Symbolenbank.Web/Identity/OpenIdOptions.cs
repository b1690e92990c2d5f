using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Web.Identity;

/// <summary>Signing in through an organisation's own OpenID provider, section <c>OpenId</c>. Off until an authority is named.</summary>
/// <remarks>It lets in accounts that an administrator tied to a name there, and never makes one.</remarks>
internal sealed class OpenIdOptions : IValidatableObject
{
    public const string Section = "OpenId";

    /// <summary>The provider's issuer; its description is read from <c>/.well-known/openid-configuration</c> below it. https, or http on this machine. Default: none, which is off.</summary>
    public Uri? Authority { get; set; }

    /// <summary>The name under which the provider knows this bank; required with <see cref="Authority"/>.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret shared with the provider. Default: none, for a public client with PKCE.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What stands on the button. Default: a neutral text in the visitor's language.</summary>
    public string? Name { get; set; }

    /// <summary>The claim that names the account. It must never be given to another person. Default <c>sub</c>.</summary>
    public string Claim { get; set; } = "sub";

    /// <summary>How long one may take at the provider. Range 1 to 60 minutes, default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(10);

    public bool IsOn => Authority is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority is null) yield break;
        if (!Authority.IsAbsoluteUri || (Authority.Scheme != Uri.UriSchemeHttps && !(Authority.Scheme == Uri.UriSchemeHttp && Authority.IsLoopback)))
            yield return new ValidationResult($"{Section}:{nameof(Authority)} is an https address.", [nameof(Authority)]);
        if (string.IsNullOrWhiteSpace(ClientId)) yield return new ValidationResult($"{Section}:{nameof(ClientId)} is needed with {Section}:{nameof(Authority)}.", [nameof(ClientId)]);
        if (string.IsNullOrWhiteSpace(Claim)) yield return new ValidationResult($"{Section}:{nameof(Claim)} names a claim, such as sub.", [nameof(Claim)]);
    }
}
