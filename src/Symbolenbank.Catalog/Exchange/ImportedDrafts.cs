using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Makes a draft of one row, and takes it back; each with its record, in one transaction. The importer is the draft's author.</summary>
/// <remarks>Only drafts are made here. What they lack, who may approve them and who may publish them is decided where it is for every draft.</remarks>
internal sealed class ImportedDrafts(AuditLog audit)
{
    /// <summary>Makes the draft. NotAllowed when the importer may no longer write; Conflict when the import was stopped or the row is done.</summary>
    public Task<Outcome<RowResult>> MakeAsync(ImportRecord import, RowRecord row, CancellationToken ct) => audit.ChangeAsync(
        ActorOf(import),
        Act.DraftImported,
        row.Code ?? "",
        $"import {import.Id:D}",
        async change =>
        {
            if (StandingOf(change, import) is not { } standing) return Outcome.NotAllowed<RowResult>();
            if (!await IsAsync(change, import.Id, ImportState.Running)) return Outcome.Conflict<RowResult>();
            var content = EntryJson.Read(row.Content!);
            var (draft, fault) = row.Base is { } entry ? await OverAsync(change, entry, row, content, standing) : (New(change, content, standing), null);
            if (draft is not null && !DraftRow.Begin(change.Transaction, draft)) (draft, fault) = (null, new RowFault(RowFaultKind.OwnDraft));
            var version = draft is null ? null : (await DraftRow.FindAsync(change.Connection, change.Transaction, draft.Entry, draft.Author))?.Version;
            change.Names(draft?.Code ?? row.Code ?? "");
            return await DoneAsync(change, row, draft, version, fault);
        },
        ct);

    /// <summary>Takes the draft away if nobody touched it since; else the row says that it was left.</summary>
    public Task<Outcome<RowResult>> TakeBackAsync(ImportRecord import, RowRecord row, CancellationToken ct) => audit.ChangeAsync(
        ActorOf(import),
        Act.DraftTakenBack,
        row.Code ?? "",
        $"import {import.Id:D}",
        async change =>
        {
            const string Remove = "DELETE FROM draft WHERE entry = @Entry AND author = @Account AND version = @DraftVersion AND discarded_at IS NULL";
            const string Write = "UPDATE bulk_row SET result = @result, faults = @faults WHERE import = @Import AND number = @Number AND result = 'Drafted'";

            if (StandingOf(change, import) is null) return Outcome.NotAllowed<RowResult>();
            if (!await IsAsync(change, import.Id, ImportState.Undoing)) return Outcome.Conflict<RowResult>();
            var gone = await change.Connection.ExecuteAsync(Remove, new { row.Entry, import.Account, row.DraftVersion }, change.Transaction) == 1;
            var result = gone ? RowResult.TakenBack : RowResult.Kept;
            var faults = gone ? row.Faults : RowRecord.Json([.. row.FaultList, new RowFault(RowFaultKind.WorkedOn)]);
            var written = await change.Connection.ExecuteAsync(Write, new { result = result.ToString(), faults, row.Import, row.Number }, change.Transaction);
            return written == 1 ? Outcome.Ok(result) : Outcome.Conflict<RowResult>();
        },
        ct);

    private static Actor ActorOf(ImportRecord import) => new(ActorKind.Account, import.Account, import.Session);

    private static Standing? StandingOf(Change change, ImportRecord import) => Standing.With(change, ActorOf(import), DraftDesk.Roles);

    /// <summary>Whether the import still is in that state; so a stop holds from the very next row.</summary>
    private static async Task<bool> IsAsync(Change change, Guid import, ImportState state) =>
        (await ImportRecord.FindAsync(change.Connection, change.Transaction, import))?.Now == state;

    private static DraftRow New(Change change, EntryContent content, Standing author)
    {
        var named = content with { Id = Guid.CreateVersion7(change.At), Code = CodeNumbers.Next(change.Transaction, change.At) };
        return DraftDesk.RowOf(named, author.Account, change.At, basedOn: null, published: null, authors: []);
    }

    private static async Task<(DraftRow? Draft, RowFault? Fault)> OverAsync(Change change, Guid entry, RowRecord row, EntryContent content, Standing author)
    {
        var text = await BaseText.FindAsync(change.Connection, change.Transaction, entry);
        if (text is null || !string.Equals(text.Hash, row.BaseHash, StringComparison.Ordinal)) return (null, new RowFault(RowFaultKind.ChangedMeanwhile));
        if (text.Stored?.Read() is not { } before || !DisclosurePoint.ShowsWhole(before, author.Class) || !DisclosurePoint.ShowsWhole(content, author.Class)) return (null, new RowFault(RowFaultKind.MarkingTooStrict));
        var earlier = await RevisionAuthors.UnreadAsync(change.Connection, change.Transaction, entry, text.Revision);
        return (DraftDesk.RowOf(content, author.Account, change.At, text.Revision, text.Published, earlier), null);
    }

    private static async Task<Outcome<RowResult>> DoneAsync(Change change, RowRecord row, DraftRow? draft, int? version, RowFault? fault)
    {
        const string Write = """
            UPDATE bulk_row SET result = @result, entry = @Entry, code = @Code, draft_version = @version, faults = @faults
            WHERE import = @Import AND number = @Number AND result IS NULL
            """;

        var result = draft is null ? RowResult.Failed : RowResult.Drafted;
        var faults = fault is null ? row.Faults : RowRecord.Json([.. row.FaultList, fault]);
        var values = new { result = result.ToString(), draft?.Entry, Code = draft?.Code ?? row.Code, version, faults, row.Import, row.Number };
        return await change.Connection.ExecuteAsync(Write, values, change.Transaction) == 1 ? Outcome.Ok(result) : Outcome.Conflict<RowResult>();
    }
}
