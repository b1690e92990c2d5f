using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>The settings of accounts and signing in, section <c>Accounts</c>.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>How many attempts in a row may fail before a name is locked, over all ways to sign in. Range 3 to 20, default 5.</summary>
    [Range(3, 20)]
    public int FailuresBeforeLock { get; set; } = 5;

    /// <summary>How long a name stays locked, and after which time without attempts failures are forgotten. Range 1 minute to 1 day, default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LockTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a link of an invitation works. Range 1 hour to 30 days, default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long what one administrator asks for waits for a second person. Range 1 hour to 30 days, default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan ConfirmWithin { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How recent a sign-in must be for changing how one signs in. Range 1 minute to 8 hours, default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "08:00:00")]
    public TimeSpan FreshFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether the start prints a link for an administrator while nobody can administer. Default: everywhere but in Development, which has demo accounts.</summary>
    public bool? FirstLink { get; set; }
}
