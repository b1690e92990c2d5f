using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>Takes the forms that somebody stopped out of what leaves the truth. The revision itself keeps them.</summary>
internal static class StoppedForms
{
    /// <summary>The forms whose stop stands, by entry.</summary>
    public static async Task<ILookup<Guid, string>> AllAsync(DbConnection connection, DbTransaction? transaction)
    {
        const string Find = "SELECT entry, form FROM form_stop WHERE ended_in IS NULL";

        return (await connection.QueryAsync<Row>(Find, transaction: transaction)).ToLookup(row => row.Entry, row => row.Form);
    }

    public static EntryContent Without(EntryContent content, IEnumerable<string> stopped)
    {
        var forms = stopped.ToHashSet(StringComparer.Ordinal);
        return forms.Count == 0 ? content : content with { Forms = [.. content.Forms.Where(form => !forms.Contains(form.Value))] };
    }

    private sealed record Row
    {
        public required Guid Entry { get; init; }

        public required string Form { get; init; }
    }
}
