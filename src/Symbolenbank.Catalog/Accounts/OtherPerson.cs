using Dapper;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>The one way in which an administrator changes an account: somebody else's, under its pseudonym.</summary>
internal static class OtherPerson
{
    /// <summary>Runs <paramref name="work"/> when the actor is an administrator at this moment and the account is of another human being; else NotAllowed, or NotFound for no such account.</summary>
    public static async Task<Outcome<T>> ChangeAsync<T>(Change change, Actor actor, Guid account, Func<Standing, Task<Outcome<T>>> work)
    {
        const string Find = "SELECT COALESCE(person, id) FROM account WHERE id = @account";

        if (Standing.With(change, actor, Role.Administrator) is not { } standing) return Outcome.NotAllowed<T>();
        var person = await change.Connection.QuerySingleOrDefaultAsync<string>(Find, new { account }, change.Transaction);
        if (person is null) return Outcome.NotFound<T>();
        if (Guid.Parse(person) == standing.Person) return Outcome.NotAllowed<T>(new Fault("account", "Nobody changes what they may do themselves."));
        change.Names(Pseudonyms.InTransaction(new Actor(ActorKind.Account, account), change.Transaction));
        return await work(standing);
    }
}
