using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Administration;

/// <summary>Which accounts are one human being's, and when an account ends.</summary>
internal static class PersonTieEndpoints
{
    public const string EndField = "einde";
    public const string AskedSeparation = "los";

    public static void MapPersonTies(this IEndpointRouteBuilder person)
    {
        person.MapPost("/koppelen", Tie);
        person.MapPost("/losmaken", Separate);
        person.MapPost("/einde", SetEnd);
    }

    private static async Task<IResult> Tie(Guid account, [FromForm] Guid? persoon, Visit visit, WhoIsWho people, PersonPages shown, CancellationToken cancelled) =>
        await PersonEndpoints.AfterAsync(await people.TieAsync(visit.Known, account, persoon ?? Guid.Empty, cancelled), account, shown, cancelled);

    private static async Task<IResult> Separate(Guid account, Visit visit, WhoIsWho people, PersonPages shown, CancellationToken cancelled)
    {
        var asked = await people.AskSeparationAsync(visit.Known, account, cancelled);
        return asked.IsOk
            ? PersonEndpoints.AfterAsking(account, AskedSeparation)
            : await PersonEndpoints.AfterAsync(asked, account, shown, cancelled);
    }

    private static async Task<IResult> SetEnd(Guid account, [FromForm] string? einde, Visit visit, WhoIsWho people, PersonPages shown, CancellationToken cancelled)
    {
        var end = string.IsNullOrEmpty(einde) ? (DateTimeOffset?)null : InviteForm.EndOf(InviteForm.ReadDay(einde));
        var set = await people.EndOnAsync(visit.Known, account, end, cancelled);
        return set.Kind is OutcomeKind.Invalid
            ? await shown.PageAsync(StatusCodes.Status400BadRequest, account, AccessTexts.BadEnd, isGood: false, cancelled)
            : await PersonEndpoints.AfterAsync(set, account, shown, cancelled);
    }
}
