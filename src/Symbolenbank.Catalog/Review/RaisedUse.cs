using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>Which forms a text lets be scanned for that readers' text does not, or not so freely. Somebody other than its authors has seen what they hit before it is published.</summary>
public static class RaisedUse
{
    /// <summary>The sentence of the gate.</summary>
    public const string Unseen = "Nobody has said yet that they saw what the new forms for scanning hit.";

    /// <summary>The forms of <paramref name="proposed"/> whose use is higher than before; all for scanning where nothing is shown.</summary>
    /// <param name="shown">What readers see now; null when nothing.</param>
    public static IReadOnlyList<Form> In(EntryContent? shown, EntryContent proposed)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        var before = (shown?.Forms ?? []).GroupBy(form => form.Value, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Max(form => RankOf(form.Use)), StringComparer.Ordinal);
        return [.. proposed.Forms.Where(form => RankOf(form.Use) > before.GetValueOrDefault(form.Value))];
    }

    /// <summary>As above, of a stored revision against what readers see now.</summary>
    internal static async Task<IReadOnlyList<Form>> OfAsync(DbConnection connection, DbTransaction? transaction, ReviewRow row, EntryContent content)
    {
        if (row.IsShown) return [];
        var shown = row.Shown is { } number ? await RevisionText.FindAsync(connection, transaction, row.Entry, number) : null;
        return In(shown?.Read(), content);
    }

    /// <summary>What the gate says: nothing once somebody saw what exactly this text would hit, or when it raises nothing.</summary>
    /// <param name="raised">As of <see cref="OfAsync"/>.</param>
    internal static async Task<IReadOnlyList<Fault>> FaultsAsync(DbConnection connection, DbTransaction? transaction, ReviewRow row, IReadOnlyList<Form> raised)
    {
        const string Seen = "SELECT COUNT(*) FROM review_decision WHERE entry = @Entry AND revision = @Revision AND hash = @Hash AND act = @act";

        var seen = new { row.Entry, row.Revision, row.Hash, act = nameof(ReviewAct.SeeHits) };
        if (raised.Count == 0 || await connection.ExecuteScalarAsync<long>(Seen, seen, transaction) > 0) return [];
        return [.. raised.Select(form => new Fault(ContentTree.Below("/forms", form.Value) + "/use", Unseen))];
    }

    /// <summary>As above, of the text that somebody is deciding on.</summary>
    internal static async Task<IReadOnlyList<Fault>> FaultsAsync(Change change, ReviewRow row, EntryContent content) =>
        await FaultsAsync(change.Connection, change.Transaction, row, await OfAsync(change.Connection, change.Transaction, row, content));

    private static int RankOf(FormUse use) => use switch
    {
        FormUse.LookupOnly => 0,
        FormUse.ScanWithContext => 1,
        FormUse.Scan => 2,
    };
}
