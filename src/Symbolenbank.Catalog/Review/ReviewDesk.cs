using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Catalog.Review;

/// <summary>Where reviewers decide. Each decision is one record and takes effect with it, or does not happen.</summary>
/// <remarks>
/// Outcomes of all: NotAllowed for the wrong role or somebody whom the rule of four eyes excludes (the fault says which); NotFound when there is no such
/// revision for this person, who must see all of it; Conflict when its state does not allow the act, or its text was erased.
/// </remarks>
public sealed class ReviewDesk
{
    private readonly Deciding _deciding;
    private readonly WaitingAdditions _waiting;

    internal ReviewDesk(Deciding deciding, WaitingAdditions waiting) => (_deciding, _waiting) = (deciding, waiting);

    /// <summary>An author takes it back; it becomes a draft of that author again.</summary>
    public Task<Outcome<ReviewState>> TakeBackAsync(Reader reader, RevisionName revision, CancellationToken ct) =>
        _deciding.DecideAsync(reader, Of(revision, ReviewAct.TakeBack, Act.TakenBack), async turn =>
        {
            await GivenBack.ToAsync(turn, reader.Actor.Id);
            return null;
        }, ct);

    /// <summary>Gives it back as a draft to the author who handed it in, with what has to change.</summary>
    public Task<Outcome<ReviewState>> AskForChangesAsync(Reader reader, RevisionName revision, string reason, CancellationToken ct) =>
        _deciding.DecideAsync(reader, Of(revision, ReviewAct.AskForChanges, Act.ChangesAsked) with { Reason = reason }, async turn =>
        {
            await GivenBack.ToAsync(turn, turn.Row.Author);
            return null;
        }, ct);

    /// <summary>Ends it. The text stays in the history, from where anybody may begin a draft with it.</summary>
    public Task<Outcome<ReviewState>> RejectAsync(Reader reader, RevisionName revision, string reason, CancellationToken ct) =>
        _deciding.DecideAsync(reader, Of(revision, ReviewAct.Reject, Act.Rejected) with { Reason = reason }, effect: null, ct);

    /// <summary>The expert's opinion that exactly this text may be published, or stay published where that was done in haste.</summary>
    /// <param name="hash">The SHA-256 of the text that the expert read; Conflict when it is not this revision's.</param>
    public async Task<Outcome<ReviewState>> ApproveAsync(Reader reader, RevisionName revision, string hash, string opinion, CancellationToken ct) =>
        await FollowedAsync(await _deciding.DecideAsync(
            reader,
            Of(revision, ReviewAct.Approve, Act.Approved) with { Reason = opinion, Recorded = hash },
            async turn => await Deciding.OnlyThis(turn, hash) ?? (turn.Row.State is ReviewState.Published ? await Publishing.MakeLastingAsync(turn) : null),
            ct));

    /// <summary>A jurist says that one legal line is right.</summary>
    /// <param name="line">The line by <see cref="LegalLines.HashOf"/>; Conflict when the revision has no such line.</param>
    public Task<Outcome<ReviewState>> ConfirmLegalAsync(Reader reader, RevisionName revision, string line, CancellationToken ct) =>
        _deciding.DecideAsync(reader, Of(revision, ReviewAct.ConfirmLegal, Act.LegalConfirmed) with { Recorded = line }, async turn =>
        {
            if (LineMissing(turn, line) is { } missing) return missing;
            return await LegalLines.ConfirmAsync(turn.Change, turn.Row.Entry, line, turn.Standing) == 1 ? null : [new Fault("legal", "This line is confirmed already.")];
        }, ct);

    /// <summary>A jurist takes a confirmation back, their own or a colleague's. Where readers see the line it is called unchecked at once; nothing with it is published any more.</summary>
    /// <param name="line">As in <see cref="ConfirmLegalAsync"/>; Conflict when it is not confirmed.</param>
    public Task<Outcome<ReviewState>> TakeBackLegalAsync(Reader reader, RevisionName revision, string line, CancellationToken ct) =>
        _deciding.DecideAsync(reader, Of(revision, ReviewAct.TakeBackLegal, Act.LegalTakenBack) with { Recorded = line }, async turn =>
        {
            if (LineMissing(turn, line) is { } missing) return missing;
            return await LegalLines.TakeBackAsync(turn.Change, turn.Row.Entry, line) == 1 ? null : [new Fault("legal", "This line is not confirmed.")];
        }, ct);

    /// <summary>Says that this person saw what the forms hit that the text lets be scanned for anew; Conflict when there are none, or somebody said so before.</summary>
    /// <param name="hash">As in <see cref="ApproveAsync"/>.</param>
    public Task<Outcome<ReviewState>> SeeHitsAsync(Reader reader, RevisionName revision, string hash, CancellationToken ct) =>
        _deciding.DecideAsync(
            reader,
            Of(revision, ReviewAct.SeeHits, Act.HitsSeen) with { Recorded = hash },
            async turn => await Deciding.OnlyThis(turn, hash) ?? await NothingToSeeAsync(turn),
            ct);

