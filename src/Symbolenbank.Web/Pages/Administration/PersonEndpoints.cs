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

    public static string AddressOf(Guid account) => $"{PeopleEndpoints.Address}/{account}";

    public static void MapPerson(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Route, Show);
        pages.MapPost(Route + "/rollen", Give);
        pages.MapPost(Route + "/rollen/{role}/intrekken", TakeAway);
        pages.MapPost(Route + "/sluiten", (Guid account, Visit visit, RoleDesk roles, AccountList list, CancellationToken cancelled) => Enable(account, false, visit, roles, list, cancelled));
        pages.MapPost(Route + "/openen", (Guid account, Visit visit, RoleDesk roles, AccountList list, CancellationToken cancelled) => Enable(account, true, visit, roles, list, cancelled));
        pages.MapPost(Route + "/link", MakeLink);
        pages.MapGroup(Route).MapPersonTies();
    }

    private static Task<IResult> Show(Guid account, bool? bewaard, Visit visit, AccountList list, CancellationToken cancelled) =>
        PageAsync(StatusCodes.Status200OK, account, bewaard is true ? AdministrationTexts.Saved : null, isGood: true, visit, list, cancelled);

    private static async Task<IResult> Give(
        Guid account, [FromForm] string? rol, [FromForm] string? tot, Visit visit, RoleDesk roles, AccountList list, CancellationToken cancelled)
    {
        var role = Enum.TryParse<Role>(rol, out var known) && Enum.IsDefined(known) ? known : (Role)(-1);
        var given = await roles.GiveAsync(visit.Known, account, role, InviteForm.EndOf(InviteForm.ReadDay(tot ?? "")), cancelled);
        return given switch
        {
            { IsOk: true, Value: Granting.Waits } => await PageAsync(StatusCodes.Status200OK, account, AccessTexts.RoleWaits, isGood: true, visit, list, cancelled),
            { IsOk: true } => await AfterAsync(Outcome.Ok(true), account, visit, list, cancelled),
            { Kind: OutcomeKind.Invalid } => await AfterAsync(Outcome.Invalid<bool>(given.Faults), account, visit, list, cancelled),
            { Kind: OutcomeKind.NotFound } => await AfterAsync(Outcome.NotFound<bool>(), account, visit, list, cancelled),
            _ => await AfterAsync(Outcome.NotAllowed<bool>(), account, visit, list, cancelled),
        };
    }

    private static async Task<IResult> TakeAway(Guid account, string role, Visit visit, RoleDesk roles, AccountList list, CancellationToken cancelled) =>
        Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known)
            ? await AfterAsync(await roles.TakeAwayAsync(visit.Known, account, known, cancelled), account, visit, list, cancelled)
            : Page.NotFound();

    private static async Task<IResult> Enable(Guid account, bool enabled, Visit visit, RoleDesk roles, AccountList list, CancellationToken cancelled) =>
        await AfterAsync(await roles.EnableAsync(visit.Known, account, enabled, cancelled), account, visit, list, cancelled);

    private static async Task<IResult> MakeLink(Guid account, Visit visit, SignInLinks links, AccountList list, CancellationToken cancelled)
    {
        var made = await links.MakeAsync(visit.Known, account, cancelled);
        if (!made.IsOk) return await AfterAsync(made.Kind is OutcomeKind.Conflict ? Outcome.Conflict<bool>() : made.Kind is OutcomeKind.NotFound ? Outcome.NotFound<bool>() : Outcome.NotAllowed<bool>(), account, visit, list, cancelled);
        var all = await list.ReadAsync(visit.Known, cancelled);
        return PeopleEndpoints.LinkPage(account, all.Value?.FirstOrDefault(line => line.Id == account)?.NameNl ?? "", made.Value);
    }

    internal static async Task<IResult> AfterAsync(Outcome<bool> outcome, Guid account, Visit visit, AccountList list, CancellationToken cancelled) => outcome.Kind switch
    {
        OutcomeKind.Ok => TypedResults.LocalRedirect(AddressOf(account) + "?bewaard=true"),
        OutcomeKind.Invalid => await PageAsync(StatusCodes.Status400BadRequest, account, AdministrationTexts.BadEnd, isGood: false, visit, list, cancelled),
        OutcomeKind.Conflict => await PageAsync(StatusCodes.Status409Conflict, account, AdministrationTexts.AlreadySo, isGood: false, visit, list, cancelled),
        OutcomeKind.NotAllowed => await PageAsync(StatusCodes.Status403Forbidden, account, AdministrationTexts.NotSelf, isGood: false, visit, list, cancelled),
        OutcomeKind.NotFound => Page.NotFound(),
        OutcomeKind.Unavailable => Page.Error(StatusCodes.Status503ServiceUnavailable),
    };

    internal static async Task<IResult> PageAsync(int status, Guid account, Phrase? notice, bool isGood, Visit visit, AccountList list, CancellationToken cancelled)
    {
        var all = await list.ReadAsync(visit.Known, cancelled);
        if (!all.IsOk) return PeopleEndpoints.Refused(all.Kind);
        if (all.Value.FirstOrDefault(one => one.Id == account) is not { } line) return Page.NotFound();
        var own = all.Value.FirstOrDefault(one => one.Id == visit.Known.Actor.Id);
        return Page.WithStatus<PersonPage>(
            status,
            (nameof(PersonPage.Account), line),
            (nameof(PersonPage.Others), all.Value.Where(one => one.Person == line.Person && one.Id != line.Id).ToArray()),
            (nameof(PersonPage.Candidates), all.Value.Where(one => one.Person != line.Person && one.Person != own?.Person).ToArray()),
            (nameof(PersonPage.IsSelf), own?.Person == line.Person),
            (nameof(PersonPage.Notice), notice),
            (nameof(PersonPage.IsGood), isGood));
    }
}
