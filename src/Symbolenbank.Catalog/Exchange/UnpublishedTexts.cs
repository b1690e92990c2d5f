using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Texts that readers do not see, for those who may see the whole of them: one's own drafts, and what was handed in.</summary>
internal sealed class UnpublishedTexts(BankDatabase database)
{
    public async Task<IReadOnlyList<ChosenText>> OfAsync(Reader reader, SelectionState state, CancellationToken ct)
    {
        await using var connection = await database.ReadAsync(ct);
        var texts = state is SelectionState.OwnDraft
            ? (await DraftRow.OfAuthorAsync(connection, reader.Actor.Id)).Select(row => (Content: (EntryContent?)row.Read(), Revision: (int?)null))
            : (await ReviewRow.WhereAsync(connection, null, $"v.state IN ('{nameof(ReviewState.InReview)}', '{nameof(ReviewState.Approved)}') AND r.content IS NOT NULL", new { }))
                .Select(row => (Content: row.Read(), Revision: (int?)row.Revision));
        return [.. texts.Where(text => text.Content is { } content && DisclosurePoint.ShowsWhole(content, reader.Class)).Select(text => ChosenText.Of(text.Content!, text.Revision))];
    }

    /// <summary>As it leaves: what this class may see, marked as not reviewed, with those of its relations whose targets the class may see.</summary>
    public static EntryContent? Leaving(ChosenText text, DateTimeOffset at, Shelf shelf, ReaderClass reader) =>
        DisclosurePoint.Project(text.Id, text.Revision ?? 0, at, text.Unpublished!, reader) is { } shown
            ? shown.Content with
            {
                Assurance = Assurance.Provisional,
                CommonAmongMinors = false,
                Relations = [.. text.Unpublished!.Relations.Where(relation =>
                    shelf.ByCode.TryGetValue(relation.Target, out var target) && DisclosurePoint.Permits(target.Tlp, target.Pap, reader))],
            }
            : null;
}
