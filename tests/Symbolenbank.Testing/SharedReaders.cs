using Dapper;

namespace Symbolenbank.Testing;

/// <summary>Lets all databases of one engine share what Dapper compiled to read their rows: they have the same tables.</summary>
/// <remarks>By default each connection string has its own, so that every test would compile every query once more.</remarks>
public sealed class SharedReaders : IEqualityComparer<string>
{
    private SharedReaders()
    {
    }

    /// <summary>From now on; said before a bank is opened.</summary>
    public static void Share() => SqlMapper.ConnectionStringComparer = new SharedReaders();

    public bool Equals(string? x, string? y) => EngineOf(x) == EngineOf(y);

    public int GetHashCode(string obj) => EngineOf(obj).GetHashCode();

    private static TestEngine EngineOf(string? connectionString) =>
        connectionString is not null && connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? TestEngine.Postgres : TestEngine.Sqlite;
}