    /// <summary>Publishes what was approved. Conflict with what is missing when the gate is closed, or another revision was published since it was handed in.</summary>
    public async Task<Outcome<ReviewState>> PublishAsync(Reader reader, RevisionName revision, string hash, CancellationToken ct) =>
        await FollowedAsync(await _deciding.DecideAsync(
            reader,
            Of(revision, ReviewAct.Publish, Act.EntryPublished) with { Recorded = hash },
            async turn => await Deciding.OnlyThis(turn, hash) ?? await Publishing.PublishAsync(turn, provisionalUntil: null),
            ct));

    /// <summary>Approves and publishes what only adds forms or sources, in one step; Conflict when it does more.</summary>
    public async Task<Outcome<ReviewState>> AcceptSmallChangeAsync(Reader reader, RevisionName revision, string hash, CancellationToken ct) =>
        await FollowedAsync(await _deciding.DecideAsync(
            reader,
            Of(revision, ReviewAct.AcceptSmallChange, Act.SmallChangeAccepted) with { Recorded = hash },
            async turn => await Deciding.OnlyThis(turn, hash) ?? OnlySmall(turn) ?? await Publishing.PublishAsync(turn, provisionalUntil: null),
            ct));

    /// <summary>Stops showing what is published, at once and alone. The reason stays and is shown to readers.</summary>
    public Task<Outcome<ReviewState>> WithdrawAsync(Reader reader, RevisionName revision, string reason, CancellationToken ct) =>
        _deciding.DecideAsync(reader, Of(revision, ReviewAct.Withdraw, Act.EntryWithdrawn) with { Reason = reason, Recorded = reason }, Publishing.HideAsync, ct);

    /// <summary>A second person agrees with a withdrawal.</summary>
    public Task<Outcome<ReviewState>> ConfirmWithdrawalAsync(Reader reader, RevisionName revision, CancellationToken ct) =>
        _deciding.DecideAsync(reader, Of(revision, ReviewAct.ConfirmWithdrawal, Act.WithdrawalConfirmed), static turn => Task.FromResult<IReadOnlyList<Fault>?>(
            turn.Row.WaitsForConfirmation ? null : [new Fault("revision", "The withdrawal is confirmed already.")]), ct);

    /// <summary>Somebody else than its authors, and than those who withdrew it, shows a withdrawn revision again; Conflict for one on which no expert gave an opinion.</summary>
    public Task<Outcome<ReviewState>> RestoreAsync(Reader reader, RevisionName revision, string reason, CancellationToken ct) =>
        _deciding.DecideAsync(reader, Of(revision, ReviewAct.Restore, Act.EntryRestored) with { Reason = reason, Recorded = reason }, Publishing.ShowAgainAsync, ct);

    /// <summary>Small changes that waited follow what was published. The decision stands by now, so a visitor who leaves stops nothing.</summary>
    private async Task<Outcome<ReviewState>> FollowedAsync(Outcome<ReviewState> decided)
    {
        try
        {
            if (decided is { IsOk: true, Value: ReviewState.Published }) await _waiting.FollowAsync(CancellationToken.None);
        }
        catch (AuditUnavailableException)
        {
            // They follow with the due decisions, once the record can be written again.
        }

        return decided;
    }

    private static Verdict Of(RevisionName revision, ReviewAct act, Act record) => new() { Revision = revision, Act = act, Record = record };

    /// <summary>Null when the text has this line, and is on its way or before readers; both then follow.</summary>
    private static IReadOnlyList<Fault>? LineMissing(Turn turn, string line)
    {
        if (!turn.Content.Legal.Any(one => string.Equals(LegalLines.HashOf(one), line, StringComparison.Ordinal))) return [new Fault("legal", "This revision has no such line.")];
        if (turn.Row is { State: ReviewState.Published, IsShown: false }) return [new Fault("revision", "Readers see another revision now.")];
        turn.Change.ConcernsEntry(turn.Row.Entry);
        return null;
    }

    private static async Task<IReadOnlyList<Fault>?> NothingToSeeAsync(Turn turn) =>
        (await RaisedUse.FaultsAsync(turn.Change, turn.Row, turn.Content)).Count > 0
            ? null
            : [new Fault("revision", "No form becomes scanned for, or somebody saw already what they hit.")];

    private static IReadOnlyList<Fault>? OnlySmall(Turn turn) => turn.Row switch
    {
        { Small: true } => null,
        { AddsOnly: false } => [new Fault("revision", "This changes more than forms and sources; it needs an expert's opinion.")],
        { AddsToShown: false } => [new Fault("revision", "Readers do not see what this adds to; it needs an expert's opinion.")],
        _ => [new Fault("revision", "What readers see is provisional. An expert gives an opinion on that first.")],
    };
}
