using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Review;

/// <summary>Shows an author how a draft would look to each audience, through the same point that discloses what is published.</summary>
public sealed class DraftPreview
{
    private readonly DrawingStore _drawings;
    private readonly TruthWatch _watch;

    internal DraftPreview(DrawingStore drawings, TruthWatch watch) => (_drawings, _watch) = (drawings, watch);

    /// <summary>The draft as people of this role would see it; null when they would not know of it, or when the author may not see the whole of it.</summary>
    public async Task<DisclosedEntry?> AsAsync(Reader author, EntryContent draft, Role role, DateTimeOffset at, CancellationToken ct)
    {
        if (!author.Roles.Any(DraftDesk.Roles.Contains) || !DisclosurePoint.ShowsWhole(draft, author.Class)) return null;
        var (clearance, pap, _) = Clearances.Of(role);
        var reader = new ReaderClass(clearance, pap, Surface.Page);
        if (DisclosurePoint.Project(draft.Id, revision: 0, at, draft, reader) is not { } shown) return null;
        var related = draft.Relations
            .Select(relation => (relation.Type, Target: _watch.Shelf.ByCode.GetValueOrDefault(relation.Target)))
            .Where(pair => pair.Target is not null && DisclosurePoint.Permits(pair.Target.Tlp, pair.Target.Pap, reader) && DisclosurePoint.Permits(pair.Target.Tlp, pair.Target.Pap, author.Class));
        return shown with
        {
            Drawings = await _drawings.FindAsync([.. draft.Images.Where(image => shown.Content.Images.Any(one => string.Equals(one.Sha256, image.Sha256, StringComparison.Ordinal)))], ct),
            Relations = [.. related.Select(pair => new RelatedEntry(pair.Type, pair.Target!.Code, pair.Target.NameNl, pair.Target.NameEn, pair.Target.Standing))],
        };
    }
}
