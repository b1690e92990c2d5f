using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Work;

/// <summary>The start page of the curation team and its lists. Rights are decided and refusals recorded in the Catalog; others get the page for what is not there.</summary>
internal static class WorkEndpoints
{
    public const string PageField = "blad";
    public const string RevisionField = "versie";
    public const string HashField = "tekst";

    /// <summary>In the address of the small changes: the one that was just published.</summary>
    public const string DoneField = "gepubliceerd";

    /// <summary>In the address of the small changes: the one that was just sent back.</summary>
    public const string SentBackField = "teruggestuurd";

    /// <summary>In the form: that it is to be sent back, and why.</summary>
    public const string SendBackField = "terug";
    public const string ReasonField = "reden";

    private const int LinesOfFront = 5;

    public static void MapWork(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(WorkPlaces.Start, ShowStart);
        pages.MapGet(WorkPlaces.ToReview, ShowToReview);
        pages.MapGet(WorkPlaces.ToPublish, (int? blad, Visit visit, Worklists lists, CancellationToken cancelled) => ListPage(WorklistKind.ToPublish, blad, visit, lists, cancelled));
        pages.MapGet(WorkPlaces.Withdrawn, (int? blad, Visit visit, Worklists lists, CancellationToken cancelled) => ListPage(WorklistKind.Withdrawals, blad, visit, lists, cancelled));
        pages.MapGet(WorkPlaces.Own, (int? blad, Visit visit, Worklists lists, CancellationToken cancelled) => ListPage(WorklistKind.Mine, blad, visit, lists, cancelled));
        pages.MapGet(WorkPlaces.SentBack, (int? blad, Visit visit, Worklists lists, CancellationToken cancelled) => ListPage(WorklistKind.ChangesAsked, blad, visit, lists, cancelled));
        pages.MapGet(WorkPlaces.SmallChanges, ShowSmallChanges);
        pages.MapPost(WorkPlaces.SmallChanges, DecideSmallChange);
    }

    private static async Task<IResult> ShowStart(Visit visit, Worklists lists, DraftDesk drafts, CancellationToken cancelled)
    {
        var front = await lists.FrontAsync(visit.Known, LinesOfFront, cancelled);
        if (!front.IsOk) return Page.Refused(front.Kind);
        var mine = await drafts.MineAsync(visit.Known, cancelled);
        return Page.Of<WorkPage>((nameof(WorkPage.Front), front.Value), (nameof(WorkPage.Drafts), mine.Value ?? []));
    }

    /// <summary>Jurists have a list of their own at the same address.</summary>
    private static Task<IResult> ShowToReview(int? blad, Visit visit, Worklists lists, CancellationToken cancelled) => ListPage(
        visit.Known.Roles.All(role => role is Catalog.Accounts.Role.Jurist) ? WorklistKind.LegalLines : WorklistKind.ToReview, blad, visit, lists, cancelled);

    private static async Task<IResult> ListPage(WorklistKind kind, int? blad, Visit visit, Worklists lists, CancellationToken cancelled)
    {
        var page = Math.Max(blad ?? 1, 1);
        var shown = await lists.ReadAsync(visit.Known, kind, page, cancelled);
        if (!shown.IsOk) return Page.Refused(shown.Kind);
        return Page.Of<WorkListPage>((nameof(WorkListPage.Kind), kind), (nameof(WorkListPage.Shown), shown.Value), (nameof(WorkListPage.Number), page));
    }

    private static Task<IResult> ShowSmallChanges(int? blad, string? gepubliceerd, string? teruggestuurd, Visit visit, Worklists lists, CancellationToken cancelled) =>
        SmallPage(
            StatusCodes.Status200OK, blad, RevisionAddress.TryParse(gepubliceerd ?? teruggestuurd, out var done) ? done : null, null, visit, lists, cancelled, gepubliceerd is null);

    private static async Task<IResult> DecideSmallChange(IFormCollection form, int? blad, Visit visit, ReviewDesk desk, Worklists lists, CancellationToken cancelled)
    {
        if (!RevisionAddress.TryParse(form.Text(RevisionField), out var name)) return Page.NotFound();
        var reason = form.Text(SendBackField).Length > 0 ? form.Text(ReasonField) : null;
        var decided = reason is null
            ? await desk.AcceptSmallChangeAsync(visit.Known, name, form.Text(HashField), cancelled)
            : await desk.AskForChangesAsync(visit.Known, name, reason, cancelled);
        var refused = new RefusedDecision(name, decided.Faults, reason);
        return decided.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(WorkPlaces.SmallChanges + QueryString.Create(reason is null ? DoneField : SentBackField, name.ToString())),
            OutcomeKind.Conflict or OutcomeKind.Invalid => await SmallPage(StatusCodes.Status409Conflict, blad, null, refused, visit, lists, cancelled),
            OutcomeKind.NotAllowed when decided.Faults.Count > 0 =>
                await SmallPage(StatusCodes.Status403Forbidden, blad, null, refused, visit, lists, cancelled),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Unavailable => Page.Refused(decided.Kind),
        };
    }

    private static async Task<IResult> SmallPage(
        int status, int? blad, RevisionName? done, RefusedDecision? refused, Visit visit, Worklists lists, CancellationToken cancelled, bool sentBack = false)
    {
        var page = Math.Max(blad ?? 1, 1);
        var shown = await lists.ReadAsync(visit.Known, WorklistKind.SmallChanges, page, cancelled);
        if (!shown.IsOk) return Page.Refused(shown.Kind);
        return Page.WithStatus<SmallChangesPage>(
            status,
            (nameof(SmallChangesPage.Shown), shown.Value),
            (nameof(SmallChangesPage.Number), page),
            (nameof(SmallChangesPage.Done), done),
            (nameof(SmallChangesPage.SentBack), sentBack),
            (nameof(SmallChangesPage.RefusedOne), refused));
    }
}

/// <summary>A decision that could not be made, and why.</summary>
/// <param name="Reason">What was written as reason for sending it back; null when it was to be published.</param>
public sealed record RefusedDecision(RevisionName Revision, IReadOnlyList<Fault> Faults, string? Reason);
