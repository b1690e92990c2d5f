using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>One decision as somebody wants to make it.</summary>
internal sealed record Verdict
{
    public required RevisionName Revision { get; init; }

    public required ReviewAct Act { get; init; }

    public required Act Record { get; init; }

    /// <summary>What the curation team is told; empty where none is asked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the record says as reason; nothing when the reason is only for the curation team.</summary>
    public string Recorded { get; init; } = "";
}

/// <summary>One decision while it is made, inside its transaction.</summary>
internal sealed record Turn(Change Change, ReviewRow Row, EntryContent Content, Standing Standing);

/// <summary>The one way in which a decision on a revision is made: role, state, four eyes, effect and record, in one transaction.</summary>
internal sealed class Deciding(AuditLog audit, ReviewOptions options)
{
    private static readonly Task<IReadOnlyList<Fault>?> Nothing = Task.FromResult<IReadOnlyList<Fault>?>(null);

    /// <param name="effect">What the decision does beside the new state; null when it was done, else what stands in its way.</param>
    public async Task<Outcome<ReviewState>> DecideAsync(Reader reader, Verdict verdict, Func<Turn, Task<IReadOnlyList<Fault>?>>? effect, CancellationToken ct)
    {
        if (NeedsReason(verdict.Act) && FaultOf(verdict) is { } fault) return Outcome.Invalid<ReviewState>(fault);
        if (StoredText.FaultOf("reason", verdict.Recorded) is { } unsound) return Outcome.Invalid<ReviewState>(unsound);
        return await audit.ChangeAsync(
            reader.Actor,
            verdict.Record,
            verdict.Revision.ToString(),
            verdict.Recorded,
            async change =>
            {
                var standing = Standing.Of(change, reader.Actor);
                return standing is null ? Outcome.NotAllowed<ReviewState>() : await MakeAsync(change, verdict, standing, effect ?? (static _ => Nothing));
            },
            ct);
    }

    /// <summary>Makes the decision for somebody whose standing is known.</summary>
    public async Task<Outcome<ReviewState>> MakeAsync(Change change, Verdict verdict, Standing standing, Func<Turn, Task<IReadOnlyList<Fault>?>> effect)
    {
        var act = verdict.Act;
        if (!standing.Roles.Any(role => Workflow.May(act, role))) return Outcome.NotAllowed<ReviewState>();
        var row = await ReviewRow.FindAsync(change.Connection, change.Transaction, verdict.Revision);
        if (row is null) return Outcome.NotFound<ReviewState>();
        if (row.Read() is not { } content) return Outcome.Conflict<ReviewState>(new Fault("revision", "The text of this revision was erased."));
        if (!DisclosurePoint.ShowsWhole(content, standing.Class)) return Outcome.NotFound<ReviewState>();
        if (Workflow.Next(row.State, act, standing.Roles) is not { } next) return Outcome.Conflict<ReviewState>(new Fault("revision", $"This revision is {row.State}."));
        var people = await EyesOnRevision.OfAsync(change.Connection, change.Transaction, row, options.FormerOrganisation);
        if (people.Refusal(act, new Participant(standing.Person, standing.Organisation), options.OtherOrganisation) is { } refusal)
        {
            return Outcome.NotAllowed<ReviewState>(new Fault("person", FourEyes.Sentence(refusal)));
        }

        var turn = new Turn(change, row, content, standing);
        if (await effect(turn) is { } faults) return Outcome.Conflict<ReviewState>(faults);
        await Decision.WriteAsync(change, row, act, next, standing.Account, verdict.Reason);
        return Outcome.Ok(next);
    }

    /// <summary>That the decision was made on the text that is there.</summary>
    public static Task<IReadOnlyList<Fault>?> OnlyThis(Turn turn, string hash) => Task.FromResult<IReadOnlyList<Fault>?>(
        string.Equals(turn.Row.Hash, hash, StringComparison.Ordinal) ? null : [new Fault("hash", "This is not the text that you read.")]);

    private static bool NeedsReason(ReviewAct act) => act is ReviewAct.AskForChanges or ReviewAct.Reject or ReviewAct.Approve or ReviewAct.SupportUrgent || Lasts(act);

    private static bool Lasts(ReviewAct act) => act is ReviewAct.Withdraw or ReviewAct.Restore;

    private Fault? FaultOf(Verdict verdict) => Lasts(verdict.Act)
        ? ReviewTexts.FaultOfLasting("reason", verdict.Reason, options.LongestText)
        : ReviewTexts.FaultOf("reason", verdict.Reason, options.LongestText);
}
