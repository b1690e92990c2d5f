using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Administration;

/// <summary>Who may enter: the list, and inviting. Rights are decided and refusals recorded in the Catalog; others get the page for what is not there.</summary>
internal static class PeopleEndpoints
{
    public const string Address = "/beheer/personen";
    public const string InviteAddress = Address + "/uitnodigen";

    /// <summary>How far ahead the list of ending roles looks, in days.</summary>
    public const int EndingDays = 30;

    public static void MapPeople(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show);
        pages.MapGet(InviteAddress, ShowInvite);
        pages.MapPost(InviteAddress, Invite).WithMetadata(ShownOnce.Instance);
        pages.MapPerson();
    }

    /// <summary>The page that shows a link, once.</summary>
    public static IResult LinkPage(Guid account, string name, LinkSecret link) => Page.Of<LinkMadePage>(
        (nameof(LinkMadePage.Account), account), (nameof(LinkMadePage.Name), name), (nameof(LinkMadePage.Link), link));

    private static async Task<IResult> Show(Visit visit, AccountList list, RoleDesk roles, TimeProvider clock, CancellationToken cancelled)
    {
        var all = await list.ReadAsync(visit.Known, cancelled);
        if (!all.IsOk) return Page.Refused(all.Kind);
        var ending = await roles.EndingAsync(visit.Known, clock.GetUtcNow().AddDays(EndingDays), cancelled);
        if (!ending.IsOk) return Page.Refused(ending.Kind);
        return Page.Of<PeoplePage>((nameof(PeoplePage.Accounts), all.Value), (nameof(PeoplePage.Ending), ending.Value));
    }

    private static Task<IResult> ShowInvite(Visit visit, AccountList list, OrganisationDesk desk, CancellationToken cancelled) =>
        InvitePageAsync(StatusCodes.Status200OK, new InviteForm(), Outcome.Ok(true), visit, list, desk, cancelled);

    private static async Task<IResult> Invite(
        IFormCollection form, Visit visit, Invitations invitations, AccountList list, OrganisationDesk desk, CancellationToken cancelled)
    {
        var typed = InviteForm.Read(form);
        var made = await invitations.InviteAsync(visit.Known, typed.Invitation(), cancelled);
        if (made.IsOk) return LinkPage(made.Value.Account, typed.Name, made.Value.Link);
        if (made.Kind is OutcomeKind.Unavailable || made is { Kind: OutcomeKind.NotAllowed, Faults.Count: 0 }) return Page.Refused(made.Kind);
        var why = made.Kind is OutcomeKind.Conflict ? Outcome.Conflict<bool>(made.Faults) : Outcome.Invalid<bool>(made.Faults);
        return await InvitePageAsync(StatusCodes.Status400BadRequest, typed, why, visit, list, desk, cancelled);
    }

    private static async Task<IResult> InvitePageAsync(
        int status, InviteForm form, Outcome<bool> why, Visit visit, AccountList list, OrganisationDesk desk, CancellationToken cancelled)
    {
        var accounts = await list.ReadAsync(visit.Known, cancelled);
        if (!accounts.IsOk) return Page.Refused(accounts.Kind);
        var organisations = await desk.ReadAsync(visit.Known, cancelled);
        if (!organisations.IsOk) return Page.Refused(organisations.Kind);
        return Page.WithStatus<InvitePage>(
            status,
            (nameof(InvitePage.Form), form),
            (nameof(InvitePage.Why), why),
            (nameof(InvitePage.Accounts), accounts.Value),
            (nameof(InvitePage.Organisations), organisations.Value));
    }
}
