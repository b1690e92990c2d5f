using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;
using Symbolenbank.Web.Pages.Work;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>Handing a draft in, with what it lacks and what it changes before one's eyes.</summary>
internal static class HandInEndpoints
{
    private const string Route = DraftAddresses.Edit + "/{entry:guid}/inleveren";

    public static void MapHandIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Route, Show);
        pages.MapPost(Route, HandIn);
        pages.MapGet(DraftAddresses.HandedIn, ShowHandedIn);
    }

    private static Task<IResult> Show(Guid entry, Visit visit, DraftDesk desk, TimeProvider clock, CancellationToken cancelled) =>
        FormPage(StatusCodes.Status200OK, entry, new HandInForm(), [], visit, desk, clock, cancelled);

    private static async Task<IResult> HandIn(
        Guid entry, [FromForm] int? versie, [FromForm] string? wat, [FromForm] string? schoon, [FromForm] string? haast, [FromForm] string? geheel,
        Visit visit, DraftDesk desk, HandingDesk handing, TimeProvider clock, CancellationToken cancelled)
    {
        var form = new HandInForm { Summary = wat ?? "", Clean = schoon is not null, Urgent = haast is not null, Whole = geheel is not null };
        var handIn = new HandIn { Entry = entry, Version = versie ?? 0, Summary = form.Summary, Clean = form.Clean, Urgent = form.Urgent, Whole = form.Whole };
        var handed = await handing.HandInAsync(visit.Known, handIn, cancelled);
        return handed.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(DraftAddresses.HandedInOf(handed.Value)),
            OutcomeKind.Invalid or OutcomeKind.Conflict => await FormPage(StatusCodes.Status400BadRequest, entry, form, handed.Faults, visit, desk, clock, cancelled),
            OutcomeKind.Unavailable => Page.Error(StatusCodes.Status503ServiceUnavailable),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed => Page.NotFound(),
        };
    }

    /// <summary>An address of its own, so that whoever loads the page again hands nothing in again.</summary>
    private static IResult ShowHandedIn(string? versie) =>
        RevisionAddress.TryParse(versie, out var revision) ? Page.Of<HandedInPage>((nameof(HandedInPage.Revision), revision)) : Page.NotFound();

    private static async Task<IResult> FormPage(
        int status, Guid entry, HandInForm form, IReadOnlyList<Fault> faults, Visit visit, DraftDesk desk, TimeProvider clock, CancellationToken cancelled)
    {
        var draft = await desk.OpenAsync(visit.Known, entry, cancelled);
        if (!draft.IsOk) return Page.Refused(draft.Kind);
        var missing = PublicationGate.MissingAtHandIn(draft.Value.Content, clock.Today());
        IReadOnlyList<Fault> open = draft.Value.Work.Conflicts.Count > 0 ? [HandingDesk.Unsettled] : [];
        return Page.WithStatus<HandInPage>(
            status,
            (nameof(HandInPage.Draft), draft.Value),
            (nameof(HandInPage.Missing), missing),
            (nameof(HandInPage.Faults), (IReadOnlyList<Fault>)[.. faults.Union(open).Where(fault => !missing.Contains(fault))]),
            (nameof(HandInPage.Form), form),
            (nameof(HandInPage.IsRefused), status is not StatusCodes.Status200OK));
    }
}

/// <summary>What an author says when handing in, as it was typed.</summary>
public sealed record HandInForm
{
    public string Summary { get; init; } = "";

    public bool Clean { get; init; }

    public bool Urgent { get; init; }

    /// <summary>Whether the whole text of an example is put forward.</summary>
    public bool Whole { get; init; }
}
