using Dapper;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>The one way in which an administrator changes an account: somebody else's, under its pseudonym.</summary>
internal static class OtherPerson
{
    public static readonly Fault Own = new("account", "Nobody changes what they may do themselves.");

    /// <summary>Runs <paramref name="work"/> when the actor is an administrator at this moment and the account is of another human being; else NotAllowed, or NotFound for no such account.</summary>
    /// <param name="work">Is given who acts, and the human being of the account.</param>
    public static async Task<Outcome<T>> ChangeAsync<T>(Change change, Actor actor, Guid account, Func<Standing, Guid, Task<Outcome<T>>> work)
    {
        if (Standing.With(change, actor, Role.Administrator) is not { } standing) return Outcome.NotAllowed<T>();
        if (await PersonOfAsync(change, account) is not { } person) return Outcome.NotFound<T>();
        if (person == standing.Person) return Outcome.NotAllowed<T>(Own);
        change.Names(Pseudonyms.InTransaction(new Actor(ActorKind.Account, account), change.Transaction));
        return await work(standing, person);
    }

    /// <summary>The human being of an account; null for no such account.</summary>
    public static async Task<Guid?> PersonOfAsync(Change change, Guid account)
    {
        const string Find = "SELECT COALESCE(person, id) FROM account WHERE id = @account";

        return await change.Connection.QuerySingleOrDefaultAsync<string>(Find, new { account }, change.Transaction) is { } person ? Guid.Parse(person) : null;
    }
}
