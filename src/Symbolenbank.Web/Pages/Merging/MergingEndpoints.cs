using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Merging;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Lookup;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Merging;

/// <summary>Uniting two entries, taking them apart again, and splitting one. Each begins drafts; whoever may not see an entry whole gets the page for what is not there.</summary>
internal static class MergingEndpoints
{
    public const string MergeAddress = "/werk/samenvoegen";
    public const string FromField = "van";
    public const string IntoField = "met";
    public const string SearchField = "zoek";
    public const string ForField = "voor";
    public const string WordsField = "q";
    public const string FormsField = "vorm";
    public const string SensesField = "betekenis";

    private const string UnitedField = "verenigd";
    private const string BackField = "terug";
    private const string NewField = "nieuw";
    private const string RestField = "rest";
    private const string NotApartField = "samen";
    private const string DoneAddress = MergeAddress + "/klaar";
    private const string SplitRoute = "/werk/splitsen/{code}";

    private static readonly (string Field, Phrase What)[] MadeDrafts =
        [(UnitedField, MergingTexts.UnitedDraft), (BackField, MergingTexts.BackDraft), (NewField, MergingTexts.NewDraft), (RestField, MergingTexts.RestDraft)];

    public static string SplitAddress(EntryCode code) => $"/werk/splitsen/{code}";

    public static void MapMerging(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(MergeAddress, ShowMerge);
        pages.MapPost(MergeAddress + "/zoeken", Find);
        pages.MapPost(MergeAddress, Merge);
        pages.MapPost(MergeAddress + "/ongedaan", Undo);
        pages.MapGet(DoneAddress, ShowDone);
        pages.MapGet(SplitRoute, ShowSplit);
        pages.MapPost(SplitRoute, Split);
    }

    private static async Task<IResult> ShowMerge(
        string? van, string? met, string? zoek, string? voor, Visit visit, MergePicking picking, CancellationToken cancelled) =>
        Writes(visit) ? await picking.PageAsync(StatusCodes.Status200OK, new MergeQuery(van, met, zoek, voor), null, cancelled) : Page.NotFound();

    /// <summary>A code is picked at once; words lead to an address that does not hold them.</summary>
    private static async Task<IResult> Find(IFormCollection form, Visit visit, MergePicking picking, AskedSearches asked, CancellationToken cancelled)
    {
        if (!Writes(visit)) return Page.NotFound();
        var (place, words) = (form.Text(ForField) == IntoField ? IntoField : FromField, form.Text(WordsField));
        var query = new MergeQuery(form.Text(FromField), form.Text(IntoField), null, null);
        if (EntryCode.TryParse(words.Trim().ToUpperInvariant(), out var code)) return TypedResults.LocalRedirect(query.With(place, code.ToString()).Address);
        if (string.IsNullOrWhiteSpace(words)) return await picking.PageAsync(StatusCodes.Status400BadRequest, query, MergingTexts.NoWords, cancelled);
        if (words.Length > LookupEndpoints.LongestText) return await picking.RefusedAsync(query with { Voor = place }, words, MergingTexts.TooLong, cancelled);
        if (!StoredText.IsSound(words)) return await picking.RefusedAsync(query with { Voor = place }, StoredText.Sound(words), LookupTexts.NoText, cancelled);
        return TypedResults.LocalRedirect((query with { Voor = place, Zoek = asked.Keep(visit.Known.Actor, new AskedSearch(words)) }).Address);
    }

    private static async Task<IResult> Merge(IFormCollection form, Visit visit, MergeDesk desk, MergePicking picking, CancellationToken cancelled)
    {
        if (!Writes(visit)) return Page.NotFound();
        var (van, met) = (form.Text(FromField), form.Text(IntoField));
        if (!EntryCode.TryParse(van, out var from) || !EntryCode.TryParse(met, out var into)) return Page.Error(StatusCodes.Status400BadRequest);
        var begun = await desk.BeginAsync(visit.Known, into, from, cancelled);
        return begun.Kind switch
        {
            OutcomeKind.Ok => Done(isApart: true, (UnitedField, begun.Value)),
            OutcomeKind.Conflict => await picking.PageAsync(StatusCodes.Status409Conflict, new MergeQuery(van, met, null, null), MergingTexts.Working, cancelled),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Invalid or OutcomeKind.Unavailable => Page.Refused(begun.Kind),
        };
    }

