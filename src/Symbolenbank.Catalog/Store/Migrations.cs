using System.Reflection;
using Dapper;

namespace Symbolenbank.Catalog.Store;

/// <summary>Brings the database to the shape that this program knows, one numbered SQL file after another.</summary>
internal static class Migrations
{
    private const string Prefix = "Symbolenbank.Catalog.Store.Migrations.";

    /// <summary>Applies what is missing. Runs before the doors of the writer open, while nobody else writes.</summary>
    /// <exception cref="NewerStoreException">The store was written by a newer program.</exception>
    public static void Apply(BankDatabase database)
    {
        const string Ledger = "CREATE TABLE IF NOT EXISTS migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)";
        const string Done = "SELECT COALESCE(MAX(number), 0) FROM migration";
        const string Note = "INSERT INTO migration (number, name) VALUES (@Number, @Name)";

        using var connection = database.OpenWriting();
        connection.Execute(Ledger);
        var steps = Steps();
        var done = connection.ExecuteScalar<long>(Done);
        if (done > steps.Count) throw new NewerStoreException(done, steps.Count);

        foreach (var step in steps.Where(s => s.Number > done))
        {
            using var transaction = database.Dialect.BeginWrite(connection);
            connection.Execute(step.Sql.Replace("$(key)", database.Dialect.KeyType, StringComparison.Ordinal), transaction: transaction);
            connection.Execute(Note, new { step.Number, step.Name }, transaction);
            transaction.Commit();
        }
    }

    /// <summary>Asks that a file which is only read has the shape that this program knows.</summary>
    /// <exception cref="OlderStoreException">Migrations are missing.</exception>
    /// <exception cref="NewerStoreException">The store was written by a newer program.</exception>
    public static async Task RequireAsync(BankDatabase database, CancellationToken ct)
    {
        const string Done = "SELECT COALESCE(MAX(number), 0) FROM migration";

        await using var connection = await database.ReadAsync(ct);
        var (done, known) = (await connection.ExecuteScalarAsync<long>(new CommandDefinition(Done, cancellationToken: ct)), Steps().Count);
        if (done < known) throw new OlderStoreException(done, known);
        if (done > known) throw new NewerStoreException(done, known);
    }

    private static List<Step> Steps()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select((name, index) => new Step(index + 1, name[Prefix.Length..], Text(assembly, name)))];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private sealed record Step(int Number, string Name, string Sql);
}

/// <summary>The store has migrations that this program does not know.</summary>
public sealed class NewerStoreException(long found, long known)
    : Exception($"This store has {found} migrations, this program knows {known}. Start a newer program.");

/// <summary>The store lacks migrations that this program knows.</summary>
public sealed class OlderStoreException(long found, long known)
    : Exception($"This store has {found} of the {known} migrations that this program knows. Start the server once; it brings the store up to date.");
