using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Taxonomy;

/// <summary>Keeping the labels: proposing, confirming, merging, bringing back. Rights are decided and refusals recorded in the Catalog.</summary>
internal static class TermWorkEndpoints
{
    public const string Address = "/werk/taxonomie";
    public const string NewAddress = Address + "/nieuw";
    public const string HashField = "hash";
    public const string NumberField = "nummer";

    /// <summary>In the address after something was done, so that the page can say so.</summary>
    public const string DoneField = "gedaan";

    private const string One = Address + "/{id}";

    public static string AddressOf(string id) => $"{Address}/{Uri.EscapeDataString(id)}";

    public static void MapTermWork(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, List);
        pages.MapGet(NewAddress, ShowNew);
        pages.MapPost(NewAddress, ProposeNew);
        pages.MapGet(One, Show);
        pages.MapPost(One, Propose);
        pages.MapPost(One + "/terugzetten", Restore);
        pages.MapPost(One + "/bevestigen", Confirm);
        pages.MapPost(One + "/afwijzen", Reject);
        pages.MapPost(One + "/terugnemen", TakeBack);
    }

    private static async Task<IResult> List(string? gedaan, Visit visit, TaxonomyRoom room, TaxonomyTable table, CancellationToken cancelled)
    {
        var waiting = await room.ProposalsAsync(visit.Known, cancelled);
        return waiting.IsOk
            ? Page.Of<TermWorkListPage>((nameof(TermWorkListPage.Waiting), waiting.Value), (nameof(TermWorkListPage.Table), table), (nameof(TermWorkListPage.Done), DoneOf(gedaan)))
            : Page.Refused(waiting.Kind);
    }

    private static async Task<IResult> ShowNew(Visit visit, TaxonomyRoom room, CancellationToken cancelled)
    {
        var may = await room.ProposalsAsync(visit.Known, cancelled);
        return may.IsOk ? NewPage(StatusCodes.Status200OK, Vocabulary.Groups, new TermForm(), []) : Page.Refused(may.Kind);
    }

    private static async Task<IResult> ProposeNew(IFormCollection form, Visit visit, TaxonomyDesk desk, CancellationToken cancelled)
    {
        if (!DraftDesk.Roles.Any(visit.Has)) return Page.NotFound();
        var typed = TermForm.Read(form, form.Text(TermForm.IdField)) with { Version = 0 };
        if (!Enum.TryParse<Vocabulary>(form.Text(TermForm.ListField), out var vocabulary)) return Page.Error(StatusCodes.Status400BadRequest);
        var proposed = await desk.ProposeAsync(visit.Known, Proposing(vocabulary, typed, null), cancelled);
        return proposed.Kind is OutcomeKind.Invalid or OutcomeKind.Conflict
            ? NewPage(StatusCodes.Status400BadRequest, vocabulary, typed, proposed.Faults)
            : Answer(proposed.Kind, AddressOf(typed.Id), TermDone.Sent);
    }

    private static Task<IResult> Show(string id, string? gedaan, Visit visit, TaxonomyRoom room, TaxonomyTable table, CancellationToken cancelled) =>
        WorkPage(StatusCodes.Status200OK, id, null, [], DoneOf(gedaan), visit, room, table, cancelled);

    private static async Task<IResult> Propose(
        string id, IFormCollection form, Visit visit, TaxonomyRoom room, TaxonomyDesk desk, TaxonomyTable table, CancellationToken cancelled)
    {
        var desktop = await room.WorkAsync(visit.Known, id, cancelled);
        if (!desktop.IsOk) return Page.Refused(desktop.Kind);
        var typed = TermForm.Read(form, id);
        var proposed = await desk.ProposeAsync(visit.Known, Proposing(desktop.Value.Vocabulary, typed, desktop.Value.Term), cancelled);
        return proposed.Kind is OutcomeKind.Invalid or OutcomeKind.Conflict
            ? await WorkPage(StatusCodes.Status400BadRequest, id, typed, proposed.Faults, null, visit, room, table, cancelled)
            : Answer(proposed.Kind, AddressOf(id), TermDone.Sent);
    }

    private static async Task<IResult> Restore(
        string id, IFormCollection form, Visit visit, TaxonomyRoom room, TaxonomyDesk desk, TaxonomyTable table, CancellationToken cancelled)
    {
        var desktop = await room.WorkAsync(visit.Known, id, cancelled);
        if (!desktop.IsOk) return Page.Refused(desktop.Kind);
        var wanted = desktop.Value.Versions.FirstOrDefault(version => version.Version.ToString(System.Globalization.CultureInfo.InvariantCulture) == form.Text(NumberField));
        if (wanted is null) return Page.NotFound();
        var proposing = new TermProposing { Vocabulary = desktop.Value.Vocabulary, Term = wanted.Term, BasedOn = desktop.Value.Version, Reason = $"Terug naar versie {wanted.Version}." };
        var proposed = await desk.ProposeAsync(visit.Known, proposing, cancelled);
        return proposed.Kind is OutcomeKind.Invalid or OutcomeKind.Conflict
            ? await WorkPage(StatusCodes.Status400BadRequest, id, null, proposed.Faults, null, visit, room, table, cancelled)
            : Answer(proposed.Kind, AddressOf(id), TermDone.Sent);
    }

    private static Task<IResult> Confirm(string id, IFormCollection form, Visit visit, TaxonomyRoom room, TaxonomyDesk desk, TaxonomyTable table, CancellationToken cancelled) =>
        Decide(id, TermDone.Confirmed, vocabulary => desk.ConfirmAsync(visit.Known, vocabulary, id, form.Text(HashField), cancelled), visit, room, table, cancelled);

    private static Task<IResult> Reject(string id, Visit visit, TaxonomyRoom room, TaxonomyDesk desk, TaxonomyTable table, CancellationToken cancelled) =>
        Decide(id, TermDone.Closed, vocabulary => desk.RejectAsync(visit.Known, vocabulary, id, cancelled), visit, room, table, cancelled);

    private static Task<IResult> TakeBack(string id, Visit visit, TaxonomyRoom room, TaxonomyDesk desk, TaxonomyTable table, CancellationToken cancelled) =>
        Decide(id, TermDone.Closed, vocabulary => desk.TakeBackAsync(visit.Known, vocabulary, id, cancelled), visit, room, table, cancelled);

    private static async Task<IResult> Decide(
        string id, TermDone done, Func<Vocabulary, Task<Outcome<TermOutcome>>> decide, Visit visit, TaxonomyRoom room, TaxonomyTable table, CancellationToken cancelled)
    {
        var desktop = await room.WorkAsync(visit.Known, id, cancelled);
        if (!desktop.IsOk) return Page.Refused(desktop.Kind);
        var decided = await decide(desktop.Value.Vocabulary);
        return decided.Kind is OutcomeKind.Invalid or OutcomeKind.Conflict
            ? await WorkPage(StatusCodes.Status409Conflict, id, null, decided.Faults, null, visit, room, table, cancelled)
            : Answer(decided.Kind, desktop.Value.Term is null && done is TermDone.Closed ? Address : AddressOf(id), done);
    }

    private static TermProposing Proposing(Vocabulary vocabulary, TermForm typed, Term? now) =>
        new() { Vocabulary = vocabulary, Term = typed.Said(now), BasedOn = typed.Version, Reason = typed.Reason };

    private static async Task<IResult> WorkPage(
        int status, string id, TermForm? typed, IReadOnlyList<Fault> faults, TermDone? done, Visit visit, TaxonomyRoom room, TaxonomyTable table, CancellationToken cancelled)
    {
        var desktop = await room.WorkAsync(visit.Known, id, cancelled);
        if (!desktop.IsOk) return Page.Refused(desktop.Kind);
        return Page.WithStatus<TermWorkPage>(
            status,
            (nameof(TermWorkPage.Desktop), desktop.Value),
            (nameof(TermWorkPage.Typed), typed),
            (nameof(TermWorkPage.Faults), faults),
            (nameof(TermWorkPage.Done), done),
            (nameof(TermWorkPage.Table), table));
    }

    private static IResult NewPage(int status, Vocabulary vocabulary, TermForm typed, IReadOnlyList<Fault> faults) =>
        Page.WithStatus<NewTermPage>(status, (nameof(NewTermPage.Vocabulary), vocabulary), (nameof(NewTermPage.Typed), typed), (nameof(NewTermPage.Faults), faults));

    private static IResult Answer(OutcomeKind kind, string address, TermDone done) =>
        kind is OutcomeKind.Ok ? TypedResults.LocalRedirect(address + QueryString.Create(DoneField, done.ToString())) : Page.Refused(kind);

    private static TermDone? DoneOf(string? word) => Enum.TryParse<TermDone>(word, out var done) && Enum.IsDefined(done) ? done : null;
}

/// <summary>What was just done with a label.</summary>
public enum TermDone { Sent, Confirmed, Closed }
