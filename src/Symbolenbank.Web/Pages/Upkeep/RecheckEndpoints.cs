using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Upkeep;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Upkeep;

/// <summary>The texts that are due to be read again, and saying that one is still right.</summary>
internal static class RecheckEndpoints
{
    public const string Address = "/werk/herzien";
    public const string CodeField = "code";
    public const string HashField = "hash";
    public const string PageField = "pagina";
    public const string DoneField = "gedaan";

    public static void MapRechecking(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show);
        pages.MapPost(Address, Confirm);
    }

    private static Task<IResult> Show(int? pagina, string? gedaan, Visit visit, Worklists lists, CancellationToken cancelled) =>
        ListPage(StatusCodes.Status200OK, pagina ?? 1, EntryCode.TryParse(gedaan, out var code) ? new Rechecked(code, OutcomeKind.Ok) : null, visit, lists, cancelled);

    private static async Task<IResult> Confirm(IFormCollection form, Visit visit, Rechecking rechecking, Worklists lists, CancellationToken cancelled)
    {
        if (!DraftDesk.Roles.Any(visit.Has)) return Page.NotFound();
        if (!EntryCode.TryParse(form.Text(CodeField), out var code)) return Page.Error(StatusCodes.Status400BadRequest);
        var handed = await rechecking.ConfirmAsync(visit.Known, code, form.Text(HashField), cancelled);
        return handed.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(Address + QueryString.Create(DoneField, code.ToString())),
            OutcomeKind.Conflict or OutcomeKind.Invalid => await ListPage(StatusCodes.Status409Conflict, 1, new Rechecked(code, handed.Kind), visit, lists, cancelled),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Unavailable => Page.Refused(handed.Kind),
        };
    }

    private static async Task<IResult> ListPage(int status, int page, Rechecked? done, Visit visit, Worklists lists, CancellationToken cancelled)
    {
        if (!DraftDesk.Roles.Any(visit.Has)) return Page.NotFound();
        var due = await lists.ReadAsync(visit.Known, WorklistKind.Due, Math.Max(page, 1), cancelled);
        return due.IsOk
            ? Page.WithStatus<RecheckPage>(status, (nameof(RecheckPage.Due), due.Value), (nameof(RecheckPage.Number), Math.Max(page, 1)), (nameof(RecheckPage.Done), done))
            : Page.Refused(due.Kind);
    }
}

/// <summary>What became of saying that an entry is still right.</summary>
public sealed record Rechecked(EntryCode Code, OutcomeKind Kind);
