using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Founding;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Publication;

/// <summary>Makes of a row what this class of readers may know of it: nothing, a change, or more than one.</summary>
/// <param name="examples">Whether this bank shows what nobody reviewed.</param>
/// <param name="confusable">Whether signs are told that are only taken for extremist.</param>
internal sealed class ChangeView(Shelf shelf, ReaderClass reader, bool examples, bool confusable)
{
    public bool IsShown(Guid entry) => shelf.ById.ContainsKey(entry);

    /// <param name="last">The last published text of an entry that is not shown; null for one that is, or when it was erased.</param>
    public IEnumerable<EntryChange> Of(ChangeRow row, EntryContent? last)
    {
        var content = row.Read();
        if (!MayBeTold(content)) yield break;
        if (shelf.ById.TryGetValue(row.Entry, out var shown))
        {
            if (!Permits(shown.Tlp, shown.Pap)) yield break;
            yield return Named(row, content, shown);
            foreach (var taken in TakenUp(row, shown)) yield return taken;
        }
        else if (Merged(row.Entry) is { } merged)
        {
            if (Permits(merged.Tlp, merged.Pap) && SeenNow(merged) is { } now) yield return Unnamed(row, content) with { Reason = "", Now = now.Code };
        }
        else if (last is not null && Permits(last.Tlp, last.Pap))
        {
            yield return Unnamed(row, content);
        }
    }

    private bool MayBeTold(EntryContent content) =>
        Permits(content.Tlp, content.Pap)
        && (examples || content.Assurance is not Assurance.Example)
        && (confusable || content.Admission.Ground is not AdmissionGround.Confusable);

    private bool Permits(Tlp tlp, Pap pap) => DisclosurePoint.Permits(tlp, pap, reader);

    private MergedEntry? Merged(Guid entry) => shelf.Merged.FirstOrDefault(one => one.Id == entry);

    private ShelvedEntry? SeenNow(MergedEntry merged) => shelf.NowOf(merged) is { } now && Permits(now.Tlp, now.Pap) ? now : null;

    private IEnumerable<EntryChange> TakenUp(ChangeRow row, ShelvedEntry shown) =>
        from entry in row.AlsoConcerned
        let merged = Merged(entry)
        where merged is not null && Permits(merged.Tlp, merged.Pap)
        select new EntryChange
        {
            Code = merged.Code,
            Revision = row.Revision,
            At = row.At,
            Kind = EntryChangeKind.TakenUp,
            NameNl = merged.Code.ToString(),
            NameEn = merged.Code.ToString(),
            Tlp = merged.Tlp,
            Now = shown.Code,
        };

    private static EntryChange Named(ChangeRow row, EntryContent content, ShelvedEntry shown) => Unnamed(row, content) with
    {
        NameNl = shown.OpenNameNl,
        NameEn = shown.OpenNameEn,
        Standing = shown.Standing,
        Reason = KindOf(row) is EntryChangeKind.Published or EntryChangeKind.Changed && !IsFounding(row) ? row.Reason : "",
    };

    // Nobody wrote this reason, so it tells readers nothing.
    private static bool IsFounding(ChangeRow row) => string.Equals(row.Reason, FoundingImport.FoundingReason, StringComparison.Ordinal);

    private static EntryChange Unnamed(ChangeRow row, EntryContent content) => new()
    {
        Code = content.Code,
        Revision = row.Revision,
        At = row.At,
        Kind = KindOf(row),
        NameNl = content.Code.ToString(),
        NameEn = content.Code.ToString(),
        Tlp = content.Tlp,
        Reason = KindOf(row) is EntryChangeKind.Withdrawn && row.Later == 0 ? row.Reason : "",
        Lapsed = Is(row, ReviewAct.Lapse),
    };

    private static EntryChangeKind KindOf(ChangeRow row) =>
        Is(row, ReviewAct.Restore) ? EntryChangeKind.Restored
        : !Is(row, ReviewAct.Publish) ? EntryChangeKind.Withdrawn
        : row.Earlier == 0 ? EntryChangeKind.Published
        : EntryChangeKind.Changed;

    private static bool Is(ChangeRow row, ReviewAct act) => string.Equals(row.Act, act.ToString(), StringComparison.Ordinal);
}
