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
