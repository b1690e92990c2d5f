using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Taxonomy;

/// <summary>Where labels are changed: somebody who writes proposes, an editor-in-chief who is somebody else confirms. Entries are never touched.</summary>
/// <remarks>Undoing a rename or a merge is proposing the earlier version again.</remarks>
public sealed class TaxonomyDesk
{
    private readonly AuditLog _audit;
    private readonly ReviewOptions _options;

    internal TaxonomyDesk(AuditLog audit, IOptions<ReviewOptions> options) => (_audit, _options) = (audit, options.Value);

    /// <summary>
    /// Puts a label, new or changed, before the editors-in-chief. Invalid with all that is wrong; Conflict when the label has changed meanwhile,
    /// or another proposal for it waits.
    /// </summary>
    /// <returns>The proposal's number.</returns>
    public async Task<Outcome<int>> ProposeAsync(Reader reader, TermProposing proposing, CancellationToken ct)
    {
        if (!Enum.IsDefined(proposing.Vocabulary)) return Outcome.Invalid<int>(new Fault("vocabulary", "There is no such list."));
        if (ReviewTexts.FaultOfLasting("reason", proposing.Reason, _options.LongestText) is { } fault) return Outcome.Invalid<int>(fault);
        return await _audit.ChangeAsync(
            reader.Actor,
            Act.TermProposed,
            Subject(proposing.Vocabulary, proposing.Term.Id),
            proposing.Reason,
            async change =>
            {
                if (Standing.With(change, reader.Actor, DraftDesk.Roles) is not { } standing) return Outcome.NotAllowed<int>();
                if (TermRules.Check(proposing.Vocabulary, proposing.Term, DateOnly.FromDateTime(change.At.UtcDateTime)) is { Count: > 0 } faults) return Outcome.Invalid<int>(faults);
                var all = await TermRows.AllAsync(change.Connection, change.Transaction);
                var text = TermText.Of(proposing.Vocabulary, proposing.Term) with { BasedOn = proposing.BasedOn };
                if (FaultOf(text, all) is { } refused) return refused;
                return await TermRows.ProposeAsync(change, text, proposing.Reason, standing.Account) is { } number
                    ? Outcome.Ok(number)
                    : Outcome.Conflict<int>(new Fault("term", "Another proposal for this label waits for a decision."));
            },
            ct);
    }

    /// <summary>Makes a proposal the label's next version, at once and everywhere. NotAllowed for the person who proposed it.</summary>
    /// <param name="hash">The SHA-256 of the proposal that was read; Conflict when it is not this one's, or the label has changed meanwhile.</param>
    public Task<Outcome<TermOutcome>> ConfirmAsync(Reader reader, Vocabulary vocabulary, string id, string hash, CancellationToken ct) =>
        DecideAsync(reader, vocabulary, id, Act.TermConfirmed, hash, own: false, async (change, row, account) =>
        {
            if (!string.Equals(row.Hash, hash, StringComparison.Ordinal)) return Outcome.Conflict<TermOutcome>(new Fault("hash", "This is not the proposal that you read."));
            var term = TermJson.Read(row.Content);
            var text = TermText.Of(vocabulary, term) with { Content = row.Content, Hash = row.Hash, BasedOn = row.BasedOn };
            var all = await TermRows.AllAsync(change.Connection, change.Transaction);
            if (FaultOf(text, all) is { } refused) return new Outcome<TermOutcome>(refused.Kind, default, refused.Faults);
            await TermRows.ConfirmAsync(change, text, row.Number, account);
            change.ConcernsTaxonomy(ids: !string.Equals(text.MergedInto, Now(text, all)?.MergedInto, StringComparison.Ordinal));
            return Outcome.Ok(TermOutcome.Confirmed);
        }, ct);

    /// <summary>Turns a proposal down.</summary>
    public Task<Outcome<TermOutcome>> RejectAsync(Reader reader, Vocabulary vocabulary, string id, CancellationToken ct) =>
        CloseAsync(reader, vocabulary, id, Act.TermRejected, own: false, TermOutcome.Rejected, ct);

    /// <summary>Takes one's own proposal back.</summary>
    public Task<Outcome<TermOutcome>> TakeBackAsync(Reader reader, Vocabulary vocabulary, string id, CancellationToken ct) =>
        CloseAsync(reader, vocabulary, id, Act.TermTakenBack, own: true, TermOutcome.TakenBack, ct);

