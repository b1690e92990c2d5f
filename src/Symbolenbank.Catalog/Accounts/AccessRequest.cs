namespace Symbolenbank.Catalog.Accounts;

/// <summary>What is asked for.</summary>
public enum AccessRequestKind
{
    /// <summary>Roles that reach beyond looking up, with the link of an invitation where there is one.</summary>
    Roles,

    /// <summary>A link that replaces how somebody signs in.</summary>
    Link,

    /// <summary>That an account counts as another human being than so far.</summary>
    Separation,
}

/// <summary>Something that one administrator asked for and a second person decides.</summary>
public sealed record AccessRequest
{
    public required Guid Id { get; init; }

    public required AccessRequestKind Kind { get; init; }

    /// <summary>Whom it is for.</summary>
    public required PersonName Person { get; init; }

    public string? SignInName { get; init; }

    public string? ExternalName { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    public DateTimeOffset? RolesEndAt { get; init; }

    /// <summary>True when agreeing gives a code, without which the link does not work.</summary>
    public required bool WithLink { get; init; }

    /// <summary>True when they sign in already, by means that took no second person: only somebody who knows them can tell whose they are.</summary>
    public required bool SetUpAlone { get; init; }

    /// <summary>Null for the operator, who used the link on the console.</summary>
    public PersonName? AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it lapses, unless it holds already.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>True for what holds already because one person gave it while nobody else could decide.</summary>
    public required bool HoldsAlready { get; init; }

    /// <summary>True when the reader, by this account or another, asked for it.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>True when the reader may agree: neither the one who asked nor the one it is for.</summary>
    public required bool MayConfirm { get; init; }
}

/// <summary>What agreeing brought.</summary>
/// <param name="Code">What to hand to the person oneself: the link takes it. Null without a link.</param>
public sealed record ConfirmedAccess(string? Code)
{
    /// <summary>A record holds no secret by accident.</summary>
    public override string ToString() => nameof(ConfirmedAccess);
}

/// <summary>How far a role is that was given.</summary>
public enum Granting { Holds, Waits }
