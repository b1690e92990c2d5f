using System.Collections.Frozen;
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

    /// <summary>Claims that people, or their organisation, change or give to somebody else (OpenID Connect Core 1.0, sections 5.1 and 5.7).</summary>
    private static readonly FrozenSet<string> Changing = new[]
    {
        "email", "preferred_username", "username", "name", "given_name", "family_name", "middle_name", "nickname", "upn", "unique_name", "phone_number", "profile", "website", "picture",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The claim that names the account. It must never be given to another person, so none that people can change is taken. Default <c>sub</c>.</summary>
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
        else if (Changing.Contains(Claim)) yield return new ValidationResult($"{Section}:{nameof(Claim)} cannot be {Claim}: it can be changed, and then opens another's account. Use sub.", [nameof(Claim)]);
    }
}
