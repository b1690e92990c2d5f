using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Administration;

/// <summary>One account: its roles, its link, and whether it is open.</summary>
internal static class PersonEndpoints
{
    private const string Route = PeopleEndpoints.Address + "/{account:guid}";
    private const string AskedRole = "rol";

    public static string AddressOf(Guid account) => $"{PeopleEndpoints.Address}/{account}";

    public static void MapPerson(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Route, Show);
        pages.MapPost(Route + "/rollen", Give);
        pages.MapPost(Route + "/rollen/{role}/intrekken", TakeAway);
        pages.MapPost(Route + "/sluiten", (Guid account, Visit visit, RoleDesk roles, PersonPages shown, CancellationToken cancelled) => Enable(account, false, visit, roles, shown, cancelled));
        pages.MapPost(Route + "/openen", (Guid account, Visit visit, RoleDesk roles, PersonPages shown, CancellationToken cancelled) => Enable(account, true, visit, roles, shown, cancelled));
        pages.MapPost(Route + "/link", MakeLink).WithMetadata(ShownOnce.Instance);
        pages.MapPost(Route + "/naam", Rename);
        pages.MapPost(Route + "/organisatie", Move);
        pages.MapGroup(Route).MapPersonTies();
    }

    /// <summary>The page of a person, after something was asked that waits for a second one.</summary>
    internal static IResult AfterAsking(Guid account, string what) => TypedResults.LocalRedirect(AddressOf(account) + $"?gevraagd={what}");

    private static Task<IResult> Show(Guid account, bool? bewaard, string? gevraagd, PersonPages shown, CancellationToken cancelled) =>
        shown.PageAsync(StatusCodes.Status200OK, account, Done(bewaard, gevraagd), isGood: true, cancelled);

    private static Phrase? Done(bool? saved, string? asked) => asked switch
    {
        AskedRole => AccessTexts.RoleWaits,
        PersonTieEndpoints.AskedSeparation => AccessTexts.SeparationWaits,
        _ => saved is true ? AdministrationTexts.Saved : null,
    };

    private static async Task<IResult> Give(
        Guid account, [FromForm] string? rol, [FromForm] string? tot, Visit visit, RoleDesk roles, PersonPages shown, CancellationToken cancelled)
    {
        var role = Enum.TryParse<Role>(rol, out var known) && Enum.IsDefined(known) ? known : (Role)(-1);
        var given = await roles.GiveAsync(visit.Known, account, role, InviteForm.EndOf(InviteForm.ReadDay(tot ?? "")), cancelled);
        return given switch
        {
            { IsOk: true, Value: Granting.Waits } => AfterAsking(account, AskedRole),
            { IsOk: true } => await AfterAsync(Outcome.Ok(true), account, shown, cancelled),
            { Kind: OutcomeKind.Invalid } => await AfterAsync(Outcome.Invalid<bool>(given.Faults), account, shown, cancelled),
            { Kind: OutcomeKind.NotFound } => await AfterAsync(Outcome.NotFound<bool>(), account, shown, cancelled),
            _ => await AfterAsync(Outcome.NotAllowed<bool>(), account, shown, cancelled),
        };
    }

    private static async Task<IResult> TakeAway(Guid account, string role, Visit visit, RoleDesk roles, PersonPages shown, CancellationToken cancelled) =>
        Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known)
            ? await AfterAsync(await roles.TakeAwayAsync(visit.Known, account, known, cancelled), account, shown, cancelled)
            : Page.NotFound();

    private static async Task<IResult> Enable(Guid account, bool enabled, Visit visit, RoleDesk roles, PersonPages shown, CancellationToken cancelled) =>
        await AfterAsync(await roles.EnableAsync(visit.Known, account, enabled, cancelled), account, shown, cancelled);

    private static async Task<IResult> Rename(Guid account, [FromForm] string? naam, Visit visit, PersonDesk desk, PersonPages shown, CancellationToken cancelled) =>
        await AfterAsync(await desk.RenameAsync(visit.Known, account, naam ?? "", cancelled), account, shown, cancelled);

    private static async Task<IResult> Move(Guid account, [FromForm] string? organisatie, Visit visit, PersonDesk desk, PersonPages shown, CancellationToken cancelled) =>
        await AfterAsync(await desk.MoveAsync(visit.Known, account, Guid.TryParse(organisatie, out var organisation) ? organisation : Guid.Empty, cancelled), account, shown, cancelled);

    private static async Task<IResult> MakeLink(Guid account, Visit visit, SignInLinks links, AccountList list, PersonPages shown, CancellationToken cancelled)
    {
        var made = await links.MakeAsync(visit.Known, account, cancelled);
        if (!made.IsOk) return await AfterAsync(made.Kind is OutcomeKind.Conflict ? Outcome.Conflict<bool>() : made.Kind is OutcomeKind.NotFound ? Outcome.NotFound<bool>() : Outcome.NotAllowed<bool>(), account, shown, cancelled);
        var all = await list.ReadAsync(visit.Known, cancelled);
        return PeopleEndpoints.LinkPage(account, all.Value?.FirstOrDefault(line => line.Id == account)?.NameNl ?? "", made.Value);
    }

    internal static async Task<IResult> AfterAsync(Outcome<bool> outcome, Guid account, PersonPages shown, CancellationToken cancelled) => outcome.Kind switch
    {
        OutcomeKind.Ok => TypedResults.LocalRedirect(AddressOf(account) + "?bewaard=true"),
        OutcomeKind.Invalid => await shown.PageAsync(StatusCodes.Status400BadRequest, account, Wrong(outcome), isGood: false, cancelled),
        OutcomeKind.Conflict => await shown.PageAsync(StatusCodes.Status409Conflict, account, AdministrationTexts.AlreadySo, isGood: false, cancelled),
        OutcomeKind.NotAllowed => await shown.PageAsync(StatusCodes.Status403Forbidden, account, AdministrationTexts.NotSelf, isGood: false, cancelled),
        OutcomeKind.NotFound or OutcomeKind.Unavailable => Page.Refused(outcome.Kind),
    };

    private static Phrase Wrong(Outcome<bool> outcome) => outcome.Faults.FirstOrDefault()?.Field switch
    {
        "name" => AdministrationTexts.BadPersonName,
        "organisation" => AdministrationTexts.BadOrganisation,
        _ => AdministrationTexts.BadEnd,
    };
}
