using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Hosting;

/// <summary>Makes sure that all servers of a bank protect with the same keys: one with others would refuse the sessions and codes that the rest gave out.</summary>
/// <remarks>The records say with which key the bank began. Later keys join the same ring, so that one stays among them.</remarks>
public sealed class SharedKeys
{
    private readonly AuditLog _audit;

    internal SharedKeys(AuditLog audit) => _audit = audit;

    /// <summary>Null when the bank's key is on this server's ring; else the bank's key. The key of the first server becomes it.</summary>
    /// <param name="own">The id of the key with which this server protects now.</param>
    /// <param name="ring">The ids of all keys that it has.</param>
    /// <param name="anew">Whether this server's key becomes the bank's: what the ones before protected is lost then.</param>
    public async Task<string?> MissingAsync(string own, IReadOnlyCollection<string> ring, bool anew, CancellationToken ct)
    {
        const string Find = "SELECT subject FROM audit_record WHERE act = @act ORDER BY seq DESC LIMIT 1";

        string? known = null;
        _ = await _audit.ChangeAsync(
            Actor.Program,
            Act.KeysTaken,
            own,
            "",
            async change =>
            {
                known = await change.Connection.QuerySingleOrDefaultAsync<string>(Find, new { act = (int)Act.KeysTaken }, change.Transaction);
                // Nothing is written, and nothing recorded, when the bank has its key.
                return known is null || (anew && !ring.Contains(known)) ? Outcome.Ok(true) : Outcome.Conflict<bool>();
            },
            ct);
        return known is null || anew || ring.Contains(known) ? null : known;
    }
}
