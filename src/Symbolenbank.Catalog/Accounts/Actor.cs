namespace Symbolenbank.Catalog.Accounts;

public enum ActorKind { System, Account, Client, Anonymous }

/// <summary>Who does something: an account in one of its sessions, a client, or the bank itself.</summary>
/// <param name="Id">The account's or client's id; the records show a random pseudonym for it.</param>
/// <param name="Session">The session, for accounts only.</param>
public readonly record struct Actor(ActorKind Kind, Guid Id, Guid? Session = null)
{
    /// <summary>Publishes the entries that the bank is born with.</summary>
    public static readonly Actor FoundingData = new(ActorKind.System, new Guid("00000000-0000-7000-8000-000000000001"));

    /// <summary>The program itself, for records that nobody else caused.</summary>
    public static readonly Actor Program = new(ActorKind.System, new Guid("00000000-0000-7000-8000-000000000002"));

    /// <summary>Anybody who has not signed in.</summary>
    public static readonly Actor Anonymous = new(ActorKind.Anonymous, Guid.Empty);
}
