using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Reports;

/// <summary>Saying what is wrong with an entry. Whoever may not see the entry gets the page for what is not there.</summary>
internal static class CorrectionEndpoints
{
    private const string Route = "/tekens/{code}/verbeteren";

    public static string AddressOf(EntryCode code) => $"/tekens/{code}/verbeteren";

    public static void MapCorrections(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Route, Show);
        pages.MapPost(Route, Take);
        pages.MapGet(Route + "/bedankt", ShowThanks);
    }

    private static Task<IResult> Show(string code, int? versie, Visit visit, ReadingRoom room, CancellationToken cancelled) =>
        FormPage(StatusCodes.Status200OK, code, new CorrectionForm { Revision = versie ?? 0 }, [], isLimited: false, visit, room, cancelled);

    private static async Task<IResult> Take(
        string code,
        IFormCollection form,
        HttpContext context,
        Visit visit,
        ReadingRoom room,
        ReportDesk desk,
        ReportRules rules,
        ReportLimit limit,
        CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var typed = CorrectionForm.Read(form);
        var report = typed.Report(known);
        if (rules.Check(report) is { Count: > 0 } faults) return await FormPage(StatusCodes.Status400BadRequest, code, typed, faults, isLimited: false, visit, room, cancelled);
        if (!limit.Admits(context, visit.Known)) return await FormPage(StatusCodes.Status429TooManyRequests, code, typed, [], isLimited: true, visit, room, cancelled);
        var taken = await desk.TakeAsync(visit.Known, report, cancelled);
        return taken.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(AddressOf(known) + "/bedankt"),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Conflict => Page.NotFound(),
            OutcomeKind.Invalid => Page.Error(StatusCodes.Status400BadRequest),
            OutcomeKind.Unavailable => Page.Error(StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static IResult ShowThanks(string code) =>
        EntryCode.TryParse(code, out var known) ? Page.Of<ThanksPage>((nameof(ThanksPage.Code), (EntryCode?)known)) : Page.NotFound();

    private static async Task<IResult> FormPage(
        int status, string code, CorrectionForm form, IReadOnlyList<ReportFault> faults, bool isLimited, Visit visit, ReadingRoom room, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var entry = form.Revision > 0
            ? await room.OpenRevisionAsync(visit.Known, known, form.Revision, cancelled)
            : await room.OpenAsync(visit.Known, known, cancelled);
        if (!entry.IsOk) return Page.Refused(entry.Kind);
        return Page.WithStatus<CorrectionPage>(
            status,
            (nameof(CorrectionPage.Entry), entry.Value),
            (nameof(CorrectionPage.Form), form),
            (nameof(CorrectionPage.Faults), faults),
            (nameof(CorrectionPage.IsLimited), isLimited));
    }
}
