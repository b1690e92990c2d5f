using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Exchange;

/// <summary>Handing in a file, seeing row by row what would happen, and then deciding. Rights are decided and refusals recorded in the Catalog.</summary>
internal static class ImportEndpoints
{
    public const string Address = "/werk/invoer";
    public const string FileField = "bestand";
    public const string DuplicatesField = "dubbele";
    public const string ShowField = "toon";
    public const string PageField = "pagina";

    /// <summary>Room for the parts of a form around the largest file.</summary>
    private const int FormRoom = 64 * 1024;

    public static string AddressOf(Guid import) => $"{Address}/{import:D}";

    public static void MapImports(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, (Visit visit, ImportDesk desk, CancellationToken cancelled) => ListPage(StatusCodes.Status200OK, null, visit, desk, cancelled));
        pages.MapPost(Address, Take).WithMetadata(new RequestSizeLimitAttribute(ExchangeOptions.LargestFileEver + FormRoom));
        pages.MapGet(Address + "/{import:guid}", Show);
        pages.MapGet(Address + "/{import:guid}/stand", ShowProgress);
        pages.MapPost(Address + "/{import:guid}/starten", Start);
        pages.MapPost(Address + "/{import:guid}/stoppen", (Guid import, Visit visit, ImportDesk desk, CancellationToken cancelled) => Back(import, desk.CancelAsync(visit.Known, import, cancelled)));
        pages.MapPost(Address + "/{import:guid}/ongedaan", (Guid import, Visit visit, ImportDesk desk, CancellationToken cancelled) => Back(import, desk.UndoAsync(visit.Known, import, cancelled)));
    }

    private static async Task<IResult> Take(IFormCollection form, Visit visit, ImportDesk desk, CancellationToken cancelled)
    {
        if (form.Files.GetFile(FileField) is not { Length: > 0 } file) return await ListPage(StatusCodes.Status400BadRequest, new FileFault(FileFaultKind.Empty), visit, desk, cancelled);
        await using var stream = file.OpenReadStream();
        var taken = await desk.TakeInAsync(visit.Known, file.FileName, stream, cancelled);
        return taken switch
        {
            { IsOk: true, Value.Import: { } import } => TypedResults.LocalRedirect(AddressOf(import)),
            { IsOk: true } => await ListPage(StatusCodes.Status400BadRequest, taken.Value.Fault, visit, desk, cancelled),
            _ => Page.Refused(taken.Kind),
        };
    }

    private static async Task<IResult> ListPage(int status, FileFault? fault, Visit visit, ImportDesk desk, CancellationToken cancelled)
    {
        var mine = await desk.MineAsync(visit.Known, cancelled);
        return mine.IsOk
            ? Page.WithStatus<ImportsPage>(status, (nameof(ImportsPage.Imports), mine.Value), (nameof(ImportsPage.Fault), fault), (nameof(ImportsPage.Limits), desk.Limits))
            : Page.Refused(mine.Kind);
    }

    private static async Task<IResult> Show(Guid import, string? toon, int? pagina, Visit visit, ImportDesk desk, CancellationToken cancelled)
    {
        var filter = new ImportRowFilter { Verdict = ImportWords.VerdictOf(toon), Page = Math.Clamp(pagina ?? 1, 1, 100_000) };
        var page = await desk.OpenAsync(visit.Known, import, filter, cancelled);
        return page.IsOk
            ? Page.Of<ImportPageView>((nameof(ImportPageView.Shown), page.Value), (nameof(ImportPageView.Filter), filter), (nameof(ImportPageView.PageSize), desk.Limits.PageSize))
            : Page.Refused(page.Kind);
    }

    private static async Task<IResult> ShowProgress(Guid import, Visit visit, ImportDesk desk, CancellationToken cancelled)
    {
        var summary = await desk.ProgressAsync(visit.Known, import, cancelled);
        return summary.IsOk ? Page.Of<ImportProgress>((nameof(ImportProgress.Import), summary.Value)) : Page.Refused(summary.Kind);
    }

    private static Task<IResult> Start(Guid import, IFormCollection form, Visit visit, ImportDesk desk, CancellationToken cancelled) =>
        Back(import, desk.StartAsync(visit.Known, import, form.ContainsKey(DuplicatesField), cancelled));

    /// <summary>Back to the import's page, which says how it stands; also when somebody was first.</summary>
    private static async Task<IResult> Back(Guid import, Task<Outcome<Guid>> moving)
    {
        var moved = await moving;
        return moved.Kind is OutcomeKind.Ok or OutcomeKind.Conflict ? TypedResults.LocalRedirect(AddressOf(import)) : Page.Refused(moved.Kind);
    }
}