    private static async Task<IResult> Undo(IFormCollection form, Visit visit, MergeDesk desk, CancellationToken cancelled)
    {
        if (!Writes(visit)) return Page.NotFound();
        if (!EntryCode.TryParse(form.Text(FromField), out var from) || !EntryCode.TryParse(form.Text(IntoField), out var into)) return Page.Error(StatusCodes.Status400BadRequest);
        var undone = await desk.UndoAsync(visit.Known, into, from, cancelled);
        return undone.Kind is OutcomeKind.Conflict
            ? await SplitPage(StatusCodes.Status409Conflict, into, new SplitChoice { Forms = [] }, MergingTexts.Working, visit, desk, cancelled)
            : undone.Value is { } done ? Done(done.IsApart, (BackField, done.Back), (RestField, done.Kept)) : Page.Refused(undone.Kind);
    }

    private static Task<IResult> ShowSplit(string code, Visit visit, MergeDesk desk, CancellationToken cancelled) =>
        EntryCode.TryParse(code, out var known)
            ? SplitPage(StatusCodes.Status200OK, known, new SplitChoice { Forms = [] }, null, visit, desk, cancelled)
            : Task.FromResult<IResult>(Page.NotFound());

    private static async Task<IResult> Split(string code, IFormCollection form, Visit visit, MergeDesk desk, CancellationToken cancelled)
    {
        if (!Writes(visit) || !EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var choice = new SplitChoice
        {
            Forms = [.. form[FormsField].OfType<string>()],
            Senses = [.. form[SensesField].Select(place => int.TryParse(place, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1)],
        };
        var split = await desk.SplitAsync(visit.Known, known, choice, cancelled);
        return split.Kind switch
        {
            OutcomeKind.Ok => Done(isApart: true, (NewField, split.Value.Part), (RestField, split.Value.Old)),
            OutcomeKind.Invalid => await SplitPage(StatusCodes.Status400BadRequest, known, choice, MergingTexts.ChooseForms, visit, desk, cancelled),
            OutcomeKind.Conflict => await SplitPage(StatusCodes.Status409Conflict, known, choice, MergingTexts.Working, visit, desk, cancelled),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Unavailable => Page.Refused(split.Kind),
        };
    }

    private static async Task<IResult> SplitPage(int status, EntryCode code, SplitChoice choice, Phrase? problem, Visit visit, MergeDesk desk, CancellationToken cancelled)
    {
        var entry = await desk.OpenAsync(visit.Known, code, cancelled);
        return entry.IsOk
            ? Page.WithStatus<SplitPage>(status, (nameof(Merging.SplitPage.Entry), entry.Value), (nameof(Merging.SplitPage.Choice), choice), (nameof(Merging.SplitPage.Problem), problem))
            : Page.Refused(entry.Kind);
    }

    /// <summary>On to the drafts that were begun: an address that begins nothing when it is loaded again.</summary>
    private static IResult Done(bool isApart, params IEnumerable<(string Field, Guid Entry)> drafts) => TypedResults.LocalRedirect(
        DoneAddress + QueryString.Create(drafts.Select(draft => KeyValuePair.Create<string, string?>(draft.Field, draft.Entry.ToString("D")))).Add(isApart ? QueryString.Empty : QueryString.Create(NotApartField, "1")));

    private static IResult ShowDone(HttpRequest request, Visit visit)
    {
        if (!Writes(visit)) return Page.NotFound();
        (Phrase, Guid)[] drafts = [.. MadeDrafts.Where(made => Guid.TryParse(request.Query[made.Field], out _)).Select(made => (made.What, Guid.Parse(request.Query[made.Field].ToString())))];
        return drafts.Length == 0
            ? Page.NotFound()
            : Page.Of<DraftsReadyPage>((nameof(DraftsReadyPage.Drafts), drafts), (nameof(DraftsReadyPage.IsApart), !request.Query.ContainsKey(NotApartField)));
    }

    /// <summary>Asked before anything that was typed, so that nobody else can tell one answer from another.</summary>
    private static bool Writes(Visit visit) => Catalog.Review.DraftDesk.Roles.Any(visit.Has);
}
