using System.Globalization;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Upkeep;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Upkeep;

/// <summary>All sources with what they lack, marking them as checked, and adding where an archive keeps them.</summary>
internal static class SourceEndpoints
{
    public const string Address = "/werk/bronnen";
    public const string FlawField = "gebrek";
    public const string PageField = "pagina";
    public const string SourceField = "bron";
    public const string ArchiveField = "archief-";
    public const string CleanField = "schoon";
    public const string MarkField = "merk";

    private const string HandedInField = "ingeleverd";
    private const string RefusedField = "geweigerd";

    /// <summary>Entries that the page names after something was done to them; as many as an address holds with ease.</summary>
    private const int MostNamed = 100;

    public static void MapSources(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show);
        pages.MapPost(Address + "/nagekeken", Mark);
        pages.MapPost(Address + "/ongedaan", Undo);
        pages.MapPost(Address + "/archief", Archive);
    }

    private static Task<IResult> Show(
        string? gebrek, int? pagina, long? merk, bool? terug, string? ingeleverd, string? geweigerd, Visit visit, SourceLedger ledger, CancellationToken cancelled)
    {
        var done = new SourcesDone { Mark = merk, IsUndone = terug is true, HandedIn = CodesIn(ingeleverd), Refused = CodesIn(geweigerd) };
        return ListPage(StatusCodes.Status200OK, SourceQuestion.Of(gebrek, pagina), done, visit, ledger, cancelled);
    }

    private static async Task<IResult> Mark(string? gebrek, int? pagina, IFormCollection form, Visit visit, SourceDesk desk, SourceLedger ledger, CancellationToken cancelled)
    {
        var question = SourceQuestion.Of(gebrek, pagina);
        var marked = await desk.MarkAsync(visit.Known, [.. form[SourceField].OfType<string>()], cancelled);
        return marked.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(Address + question.Query.Add(MarkField, marked.Value.ToString(CultureInfo.InvariantCulture))),
            OutcomeKind.Invalid => await ListPage(StatusCodes.Status400BadRequest, question, new SourcesDone { Problem = UpkeepTexts.ChooseSome }, visit, ledger, cancelled),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Conflict or OutcomeKind.Unavailable => Page.Refused(marked.Kind),
        };
    }

    private static async Task<IResult> Undo(string? gebrek, int? pagina, IFormCollection form, Visit visit, SourceDesk desk, CancellationToken cancelled)
    {
        if (!long.TryParse(form.Text(MarkField), NumberStyles.None, CultureInfo.InvariantCulture, out var mark)) return Page.NotFound();
        var undone = await desk.UndoAsync(visit.Known, mark, cancelled);
        return undone.IsOk ? TypedResults.LocalRedirect(Address + SourceQuestion.Of(gebrek, pagina).Query.Add("terug", "true")) : Page.Refused(undone.Kind);
    }

    private static async Task<IResult> Archive(string? gebrek, int? pagina, IFormCollection form, Visit visit, SourceDesk desk, SourceLedger ledger, CancellationToken cancelled)
    {
        var typed = form.Keys.Where(key => key.StartsWith(ArchiveField, StringComparison.Ordinal) && form.Text(key).Length > 0).ToDictionary(key => key[ArchiveField.Length..], form.Text, StringComparer.Ordinal);
        var done = await desk.ArchiveAsync(visit.Known, typed, form.Text(CleanField).Length > 0, cancelled);
        return done.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(Address + SourceQuestion.Of(gebrek, pagina).Query
                .Add(Codes(HandedInField, done.Value!.Where(one => one.Refused is null)))
                .Add(Codes(RefusedField, done.Value!.Where(one => one.Refused is not null)))),
            OutcomeKind.Invalid => await ListPage(
                StatusCodes.Status400BadRequest, SourceQuestion.Of(gebrek, pagina), new SourcesDone { Problem = done.Faults is [{ Field: "clean" }] ? UpkeepTexts.NotConfirmed : UpkeepTexts.BadAddress, Typed = typed, Wrong = [.. done.Faults.Select(fault => fault.Field)] }, visit, ledger, cancelled),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Conflict or OutcomeKind.Unavailable => Page.Refused(done.Kind),
        };
    }

    private static QueryString Codes(string field, IEnumerable<ArchivedEntry> entries) =>
        string.Join(' ', entries.Take(MostNamed).Select(one => one.Code)) is { Length: > 0 } codes ? QueryString.Create(field, codes) : QueryString.Empty;

    private static IReadOnlyList<EntryCode> CodesIn(string? text) =>
        [.. (text ?? "").Split(' ').Take(MostNamed).Select(word => EntryCode.TryParse(word, out var code) ? code : (EntryCode?)null).OfType<EntryCode>()];

    private static async Task<IResult> ListPage(int status, SourceQuestion question, SourcesDone done, Visit visit, SourceLedger ledger, CancellationToken cancelled)
    {
        var page = await ledger.ReadAsync(visit.Known, question.Flaw, question.Page, cancelled);
        return page.IsOk
            ? Page.WithStatus<SourceListPage>(status, (nameof(SourceListPage.Question), question), (nameof(SourceListPage.Shown), page.Value), (nameof(SourceListPage.Done), done))
            : Page.Refused(page.Kind);
    }
}

/// <summary>Which sources somebody looks at, as it stands in the address.</summary>
public sealed record SourceQuestion(SourceFlaw? Flaw, int Page)
{
    /// <summary>The question of an address; what is none of ours asks for everything.</summary>
    public static SourceQuestion Of(string? flaw, int? page) =>
        new(Enum.TryParse<SourceFlaw>(flaw, out var known) && Enum.IsDefined(known) ? known : null, Math.Max(page ?? 1, 1));

    public QueryString Query
    {
        get
        {
            var query = Flaw is { } flaw ? QueryString.Create(SourceEndpoints.FlawField, flaw.ToString()) : QueryString.Empty;
            return Page > 1 ? query.Add(SourceEndpoints.PageField, Page.ToString(CultureInfo.InvariantCulture)) : query;
        }
    }
}

/// <summary>What was just done with sources, or why it was not.</summary>
public sealed record SourcesDone
{
    /// <summary>The mark that can be undone.</summary>
    public long? Mark { get; init; }

    public bool IsUndone { get; init; }

    public Phrase? Problem { get; init; }

    /// <summary>Entries that were handed in with the address of an archive.</summary>
    public IReadOnlyList<EntryCode> HandedIn { get; init; } = [];

    /// <summary>Entries that could not be.</summary>
    public IReadOnlyList<EntryCode> Refused { get; init; } = [];

    /// <summary>What was typed and refused, by source.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<string> Wrong { get; init; } = [];
}
