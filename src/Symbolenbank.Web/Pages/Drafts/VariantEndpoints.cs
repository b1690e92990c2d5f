using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;
using Symbolenbank.Web.Pages.Work;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>Adding a spelling to an entry from its own page.</summary>
internal static class VariantEndpoints
{
    /// <summary>In the address: the draft in which the spelling waits.</summary>
    public const string DraftField = "concept";

    /// <summary>In the address: that the draft lacks something, and is not just unfinished.</summary>
    public const string WaitsField = "wacht";

    private const string Route = "/tekens/{code}/variant";

    public static void MapVariants(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Route, Show);
        pages.MapPost(Route, Add);
    }

    /// <summary>The form, or what became of a spelling that was added: an address of its own, so that loading it again adds nothing.</summary>
    private static async Task<IResult> Show(
        string code, string? versie, Guid? concept, string? wacht, Visit visit, DraftDesk desk, ReadingRoom room, TimeProvider clock, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        if (RevisionAddress.TryParse(versie, out var revision)) return revision.Code == known ? AddedPage(known, new AddedVariant(Guid.Empty, revision, [])) : Page.NotFound();
        if (concept is not { } entry) return await FormPage(StatusCodes.Status200OK, known, null, null, null, visit, room, cancelled);
        var draft = await desk.OpenAsync(visit.Known, entry, cancelled);
        if (!draft.IsOk || draft.Value.Code != known) return Page.NotFound();
        IReadOnlyList<Fault> missing = wacht is null ? [] : PublicationGate.MissingAtHandIn(draft.Value.Content, Day.Of(clock.GetUtcNow()));
        return AddedPage(known, new AddedVariant(entry, HandedIn: null, missing));
    }

    private static async Task<IResult> Add(
        string code, [FromForm] string? vorm, [FromForm] string? bron, [FromForm] string? schoon,
        Visit visit, VariantDesk desk, ReadingRoom room, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var form = FormGuesses.FormOf((vorm ?? "").Trim()) with { SourceIds = bron is { Length: > 0 } ? [bron] : [] };
        var variant = new Variant { Code = known, Form = form, Summary = DraftTexts.VariantSummary.Nl, Clean = schoon is not null };
        var added = await desk.AddAsync(visit.Known, variant, cancelled);
        return added.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(DraftAddresses.VariantOf(known) + QueryOf(added.Value!)),
            OutcomeKind.Invalid or OutcomeKind.Conflict =>
                await FormPage(StatusCodes.Status400BadRequest, known, vorm, bron, string.Join(" ", added.Faults.Select(fault => FaultWords.Of(fault.Sentence))), visit, room, cancelled),
            OutcomeKind.Unavailable => Page.Error(StatusCodes.Status503ServiceUnavailable),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed => Page.NotFound(),
        };
    }

    private static QueryString QueryOf(AddedVariant added) => added.HandedIn is { } revision
        ? QueryString.Create(WorkEndpoints.RevisionField, revision.ToString())
        : QueryString.Create(DraftField, added.Entry.ToString("D")) + (added.Missing.Count > 0 ? QueryString.Create(WaitsField, "1") : QueryString.Empty);

    private static IResult AddedPage(EntryCode code, AddedVariant added) => Page.Of<VariantPage>((nameof(VariantPage.Code), code), (nameof(VariantPage.Added), added));

    private static async Task<IResult> FormPage(int status, EntryCode code, string? form, string? source, string? problem, Visit visit, ReadingRoom room, CancellationToken cancelled)
    {
        var entry = await room.OpenAsync(visit.Known, code, cancelled);
        return entry.IsOk
            ? Page.WithStatus<VariantPage>(
                status,
                (nameof(VariantPage.Code), code),
                (nameof(VariantPage.Content), entry.Value.Content),
                (nameof(VariantPage.Typed), form),
                (nameof(VariantPage.Source), source),
                (nameof(VariantPage.Problem), problem))
            : Page.Refused(entry.Kind);
    }
}
