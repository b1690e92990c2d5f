using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Search;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Lookup;

/// <summary>The field, its suggestions, and the hits behind a random address.</summary>
internal static class LookupEndpoints
{
    /// <summary>Longer texts are refused with a sentence; the browser stops at the same number.</summary>
    public const int LongestText = 2000;

    private const int PageSize = 10;
    private const int LastPage = 100;

    /// <summary>The front page, which everybody may see.</summary>
    public static void MapHome(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/", (Visit visit) => visit.Reader is null ? Page.Of<WelcomePage>() : Page.Of<HomePage>());

    public static void MapLookup(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/zoeken", Ask).WithMetadata(new UnreadableForm(static form => Refused(LookupTexts.NoText, form.TryGetValue("q", out var q) ? q.ToString() : "")));
        pages.MapGet("/zoeken/{key}", Answer);
        pages.MapPost("/suggesties", Suggest).WithMetadata(ShownOnce.Instance);
    }

    private static IResult Ask(IFormCollection form, Visit visit, AskedSearches asked)
    {
        var q = form["q"].ToString();
        var seen = LookupFacets.Seen(form[LookupFacets.SeenField]);
        if (string.IsNullOrWhiteSpace(q) && !seen.Any) return Refused(LookupTexts.Empty, null);
        if (q.Length > LongestText) return Refused(LookupTexts.TooLong.With(LongestText, q.Length), q);
        if (!StoredText.IsSound(q)) return Refused(LookupTexts.NoText, StoredText.Sound(q));
        return TypedResults.LocalRedirect("/zoeken/" + asked.Keep(visit.Known.Actor, new AskedSearch(q.Trim().Length == 0 ? "" : q)) + seen.Page(1));
    }

    /// <summary>The front page with what is wrong, and with what was typed, so that it can be mended.</summary>
    private static IResult Refused(string problem, string? typed) => Page.WithStatus<HomePage>(
        StatusCodes.Status400BadRequest, (nameof(HomePage.Search), typed is null ? null : new AskedSearch(typed)), (nameof(HomePage.Problem), problem));

    private static async Task<IResult> Answer(
        string key, int? pagina, HttpRequest request, Visit visit, AskedSearches asked, Search.Lookup lookup, SearchState state, CancellationToken cancelled)
    {
        if (asked.Find(visit.Known.Actor, key) is not { } search) return Page.NotFound();
        if (state.Lag is null) return Page.Preparing();

        var number = Math.Clamp(pagina ?? 1, 1, LastPage);
        var facets = LookupFacets.Read(request.Query);
        var query = new LookupQuery { Text = search.Text, Limit = PageSize, Offset = (number - 1) * PageSize, Filters = facets.Filters(), Language = Languages.Current };
        if (search.Text.Length == 0 && query.Filters.Kinds.Count == 0) return TypedResults.LocalRedirect("/");
        var answer = search.Text.Length == 0
            ? await lookup.ListAsync(visit.Known, query, cancelled)
            : await lookup.FindAsync(visit.Known, query, cancelled);

        return answer.Kind switch
        {
            OutcomeKind.Ok => Page.Of<HitsPage>(
                (nameof(HitsPage.Key), key),
                (nameof(HitsPage.Search), search),
                (nameof(HitsPage.Answer), answer.Value),
                (nameof(HitsPage.Facets), facets),
                (nameof(HitsPage.Pages), new HitPages(number, PageSize, answer.Value!.Total))),
            OutcomeKind.Invalid => Page.WithStatus<HomePage>(
                StatusCodes.Status400BadRequest, (nameof(HomePage.Search), search), (nameof(HomePage.Problem), LookupTexts.TooLong.With(LongestText, search.Text.Length))),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Conflict => Page.NotFound(),
            OutcomeKind.Unavailable => Page.Preparing(),
        };
    }

    private static async Task<IResult> Suggest([FromForm] string? q, [FromForm] string? zoeksessie, Visit visit, Search.Lookup lookup, CancellationToken cancelled)
    {
        var session = Guid.TryParse(zoeksessie, out var id) ? id.ToString("N") : "";
        var found = string.IsNullOrWhiteSpace(q) || q.Length > LongestText || session.Length == 0
            ? null
            : await lookup.SuggestAsync(visit.Known, q, session, Languages.Current, cancelled);
        return found?.Kind is OutcomeKind.Unavailable
            ? Page.Error(StatusCodes.Status503ServiceUnavailable)
            : Page.Of<SuggestionList>((nameof(SuggestionList.Suggestions), found?.Value ?? []));
    }
}
