using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>Hands in a change of what is published that the bank itself writes, such as a date. It goes through review like any other.</summary>
internal sealed class DirectHandIn(AuditLog audit)
{
    /// <param name="hash">The SHA-256 of the published text that was read; null for whichever is published.</param>
    /// <param name="summary">What readers see in the history.</param>
    /// <param name="clean">Whether the author confirmed that what they typed holds no personal data and nothing secret; true where nothing was typed.</param>
    /// <returns>Invalid unless that is so; NotFound for what readers do not see now; Conflict when the author has a draft of the entry, when another change of it waits for review, or when the text is not the one that was read.</returns>
    public Task<Outcome<RevisionName>> HandInAsync(
        Reader reader, EntryCode code, string? hash, string summary, bool clean, Func<EntryContent, DateOnly, EntryContent> edit, CancellationToken ct) => !clean
        ? Task.FromResult(Outcome.Invalid<RevisionName>(HandIn.NotConfirmed))
        : audit.ChangeAsync(
            reader.Actor,
            Act.HandedIn,
            code.ToString(),
            summary,
            async change =>
            {
                var standing = Standing.Of(change, reader.Actor);
                if (standing is null || Workflow.Next(ReviewState.Draft, ReviewAct.HandIn, standing.Roles) is null) return Outcome.NotAllowed<RevisionName>();
                var text = await BaseText.FindAsync(change.Connection, change.Transaction, code.ToString());
                if (text is not { IsShown: true, Stored: { } stored } || stored.Read() is not { } content || !DisclosurePoint.ShowsWhole(content, standing.Class)) return Outcome.NotFound<RevisionName>();
                if (hash is not null && !string.Equals(text.Hash, hash, StringComparison.Ordinal)) return Outcome.Conflict<RevisionName>(new Fault("hash", "This is not the text that you read."));
                if (await WaitsAsync(change, text.Id)) return Outcome.Conflict<RevisionName>(new Fault("review", "Another change of this entry waits for review."));
                if (await DraftRow.FindAsync(change.Connection, change.Transaction, text.Id, standing.Account) is not null) return Outcome.Conflict<RevisionName>(new Fault("draft", "You have a draft of this entry. Change it there."));
                var authors = await RevisionAuthors.UnreadAsync(change.Connection, change.Transaction, text.Id, text.Revision);
                var made = edit(content, DateOnly.FromDateTime(change.At.UtcDateTime));
                var draft = DraftDesk.RowOf(made, standing.Account, change.At, text.Revision, text.Published, authors);
                return await HandingDesk.TakeAsync(change, new HandIn { Entry = text.Id, Version = draft.Version, Summary = summary, Clean = true }, draft, made);
            },
            ct);

    private static async Task<bool> WaitsAsync(Change change, Guid entry)
    {
        const string Find = "SELECT COUNT(*) FROM review WHERE entry = @entry AND state IN ('InReview', 'Approved')";

        return await change.Connection.ExecuteScalarAsync<long>(Find, new { entry }, change.Transaction) > 0;
    }
}
