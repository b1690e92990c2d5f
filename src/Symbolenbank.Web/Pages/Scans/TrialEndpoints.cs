using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Search;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Scans;

/// <summary>What the forms of an entry would hit in the operator's texts, for the curation team. Others get the page for what is not there.</summary>
internal static class TrialEndpoints
{
    public const string FormField = "vorm";
    public const string ActField = "doe";
    public const string CountAct = "tel";
    public const string StopAct = "stop";

    private const string Route = "/tekens/{code}/treffers";

    /// <summary>Small files are counted within this time, so that nobody sees an unfinished page without need.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static string AddressOf(EntryCode code, string? form = null) =>
        $"/tekens/{code}/treffers" + (form is null ? "" : QueryString.Create(FormField, form));

    public static void MapTrials(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Route, Show);
        pages.MapPost(Route, Act);
    }

    private static async Task<IResult> Show(string code, string? vorm, Visit visit, ReadingRoom room, CorpusTrial trial, CancellationToken cancelled) =>
        await FormsAsync(code, vorm, visit, room, cancelled) is { } tried ? await ShowAsync(StatusCodes.Status200OK, tried, visit, trial, cancelled) : Page.NotFound();

    private static async Task<IResult> ShowAsync(int status, TriedForms tried, Visit visit, CorpusTrial trial, CancellationToken cancelled)
    {
        var counts = await trial.ShowAsync(visit.Known, tried.Entry.Code.ToString(), tried.ToScan, cancelled);
        if (!counts.IsOk) return Page.NotFound();
        return Page.WithStatus<TrialPage>(
            status,
            (nameof(TrialPage.Tried), tried),
            (nameof(TrialPage.Counts), counts.Value),
            (nameof(TrialPage.HasCorpus), trial.HasCorpus),
            (nameof(TrialPage.IsFull), trial.IsFullFor(visit.Known)),
            (nameof(TrialPage.IsLimited), status is StatusCodes.Status429TooManyRequests));
    }

    private static async Task<IResult> Act(
        string code, string? vorm, IFormCollection form, HttpContext context, Visit visit, ReadingRoom room, CorpusTrial trial, ScanLimit limit, CancellationToken cancelled)
    {
        if (!CorpusTrial.Admits(visit.Known) || await FormsAsync(code, vorm, visit, room, cancelled) is not { } tried) return Page.NotFound();
        var forms = tried.ToScan;
        if (form[ActField] == StopAct) trial.Cancel(visit.Known, forms);
        else if (!limit.AdmitsCount(context, visit.Known)) return await ShowAsync(StatusCodes.Status429TooManyRequests, tried, visit, trial, cancelled);
        else if (trial.Start(visit.Known, forms)) await trial.WaitAsync(visit.Known, forms, Patience, cancelled);
        return TypedResults.LocalRedirect(AddressOf(tried.Entry.Code, tried.Other));
    }

    private static async Task<TriedForms?> FormsAsync(string code, string? vorm, Visit visit, ReadingRoom room, CancellationToken cancelled)
    {
        var other = string.IsNullOrWhiteSpace(vorm) ? null : vorm.Trim();
        if (!EntryCode.TryParse(code, out var known) || other is { Length: > TriedForms.LongestForm } || (other is not null && !StoredText.IsSound(other))) return null;
        var entry = await room.OpenAsync(visit.Known, known, cancelled);
        return entry.IsOk ? new TriedForms(entry.Value.Content, other) : null;
    }
}
