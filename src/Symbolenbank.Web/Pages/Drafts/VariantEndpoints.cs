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
        if (concept is not { } entry) return await FormPage(StatusCodes.Status200OK, known, VariantTyped.Nothing, null, visit, room, cancelled);
        var draft = await desk.OpenAsync(visit.Known, entry, cancelled);
        if (!draft.IsOk || draft.Value.Code != known) return Page.NotFound();
        IReadOnlyList<Fault> missing = wacht is null ? [] : PublicationGate.MissingAtHandIn(draft.Value.Content, Day.Of(clock.GetUtcNow()));
        return AddedPage(known, new AddedVariant(entry, HandedIn: null, missing));
    }

    private static async Task<IResult> Add(
        string code, [FromForm] string? vorm, [FromForm] string? bron, [FromForm] string? schoon, [FromForm] string? ook,
        Visit visit, VariantDesk desk, ReadingRoom room, NearForms near, CancellationToken cancelled)
    {
        if (!EntryCode.TryParse(code, out var known)) return Page.NotFound();
        var elsewhere = ook == vorm ? [] : await near.ElsewhereAsync(visit.Known, known, (vorm ?? "").Trim(), cancelled);
        if (elsewhere.Count > 0) return await FormPage(StatusCodes.Status409Conflict, known, new VariantTyped(vorm, bron, schoon is not null, elsewhere), null, visit, room, cancelled);
        var form = FormGuesses.FormOf((vorm ?? "").Trim()) with { SourceIds = bron is { Length: > 0 } ? [bron] : [] };
        var variant = new Variant { Code = known, Form = form, Summary = DraftTexts.VariantSummary.Nl, Clean = schoon is not null };
        var added = await desk.AddAsync(visit.Known, variant, cancelled);
        return added.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(DraftAddresses.VariantOf(known) + QueryOf(added.Value!)),
            OutcomeKind.Invalid or OutcomeKind.Conflict =>
                await FormPage(
                    StatusCodes.Status400BadRequest,
                    known,
                    new VariantTyped(vorm, bron, schoon is not null, []),
                    string.Join(" ", added.Faults.Select(fault => FaultWords.Of(fault.Sentence))),
                    visit,
                    room,
                    cancelled),
            OutcomeKind.Unavailable => Page.Error(StatusCodes.Status503ServiceUnavailable),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed => Page.NotFound(),
        };
    }

    private static QueryString QueryOf(AddedVariant added) => added.HandedIn is { } revision
        ? QueryString.Create(WorkEndpoints.RevisionField, revision.ToString())
        : QueryString.Create(DraftField, added.Entry.ToString("D")) + (added.Missing.Count > 0 ? QueryString.Create(WaitsField, "1") : QueryString.Empty);

    private static IResult AddedPage(EntryCode code, AddedVariant added) => Page.Of<VariantPage>((nameof(VariantPage.Code), code), (nameof(VariantPage.Added), added));

    private static async Task<IResult> FormPage(int status, EntryCode code, VariantTyped typed, string? problem, Visit visit, ReadingRoom room, CancellationToken cancelled)
    {
        var entry = await room.OpenAsync(visit.Known, code, cancelled);
        return entry.IsOk
            ? Page.WithStatus<VariantPage>(
                status,
                (nameof(VariantPage.Code), code),
                (nameof(VariantPage.Content), entry.Value.Content),
                (nameof(VariantPage.Typed), typed),
                (nameof(VariantPage.Problem), problem))
            : Page.Refused(entry.Kind);
    }
}

/// <summary>What an author filled in for a spelling, to be shown again.</summary>
/// <param name="Elsewhere">Other signs with the same spelling, of which the author is told once.</param>
public sealed record VariantTyped(string? Form, string? Source, bool Clean, IReadOnlyList<NearForm> Elsewhere)
{
    public static readonly VariantTyped Nothing = new(null, null, Clean: false, []);
}
