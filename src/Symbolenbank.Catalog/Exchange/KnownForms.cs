using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Which forms the bank has, as far as one person may see, and those of the rows before. What is beyond them is not there: absent and hidden are the same.</summary>
internal sealed class KnownForms
{
    private const int MostMatches = 5;

    private readonly Func<string, string> _fold;
    private readonly Dictionary<string, List<RowMatch>> _byKey = new(StringComparer.Ordinal);

    private KnownForms(Func<string, string> fold) => _fold = fold;

    public static async Task<KnownForms> ReadAsync(RevisionStore revisions, BankDatabase database, ReaderClass reader, FormComparison forms, CancellationToken ct)
    {
        var known = new KnownForms(forms.Fold);
        var (_, published) = await revisions.AllAsync(ct);
        foreach (var (revision, content) in published)
        {
            if (DisclosurePoint.Project(revision.Id, revision.Revision, revision.PublishedAt, content, reader) is { } shown) known.Add(shown.Content, shown.Content.Code, 0);
        }

        await using var connection = await database.ReadAsync(ct);
        foreach (var (_, content) in await PendingForms.PendingAsync(connection, Guid.Empty))
        {
            if (DisclosurePoint.ShowsWhole(content, reader)) known.Add(content, content.Code, 0);
        }

        return known;
    }

    /// <summary>Others that have one of these forms, or one that looks like it.</summary>
    public IReadOnlyList<RowMatch> Of(EntryContent content) =>
        [.. content.Forms.Select(form => _fold(form.Value)).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)
            .SelectMany(key => _byKey.GetValueOrDefault(key) ?? []).Distinct().Take(MostMatches)];

    public void Add(EntryContent content, EntryCode? code, int row)
    {
        foreach (var form in content.Forms)
        {
            if (_fold(form.Value) is not { Length: > 0 } key) continue;
            if (!_byKey.TryGetValue(key, out var list)) _byKey.Add(key, list = []);
            list.Add(new RowMatch(code, row, form.Value));
        }
    }
}
