using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Administration;

/// <summary>What waits for a second person, for administrators and editors-in-chief.</summary>
internal static class AccessEndpoints
{
    public const string Address = "/beheer/te-bevestigen";

    private const string Route = Address + "/{request:guid}";

    public static void MapAccessRequests(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show);
        pages.MapPost(Route + "/bevestigen", Confirm).WithMetadata(ShownOnce.Instance);
        pages.MapPost(Route + "/afwijzen", Refuse);
    }

    private static Task<IResult> Show(bool? bewaard, Visit visit, AccessRequests requests, CancellationToken cancelled) =>
        PageAsync(StatusCodes.Status200OK, bewaard is true ? AccessTexts.Done.ToString() : null, visit, requests, cancelled);

    private static async Task<IResult> Confirm(Guid request, Visit visit, AccessRequests requests, CancellationToken cancelled)
    {
        var all = await requests.ReadAsync(visit.Known, cancelled);
        if (!all.IsOk) return Page.Refused(all.Kind);
        var confirmed = await requests.ConfirmAsync(visit.Known, request, cancelled);
        return confirmed is { IsOk: true, Value.Code: { } code }
            ? Page.Of<CodePage>((nameof(CodePage.Code), code), (nameof(CodePage.Person), all.Value.First(one => one.Id == request).Person))
            : await AfterAsync(confirmed.Kind, visit, requests, cancelled);
    }

    private static async Task<IResult> Refuse(Guid request, Visit visit, AccessRequests requests, CancellationToken cancelled) =>
        await AfterAsync((await requests.RefuseAsync(visit.Known, request, cancelled)).Kind, visit, requests, cancelled);

    private static async Task<IResult> AfterAsync(OutcomeKind kind, Visit visit, AccessRequests requests, CancellationToken cancelled) => kind switch
    {
        OutcomeKind.Ok => TypedResults.LocalRedirect(Address + "?bewaard=true"),
        OutcomeKind.NotAllowed => await PageAsync(StatusCodes.Status403Forbidden, AccessTexts.NotYou, visit, requests, cancelled),
        OutcomeKind.Conflict or OutcomeKind.NotFound or OutcomeKind.Invalid => await PageAsync(StatusCodes.Status409Conflict, AccessTexts.Gone, visit, requests, cancelled),
        OutcomeKind.Unavailable => Page.Error(StatusCodes.Status503ServiceUnavailable),
    };

    private static async Task<IResult> PageAsync(int status, string? notice, Visit visit, AccessRequests requests, CancellationToken cancelled)
    {
        var all = await requests.ReadAsync(visit.Known, cancelled);
        return all.IsOk
            ? Page.WithStatus<AccessPage>(status, (nameof(AccessPage.Requests), all.Value), (nameof(AccessPage.Notice), notice), (nameof(AccessPage.IsGood), status == StatusCodes.Status200OK))
            : Page.Refused(all.Kind);
    }
}
