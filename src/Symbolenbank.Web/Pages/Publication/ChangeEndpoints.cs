using Microsoft.Extensions.Options;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Publication;

/// <summary>What changed in what a reader may see: a page for people, and the same as a feed.</summary>
internal static class ChangeEndpoints
{
    public const string Address = "/wijzigingen";
    public const string FeedAddress = "/wijzigingen/atom";
    public const string AfterField = "na";

    public static void MapChanges(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show);
        pages.MapGet(FeedAddress, Follow);
    }

    /// <summary>The changes before those that were read.</summary>
    public static string AddressAfter(ChangeCursor after) => Address + QueryString.Create(AfterField, after.ToString());

    private static async Task<IResult> Show(string? na, Visit visit, ChangeRoom room, CancellationToken cancelled)
    {
        var after = ChangeCursor.Parse(na);
        if (na is not null && after is null) return Page.NotFound();
        var page = await room.ReadAsync(visit.Known, after, cancelled);
        return page.Kind switch
        {
            OutcomeKind.Ok => Page.Of<ChangesPage>((nameof(ChangesPage.Shown), page.Value), (nameof(ChangesPage.IsFirst), after is null)),
            OutcomeKind.Unavailable => Page.Error(StatusCodes.Status503ServiceUnavailable),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Invalid or OutcomeKind.Conflict => Page.NotFound(),
        };
    }

    private static async Task<IResult> Follow(Visit visit, ChangeRoom room, IOptions<BankOptions> bank, TimeProvider clock, CancellationToken cancelled)
    {
        var page = await room.FollowAsync(visit.Known, after: null, cancelled);
        return page.IsOk
            ? TypedResults.Bytes(ChangeFeed.Write(page.Value.Changes, bank.Value.PublicAddress.TrimEnd('/'), clock.GetUtcNow()), "application/atom+xml; charset=utf-8")
            : Page.Error(StatusCodes.Status503ServiceUnavailable);
    }
}
