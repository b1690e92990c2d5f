using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.Work;

namespace Symbolenbank.Web.Pages.Review;

/// <summary>The page on which reviewers read a revision, remark and decide. Rights are decided in the Catalog; what is not there and what is not for them look the same.</summary>
internal static class RevisionEndpoints
{
    public const string CommentSlug = "opmerking";
    public const string ResolveSlug = "afgehandeld";
    public const string LegalSlug = "juridisch";
    public const string LegalBackSlug = "juridisch-terug";
    public const string EraseSlug = "wissen";

    private const string Route = "/werk/revisie/{code}/{number:int}";

    public static void MapRevisions(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Route, Show);
        pages.MapPost(Route + "/" + CommentSlug, Comment);
        pages.MapPost(Route + "/" + ResolveSlug + "/{comment:guid}", Resolve);
        pages.MapPost(Route + "/" + EraseSlug, Erase);
        pages.MapPost(Route + "/" + RaisedUseEndpoints.CountSlug, RaisedUseEndpoints.Count);
        pages.MapPost(Route + "/{act}", Decide);
    }

    private static Task<IResult> Show(string code, int number, string? gedaan, Visit visit, RevisionRoom room, CancellationToken cancelled) =>
        RevisionOf(code, number) is { } name ? RevisionView(StatusCodes.Status200OK, name, gedaan, null, visit, room, cancelled) : NotThere();

    private static async Task<IResult> Decide(
        string code, int number, string act, IFormCollection form, Visit visit, RevisionRoom room, ReviewDesk desk, ReleaseDesk release, CancellationToken cancelled)
    {
        if (RevisionOf(code, number) is not { } name) return Page.NotFound();
        var outcome = await DecideAsync(act, name, form, visit.Known, desk, release, cancelled);
        return outcome is null ? Page.NotFound() : await AnswerAsync(
            outcome, name, new RefusedForm(act, form.Text(RefusedForm.ReasonField), outcome.Faults) { Day = form.Text(RefusedForm.DayField), Time = form.Text(RefusedForm.TimeField) }, visit, room, cancelled);
    }

    /// <summary>Null for an act that there is not.</summary>
    private static async Task<Outcome<ReviewState>?> DecideAsync(
        string slug, RevisionName name, IFormCollection form, Reader reader, ReviewDesk desk, ReleaseDesk release, CancellationToken cancelled)
    {
        if (slug == LegalBackSlug) return await desk.TakeBackLegalAsync(reader, name, form.Text(RefusedForm.LineField), cancelled);
        if (slug == RaisedUseEndpoints.SeenSlug) return await desk.SeeHitsAsync(reader, name, form.Text(RefusedForm.HashField), cancelled);
        if (slug == LegalSlug) return await desk.ConfirmLegalAsync(reader, name, form.Text(RefusedForm.LineField), cancelled);
        if (RevisionActs.All.FirstOrDefault(one => one.Slug == slug) is not { } act) return null;
        var (hash, reason) = (form.Text(RefusedForm.HashField), form.Text(RefusedForm.ReasonField));
        return act.Act switch
        {
            ReviewAct.TakeBack => await desk.TakeBackAsync(reader, name, cancelled),
            ReviewAct.AskForChanges => await desk.AskForChangesAsync(reader, name, reason, cancelled),
            ReviewAct.Reject => await desk.RejectAsync(reader, name, reason, cancelled),
            ReviewAct.Approve => await desk.ApproveAsync(reader, name, hash, reason, cancelled),
            ReviewAct.Publish => await desk.PublishAsync(reader, name, hash, cancelled),
            ReviewAct.AcceptSmallChange => await desk.AcceptSmallChangeAsync(reader, name, hash, cancelled),
            ReviewAct.Withdraw => await desk.WithdrawAsync(reader, name, reason, cancelled),
            ReviewAct.ConfirmWithdrawal => await desk.ConfirmWithdrawalAsync(reader, name, cancelled),
            ReviewAct.Restore => await desk.RestoreAsync(reader, name, reason, cancelled),
            ReviewAct.SupportUrgent => await release.SupportUrgentAsync(reader, name, hash, reason, cancelled),
            ReviewAct.PublishUrgent => await release.PublishUrgentAsync(reader, name, hash, cancelled),
            ReviewAct.TimePublication => Moment.Parse(form.Text(RefusedForm.DayField), form.Text(RefusedForm.TimeField)) is { } at
                ? await release.TimeAsync(reader, name, hash, at, cancelled)
                : Outcome.Invalid<ReviewState>(new Fault("at", "Choose a day and a time.")),
            ReviewAct.CancelTimed => await release.CancelTimedAsync(reader, name, cancelled),
            ReviewAct.HandIn or ReviewAct.ConfirmLegal or ReviewAct.TakeBackLegal or ReviewAct.SeeHits or ReviewAct.Lapse => null,
        };
    }

    private static async Task<IResult> Comment(string code, int number, IFormCollection form, Visit visit, RevisionRoom room, ReviewComments comments, CancellationToken cancelled)
    {
        if (RevisionOf(code, number) is not { } name) return Page.NotFound();
        var answers = Guid.TryParse(form.Text(RefusedForm.AnswersField), out var comment) ? comment : (Guid?)null;
        var (path, text) = (form.Text(RefusedForm.PathField), form.Text(RefusedForm.ReasonField));
        var written = await comments.WriteAsync(visit.Known, name, path, text, answers, cancelled);
        return await AnswerAsync(written, name, new RefusedForm(CommentSlug, text, written.Faults) { Path = path }, visit, room, cancelled);
    }

    private static async Task<IResult> Resolve(string code, int number, Guid comment, Visit visit, RevisionRoom room, ReviewComments comments, CancellationToken cancelled)
    {
        if (RevisionOf(code, number) is not { } name) return Page.NotFound();
        var resolved = await comments.ResolveAsync(visit.Known, name, comment, cancelled);
        return resolved.Kind is OutcomeKind.Conflict
            ? TypedResults.LocalRedirect(RevisionAddress.Of(name))
            : await AnswerAsync(resolved, name, new RefusedForm(ResolveSlug, "", resolved.Faults), visit, room, cancelled);
    }

    /// <summary>Afterwards the page is not there any more; the history says what happened.</summary>
    private static async Task<IResult> Erase(string code, int number, IFormCollection form, Visit visit, RevisionRoom room, Erasing erasing, CancellationToken cancelled)
    {
        if (RevisionOf(code, number) is not { } name) return Page.NotFound();
        var reason = form.Text(RefusedForm.ReasonField);
        var erased = await erasing.EraseAsync(visit.Known, name, reason, cancelled);
        return erased.IsOk
            ? TypedResults.LocalRedirect(RevisionAddress.OfHistory(name.Code) + QueryString.Create(HistoryEndpoints.ErasedField, erased.Value.Drafts.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            : await AnswerAsync(erased, name, new RefusedForm(EraseSlug, reason, erased.Faults), visit, room, cancelled);
    }

    private static async Task<IResult> AnswerAsync<T>(Outcome<T> outcome, RevisionName name, RefusedForm refused, Visit visit, RevisionRoom room, CancellationToken cancelled) => outcome.Kind switch
    {
        OutcomeKind.Ok => TypedResults.LocalRedirect(RevisionAddress.Of(name) + QueryString.Create(RefusedForm.DoneField, refused.Slug)),
        OutcomeKind.Invalid => await RevisionView(StatusCodes.Status400BadRequest, name, null, refused, visit, room, cancelled),
        OutcomeKind.Conflict => await RevisionView(StatusCodes.Status409Conflict, name, null, refused, visit, room, cancelled),
        OutcomeKind.NotAllowed when outcome.Faults.Count > 0 => await RevisionView(StatusCodes.Status403Forbidden, name, null, refused, visit, room, cancelled),
        OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Unavailable => Page.Refused(outcome.Kind),
    };

    private static async Task<IResult> RevisionView(int status, RevisionName name, string? done, RefusedForm? refused, Visit visit, RevisionRoom room, CancellationToken cancelled)
    {
        var opened = await room.OpenAsync(visit.Known, name, cancelled);
        if (!opened.IsOk) return Page.Refused(opened.Kind);
        return Page.WithStatus<RevisionPage>(
            status,
            (nameof(RevisionPage.Name), name),
            (nameof(RevisionPage.Revision), opened.Value),
            (nameof(RevisionPage.Done), done),
            (nameof(RevisionPage.Refused), refused));
    }

    private static RevisionName? RevisionOf(string code, int number) => EntryCode.TryParse(code, out var known) && number > 0 ? new RevisionName(known, number) : null;

    private static Task<IResult> NotThere() => Task.FromResult<IResult>(Page.NotFound());
}
