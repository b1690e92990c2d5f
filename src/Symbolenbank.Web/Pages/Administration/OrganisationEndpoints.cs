using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Administration;

/// <summary>The organisations that take part.</summary>
internal static class OrganisationEndpoints
{
    public const string Address = "/beheer/organisaties";

    private const string Route = Address + "/{organisation:guid}";

    public static void MapOrganisations(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show);
        pages.MapPost(Address, Add);
        pages.MapPost(Route + "/naam", Rename);
        pages.MapPost(Route + "/beeindigen", End);
        pages.MapPost(Route + "/heropenen", Reopen);
    }

    private static Task<IResult> Show(bool? bewaard, Visit visit, OrganisationDesk desk, CancellationToken cancelled) =>
        PageAsync(StatusCodes.Status200OK, bewaard is true ? AdministrationTexts.Saved.ToString() : null, isGood: true, null, visit, desk, cancelled);

    private static async Task<IResult> Add([FromForm] string? naam, Visit visit, OrganisationDesk desk, CancellationToken cancelled) =>
        await AfterAsync(await desk.AddAsync(visit.Known, naam ?? "", cancelled), new(null, naam ?? ""), visit, desk, cancelled);

    private static async Task<IResult> Rename(Guid organisation, [FromForm] string? naam, Visit visit, OrganisationDesk desk, CancellationToken cancelled) =>
        await AfterAsync(await desk.RenameAsync(visit.Known, organisation, naam ?? "", cancelled), new(organisation, naam ?? ""), visit, desk, cancelled);

    private static async Task<IResult> End(Guid organisation, Visit visit, OrganisationDesk desk, CancellationToken cancelled) =>
        await AfterAsync(await desk.EndAsync(visit.Known, organisation, cancelled), null, visit, desk, cancelled);

    private static async Task<IResult> Reopen(Guid organisation, Visit visit, OrganisationDesk desk, CancellationToken cancelled) =>
        await AfterAsync(await desk.ReopenAsync(visit.Known, organisation, cancelled), null, visit, desk, cancelled);

    private static async Task<IResult> AfterAsync(Outcome<bool> outcome, TypedName? typed, Visit visit, OrganisationDesk desk, CancellationToken cancelled) => outcome.Kind switch
    {
        OutcomeKind.Ok => TypedResults.LocalRedirect(Address + "?bewaard=true"),
        OutcomeKind.Invalid => await PageAsync(StatusCodes.Status400BadRequest, AdministrationTexts.BadName.With(Organisation.LongestName), isGood: false, typed, visit, desk, cancelled),
        OutcomeKind.Conflict => await PageAsync(StatusCodes.Status409Conflict, AdministrationTexts.TakenName, isGood: false, typed, visit, desk, cancelled),
        OutcomeKind.NotAllowed => await PageAsync(StatusCodes.Status403Forbidden, AdministrationTexts.NotOwn, isGood: false, typed, visit, desk, cancelled),
        OutcomeKind.NotFound or OutcomeKind.Unavailable => Page.Refused(outcome.Kind),
    };

    private static async Task<IResult> PageAsync(int status, string? notice, bool isGood, TypedName? typed, Visit visit, OrganisationDesk desk, CancellationToken cancelled)
    {
        var all = await desk.ReadAsync(visit.Known, cancelled);
        return all.IsOk
            ? Page.WithStatus<OrganisationsPage>(
                status,
                (nameof(OrganisationsPage.Organisations), all.Value),
                (nameof(OrganisationsPage.Notice), notice),
                (nameof(OrganisationsPage.IsGood), isGood),
                (nameof(OrganisationsPage.Typed), typed))
            : Page.Refused(all.Kind);
    }
}

/// <summary>A name that was refused, to be corrected where it was typed.</summary>
/// <param name="Organisation">The one to be renamed; null for a new one.</param>
public sealed record TypedName(Guid? Organisation, string Name);
