using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>Where reviewers decide. Each decision is one record and takes effect with it, or does not happen.</summary>
/// <remarks>
/// Outcomes of all: NotAllowed for the wrong role or somebody whom the rule of four eyes excludes (the fault says which); NotFound when there is no such
/// revision for this person, who must see all of it; Conflict when its state does not allow the act, or its text was erased.
/// </remarks>
public sealed class ReviewDesk
{
    private readonly AuditLog _audit;
    private readonly ReviewOptions _options;

    internal ReviewDesk(AuditLog audit, IOptions<ReviewOptions> options) => (_audit, _options) = (audit, options.Value);

    /// <summary>An author takes it back; it becomes a draft of that author again.</summary>
    public Task<Outcome<ReviewState>> TakeBackAsync(Reader reader, RevisionName revision, CancellationToken ct) =>
        DecideAsync(reader, revision, ReviewAct.TakeBack, Act.TakenBack, "", async turn =>
        {
            await GivenBack.ToAsync(turn, reader.Actor.Id);
            return null;
        }, ct);

    /// <summary>Gives it back as a draft to the author who handed it in, with what has to change.</summary>
    public Task<Outcome<ReviewState>> AskForChangesAsync(Reader reader, RevisionName revision, string reason, CancellationToken ct) =>
        DecideAsync(reader, revision, ReviewAct.AskForChanges, Act.ChangesAsked, reason, async turn =>
        {
            await GivenBack.ToAsync(turn, turn.Row.Author);
            return null;
        }, ct);

    /// <summary>Ends it. The text stays in the history, from where anybody may begin a draft with it.</summary>
    public Task<Outcome<ReviewState>> RejectAsync(Reader reader, RevisionName revision, string reason, CancellationToken ct) =>
        DecideAsync(reader, revision, ReviewAct.Reject, Act.Rejected, reason, static _ => Task.FromResult<IReadOnlyList<Fault>?>(null), ct);

    /// <summary>The expert's opinion that exactly this text may be published.</summary>
    /// <param name="hash">The SHA-256 of the text that the expert read; Conflict when it is not this revision's.</param>
    public Task<Outcome<ReviewState>> ApproveAsync(Reader reader, RevisionName revision, string hash, string opinion, CancellationToken ct) =>
        DecideAsync(reader, revision, ReviewAct.Approve, Act.Approved, opinion, turn => OnlyThis(turn, hash), ct, recorded: hash);

    /// <summary>A jurist says that one legal line is right.</summary>
    /// <param name="line">The line by <see cref="LegalLines.HashOf"/>; Conflict when the revision has no such line.</param>
    public Task<Outcome<ReviewState>> ConfirmLegalAsync(Reader reader, RevisionName revision, string line, CancellationToken ct) =>
        DecideAsync(reader, revision, ReviewAct.ConfirmLegal, Act.LegalConfirmed, "", async turn =>
        {
            if (!turn.Content.Legal.Any(one => string.Equals(LegalLines.HashOf(one), line, StringComparison.Ordinal))) return [new Fault("legal", "This revision has no such line.")];
            return await LegalLines.ConfirmAsync(turn.Change, turn.Row.Entry, line, turn.Standing) == 1 ? null : [new Fault("legal", "This line is confirmed already.")];
        }, ct, recorded: line);

    /// <summary>Publishes what was approved. Conflict with what is missing when the gate is closed, or another revision was published since it was handed in.</summary>
    public Task<Outcome<ReviewState>> PublishAsync(Reader reader, RevisionName revision, string hash, CancellationToken ct) =>
        DecideAsync(reader, revision, ReviewAct.Publish, Act.EntryPublished, "", async turn => await OnlyThis(turn, hash) ?? await Publishing.PublishAsync(turn), ct, recorded: hash);

    /// <summary>Approves and publishes a small change in one step; Conflict when it is no small change.</summary>
    public Task<Outcome<ReviewState>> AcceptSmallChangeAsync(Reader reader, RevisionName revision, string hash, CancellationToken ct) =>
        DecideAsync(reader, revision, ReviewAct.AcceptSmallChange, Act.SmallChangeAccepted, "", async turn =>
            await OnlyThis(turn, hash)
            ?? OnlySmall(turn)
            ?? await Publishing.PublishAsync(turn), ct, recorded: hash);

    /// <summary>Stops showing what is published, at once and alone. The reason stays and is shown to readers.</summary>
    public Task<Outcome<ReviewState>> WithdrawAsync(Reader reader, RevisionName revision, string reason, CancellationToken ct) =>
        DecideAsync(reader, revision, ReviewAct.Withdraw, Act.EntryWithdrawn, reason, Publishing.HideAsync, ct, recorded: reason);

    /// <summary>A second person agrees with a withdrawal.</summary>
    public Task<Outcome<ReviewState>> ConfirmWithdrawalAsync(Reader reader, RevisionName revision, CancellationToken ct) =>
        DecideAsync(reader, revision, ReviewAct.ConfirmWithdrawal, Act.WithdrawalConfirmed, "", static turn => Task.FromResult<IReadOnlyList<Fault>?>(
            string.Equals(turn.Row.LastAct, nameof(ReviewAct.ConfirmWithdrawal), StringComparison.Ordinal) ? [new Fault("revision", "The withdrawal is confirmed already.")] : null), ct);

