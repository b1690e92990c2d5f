using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Search;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>An entry or a colleague's draft in which a form of this draft stands too, or one that looks like it.</summary>
/// <param name="Mine">The form of this draft.</param>
/// <param name="IsPublished">False for drafts and what is in review.</param>
public sealed record NearForm(string Mine, EntryCode Code, string Name, string? Theirs, bool IsPublished);

/// <summary>Finds likely duplicates while somebody writes. Each form is looked up once in a circuit, which is one record each.</summary>
internal sealed class NearForms(Search.Lookup lookup, PendingForms pending)
{
    /// <summary>Forms looked up at most when a draft is opened or pasted; the first of them are those that were typed first.</summary>
    public const int MaxAtOnce = 20;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<NearForm> _published = [];
    private IReadOnlyList<NearForm> _pending = [];

    public IReadOnlyList<NearForm> Of(EntryContent draft) =>
        [.. _published.Concat(_pending).Where(near => draft.Forms.Any(form => string.Equals(form.Value, near.Mine, StringComparison.Ordinal)))];

    /// <summary>Looks up the forms that were not looked up yet; true when there was one.</summary>
    /// <exception cref="AuditUnavailableException">The question could not be recorded.</exception>
    public async Task<bool> LookAsync(Reader reader, EntryContent draft, CancellationToken ct)
    {
        var fresh = draft.Forms.Select(form => form.Value).Where(value => !_asked.Contains(value) && FormSameness.KeyOf(value).Length > 0).Take(MaxAtOnce).ToArray();
        if (fresh.Length == 0) return false;
        _asked.UnionWith(fresh);
        foreach (var form in fresh) _published.AddRange(await PublishedAsync(reader, draft, form, ct));
        var found = await pending.OfAsync(reader, draft, FormSameness.KeyOf, ct);
        if (found.IsOk) _pending = [.. found.Value.Select(one => new NearForm(one.Mine, one.Code, Languages.Current == "nl" ? one.NameNl : one.NameEn, one.Theirs, IsPublished: false))];
        return true;
    }

    private async Task<IEnumerable<NearForm>> PublishedAsync(Reader reader, EntryContent draft, string form, CancellationToken ct)
    {
        var found = await lookup.FindAsync(reader, new LookupQuery { Text = form, Limit = 3, Language = Languages.Current }, ct);
        return !found.IsOk ? [] : found.Value.Hits
            .Where(hit => hit.Reason.Kind is HitKind.ExactForm or HitKind.FoldedForm && hit.Entry.Id != draft.Id)
            .Select(hit => new NearForm(form, hit.Entry.Content.Code, hit.Entry.Content.OpenName(), hit.Reason.Form, IsPublished: true));
    }
}
