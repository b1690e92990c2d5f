using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Search;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;
using Symbolenbank.Web.Pages.Work;

namespace Symbolenbank.Web.Pages.Review;

/// <summary>Counts what the forms of a revision hit that become scanned for with it.</summary>
internal static class RaisedUseEndpoints
{
    public const string SeenSlug = "treffers-gezien";
    public const string CountSlug = "treffers";

    /// <summary>Small files are counted within this time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>As they would be scanned for.</summary>
    public static IReadOnlyList<ScanForm> ToScan(RevisionInReview revision) => [.. revision.Raised.Select(form => ScannedForms.Trial(revision.Content, form))];

    internal static async Task<IResult> Count(string code, int number, Visit visit, RevisionRoom room, CorpusTrial trial, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known) || number <= 0 || !CorpusTrial.Admits(visit.Known)) return Page.NotFound();
        var name = new RevisionName(known, number);
        var opened = await room.OpenAsync(visit.Known, name, cancelled);
        if (!opened.IsOk) return Page.Refused(opened.Kind);
        var forms = ToScan(opened.Value);
        if (trial.Start(visit.Known, forms)) await trial.WaitAsync(visit.Known, forms, Patience, cancelled);
        return TypedResults.LocalRedirect(RevisionAddress.Of(name) + "#treffers");
    }
}
