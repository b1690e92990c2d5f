using System.Data.Common;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Overview;

/// <summary>Gathers what waits, of entries that one reader may see whole.</summary>
/// <param name="confirmWithin">How soon a second person decides on what one person took away.</param>
internal sealed class WaitingItems(DbConnection connection, Dialect dialect, Reader reader, TimeSpan confirmWithin)
{
    /// <param name="open">Revisions on their way, withdrawn ones, and those published in haste, that the reader may see whole.</param>
    /// <param name="visible">Ids of the published entries that the reader may see.</param>
    public async Task<IReadOnlyList<WaitingItem>> AllAsync(IReadOnlyList<(ReviewRow Row, EntryContent Content)> open, IEnumerable<Guid> visible) =>
    [
        .. open.Select(pair => WaitingItem.Of(pair.Row, confirmWithin)).OfType<WaitingItem>(),
        .. await StopsAsync(),
        .. await LegalAsync(open),
        .. (await TermHistory.OpenAsync(connection, reader.Actor.Id)).Select(row => new WaitingItem(WaitingKind.TermProposal, row.ProposedAt)),
        .. (await ReportList.OpenSinceAsync(connection, dialect, visible)).Select(at => new WaitingItem(WaitingKind.Report, at)),
    ];

    private async Task<IReadOnlyList<WaitingItem>> StopsAsync()
    {
        var items = new List<WaitingItem>();
        foreach (var stop in (await FormStops.OfAsync(connection, dialect, entry: null)).Where(stop => !stop.Confirmed))
        {
            if ((await BaseText.FindAsync(connection, null, stop.Entry))?.Stored?.Read() is not { } content || !DisclosurePoint.ShowsWhole(content, reader.Class)) continue;
            items.Add(new WaitingItem(WaitingKind.StoppedForm, stop.At, stop.At + confirmWithin) { Code = stop.Code });
        }

        return items;
    }

    private async Task<IEnumerable<WaitingItem>> LegalAsync(IReadOnlyList<(ReviewRow Row, EntryContent Content)> open)
    {
        var onTheirWay = open.Where(pair => pair.Content.Legal.Count > 0 && pair.Row.State is not ReviewState.Withdrawn).ToArray();
        var checks = await LegalLines.OfAsync(connection, null, dialect, onTheirWay.Select(pair => pair.Row.Entry));
        return onTheirWay
            .Where(pair => !pair.Content.Legal.All(line => checks[pair.Row.Entry].Any(check => string.Equals(check.Line, LegalLines.HashOf(line), StringComparison.Ordinal))))
            .Select(pair => new WaitingItem(WaitingKind.LegalLine, pair.Row.HandedInAt ?? pair.Row.CreatedAt, Urgent: pair.Row.Urgent) { Code = pair.Content.Code, Revision = pair.Row.Revision });
    }
}
