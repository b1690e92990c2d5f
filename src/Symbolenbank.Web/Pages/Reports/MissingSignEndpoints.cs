using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Lookup;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Reports;

/// <summary>Reporting a sign that the bank does not have.</summary>
internal static class MissingSignEndpoints
{
    public const string Address = "/melden";
    public const string ThanksAddress = "/melden/bedankt";

    /// <summary>In the form's address: the random part of the address of a search, whose text is filled in.</summary>
    public const string SearchField = "zoek";

    public static void MapMissingSigns(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show);
        pages.MapPost(Address, Take);
        pages.MapGet(ThanksAddress, () => Page.Of<ThanksPage>());
    }

    private static IResult Show(string? zoek, Visit visit, AskedSearches asked)
    {
        var searched = zoek is null ? null : asked.Find(visit.Known.Actor, zoek)?.Text;
        return FormPage(StatusCodes.Status200OK, new MissingSignForm { Sign = searched ?? "" }, [], isLimited: false);
    }

    private static async Task<IResult> Take(
        IFormCollection form, HttpContext context, Visit visit, ReportDesk desk, ReportRules rules, ReportLimit limit, CancellationToken cancelled)
    {
        var typed = MissingSignForm.Read(form);
        if (typed.Check(rules) is { Count: > 0 } faults) return FormPage(StatusCodes.Status400BadRequest, typed, faults, isLimited: false);
        if (!limit.Admits(context, visit.Known)) return FormPage(StatusCodes.Status429TooManyRequests, typed, [], isLimited: true);
        var taken = await desk.TakeAsync(visit.Known, typed.Report(), cancelled);
        return taken.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(ThanksAddress),
            OutcomeKind.Invalid or OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Conflict => Page.Error(StatusCodes.Status400BadRequest),
            OutcomeKind.Unavailable => Page.Error(StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static IResult FormPage(int status, MissingSignForm form, IReadOnlyList<ReportFault> faults, bool isLimited) => Page.WithStatus<MissingSignPage>(
        status, (nameof(MissingSignPage.Form), form), (nameof(MissingSignPage.Faults), faults), (nameof(MissingSignPage.IsLimited), isLimited));
}
