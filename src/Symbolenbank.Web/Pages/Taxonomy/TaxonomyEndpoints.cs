using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Taxonomy;

/// <summary>The labels by which signs are ordered, for every reader.</summary>
internal static class TaxonomyEndpoints
{
    public const string Address = "/taxonomie";

    /// <summary>In the address of a label to which a merged one led: the id of that one.</summary>
    public const string MergedField = "opgegaan";

    public static string AddressOf(string id) => $"{Address}/{Uri.EscapeDataString(id)}";

    public static void MapTaxonomy(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, List);
        pages.MapGet(Address + "/{id}", Show);
    }

    private static async Task<IResult> List(Visit visit, TaxonomyRoom room, CancellationToken cancelled) =>
        Page.Of<TermListPage>((nameof(TermListPage.Terms), await room.ListAsync(visit.Known, cancelled)));

    private static async Task<IResult> Show(string id, string? opgegaan, Visit visit, TaxonomyRoom room, CancellationToken cancelled)
    {
        var opened = await room.OpenAsync(visit.Known, id, cancelled);
        if (!opened.IsOk) return Page.Refused(opened.Kind);
        if (opened.Value.Term.Id != id) return TypedResults.LocalRedirect(AddressOf(opened.Value.Term.Id) + QueryString.Create(MergedField, id));
        return Page.Of<TermPage>((nameof(TermPage.Opened), opened.Value), (nameof(TermPage.Came), opened.Value.MergedHere.FirstOrDefault(term => term.Id == opgegaan)));
    }
}
