using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Lookup;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>Beginning and opening drafts. For whoever is no author, none of it is there.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder pages)
    {
        var authors = pages.MapGroup("").AddEndpointFilter(AuthorsOnly);
        authors.MapGet(DraftAddresses.New, ShowNew);
        authors.MapPost(DraftAddresses.New, BeginNew);
        authors.MapPost(DraftAddresses.Edit, Begin);
        authors.MapGet(DraftAddresses.Edit + "/{entry:guid}", Edit);
        authors.MapHandIn();
        authors.MapVariants();
    }

    private static async ValueTask<object?> AuthorsOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        DraftDesk.Roles.Any(context.HttpContext.RequestServices.GetRequiredService<Visit>().Has) ? await next(context) : Page.NotFound();

    private static IResult ShowNew(string? vorm, string? zoek, Visit visit, AskedSearches asked) =>
        Page.Of<NewSignPage>((nameof(NewSignPage.Form), vorm ?? (zoek is null ? null : asked.Find(visit.Known.Actor, zoek)?.Text) ?? ""));

    private static async Task<IResult> BeginNew([FromForm] string? vorm, [FromForm] string? zoek, Visit visit, AskedSearches asked, DraftDesk desk, TimeProvider clock, CancellationToken cancelled)
    {
        var form = (vorm ?? (zoek is null ? null : asked.Find(visit.Known.Actor, zoek)?.Text) ?? "").Trim();
        if (FormGuesses.IsAddress(form)) return Opened(await desk.BeginNewAsync(visit.Known, FormGuesses.SeedOfSource(form, Day.Of(clock.GetUtcNow())), cancelled), EditorSection.Sources);
        if (form.Length > EntryRules.MaxFormLength) return Page.WithStatus<NewSignPage>(StatusCodes.Status400BadRequest, (nameof(NewSignPage.Form), form), (nameof(NewSignPage.Problem), DraftTexts.TooLong.ToString()));
        return Opened(await desk.BeginNewAsync(visit.Known, FormGuesses.SeedOf(form), cancelled));
    }

    private static async Task<IResult> Begin([FromForm] string? code, Visit visit, DraftDesk desk, CancellationToken cancelled) =>
        EntryCode.TryParse(code, out var known) ? Opened(await desk.BeginAsync(visit.Known, known, cancelled)) : Page.NotFound();

    private static async Task<IResult> Edit(Guid entry, Visit visit, DraftDesk desk) =>
        await desk.HasAsync(visit.Known, entry) ? Page.Of<EditorPage>((nameof(EditorPage.Entry), entry)) : Page.NotFound();

    private static IResult Opened(Outcome<Guid> begun, EditorSection section = EditorSection.Forms) => begun.Kind switch
    {
        OutcomeKind.Ok => TypedResults.LocalRedirect(DraftAddresses.Of(begun.Value) + (section is EditorSection.Forms ? "" : "#" + EditorSections.AnchorOf(section))),
        OutcomeKind.Unavailable => Page.Error(StatusCodes.Status503ServiceUnavailable),
        OutcomeKind.Invalid => Page.Error(StatusCodes.Status400BadRequest),
        OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Conflict => Page.NotFound(),
    };
}
