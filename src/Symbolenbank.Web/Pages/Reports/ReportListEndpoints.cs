using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Reports;

/// <summary>The reports, for the curation team. Rights are decided and refusals recorded in the Catalog; others get the page for what is not there.</summary>
internal static class ReportListEndpoints
{
    public const string Address = "/meldingen";
    public const string StateField = "stand";
    public const string HandledState = "behandeld";
    public const string BeforeField = "voor";
    public const string NoteField = "notitie";

    /// <summary>In the address after a report was closed, so that the list can say so.</summary>
    public const string ClosedField = "gesloten";

    public static void MapReportList(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show);
        pages.MapPost(Address + "/{report:guid}", Close);
    }

    private static Task<IResult> Show(string? stand, long? voor, bool? gesloten, Visit visit, ReportList list, CancellationToken cancelled) =>
        ListPage(StatusCodes.Status200OK, new ReportFilter { Handled = stand == HandledState, Before = voor }, null, gesloten is true, visit, list, cancelled);

    private static async Task<IResult> Close(
        Guid report, IFormCollection form, long? voor, Visit visit, ReportList list, ReportRules rules, CancellationToken cancelled)
    {
        var note = form.Text(NoteField);
        var closed = await list.CloseAsync(visit.Known, report, note, cancelled);
        return closed.Kind switch
        {
            OutcomeKind.Ok or OutcomeKind.Conflict => TypedResults.LocalRedirect(Address + QueryString.Create(ClosedField, "true")),
            OutcomeKind.Invalid => await ListPage(
                StatusCodes.Status400BadRequest,
                new ReportFilter { Before = voor },
                new RefusedNote(report, note, rules.CheckNote(note)),
                hasClosed: false,
                visit,
                list,
                cancelled),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Unavailable => Page.Refused(closed.Kind),
        };
    }

    private static async Task<IResult> ListPage(
        int status, ReportFilter filter, RefusedNote? refused, bool hasClosed, Visit visit, ReportList list, CancellationToken cancelled)
    {
        var page = await list.ReadAsync(visit.Known, filter, cancelled);
        if (!page.IsOk) return Page.Refused(page.Kind);
        return Page.WithStatus<ReportListPage>(
            status,
            (nameof(ReportListPage.Filter), filter),
            (nameof(ReportListPage.Shown), page.Value),
            (nameof(ReportListPage.Refused), refused),
            (nameof(ReportListPage.HasClosed), hasClosed));
    }
}

/// <summary>A note that was refused, to be shown again with its report.</summary>
public sealed record RefusedNote(Guid Report, string Note, IReadOnlyList<ReportFault> Faults);
