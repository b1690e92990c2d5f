namespace Symbolenbank.Catalog.Accounts;

/// <summary>What an account signs in with.</summary>
public sealed record SignInMeans
{
    public required Guid Account { get; init; }

    public required SignInName Name { get; init; }

    /// <summary>The person as others see them.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Null while there is no password; then there is no authenticator either.</summary>
    public Credential? Credential { get; init; }

    public required IReadOnlyList<Passkey> Passkeys { get; init; }

    /// <summary>How many recovery codes are left.</summary>
    public required int RecoveryCodes { get; init; }

    /// <summary>True when the organisation's own provider may sign this account in.</summary>
    public required bool IsExternal { get; init; }
}

/// <summary>A password and the authenticator that it only counts together with.</summary>
/// <param name="Password">A hash that names its own algorithm and salt.</param>
/// <param name="Authenticator">The shared secret, protected by the surface that checks codes.</param>
public sealed record Credential(string Password, string Authenticator);

/// <summary>A public key that an authenticator signs with. Source: W3C Web Authentication Level 3.</summary>
public sealed record Passkey
{
    /// <summary>The credential id, base64url.</summary>
    public required string Id { get; init; }

    /// <summary>What its owner calls it; at most <see cref="LongestName"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>The COSE key, base64url.</summary>
    public required string PublicKey { get; init; }

    public required long SignCount { get; init; }

    /// <summary>How the authenticator is reached, separated by blanks, such as <c>internal hybrid</c>.</summary>
    public required string Transports { get; init; }

    public required bool BackupEligible { get; init; }

    public required bool BackedUp { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public const int LongestName = 60;

    /// <summary>The most passkeys that one account may have.</summary>
    public const int Most = 10;
}

/// <summary>How somebody will sign in from now on, as a one-time link sets it up: one passkey, or a password with its authenticator and recovery codes.</summary>
public sealed record NewMeans
{
    public Passkey? Passkey { get; init; }

    public NewCredential? Credential { get; init; }
}

/// <summary>A password with its authenticator.</summary>
/// <param name="Step">The time step of the code that was shown to prove the authenticator; neither it nor an older one counts again.</param>
/// <param name="RecoveryCodes">Hashes of codes that each replace the authenticator once.</param>
public sealed record NewCredential(Credential Credential, long Step, IReadOnlyList<string> RecoveryCodes);
