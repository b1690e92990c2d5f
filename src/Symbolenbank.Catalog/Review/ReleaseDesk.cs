using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Catalog.Review;

/// <summary>Publishing sooner or later than usual: in haste by two people before an expert's opinion, and at a set time.</summary>
/// <remarks>Neither goes round the gate: it is asked at the moment of publication. Outcomes are those of <see cref="ReviewDesk"/>.</remarks>
public sealed class ReleaseDesk
{
    private readonly Deciding _deciding;
    private readonly TimeProvider _time;
    private readonly ReviewOptions _options;

    internal ReleaseDesk(Deciding deciding, TimeProvider time, IOptions<ReviewOptions> options) => (_deciding, _time, _options) = (deciding, time, options.Value);

    /// <summary>The first of two says why readers need exactly this text before an expert can give an opinion; Conflict when somebody said so before.</summary>
    public Task<Outcome<ReviewState>> SupportUrgentAsync(Reader reader, RevisionName revision, string hash, string reason, CancellationToken ct) =>
        _deciding.DecideAsync(
            reader,
            Of(revision, ReviewAct.SupportUrgent, Act.UrgencySupported) with { Reason = reason, Recorded = hash },
            async turn => await Deciding.OnlyThis(turn, hash) ?? await MarkUrgentAsync(turn),
            ct);

    /// <summary>
    /// The second publishes it, marked as provisional, for as long as <see cref="ReviewOptions.ProvisionalFor"/> says: without an expert's opinion by
    /// then the bank withdraws it. Conflict before a first person asked for it, and while the gate is closed.
    /// </summary>
    public Task<Outcome<ReviewState>> PublishUrgentAsync(Reader reader, RevisionName revision, string hash, CancellationToken ct) =>
        _deciding.DecideAsync(
            reader,
            Of(revision, ReviewAct.PublishUrgent, Act.PublishedUrgently) with { Recorded = hash },
            async turn => await Deciding.OnlyThis(turn, hash)
                ?? await IsSupportedAsync(turn)
                ?? await Publishing.PublishAsync(turn, turn.Change.At + _options.ProvisionalFor),
            ct);

    /// <summary>Orders the publication of what was approved. Invalid for a time that is past, or further ahead than <see cref="ReviewOptions.PublishAhead"/>.</summary>
    public async Task<Outcome<ReviewState>> TimeAsync(Reader reader, RevisionName revision, string hash, DateTimeOffset at, CancellationToken ct)
    {
        const string Order = "UPDATE review SET publish_at = @at, publish_by = @Account, publish_fault = NULL WHERE entry = @Entry AND revision = @Revision";

        var now = _time.GetUtcNow();
        if (at <= now) return Outcome.Invalid<ReviewState>(new Fault("at", "This time is past."));
        if (at > now + _options.PublishAhead) return Outcome.Invalid<ReviewState>(new Fault("at", $"At most {_options.PublishAhead.TotalDays:0} days ahead."));
        return await _deciding.DecideAsync(
            reader,
            Of(revision, ReviewAct.TimePublication, Act.PublicationTimed) with { Recorded = hash },
            async turn =>
            {
                if ((await Deciding.OnlyThis(turn, hash) ?? await Publishing.MissingAsync(turn)) is { } faults) return faults;
                await turn.Change.Connection.ExecuteAsync(Order, new { at, turn.Standing.Account, turn.Row.Entry, turn.Row.Revision }, turn.Change.Transaction);
                return null;
            },
            ct);
    }

    /// <summary>Takes the order back; Conflict when there is none.</summary>
    public Task<Outcome<ReviewState>> CancelTimedAsync(Reader reader, RevisionName revision, CancellationToken ct)
    {
        const string Cancel = "UPDATE review SET publish_at = NULL, publish_by = NULL WHERE entry = @Entry AND revision = @Revision AND publish_at IS NOT NULL";

        return _deciding.DecideAsync(reader, Of(revision, ReviewAct.CancelTimed, Act.TimedPublicationCancelled), static async turn =>
            await turn.Change.Connection.ExecuteAsync(Cancel, new { turn.Row.Entry, turn.Row.Revision }, turn.Change.Transaction) == 1
                ? null
                : [new Fault("revision", "No publication was ordered.")], ct);
    }

    private static Verdict Of(RevisionName revision, ReviewAct act, Act record) => new() { Revision = revision, Act = act, Record = record };

    private async Task<IReadOnlyList<Fault>?> MarkUrgentAsync(Turn turn)
    {
        const string Mark = "UPDATE review SET urgent = @yes WHERE entry = @Entry AND revision = @Revision";

        if ((await EyesOnRevision.OfAsync(turn.Change.Connection, turn.Change.Transaction, turn.Row, _options.FormerOrganisation)).Has(ReviewAct.SupportUrgent))
        {
            return [new Fault("revision", "Somebody asked for urgent publication already.")];
        }

        await turn.Change.Connection.ExecuteAsync(Mark, new { yes = true, turn.Row.Entry, turn.Row.Revision }, turn.Change.Transaction);
        return null;
    }

    private async Task<IReadOnlyList<Fault>?> IsSupportedAsync(Turn turn) =>
        (await EyesOnRevision.OfAsync(turn.Change.Connection, turn.Change.Transaction, turn.Row, _options.FormerOrganisation)).Has(ReviewAct.SupportUrgent)
            ? null
            : [new Fault("revision", "Urgent publication takes two people: nobody has asked for it yet.")];
}
