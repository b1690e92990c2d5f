using System.Data.Common;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Merging;

/// <summary>Two entries, and what they would be as one.</summary>
/// <param name="IsPublished">Whether the other one was published, so that its code will lead to the kept one.</param>
public sealed record MergePlan(EntryContent Kept, EntryContent Other, EntryContent United, bool IsPublished);

/// <summary>The drafts that take a merge apart.</summary>
/// <param name="Back">Id of the entry that comes back.</param>
/// <param name="Kept">Id of the entry that took it up.</param>
/// <param name="IsApart">False when a revision was erased by which what the merge brought could be told: then the draft of <paramref name="Kept"/> still holds all of it.</param>
public sealed record MergeUndone(Guid Back, Guid Kept, bool IsApart);

/// <summary>Begins the drafts with which entries are united, divided, or as they were before. Readers see nothing of it until these have gone through review.</summary>
/// <remarks>Whoever may not see the whole of an entry can neither unite nor split it: for them it is not found.</remarks>
public sealed class MergeDesk
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly DraftDesk _drafts;

    internal MergeDesk(BankDatabase database, AuditLog audit, DraftDesk drafts) => (_database, _audit, _drafts) = (database, audit, drafts);

    /// <summary>Shows what the two would be as one.</summary>
    public async Task<Outcome<MergePlan>> PlanAsync(Reader reader, EntryCode kept, EntryCode other, CancellationToken ct)
    {
        var found = await FindAsync(reader, kept, other, ct);
        return found.IsOk
            ? Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenMerge, $"{kept} {other}", AuditNote.Outcomes.Done, [], found.Value.Plan, ct))
            : await _audit.ReadAsync(reader, Act.OpenMerge, $"{kept} {other}", AuditNote.Outcomes.NotFound, [], new Outcome<MergePlan>(found.Kind, null, found.Faults), ct);
    }

    /// <summary>Shows one of the two while the other is not chosen yet: the published entry, else the reader's own draft of a new one.</summary>
    public async Task<Outcome<EntryContent>> PickAsync(Reader reader, EntryCode code, CancellationToken ct)
    {
        await using var connection = await _database.ReadAsync(ct);
        return Writes(reader) && await OtherAsync(connection, reader, code) is var (content, _, _)
            ? Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenMerge, code.ToString(), AuditNote.Outcomes.Done, [], content, ct))
            : await _audit.NotFoundAsync<EntryContent>(reader, Act.OpenMerge, code.ToString(), ct);
    }

    /// <summary>Begins a draft of the kept entry that unites both; Conflict when the author works on that entry already. What is only a draft of the author stays as it is.</summary>
    /// <returns>The kept entry's id.</returns>
    public async Task<Outcome<Guid>> BeginAsync(Reader reader, EntryCode kept, EntryCode other, CancellationToken ct)
    {
        var found = await FindAsync(reader, kept, other, ct);
        if (!found.IsOk) return new Outcome<Guid>(found.Kind, default, found.Faults);
        var (plan, text, contributors) = found.Value;
        return await NotedAsync(reader, kept, await _drafts.WriteAsync(reader, (transaction, at, standing) =>
        {
            var row = DraftDesk.RowOf(plan.United, standing.Account, at, text.Revision, text.Published, contributors);
            return DraftRow.Begin(transaction, row) ? Outcome.Ok(text.Id) : Outcome.Conflict<Guid>(WorkingFault);
        }), ct);
    }

    /// <summary>
    /// Undoes a merge by two drafts to review: the one that was taken up as it was published last, and the other without what the merge brought, later changes kept.
    /// The first has to be published before the second.
    /// </summary>
    public async Task<Outcome<MergeUndone>> UndoAsync(Reader reader, EntryCode kept, EntryCode other, CancellationToken ct)
    {
        if (!Writes(reader)) return Outcome.NotAllowed<MergeUndone>();
        await using var connection = await _database.ReadAsync(ct);
        var text = await BaseText.FindAsync(connection, null, kept.ToString());
        var back = await BaseText.FindAsync(connection, null, other.ToString());
        if (back?.Stored is null || text?.Stored is null || back.MergedInto != text.Id || !Sees(reader, text) || !Sees(reader, back)) return Outcome.NotFound<MergeUndone>();
        var (rest, isApart) = await MergeHistory.WithoutAsync(connection, text, other);
        var (ofBack, ofKept) = (await RevisionAuthors.UnreadAsync(connection, null, back.Id, back.Revision), await RevisionAuthors.UnreadAsync(connection, null, text.Id, text.Revision));
        var done = await _drafts.WriteAsync(reader, (transaction, at, standing) =>
            Both(
                transaction,
                DraftDesk.RowOf(back.Stored.Read(), standing.Account, at, back.Revision, back.Published, ofBack),
                DraftDesk.RowOf(rest, standing.Account, at, text.Revision, text.Published, ofKept)));
        var noted = await NotedAsync(reader, other, await NotedAsync(reader, kept, done, ct), ct);
        return noted.IsOk ? Outcome.Ok(new MergeUndone(noted.Value.Item1, noted.Value.Item2, isApart)) : new Outcome<MergeUndone>(noted.Kind, null, noted.Faults);
    }

    /// <summary>Begins two drafts: a new entry with what was chosen, and the old one without it. Invalid for a choice that leaves one of them empty.</summary>
    /// <returns>The ids of the new entry and of the old one.</returns>
    public async Task<Outcome<(Guid Part, Guid Old)>> SplitAsync(Reader reader, EntryCode code, SplitChoice choice, CancellationToken ct)
    {
        if (!Writes(reader)) return Outcome.NotAllowed<(Guid, Guid)>();
        await using var connection = await _database.ReadAsync(ct);
        var text = await BaseText.FindAsync(connection, null, code.ToString());
        if (text?.Stored is not { } stored || !Sees(reader, text)) return Outcome.NotFound<(Guid, Guid)>();
        var entry = stored.Read();
        if (EntrySplit.Check(entry, choice) is { Count: > 0 } faults) return Outcome.Invalid<(Guid, Guid)>(faults);
        var authors = await RevisionAuthors.UnreadAsync(connection, null, text.Id, text.Revision);
        var done = await _drafts.WriteAsync(reader, (transaction, at, standing) =>
        {
            var rest = DraftDesk.RowOf(EntrySplit.Rest(entry, choice), standing.Account, at, text.Revision, text.Published, authors);
            if (DraftRow.IsThere(transaction, rest)) return Outcome.Conflict<(Guid, Guid)>(WorkingFault);
            var part = EntrySplit.Part(entry, choice, NewEntry.From(new DraftSeed(), CodeNumbers.Next(transaction, at), at));
            return Both(transaction, DraftDesk.RowOf(part, standing.Account, at, null, null, authors), rest);
        });
        return await NotedAsync(reader, code, done, ct);
    }

    /// <summary>Shows an entry to somebody who is about to split it, with where its forms came from.</summary>
    public async Task<Outcome<EntryContent>> OpenAsync(Reader reader, EntryCode code, CancellationToken ct)
    {
        await using var connection = await _database.ReadAsync(ct);
        var text = await BaseText.FindAsync(connection, null, code.ToString());
        return text?.Stored is { } stored && Writes(reader) && Sees(reader, text)
            ? Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenMerge, code.ToString(), AuditNote.Outcomes.Done, [], stored.Read(), ct))
            : await _audit.NotFoundAsync<EntryContent>(reader, Act.OpenMerge, code.ToString(), ct);
    }

    private static Fault WorkingFault => new("draft", "You have a draft of this entry already. Hand it in or throw it away first.");

    private static Outcome<(Guid, Guid)> Both(DbTransaction transaction, DraftRow one, DraftRow other)
    {
        if (DraftRow.IsThere(transaction, one) || DraftRow.IsThere(transaction, other)) return Outcome.Conflict<(Guid, Guid)>(WorkingFault);
        _ = DraftRow.Begin(transaction, one);
        _ = DraftRow.Begin(transaction, other);
        return Outcome.Ok((one.Entry, other.Entry));
    }

    private static bool Writes(Reader reader) => reader.Roles.Any(DraftDesk.Roles.Contains);

    private static bool Sees(Reader reader, BaseText text) => text.Stored is { } stored && DisclosurePoint.ShowsWhole(stored.Read(), reader.Class);

    private async Task<Outcome<(MergePlan Plan, BaseText Text, IReadOnlyList<Guid> Contributors)>> FindAsync(Reader reader, EntryCode kept, EntryCode other, CancellationToken ct)
    {
        if (!Writes(reader)) return Outcome.NotAllowed<(MergePlan, BaseText, IReadOnlyList<Guid>)>();
        if (kept == other) return Outcome.Invalid<(MergePlan, BaseText, IReadOnlyList<Guid>)>(new Fault("met", "Choose two different entries."));
        await using var connection = await _database.ReadAsync(ct);
        var text = await BaseText.FindAsync(connection, null, kept.ToString());
        if (text is not { Published: not null, MergedInto: null } || !Sees(reader, text)) return Outcome.NotFound<(MergePlan, BaseText, IReadOnlyList<Guid>)>();
        if (await OtherAsync(connection, reader, other) is not var (content, revision, authors)) return Outcome.NotFound<(MergePlan, BaseText, IReadOnlyList<Guid>)>();
        var merged = await MergedTerms.OfAsync(connection, null);
        var (own, second) = (merged.In(text.Stored!.Read()), merged.In(content));
        return Outcome.Ok((new MergePlan(own, second, EntryUnion.Of(own, second, revision), revision is not null), text, (IReadOnlyList<Guid>)[.. authors, .. await RevisionAuthors.UnreadAsync(connection, null, text.Id, text.Revision)]));
    }

    /// <summary>The published entry of this code, else the reader's own draft of a new one.</summary>
    private static async Task<(EntryContent Content, int? Revision, IReadOnlyList<Guid> Authors)?> OtherAsync(DbConnection connection, Reader reader, EntryCode code)
    {
        var text = await BaseText.FindAsync(connection, null, code.ToString());
        if (text is not null) return text is { Published: { } published, MergedInto: null } && Sees(reader, text) ? (text.Stored!.Read(), published, await RevisionAuthors.UnreadAsync(connection, null, text.Id, text.Revision)) : null;
        var draft = await DraftRow.OfCodeAsync(connection, code.ToString(), reader.Actor.Id);
        return draft is not null && DisclosurePoint.ShowsWhole(draft.Read(), reader.Class) ? (draft.Read(), null, [.. draft.OtherAuthors]) : null;
    }

    private async Task<Outcome<T>> NotedAsync<T>(Reader reader, EntryCode code, Outcome<T> done, CancellationToken ct) =>
        done.IsOk ? await _audit.ReadAsync(reader, Act.OpenDraft, code.ToString(), AuditNote.Outcomes.Done, [], done, ct) : done;
}
