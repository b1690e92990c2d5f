using System.Globalization;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.SignIn;
using Symbolenbank.Web.Pages.Work;

namespace Symbolenbank.Web.Pages.Review;

/// <summary>All versions of an entry for the curation team: who, when and why, any two beside each other, an old one as a new draft, and forms that are stopped.</summary>
internal static class HistoryEndpoints
{
    public const string FromField = "van";
    public const string ToField = "tot";
    public const string VersionField = "versie";
    public const string ErasedField = "gewist";

    public const string DraftSlug = "concept";
    public const string StopSlug = "uitschakelen";
    public const string ConfirmSlug = "bevestigen";
    public const string LiftSlug = "inschakelen";

    private const string Route = "/tekens/{code}/geschiedenis";

    public static void MapHistory(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Route, Show);
        pages.MapPost(Route + "/" + DraftSlug, BeginDraft);
        pages.MapPost(Route + "/" + StopSlug, Stop);
        pages.MapPost(Route + "/" + ConfirmSlug + "/{stop:long}", Confirm);
        pages.MapPost(Route + "/" + LiftSlug + "/{stop:long}", Lift);
    }

    private static Task<IResult> Show(string code, int? van, int? tot, int? gewist, string? gedaan, Visit visit, RevisionRoom room, CancellationToken cancelled) =>
        HistoryView(StatusCodes.Status200OK, code, new HistoryAsk(van, tot, gewist, gedaan), null, visit, room, cancelled);

    private static async Task<IResult> BeginDraft(string code, IFormCollection form, Visit visit, DraftDesk drafts, RevisionRoom room, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known) || !int.TryParse(form.Text(VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return Page.NotFound();
        var begun = await drafts.BeginFromAsync(visit.Known, known, number, cancelled);
        return begun.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect($"/werk/bewerken/{begun.Value}"),
            OutcomeKind.Conflict => await HistoryView(
                StatusCodes.Status409Conflict, code, new HistoryAsk(), new RefusedForm(DraftSlug, "", []), visit, room, cancelled),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Invalid or OutcomeKind.Unavailable => Page.Refused(begun.Kind),
        };
    }

    private static async Task<IResult> Stop(string code, IFormCollection form, Visit visit, FormStops stops, RevisionRoom room, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var reason = form.Text(RefusedForm.ReasonField);
        var chosen = form[RefusedForm.FormField].ToString();
        return await AnswerAsync(await stops.StopAsync(visit.Known, known, chosen, reason, cancelled), code, new RefusedForm(StopSlug, reason, []) { Form = chosen }, visit, room, cancelled);
    }

    private static async Task<IResult> Confirm(string code, long stop, Visit visit, FormStops stops, RevisionRoom room, CancellationToken cancelled) =>
        await AnswerAsync(await stops.ConfirmAsync(visit.Known, stop, cancelled), code, new RefusedForm(ConfirmSlug, "", []), visit, room, cancelled);

    private static async Task<IResult> Lift(string code, long stop, IFormCollection form, Visit visit, FormStops stops, RevisionRoom room, CancellationToken cancelled)
    {
        var reason = form.Text(RefusedForm.ReasonField);
        return await AnswerAsync(await stops.LiftAsync(visit.Known, stop, reason, cancelled), code, new RefusedForm($"{LiftSlug}/{stop}", reason, []), visit, room, cancelled);
    }

    private static async Task<IResult> AnswerAsync(Outcome<bool> outcome, string code, RefusedForm sent, Visit visit, RevisionRoom room, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var refused = sent with { Faults = outcome.Faults };
        return outcome.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(RevisionAddress.OfHistory(known) + QueryString.Create(RefusedForm.DoneField, sent.Slug.Split('/')[0])),
            OutcomeKind.Invalid => await HistoryView(StatusCodes.Status400BadRequest, code, new HistoryAsk(), refused, visit, room, cancelled),
            OutcomeKind.Conflict => await HistoryView(StatusCodes.Status409Conflict, code, new HistoryAsk(), refused, visit, room, cancelled),
            OutcomeKind.NotAllowed when outcome.Faults.Count > 0 => await HistoryView(StatusCodes.Status403Forbidden, code, new HistoryAsk(), refused, visit, room, cancelled),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Unavailable => Page.Refused(outcome.Kind),
        };
    }

    private static async Task<IResult> HistoryView(
        int status, string code, HistoryAsk ask, RefusedForm? refused, Visit visit, RevisionRoom room, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var history = await room.ListAsync(visit.Known, known, cancelled);
        if (!history.IsOk) return Page.Refused(history.Kind);
        RevisionComparison? compared = null;
        if (ask is { From: { } from, To: { } to })
        {
            var comparison = await room.CompareAsync(visit.Known, known, from, to, cancelled);
            if (!comparison.IsOk) return Page.NotFound();
            compared = comparison.Value;
        }

        return Page.WithStatus<EntryHistoryPage>(
            status,
            (nameof(EntryHistoryPage.Code), known),
            (nameof(EntryHistoryPage.History), history.Value),
            (nameof(EntryHistoryPage.Compared), compared),
            (nameof(EntryHistoryPage.Ask), ask),
            (nameof(EntryHistoryPage.Forms), await FormsAsync(known, history.Value, visit, room, cancelled)),
            (nameof(EntryHistoryPage.Refused), refused));
    }

    /// <summary>The forms that readers see now, of which one can be stopped by those who may.</summary>
    private static async Task<IReadOnlyList<string>> FormsAsync(EntryCode code, RevisionHistory history, Visit visit, RevisionRoom room, CancellationToken cancelled)
    {
        if (!WorkPlaces.Reviewers.Any(visit.Has) || history.Lines.FirstOrDefault(line => line is { IsShown: true, Erased: false }) is not { } shown) return [];
        var opened = await room.OpenAsync(visit.Known, new RevisionName(code, shown.Number), cancelled);
        var stopped = history.Stops.Select(stop => stop.Form).ToHashSet(StringComparer.Ordinal);
        return opened.IsOk ? [.. opened.Value.Content.Forms.Select(form => form.Value).Where(form => !stopped.Contains(form))] : [];
    }
}

/// <summary>What the address of the history asks for.</summary>
/// <param name="Erased">After an erasure: how many drafts began with the text.</param>
public sealed record HistoryAsk(int? From = null, int? To = null, int? Erased = null, string? Done = null);
