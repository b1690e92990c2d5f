using Microsoft.AspNetCore.Mvc;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>Adding a spelling to an entry from its own page.</summary>
internal static class VariantEndpoints
{
    public static void MapVariants(this IEndpointRouteBuilder pages) => pages.MapPost("/tekens/{code}/variant", Add);

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
            OutcomeKind.Ok => Page.Of<VariantPage>((nameof(VariantPage.Code), known), (nameof(VariantPage.Added), added.Value)),
            OutcomeKind.Invalid or OutcomeKind.Conflict => await AgainAsync(known, vorm, bron, added.Faults, visit, room, cancelled),
            OutcomeKind.Unavailable => Page.Error(StatusCodes.Status503ServiceUnavailable),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed => Page.NotFound(),
        };
    }

    private static async Task<IResult> AgainAsync(EntryCode code, string? form, string? source, IReadOnlyList<Fault> faults, Visit visit, ReadingRoom room, CancellationToken cancelled)
    {
        var entry = await room.OpenAsync(visit.Known, code, cancelled);
        return entry.IsOk
            ? Page.WithStatus<VariantPage>(
                StatusCodes.Status400BadRequest,
                (nameof(VariantPage.Code), code),
                (nameof(VariantPage.Content), entry.Value.Content),
                (nameof(VariantPage.Typed), form),
                (nameof(VariantPage.Source), source),
                (nameof(VariantPage.Problem), string.Join(" ", faults.Select(fault => FaultWords.Of(fault.Sentence)))))
            : Page.NotFound();
    }
}
