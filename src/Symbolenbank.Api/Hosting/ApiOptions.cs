using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Api.Hosting;

/// <summary>The settings of the machine surface, section <c>Api</c>.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>The largest body of a search in bytes. A constant: it is part of the description.</summary>
    public const int LargestSearchBody = 16 * 1024;

    /// <summary>The largest body of a token request in bytes.</summary>
    public const int LargestTokenBody = 16 * 1024;

    /// <summary>The longest access token or client assertion that is looked at, in characters.</summary>
    public const int LongestToken = 8 * 1024;

    /// <summary>The audience that access tokens for this bank name. Default <c>urn:symbolenbank:api</c>.</summary>
    [Required]
    public string Audience { get; set; } = "urn:symbolenbank:api";

    /// <summary>Whom partners ask; stands in the description.</summary>
    public ContactOptions Contact { get; set; } = new();
}

/// <summary>A person or desk behind the machine surface.</summary>
public sealed class ContactOptions
{
    [Required]
    public string Name { get; set; } = "Symbolenbank";

    [Required, EmailAddress]
    public string Email { get; set; } = "api@symbolenbank.example";

    [Required]
    public Uri Url { get; set; } = new("https://symbolenbank.example");
}
