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
    /// <summary>Forms looked up at most before what was found is shown; the first of them are those that were typed first.</summary>
    public const int MaxAtOnce = 20;

    /// <summary>What is shown at most beside a field that is being typed in.</summary>
    public const int MostTyped = 3;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<NearForm> _published = [];
    private readonly string _typing = Guid.NewGuid().ToString("N");
    private IReadOnlyList<NearForm> _pending = [];

    /// <summary>The path of the field that somebody paused in last, and what the bank has that begins so.</summary>
    public (string Path, IReadOnlyList<Suggestion> Found) Typed { get; private set; } = ("", []);

    public IReadOnlyList<NearForm> Of(EntryContent draft) =>
        [.. _published.Concat(_pending).Where(near => draft.Forms.Any(form => string.Equals(form.Value, near.Mine, StringComparison.Ordinal)))];

    /// <summary>Looks what the bank has like a text that is still being typed; true when there is something else to show. One record for all of it in a circuit.</summary>
    /// <exception cref="AuditUnavailableException">The question could not be recorded.</exception>
    public async Task<bool> TypeAsync(Reader reader, EntryContent draft, string path, string text, CancellationToken ct)
    {
        var found = FormSameness.KeyOf(text).Length == 0 ? null : await lookup.SuggestAsync(reader, text, _typing, Languages.Current, ct);
        IReadOnlyList<Suggestion> shown = found is { IsOk: true } ? [.. found.Value!.Where(one => one.Code != draft.Code).Take(MostTyped)] : [];
        if (shown.Count == 0 && Typed.Found.Count == 0) return false;
        Typed = (path, shown);
        return true;
    }

    /// <summary>Looks up the next forms that were not looked up yet; true when there was one, and perhaps more.</summary>
    /// <exception cref="AuditUnavailableException">The question could not be recorded.</exception>
    public async Task<bool> LookAsync(Reader reader, EntryContent draft, CancellationToken ct)
    {
        var fresh = draft.Forms.Select(form => form.Value).Where(value => !_asked.Contains(value) && FormSameness.KeyOf(value).Length > 0).Take(MaxAtOnce).ToArray();
        if (fresh.Length == 0) return false;
        _asked.UnionWith(fresh);
        try
        {
            foreach (var form in fresh) _published.AddRange(await PublishedAsync(reader, draft.Code, form, ct));
        }
        catch (AuditUnavailableException)
        {
            _asked.ExceptWith(fresh);
            throw;
        }

        var found = await pending.OfAsync(reader, draft, FormSameness.KeyOf, ct);
        if (found.IsOk) _pending = [.. found.Value.Select(one => new NearForm(one.Mine, one.Code, Languages.Current == "nl" ? one.NameNl : one.NameEn, one.Theirs, IsPublished: false))];
        return true;
    }

    /// <summary>Published entries but this one that have the form, or one that looks like it.</summary>
    /// <exception cref="AuditUnavailableException">The question could not be recorded.</exception>
    public async Task<IReadOnlyList<NearForm>> ElsewhereAsync(Reader reader, EntryCode code, string form, CancellationToken ct) =>
        FormSameness.KeyOf(form).Length == 0 ? [] : [.. await PublishedAsync(reader, code, form, ct)];

    private async Task<IEnumerable<NearForm>> PublishedAsync(Reader reader, EntryCode code, string form, CancellationToken ct)
    {
        var found = await lookup.FindAsync(reader, new LookupQuery { Text = form, Limit = 3, Language = Languages.Current }, ct);
        return !found.IsOk ? [] : found.Value.Hits
            .Where(hit => hit.Reason.Kind is HitKind.ExactForm or HitKind.FoldedForm && hit.Entry.Content.Code != code)
            .Select(hit => new NearForm(form, hit.Entry.Content.Code, hit.Entry.Content.OpenName(), hit.Reason.Form, IsPublished: true));
    }
}
