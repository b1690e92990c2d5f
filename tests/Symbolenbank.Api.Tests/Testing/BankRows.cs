using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Symbolenbank.Api.Tests.Testing;

/// <summary>The truth as another process would read or change it: straight from the file.</summary>
internal sealed class BankRows(string file)
{
    /// <summary>The canonical texts of all records of an act, in order.</summary>
    public async Task<IReadOnlyList<JsonElement>> RecordsAsync(int act, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT record FROM audit_record WHERE act = $act ORDER BY seq";
        command.Parameters.AddWithValue("$act", act);
        List<JsonElement> records = [];
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) records.Add(JsonSerializer.Deserialize<JsonElement>(reader.GetString(0)));
        return records;
    }

    public Task AddClientAsync(Platform platform, string scopes, int perMinute, DateTimeOffset endsAt, CancellationToken ct) => ExecuteAsync(
        """
        INSERT INTO client (id, client_id, name, organisation, jwks, scopes, requests_per_minute, clearance, pap, purpose, ends_at, enabled)
        SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7000-8000-' || hex(randomblob(6))),
               $id, $id, id, $jwks, $scopes, $perMinute, 'Clear', 'Clear', 'Moderation', $endsAt, 1
        FROM organisation ORDER BY id LIMIT 1
        """,
        ct,
        ("$id", platform.ClientId), ("$jwks", platform.Jwks), ("$scopes", scopes), ("$perMinute", perMinute),
        ("$endsAt", (endsAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond));

    public Task ChangeClientAsync(string clientId, string assignment, CancellationToken ct) =>
        ExecuteAsync($"UPDATE client SET {assignment} WHERE client_id = $id", ct, ("$id", clientId));

    public Task RemoveClientAsync(string clientId, CancellationToken ct) => ExecuteAsync("DELETE FROM client WHERE client_id = $id", ct, ("$id", clientId));

    public async Task ExecuteAsync(string sql, CancellationToken ct, params (string Name, object Value)[] values)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
