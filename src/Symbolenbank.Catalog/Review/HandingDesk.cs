using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Review;

/// <summary>Takes drafts in: from then on the text is a revision, which nobody changes any more.</summary>
public sealed class HandingDesk
{
    private readonly AuditLog _audit;
    private readonly ReviewOptions _options;

    internal HandingDesk(AuditLog audit, IOptions<ReviewOptions> options) => (_audit, _options) = (audit, options.Value);

    /// <summary>
    /// Makes the author's draft a revision in review. Invalid with all that is missing; Conflict when the draft has changed, or another revision was
    /// published since it was begun; NotFound without a draft.
    /// </summary>
    public async Task<Outcome<RevisionName>> HandInAsync(Reader reader, HandIn handIn, CancellationToken ct)
    {
        if (!handIn.Clean) return Outcome.Invalid<RevisionName>(HandIn.NotConfirmed);
        if (ReviewTexts.FaultOfLasting("summary", handIn.Summary, _options.LongestText) is { } fault) return Outcome.Invalid<RevisionName>(fault);
        return await _audit.ChangeAsync(
            reader.Actor,
            Act.HandedIn,
            handIn.Entry.ToString("D"),
            handIn.Summary,
            async change =>
            {
                var standing = Standing.Of(change, reader.Actor);
                if (standing is null || Workflow.Next(ReviewState.Draft, ReviewAct.HandIn, standing.Roles) is null) return Outcome.NotAllowed<RevisionName>();
                var draft = await DraftRow.FindAsync(change.Connection, change.Transaction, handIn.Entry, standing.Account);
                if (draft is null || draft.Read() is not { } content || !DisclosurePoint.ShowsWhole(content, standing.Class)) return Outcome.NotFound<RevisionName>();
                if (draft.Version != handIn.Version) return Outcome.Conflict<RevisionName>(new Fault("version", "The draft has changed since you read it."));
                if (draft.ReadWork().Conflicts.Count > 0) return Outcome.Conflict<RevisionName>(Unsettled);
                return await TakeAsync(change, handIn, draft, content);
            },
            ct);
    }

    /// <summary>That two windows, or two people, changed the same and nobody chose yet.</summary>
    public static readonly Fault Unsettled = new("conflicts", "Something was changed in two ways. Choose in the editor first.");

    /// <summary>Takes this text in as the author's next revision, whether or not it was a draft before.</summary>
    internal static async Task<Outcome<RevisionName>> TakeAsync(Change change, HandIn handIn, DraftRow draft, EntryContent content)
    {
        var text = await BaseText.FindAsync(change.Connection, change.Transaction, draft.Entry);
        if (text?.Published != draft.PublishedBase) return Outcome.Conflict<RevisionName>(new Fault("published", $"Revision {text?.Published} was published meanwhile. Bring it in first."));
        var handed = HandedText.Of(text?.Published is null ? null : text.Stored?.Read(), text?.IsShown is true, content, handIn.Whole);
        IReadOnlyList<Fault> missing = [.. handed.Faults, .. PublicationGate.MissingAtHandIn(handed.Content, DateOnly.FromDateTime(change.At.UtcDateTime))];
        if (missing.Count > 0) return Outcome.Invalid<RevisionName>(missing);
        if (handed.Published is not null && text?.IsShown is true && handed.Differences.Count == 0)
        {
            return Outcome.Invalid<RevisionName>(new Fault("content", "The draft says what is published already."));
        }

        return await KeepAsync(change, handIn, draft, handed);
    }

    private static async Task<Outcome<RevisionName>> KeepAsync(Change change, HandIn handIn, DraftRow draft, HandedText handed)
    {
        const string Mismatched = "SELECT COUNT(*) FROM entry WHERE (code = @Code AND id <> @Entry) OR (id = @Entry AND code <> @Code)";
        const string Done = "DELETE FROM draft WHERE entry = @Entry AND author = @Author";

        if (await change.Connection.ExecuteScalarAsync<long>(Mismatched, new { draft.Code, draft.Entry }, change.Transaction) > 0)
        {
            return Outcome.Conflict<RevisionName>(new Fault("code", "This code is another entry's, or this entry has another code."));
        }

        var name = new RevisionName(handed.Content.Code, await AddAsync(change, handIn, draft, handed));
        await ReviewComments.TakeAlongAsync(change, draft.Entry, draft.BasedOn, name.Number);
        await change.Connection.ExecuteAsync(Done, new { draft.Entry, draft.Author }, change.Transaction);
        change.Names(name.ToString());
        return Outcome.Ok(name);
    }

    /// <summary>Adds the next revision, in review. Leaves drafts as they are.</summary>
    /// <returns>Its number.</returns>
    internal static async Task<int> AddAsync(Change change, HandIn handIn, DraftRow draft, HandedText handed)
    {
        const string Begin = """
            INSERT INTO entry (id, code, newest_revision) VALUES (@Entry, @Code, 1)
            ON CONFLICT (id) DO UPDATE SET newest_revision = entry.newest_revision + 1
            RETURNING newest_revision
            """;
        const string Revise = """
            INSERT INTO revision (entry, number, schema, content, hash, author, reason, created_at, created_in)
            VALUES (@Entry, @number, @Schema, @text, @hash, @Author, @Summary, @At, @Seq)
            """;
        const string Review = """
            INSERT INTO review (entry, revision, state, last_act, small, urgent, published_base, handed_in_at, changed_at)
            VALUES (@Entry, @number, @state, @act, @Small, @Urgent, @PublishedBase, @At, @At)
            """;

        var number = await change.Connection.QuerySingleAsync<int>(Begin, new { draft.Entry, draft.Code }, change.Transaction);
        var json = EntryJson.Write(handed.Content);
        var values = new
        {
            draft.Entry,
            number,
            handed.Content.Schema,
            text = json,
            hash = RevisionStore.HashOf(json),
            draft.Author,
            handIn.Summary,
            change.At,
            change.Seq,
            state = nameof(ReviewState.InReview),
            act = nameof(ReviewAct.HandIn),
            handed.Small,
            handIn.Urgent,
            draft.PublishedBase,
        };
        await DrawingStore.KeepAsync(change, handed.Drawings);
        await change.Connection.ExecuteAsync(Revise, values, change.Transaction);
        await change.Connection.ExecuteAsync(Review, values, change.Transaction);
        await RevisionAuthors.NoteAsync(change.Transaction, draft.Entry, number, [draft.Author, .. draft.OtherAuthors]);
        return number;
    }
}
