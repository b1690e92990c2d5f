using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Overview;
using Symbolenbank.Catalog.Unanswered;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Overview;

/// <summary>Where the bank stands this morning, for the curation team.</summary>
internal static class OverviewEndpoints
{
    public const string Address = "/werk/overzicht";
    public const string CloseAddress = Address + "/afgehandeld";
    public const string ReopenAddress = Address + "/teruggezet";
    public const string KindField = "soort";
    public const string TextField = "tekst";

    public static void MapOverview(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show);
        pages.MapPost(CloseAddress, Close);
        pages.MapPost(ReopenAddress, Reopen);
    }

    private static async Task<IResult> Show(string? soort, Visit visit, OverviewDesk desk, CancellationToken cancelled)
    {
        EntryKind[] kinds = [.. Shared.Kinds.All.Where(seen => seen.Id == soort).SelectMany(seen => seen.Kinds)];
        var overview = await desk.ReadAsync(visit.Known, kinds, cancelled);
        return overview.IsOk
            ? Page.Of<OverviewPage>((nameof(OverviewPage.Shown), overview.Value), (nameof(OverviewPage.Kind), kinds.Length == 0 ? null : soort))
            : Page.Refused(overview.Kind);
    }

    private static Task<IResult> Close(IFormCollection form, Visit visit, UnansweredList list, CancellationToken cancelled) =>
        Back(list.CloseAsync(visit.Known, form.Text(TextField), cancelled));

    private static Task<IResult> Reopen(IFormCollection form, Visit visit, UnansweredList list, CancellationToken cancelled) =>
        Back(list.ReopenAsync(visit.Known, form.Text(TextField), cancelled));

    private static async Task<IResult> Back(Task<Outcome<bool>> changing)
    {
        var changed = await changing;
        return changed.Kind is OutcomeKind.Ok or OutcomeKind.NotFound ? TypedResults.LocalRedirect(Address + "#niet-gevonden") : Page.Refused(changed.Kind);
    }
}
