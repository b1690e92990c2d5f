using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>All revisions of entries, published or not, for the curation team. Colleagues are named; the record of each reading names nobody.</summary>
/// <remarks>A revision is there for those who may see all of it. Absent and forbidden look the same.</remarks>
public sealed class RevisionRoom
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly DrawingStore _drawings;
    private readonly TimeProvider _time;
    private readonly ReviewOptions _options;

    internal RevisionRoom(BankDatabase database, AuditLog audit, DrawingStore drawings, TimeProvider time, IOptions<ReviewOptions> options) =>
        (_database, _audit, _drawings, _time, _options) = (database, audit, drawings, time, options.Value);

    /// <summary>The revisions of an entry, newest first. Those above the reader are left out, erased ones are listed when one is left that the reader may see.</summary>
    public async Task<Outcome<RevisionHistory>> ListAsync(Reader reader, EntryCode code, CancellationToken ct)
    {
        if (!Curators.Contain(reader)) return await _audit.DeniedAsync<RevisionHistory>(reader, code.ToString(), ct);
        await using var connection = await _database.ReadAsync(ct);
        var rows = await ReviewRow.WhereAsync(connection, null, "e.code = @code ORDER BY r.number DESC", new { code = code.ToString() });
        var visible = rows.Where(row => row.Content is null || DisclosurePoint.ShowsWhole(row.Read()!, reader.Class)).ToArray();
        if (!visible.Any(row => row.Content is not null)) return await _audit.NotFoundAsync<RevisionHistory>(reader, Act.OpenRevisions, code.ToString(), ct);
        var lines = new List<RevisionLine>();
        foreach (var row in visible) lines.Add((await RevisionPeople.OfAsync(connection, _database.Dialect, row)).LineOf(row));
        var stops = await FormStops.OfAsync(connection, _database.Dialect, visible[0].Entry);
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenRevisions, code.ToString(), AuditNote.Outcomes.Done, [], new RevisionHistory(lines, stops), ct));
    }

    /// <summary>One revision with its differences, decisions and comments, and what this reader may do with it.</summary>
    public async Task<Outcome<RevisionInReview>> OpenAsync(Reader reader, RevisionName name, CancellationToken ct)
    {
        if (!Curators.Contain(reader)) return await _audit.DeniedAsync<RevisionInReview>(reader, name.ToString(), ct);
        await using var connection = await _database.ReadAsync(ct);
        if (await SeenAsync(connection, reader, name) is not var (row, content)) return await _audit.NotFoundAsync<RevisionInReview>(reader, Act.OpenReview, name.ToString(), ct);
        var answer = await AssembleAsync(connection, reader, row, content, ct);
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.OpenReview, name.ToString(), AuditNote.Outcomes.Done, [], answer, ct));
    }

    /// <summary>How two revisions of an entry differ, from <paramref name="before"/> to <paramref name="after"/>.</summary>
    public async Task<Outcome<RevisionComparison>> CompareAsync(Reader reader, EntryCode code, int before, int after, CancellationToken ct)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"{code}@{before}..{after}");
        if (!Curators.Contain(reader)) return await _audit.DeniedAsync<RevisionComparison>(reader, subject, ct);
        await using var connection = await _database.ReadAsync(ct);
        if (await SeenAsync(connection, reader, new RevisionName(code, before)) is not var (oldRow, old) || await SeenAsync(connection, reader, new RevisionName(code, after)) is not var (newRow, made))
        {
            return await _audit.NotFoundAsync<RevisionComparison>(reader, Act.CompareRevisions, subject, ct);
        }

        var comparison = new RevisionComparison(
            (await RevisionPeople.OfAsync(connection, _database.Dialect, oldRow)).LineOf(oldRow),
            (await RevisionPeople.OfAsync(connection, _database.Dialect, newRow)).LineOf(newRow),
            EntryDifferences.Between(LegalLines.Unchecked(old), LegalLines.Unchecked(made)),
            made.Sources.Concat(old.Sources).DistinctBy(source => source.Id, StringComparer.Ordinal).ToDictionary(source => source.Id, source => source.Citation, StringComparer.Ordinal),
            await _drawings.OfBothAsync(old, made, ct));
        return Outcome.Ok(await _audit.ReadAsync(reader, Act.CompareRevisions, subject, AuditNote.Outcomes.Done, [], comparison, ct));
    }

    private static async Task<(ReviewRow Row, EntryContent Content)?> SeenAsync(DbConnection connection, Reader reader, RevisionName name) =>
        await ReviewRow.FindAsync(connection, null, name) is { } row && row.Read() is { } content && DisclosurePoint.ShowsWhole(content, reader.Class) ? (row, content) : null;

    private async Task<RevisionInReview> AssembleAsync(DbConnection connection, Reader reader, ReviewRow row, EntryContent content, CancellationToken ct)
    {
        var people = await RevisionPeople.OfAsync(connection, _database.Dialect, row);
        var before = await BaseAsync(connection, reader, row);
        var confirmed = await LegalLines.ConfirmedAsync(connection, null, row.Entry);
        var checks = await LegalLines.OfAsync(connection, null, _database.Dialect, [row.Entry]);
        var whole = LegalLines.WithChecks(content, checks[row.Entry]);
        var raised = await RaisedUse.OfAsync(connection, null, row, content);
        var preview = DisclosurePoint.Project(row.Entry, row.Revision, row.CreatedAt, whole, reader.Class)!;
        return new RevisionInReview
        {
            Line = people.LineOf(row),
            Content = whole,
            Differences = before is null ? EntryDifferences.OfNew(LegalLines.Unchecked(content)) : EntryDifferences.Between(LegalLines.Unchecked(before), LegalLines.Unchecked(content)),
            ComparedWith = before is null ? null : row.PublishedBase,
            Drawings = await _drawings.OfBothAsync(before, content, ct),
            Authors = people.Authors,
            Decisions = people.Decisions,
            Comments = people.Comments,
            TakesComments = ReviewComments.AreTaken(row.State),
            Missing =
            [
                .. PublicationGate.Missing(content, confirmed, _time.Today(), row.Small),
                .. await RaisedUse.FaultsAsync(connection, null, row, raised),
            ],
            Raised = raised,
            Allowed = await AllowedAsync(connection, reader, row, raised.Count > 0),
            Times = TimesOf(row),
            ConfirmedLines = confirmed,
            Preview = preview with { Drawings = await _drawings.FindAsync(content.Images, ct) },
        };
    }

    private async Task<AllowedActs> AllowedAsync(DbConnection connection, Reader reader, ReviewRow row, bool raises)
    {
        var who = await Worklists.ParticipantAsync(connection, reader);
        var eyes = await EyesOnRevision.OfAsync(connection, null, row, _options.FormerOrganisation);
        return ActsOnRevision.Of(row, eyes, who, reader.Roles, _options.OtherOrganisation, raises);
    }

    private RevisionTimes TimesOf(ReviewRow row) => new()
    {
        HandedInAt = row.HandedInAt,
        PublishAt = row.PublishAt,
        PublishFault = row.PublishFault,
        ProvisionalUntil = row.ProvisionalUntil,
        ConfirmBy = row.WaitsForConfirmation ? row.ChangedAt + _options.ConfirmWithdrawal : null,
    };

    /// <summary>What was published when the revision was handed in; null for a new entry, and where the reader may not see all of it.</summary>
    private static async Task<EntryContent?> BaseAsync(DbConnection connection, Reader reader, ReviewRow row) =>
        row.PublishedBase is { } number && await RevisionText.FindAsync(connection, null, row.Entry, number) is { } stored
        && stored.Read() is { } content && DisclosurePoint.ShowsWhole(content, reader.Class) ? content : null;
}
