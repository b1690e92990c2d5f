using System.Data.Common;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>What others do with the same entry while an author writes.</summary>
/// <param name="Others">Colleagues who work on it.</param>
/// <param name="PublishedMeanwhile">As <see cref="Draft.PublishedMeanwhile"/>.</param>
public sealed record BesideDraft(IReadOnlyList<OtherDraft> Others, int? PublishedMeanwhile)
{
    internal static async Task<BesideDraft> OfAsync(DbConnection connection, Dialect dialect, DraftRow row, BaseText? text, Reader reader)
    {
        var all = (await DraftRow.OfEntryAsync(connection, row.Entry)).Where(other => other.Author != row.Author).ToArray();
        var names = await PersonName.OfAsync(connection, dialect, all.Select(other => other.Author));
        var published = text?.Stored?.Read();
        return new BesideDraft(
            [.. all.Select(other => OtherOf(other, names, published, reader)).OfType<OtherDraft>()],
            text?.Published is { } newest && newest != row.PublishedBase ? newest : null);
    }

    /// <summary>Whether both say the same to a person, who is told times to the minute.</summary>
    public bool Says(BesideDraft other) =>
        PublishedMeanwhile == other.PublishedMeanwhile
        && Others.Count == other.Others.Count
        && Others.Zip(other.Others).All(pair => Says(pair.First, pair.Second));

    private static bool Says(OtherDraft one, OtherDraft other) =>
        one.Account == other.Account && one.Author == other.Author && MinuteOf(one) == MinuteOf(other) && one.Changed.SequenceEqual(other.Changed, StringComparer.Ordinal);

    private static long MinuteOf(OtherDraft draft) => draft.UpdatedAt.UtcTicks / TimeSpan.TicksPerMinute;

    private static OtherDraft? OtherOf(DraftRow row, Dictionary<Guid, PersonName> names, EntryContent? published, Reader reader)
    {
        var content = row.Read();
        if (!DisclosurePoint.ShowsWhole(content, reader.Class)) return null;
        var changed = published is null ? [] : EntryDifferences.Between(published, content).Select(difference => difference.Path).ToArray();
        return new OtherDraft(row.Author, names.GetValueOrDefault(row.Author), row.UpdatedAt, changed);
    }
}
