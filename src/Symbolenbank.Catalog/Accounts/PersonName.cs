using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>A colleague as the curation team sees them. Never in a record, never shown to anybody else.</summary>
public sealed record PersonName
{
    public required Guid Account { get; init; }

    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    public required string Organisation { get; init; }

    /// <summary>The names behind account ids; ids that are no account, such as the bank's own, are left out.</summary>
    internal static async Task<Dictionary<Guid, PersonName>> OfAsync(DbConnection connection, Dialect dialect, IEnumerable<Guid> accounts)
    {
        var find = $"""
            SELECT a.id AS account, a.name_nl, a.name_en, o.name AS organisation FROM account a JOIN organisation o ON o.id = a.organisation
            WHERE {dialect.IsIn("a.id", "ids")}
            """;

        var ids = accounts.Distinct().Select(id => id.ToString("D")).ToArray();
        if (ids.Length == 0) return [];
        return (await connection.QueryAsync<PersonName>(find, new { ids })).ToDictionary(row => row.Account);
    }
}
