using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Audit;

/// <summary>
/// The record for auditors, and unmasking with a second person. Rights are decided and refusals recorded in the Catalog;
/// whoever may not see these pages gets the same page as for an address that does not exist.
/// </summary>
internal static class AuditEndpoints
{
    private const string Requests = "/logboek/onthullingen";

    public static void MapAudit(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/logboek", Show);
        pages.MapGet(Requests, ShowRequests);
        pages.MapPost(Requests, Ask);
        pages.MapPost(Requests + "/{request:guid}/bevestigen", Confirm).WithMetadata(ShownOnce.Instance);
        pages.MapPost(Requests + "/{request:guid}/tonen", Reveal).WithMetadata(ShownOnce.Instance);
    }

    private static async Task<IResult> Show(HttpRequest request, Visit visit, AuditTrail trail, CancellationToken cancelled)
    {
        var question = AuditQuestion.Read(request.Query);
        var page = await trail.ReadAsync(visit.Known, question.Filter(), cancelled);
        if (!page.IsOk) return Page.Refused(page.Kind);
        return Page.Of<AuditPageView>(
            (nameof(AuditPageView.Question), question),
            (nameof(AuditPageView.Records), page.Value),
            (nameof(AuditPageView.Organisations), await trail.OrganisationsAsync(cancelled)));
    }

    private static Task<IResult> ShowRequests(Visit visit, Unmasking unmasking, CancellationToken cancelled, string? schuilnaam = null) =>
        RequestsPage(visit, unmasking, StatusCodes.Status200OK, schuilnaam, null, cancelled);

    private static async Task<IResult> Ask(
        [FromForm] string? schuilnaam, [FromForm] string? reden, Visit visit, Unmasking unmasking, CancellationToken cancelled)
    {
        var asked = await unmasking.RequestAsync(visit.Known, schuilnaam?.Trim() ?? "", reden ?? "", cancelled);
        return asked.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(Requests),
            OutcomeKind.Invalid => await RequestsPage(visit, unmasking, StatusCodes.Status400BadRequest, schuilnaam, AuditTexts.BadReason, cancelled),
            OutcomeKind.NotFound => await RequestsPage(visit, unmasking, StatusCodes.Status400BadRequest, schuilnaam, AuditTexts.UnknownPseudonym, cancelled),
            OutcomeKind.NotAllowed or OutcomeKind.Conflict or OutcomeKind.Unavailable => Page.Refused(asked.Kind),
        };
    }

    private static async Task<IResult> Confirm(Guid request, Visit visit, Unmasking unmasking, CancellationToken cancelled) =>
        Revealed(await unmasking.ConfirmAsync(visit.Known, request, cancelled));

    private static async Task<IResult> Reveal(Guid request, Visit visit, Unmasking unmasking, CancellationToken cancelled) =>
        Revealed(await unmasking.OpenAsync(visit.Known, request, cancelled));

    private static async Task<IResult> RequestsPage(
        Visit visit, Unmasking unmasking, int status, string? pseudonym, string? problem, CancellationToken cancelled)
    {
        var pending = await unmasking.PendingAsync(visit.Known, cancelled);
        return pending.IsOk
            ? Page.WithStatus<UnmaskPage>(
                status, (nameof(UnmaskPage.Requests), pending.Value), (nameof(UnmaskPage.Pseudonym), pseudonym), (nameof(UnmaskPage.Problem), problem))
            : Page.Refused(pending.Kind);
    }

    private static IResult Revealed(Outcome<UnmaskedActor> actor) =>
        actor.IsOk ? Page.Of<UnmaskedPage>((nameof(UnmaskedPage.Actor), actor.Value)) : Page.Refused(actor.Kind);
}
