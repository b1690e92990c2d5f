using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Catalog.Audit;

/// <summary>The random names under which actors stand in the record. Known ones are kept in memory once they are durable.</summary>
internal sealed class Pseudonyms
{
    private readonly ConcurrentDictionary<(ActorKind, Guid), string> _known = new();
    private readonly List<KeyValuePair<(ActorKind, Guid), string>> _uncommitted = [];

    /// <summary>The actor's pseudonym, made within the caller's transaction when there is none. For the writer's thread only.</summary>
    public string Of(Actor actor, DbTransaction transaction)
    {
        var key = (actor.Kind, actor.Id);
        if (_known.TryGetValue(key, out var pseudonym)) return pseudonym;
        pseudonym = InTransaction(actor, transaction);
        _uncommitted.Add(new(key, pseudonym));
        return pseudonym;
    }

    /// <summary>The actor's pseudonym as the truth has it, made when there is none: for changes that concern somebody else.</summary>
    public static string InTransaction(Actor actor, DbTransaction transaction)
    {
        const string Make = "INSERT INTO actor (pseudonym, kind, subject) VALUES (@Pseudonym, @Kind, @Subject) ON CONFLICT (kind, subject) DO NOTHING";
        const string Find = "SELECT pseudonym FROM actor WHERE kind = @Kind AND subject = @Subject";

        var row = new { Pseudonym = "a-" + RandomNumberGenerator.GetHexString(16, lowercase: true), Kind = actor.Kind.ToString(), Subject = actor.Id };
        transaction.Connection!.Execute(Make, row, transaction);
        return transaction.Connection!.QuerySingle<string>(Find, row, transaction);
    }

    /// <summary>Remembers what the transaction made; called after it committed, or after it did not.</summary>
    public void Settle(bool committed)
    {
        if (committed)
        {
            foreach (var (key, pseudonym) in _uncommitted) _known[key] = pseudonym;
        }

        _uncommitted.Clear();
    }
}
