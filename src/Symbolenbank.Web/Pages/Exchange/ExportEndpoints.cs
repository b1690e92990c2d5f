using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Exchange;

/// <summary>Choosing entries, seeing which they are, and taking them along as a file or on paper.</summary>
internal static class ExportEndpoints
{
    public const string Address = "/werk/uitvoer";
    public const string FormatField = "als";

    /// <summary>Formats as they stand in forms.</summary>
    public static readonly IReadOnlyList<(string Word, ExportFormat Format, Phrase Words)> Formats =
    [
        ("csv-puntkomma", ExportFormat.CsvSemicolon, new("CSV met puntkomma’s (Excel in het Nederlands)", "CSV with semicolons (Excel in Dutch)")),
        ("csv", ExportFormat.Csv, new("CSV met komma’s", "CSV with commas")),
        ("json", ExportFormat.Json, new("JSON, met alles erin", "JSON, complete")),
    ];

    public static void MapExports(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show);
        pages.MapPost(Address + "/bestand", Download);
        pages.MapGet(Address + "/afdruk", Print);
    }

    private static Task<IResult> Show(HttpRequest request, Visit visit, ExportDesk desk, CancellationToken cancelled) =>
        SelectionPage(StatusCodes.Status200OK, SelectionForm.Read(field => request.Query[field]), isTooMuch: false, visit, desk, cancelled);

    private static async Task<IResult> SelectionPage(int status, SelectionForm form, bool isTooMuch, Visit visit, ExportDesk desk, CancellationToken cancelled)
    {
        var page = await desk.ListAsync(visit.Known, form.Selection(), form.Page, cancelled);
        return page.IsOk
            ? Page.WithStatus<ExportPage>(
                status,
                (nameof(ExportPage.Form), form),
                (nameof(ExportPage.Shown), page.Value),
                (nameof(ExportPage.Languages), desk.LanguagesFor(visit.Known)),
                (nameof(ExportPage.Limits), desk.Limits),
                (nameof(ExportPage.IsTooMuch), isTooMuch))
            : Page.Refused(page.Kind);
    }

    private static async Task<IResult> Download(IFormCollection form, Visit visit, ExportDesk desk, TimeProvider clock, CancellationToken cancelled)
    {
        var selection = SelectionForm.Read(field => form[field]);
        var (word, format, _) = Formats.FirstOrDefault(one => one.Word == form[FormatField].ToString(), Formats[0]);
        var exported = await desk.ExportAsync(visit.Known, selection.Selection(), word, cancelled);
        if (!exported.IsOk) return await NothingAsync(exported.Kind, selection, visit, desk, cancelled);
        var what = selection.IsUnpublished ? SelectionForm.WordOf(selection.State) + "-" : "";
        var today = Day.Of(clock.GetUtcNow());
        var name = $"symbolenbank-{what}{today:yyyy-MM-dd}.{(format is ExportFormat.Json ? "json" : "csv")}";
        var type = format is ExportFormat.Json ? "application/json" : "text/csv; charset=utf-8";
        return TypedResults.Stream(stream => ExportFiles.WriteAsync(stream, format, exported.Value, today, cancelled), type, name);
    }

    private static async Task<IResult> Print(HttpRequest request, Visit visit, ExportDesk desk, TimeProvider clock, CancellationToken cancelled)
    {
        var selection = SelectionForm.Read(field => request.Query[field]);
        var exported = await desk.PrintAsync(visit.Known, selection.Selection(), cancelled);
        return exported.IsOk
            ? Page.Of<PrintPage>((nameof(PrintPage.Entries), exported.Value), (nameof(PrintPage.On), Day.Of(clock.GetUtcNow())), (nameof(PrintPage.IsUnpublished), selection.IsUnpublished))
            : await NothingAsync(exported.Kind, selection, visit, desk, cancelled);
    }

    private static async Task<IResult> NothingAsync(OutcomeKind kind, SelectionForm form, Visit visit, ExportDesk desk, CancellationToken cancelled) => kind switch
    {
        OutcomeKind.Invalid or OutcomeKind.NotFound => await SelectionPage(StatusCodes.Status400BadRequest, form, kind is OutcomeKind.Invalid, visit, desk, cancelled),
        OutcomeKind.Ok or OutcomeKind.NotAllowed or OutcomeKind.Conflict or OutcomeKind.Unavailable => Page.Refused(kind),
    };
}
