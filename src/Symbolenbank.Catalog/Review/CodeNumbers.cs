using System.Data.Common;
using System.Globalization;
using Dapper;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>Gives out the codes of new entries: from 5001 in each year, none twice.</summary>
internal static class CodeNumbers
{
    public static EntryCode Next(DbTransaction transaction, DateTimeOffset at)
    {
        const string Take = """
            INSERT INTO code_number (year, last) VALUES (@Year, @first)
            ON CONFLICT (year) DO UPDATE SET last = code_number.last + 1
            RETURNING last
            """;

        var number = transaction.Connection!.QuerySingle<int>(Take, new { at.Year, first = EntryCode.LastOfData + 1 }, transaction);
        return EntryCode.Parse(string.Create(CultureInfo.InvariantCulture, $"SB-{at.Year}-{number}"));
    }
}
