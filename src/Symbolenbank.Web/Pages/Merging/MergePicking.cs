using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Merging;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Search;
using Symbolenbank.Web.Pages.Lookup;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Merging;

/// <summary>Picking the two signs of a merge: by search, each as this writer may see it, until what they would be as one can be shown.</summary>
internal sealed class MergePicking(Visit visit, MergeDesk desk, DraftDesk drafts, Search.Lookup lookup, AskedSearches asked)
{
    /// <summary>Hits shown for one search.</summary>
    public const int MostHits = 10;

    /// <summary>The page with words that could not be looked for, which stay in their field.</summary>
    public Task<IResult> RefusedAsync(MergeQuery query, string words, Phrase problem, CancellationToken ct) => PageAsync(StatusCodes.Status400BadRequest, query, problem, ct, words);

    public async Task<IResult> PageAsync(int status, MergeQuery query, Phrase? problem, CancellationToken ct, string? words = null)
    {
        var (from, into) = (CodeOf(query.Van), CodeOf(query.Met));
        if (from is { } other && into is { } kept)
        {
            var plan = await desk.PlanAsync(visit.Known, kept, other, ct);
            if (plan.IsOk) return Page(status, query, [new(MergingEndpoints.FromField) { Picked = plan.Value.Other }, new(MergingEndpoints.IntoField) { Picked = plan.Value.Kept }], plan.Value, problem);
            (status, problem) = (StatusCodes.Status404NotFound, MergingTexts.Of(plan.Kind, plan.Faults.FirstOrDefault()));
        }

        MergePlace?[] places = [await PlaceAsync(MergingEndpoints.FromField, query, words, ct), await PlaceAsync(MergingEndpoints.IntoField, query, words, ct)];
        if (places is not [{ } first, { } second]) return Hosting.Page.Preparing();
        if (problem is null && (IsAbsent(first, query) || IsAbsent(second, query))) (status, problem) = (StatusCodes.Status404NotFound, MergingTexts.NoCode);
        return Page(status, query, [first, second], null, problem);
    }

    private static IResult Page(int status, MergeQuery query, IReadOnlyList<MergePlace> places, MergePlan? plan, Phrase? problem) => Hosting.Page.WithStatus<MergePage>(
        status,
        (nameof(MergePage.Query), query),
        (nameof(MergePage.Places), places),
        (nameof(MergePage.Plan), plan),
        (nameof(MergePage.Problem), problem));

    private static bool IsAbsent(MergePlace place, MergeQuery query) => place.Picked is null && query.Of(place.Name).Length > 0;

    private static EntryCode? CodeOf(string? text) => EntryCode.TryParse(text?.Trim(), out var code) ? code : null;

    /// <summary>Null while the index is still being made.</summary>
    private async Task<MergePlace?> PlaceAsync(string name, MergeQuery query, string? words, CancellationToken ct)
    {
        if (CodeOf(query.Of(name)) is { } code && await desk.PickAsync(visit.Known, code, ct) is { IsOk: true } picked) return new MergePlace(name) { Picked = picked.Value };
        if (query.Voor == name && words is not null) return new MergePlace(name) { Words = words };
        if (query.Voor != name || query.Zoek is null || asked.Find(visit.Known.Actor, query.Zoek) is not { } search) return new MergePlace(name);
        var found = await lookup.FindAsync(visit.Known, new LookupQuery { Text = search.Text, Limit = MostHits, Language = Languages.Current }, ct);
        return found.Kind is OutcomeKind.Unavailable ? null : new MergePlace(name) { Words = search.Text, Found = found.Value, Drafts = await OwnAsync(name, search.Text, ct) };
    }

    /// <summary>Only a published sign can stay, so a draft can only be taken up.</summary>
    private async Task<IReadOnlyList<DraftLine>> OwnAsync(string name, string words, CancellationToken ct)
    {
        if (name != MergingEndpoints.FromField) return [];
        var mine = await drafts.MineAsync(visit.Known, ct);
        bool Holds(string title) => title.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase);
        return [.. (mine.Value ?? []).Where(line => line is { DiscardedAt: null, IsNew: true } && (Holds(line.NameNl) || Holds(line.NameEn))).Take(MostHits)];
    }
}
