using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Entries;

/// <summary>An entry, its published versions and its history. What is absent and what is forbidden give the same page.</summary>
internal static class EntryEndpoints
{
    /// <summary>In the address of an entry to which a merged one led: the code of that one.</summary>
    public const string MergedField = "opgegaan";

    /// <summary>How many entries are shown as like another.</summary>
    private const int MostAlike = 5;

    public static void MapEntries(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/tekens/{code}", Show);
        pages.MapGet("/tekens/{code}/lijkt-op", ShowAlike);
        pages.MapGet("/tekens/{code}/versies", ShowHistory);
        pages.MapGet("/tekens/{code}/versies/{revision:int}", ShowRevision);
    }

    private static async Task<IResult> Show(string code, string? opgegaan, Visit visit, ReadingRoom room, Tombstones stones, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var entry = await room.OpenAsync(visit.Known, known, cancelled);
        if (entry.Kind is OutcomeKind.NotFound) return await LedOn(known, visit, room, cancelled) ?? await Gone(known, visit, stones, cancelled);
        if (!entry.IsOk) return Page.Refused(entry.Kind);
        var came = EntryCode.TryParse(opgegaan, out var old) && await room.SuccessorAsync(visit.Known, old, cancelled) is { IsOk: true } now && now.Value == known ? old : (EntryCode?)null;
        return Page.Of<EntryPage>((nameof(EntryPage.Entry), entry.Value), (nameof(EntryPage.TookUp), came));
    }

    /// <summary>To the entry into which this one was merged; null when there is none for this visitor.</summary>
    private static async Task<IResult?> LedOn(EntryCode code, Visit visit, ReadingRoom room, CancellationToken cancelled)
    {
        var successor = await room.SuccessorAsync(visit.Known, code, cancelled);
        return successor.IsOk ? TypedResults.LocalRedirect($"/tekens/{successor.Value}" + QueryString.Create(MergedField, code.ToString())) : null;
    }

    private static async Task<IResult> Gone(EntryCode code, Visit visit, Tombstones stones, CancellationToken cancelled)
    {
        var stone = await stones.FindAsync(visit.Known, code, cancelled);
        return stone.IsOk ? Page.WithStatus<TombstonePage>(StatusCodes.Status410Gone, (nameof(TombstonePage.Stone), stone.Value)) : Page.Refused(stone.Kind);
    }

    // A page of its own: comparing an entry with all others takes longer than opening it, and most who open one do not ask.
    private static async Task<IResult> ShowAlike(string code, Visit visit, ReadingRoom room, Search.Lookup lookup, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var entry = await room.OpenAsync(visit.Known, known, cancelled);
        if (!entry.IsOk) return Page.Refused(entry.Kind);
        var alike = await lookup.LikeAsync(visit.Known, entry.Value, MostAlike, cancelled);
        return alike.IsOk ? Page.Of<AlikePage>((nameof(AlikePage.Entry), entry.Value), (nameof(AlikePage.Alike), alike.Value)) : Page.Refused(alike.Kind);
    }

    private static async Task<IResult> ShowRevision(string code, int revision, Visit visit, ReadingRoom room, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var entry = await room.OpenRevisionAsync(visit.Known, known, revision, cancelled);
        return entry.IsOk ? Page.Of<EntryPage>((nameof(EntryPage.Entry), entry.Value), (nameof(EntryPage.IsVersion), true)) : Page.Refused(entry.Kind);
    }

    private static async Task<IResult> ShowHistory(string code, Visit visit, ReadingRoom room, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var history = await room.HistoryAsync(visit.Known, known, cancelled);
        return history.IsOk ? Page.Of<HistoryPage>((nameof(HistoryPage.Code), known), (nameof(HistoryPage.Revisions), history.Value)) : Page.Refused(history.Kind);
    }
}