    private Task<Outcome<TermOutcome>> CloseAsync(Reader reader, Vocabulary vocabulary, string id, Act act, bool own, TermOutcome outcome, CancellationToken ct) =>
        DecideAsync(reader, vocabulary, id, act, "", own, async (change, _, account) =>
        {
            await TermRows.CloseAsync(change, vocabulary.ToString(), id, outcome, account);
            return Outcome.Ok(outcome);
        }, ct);

    private async Task<Outcome<TermOutcome>> DecideAsync(
        Reader reader, Vocabulary vocabulary, string id, Act act, string recorded, bool own, Func<Change, OpenRow, Guid, Task<Outcome<TermOutcome>>> effect, CancellationToken ct)
    {
        if (!Enum.IsDefined(vocabulary) || Store.StoredText.FaultOf("id", id) is not null || Store.StoredText.FaultOf("hash", recorded) is not null) return Outcome.NotFound<TermOutcome>();
        return await _audit.ChangeAsync(
            reader.Actor,
            act,
            Subject(vocabulary, id),
            recorded,
            async change =>
            {
                if (Standing.With(change, reader.Actor, own ? DraftDesk.Roles : [Role.EditorInChief]) is not { } standing) return Outcome.NotAllowed<TermOutcome>();
                var row = await OpenRow.FindAsync(change, vocabulary, id);
                if (row is null) return Outcome.NotFound<TermOutcome>();
                if (own != (row.Person == standing.Person)) return Outcome.NotAllowed<TermOutcome>(new Fault("person", own ? "Only who proposed it takes it back." : "A second person must do this."));
                return await effect(change, row, standing.Account);
            },
            ct);
    }

    private static TermNow? Now(TermText text, IReadOnlyList<TermNow> all) =>
        all.FirstOrDefault(one => string.Equals(one.Id, text.Id, StringComparison.Ordinal) && string.Equals(one.Vocabulary, text.Vocabulary, StringComparison.Ordinal));

    /// <summary>Why the text cannot be the label's next version; null when it can.</summary>
    private static Outcome<int>? FaultOf(TermText text, IReadOnlyList<TermNow> all)
    {
        var now = Now(text, all);
        if ((now?.Version ?? 0) != text.BasedOn) return Outcome.Conflict<int>(new Fault("version", "This label has changed since you read it."));
        if (now is not null && string.Equals(now.Hash, text.Hash, StringComparison.Ordinal)) return Outcome.Invalid<int>(new Fault("term", "The label says this already."));
        if (now is null && all.Any(one => string.Equals(one.Id, text.Id, StringComparison.Ordinal))) return Outcome.Invalid<int>(new Fault("id", "Another list has a label with this id."));
        return text.MergedInto is null || Leads(text, all) ? null : Outcome.Invalid<int>(new Fault("mergedInto", "This is no other label of the list that still stands by itself."));
    }

    /// <summary>Whether the label would be merged into another of its list that is merged into none, so that no merge ever goes round.</summary>
    private static bool Leads(TermText text, IReadOnlyList<TermNow> all) =>
        !string.Equals(text.MergedInto, text.Id, StringComparison.Ordinal)
        && all.Any(one => string.Equals(one.Vocabulary, text.Vocabulary, StringComparison.Ordinal) && string.Equals(one.Id, text.MergedInto, StringComparison.Ordinal) && one.MergedInto is null);

    private static string Subject(Vocabulary vocabulary, string id) => $"{vocabulary}/{id}";

    /// <summary>A proposal that waits.</summary>
    private sealed record OpenRow
    {
        public required int Number { get; init; }

        public required int BasedOn { get; init; }

        public required string Content { get; init; }

        public required string Hash { get; init; }

        /// <summary>The human being who proposed it; for files the bank itself.</summary>
        public required Guid Person { get; init; }

        public static Task<OpenRow?> FindAsync(Change change, Vocabulary vocabulary, string id)
        {
            const string Find = """
                SELECT c.number, c.based_on, c.content, c.hash, COALESCE(a.person, a.id, c.proposed_by) AS person
                FROM taxonomy_change c
                LEFT JOIN account a ON a.id = c.proposed_by
                WHERE c.vocabulary = @vocabulary AND c.term = @id AND c.outcome IS NULL
                """;

            return change.Connection.QuerySingleOrDefaultAsync<OpenRow>(Find, new { vocabulary = vocabulary.ToString(), id }, change.Transaction);
        }
    }
}