    /// <summary>A second person shows a withdrawn revision again.</summary>
    public Task<Outcome<ReviewState>> RestoreAsync(Reader reader, RevisionName revision, string reason, CancellationToken ct) =>
        DecideAsync(reader, revision, ReviewAct.Restore, Act.EntryRestored, reason, Publishing.ShowAgainAsync, ct, recorded: reason);

    private static Task<IReadOnlyList<Fault>?> OnlyThis(Turn turn, string hash) => Task.FromResult<IReadOnlyList<Fault>?>(
        string.Equals(turn.Row.Hash, hash, StringComparison.Ordinal) ? null : [new Fault("hash", "This is not the text that you read.")]);

    private static IReadOnlyList<Fault>? OnlySmall(Turn turn) =>
        turn.Row.Small ? null : (Fault[])[new Fault("revision", "This changes more than forms and sources; it needs an expert's opinion.")];

    /// <param name="recorded">What the record says as reason; nothing when the reason is only for the curation team.</param>
    private async Task<Outcome<ReviewState>> DecideAsync(
        Reader reader, RevisionName name, ReviewAct act, Act record, string reason, Func<Turn, Task<IReadOnlyList<Fault>?>> effect, CancellationToken ct, string recorded = "")
    {
        if (NeedsReason(act) && FaultOf(act, reason) is { } fault) return Outcome.Invalid<ReviewState>(fault);
        if (Store.StoredText.FaultOf("reason", recorded) is { } unsound) return Outcome.Invalid<ReviewState>(unsound);
        return await _audit.ChangeAsync(
            reader.Actor,
            record,
            name.ToString(),
            recorded,
            async change =>
            {
                var standing = Standing.Of(change.Transaction, change.At, reader.Actor);
                if (standing is null || !standing.Roles.Any(role => Workflow.May(act, role))) return Outcome.NotAllowed<ReviewState>();
                var row = await ReviewRow.FindAsync(change.Connection, change.Transaction, name);
                if (row is null) return Outcome.NotFound<ReviewState>();
                if (row.Read() is not { } content) return Outcome.Conflict<ReviewState>(new Fault("revision", "The text of this revision was erased."));
                if (!DisclosurePoint.ShowsWhole(content, standing.Class)) return Outcome.NotFound<ReviewState>();
                if (Workflow.Next(row.State, act, standing.Roles) is not { } next) return Outcome.Conflict<ReviewState>(new Fault("revision", $"This revision is {row.State}."));
                if (await RefusalAsync(change, row, act, standing) is { } refusal) return Outcome.NotAllowed<ReviewState>(new Fault("person", Sentence(refusal)));
                var turn = new Turn(change, row, content, standing);
                if (await effect(turn) is { } faults) return Outcome.Conflict<ReviewState>(faults);
                await Decision.WriteAsync(change, row, act, next, standing.Account, reason);
                return Outcome.Ok(next);
            },
            ct);
    }

    private static bool NeedsReason(ReviewAct act) => act is ReviewAct.AskForChanges or ReviewAct.Reject or ReviewAct.Approve or ReviewAct.Withdraw or ReviewAct.Restore;

    private Fault? FaultOf(ReviewAct act, string reason) => act is ReviewAct.Withdraw or ReviewAct.Restore
        ? ReviewTexts.FaultOfLasting("reason", reason, _options.LongestText)
        : ReviewTexts.FaultOf("reason", reason, _options.LongestText);

    private async Task<FourEyesRefusal?> RefusalAsync(Change change, ReviewRow row, ReviewAct act, Standing standing)
    {
        var authors = await RevisionAuthors.PeopleAsync(change.Connection, change.Transaction, row.Entry, row.Revision);
        var earlier = act switch
        {
            ReviewAct.Publish => await Decision.PersonOfLastAsync(change.Connection, change.Transaction, row, ReviewAct.Approve),
            ReviewAct.ConfirmWithdrawal or ReviewAct.Restore => await Decision.PersonOfLastAsync(change.Connection, change.Transaction, row, ReviewAct.Withdraw),
            _ => null,
        };
        return FourEyes.Refusal(act, new Participant(standing.Person, standing.Organisation), authors, earlier, _options.OtherOrganisation);
    }

    private static string Sentence(FourEyesRefusal refusal) => refusal switch
    {
        FourEyesRefusal.IsAuthor => "You wrote a part of this text.",
        FourEyesRefusal.IsNoAuthor => "Only an author takes a text back.",
        FourEyesRefusal.SameOrganisation => "Somebody of another organisation than the authors' must do this (Review:OtherOrganisation).",
        FourEyesRefusal.DecidedBefore => "A second person must do this.",
    };
}

/// <summary>One decision while it is made, inside its transaction.</summary>
internal sealed record Turn(Change Change, ReviewRow Row, EntryContent Content, Standing Standing);
