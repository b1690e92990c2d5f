using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Api.Tokens;

/// <summary>The settings of the built-in token service, section <c>Api:Tokens</c>.</summary>
public sealed class TokenOptions
{
    public const string Section = "Api:Tokens";

    /// <summary>How long an access token lasts. Range 30 seconds to 5 minutes, default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:30", "00:05:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far ahead of the bank a client's clock may be. Range 0 to 60 seconds, default 10.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest time that a client assertion may still have to live. Range 30 seconds to 10 minutes, default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:30", "00:10:00")]
    public TimeSpan AssertionLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a signing key signs before the next one takes over. Range 1 hour to 365 days, default 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan KeyPeriod { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long the next key is published before it signs. Range 10 minutes to 30 days, shorter than the period, default 1 day.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan KeyNotice { get; set; } = TimeSpan.FromDays(1);
}
