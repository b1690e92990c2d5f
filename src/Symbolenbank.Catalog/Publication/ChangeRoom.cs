using System.Globalization;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Publication;

/// <summary>Tells readers what changed in what they may see: published, changed, withdrawn and why, restored, taken up. Every reading is recorded.</summary>
/// <remarks>
/// A change is there for whoever may see both the text that it was about and the entry as it stands now: what was once disclosed and is no longer leaves no
/// trace here. For what is withdrawn, only its code and the words of its tombstone are told.
/// </remarks>
public sealed class ChangeRoom
{
    private const int Batch = 100;

    private readonly BankDatabase _database;
    private readonly AuditLog _audit;
    private readonly TruthWatch _watch;
    private readonly ChangeOptions _options;
    private readonly bool _examples;

    internal ChangeRoom(BankDatabase database, AuditLog audit, TruthWatch watch, IOptions<ChangeOptions> options, IOptions<BankOptions> bank) =>
        (_database, _audit, _watch, _options, _examples) = (database, audit, watch, options.Value, bank.Value.Examples is true);

    /// <summary>A page of changes, from new to old.</summary>
    /// <param name="after">Where an earlier page ended; null for the newest.</param>
    public async Task<Outcome<ChangePage>> ReadAsync(Reader reader, ChangeCursor? after, CancellationToken ct)
    {
        if (after is { Read: < 0 }) return Outcome.Invalid<ChangePage>(new Fault("after", "This is no place in the changes."));
        return Outcome.Ok(await GiveAsync(reader, "", await FindAsync(reader, after, confusable: true, ct), ct));
    }

    /// <summary>A page of changes for programs that follow them. What is only taken for extremist is never in a feed.</summary>
    /// <param name="after">As for <see cref="ReadAsync"/>.</param>
    public async Task<Outcome<ChangePage>> FollowAsync(Reader reader, ChangeCursor? after, CancellationToken ct)
    {
        if (after is { Read: < 0 }) return Outcome.Invalid<ChangePage>(new Fault("after", "This is no place in the changes."));
        return Outcome.Ok(await GiveAsync(reader, "feed", await FindAsync(reader, after, confusable: false, ct), ct));
    }

    private Task<ChangePage> GiveAsync(Reader reader, string subject, ChangePage page, CancellationToken ct)
    {
        KeyValuePair<string, string>[] details = [new("shown", string.Join(' ', page.Changes.Select(change => string.Create(CultureInfo.InvariantCulture, $"{change.Code}@{change.Revision}"))))];
        return _audit.ReadAsync(reader, Act.OpenChanges, subject, AuditNote.Outcomes.Done, details, page, ct);
    }

    private async Task<ChangePage> FindAsync(Reader reader, ChangeCursor? after, bool confusable, CancellationToken ct)
    {
        var found = new List<EntryChange>();
        var view = new ChangeView(_watch.Shelf, reader.Class, _examples, confusable);
        var until = after?.At ?? DateTimeOffset.MaxValue;
        var skip = after?.Read ?? 0;
        await using var connection = await _database.ReadAsync(ct);
        for (var read = 0; found.Count <= _options.PageSize; read += Batch)
        {
            var rows = await ChangeRow.UntilAsync(connection, until, read, Batch);
            foreach (var row in rows) found.AddRange(view.Of(row, await LastAsync(view, row)).SkipWhile(change => change.At == until && skip-- > 0));
            if (rows.Count < Batch) break;
        }

        return found.Count <= _options.PageSize ? new ChangePage(found, null) : PageOf(found, after);

        // Of an entry that is not shown, its last published text decides who may know that it was.
        async Task<EntryContent?> LastAsync(ChangeView seen, ChangeRow row) =>
            seen.IsShown(row.Entry) ? null : (await BaseText.FindAsync(connection, null, row.Entry))?.Stored?.Read();
    }

    private ChangePage PageOf(List<EntryChange> found, ChangeCursor? after)
    {
        EntryChange[] shown = [.. found.Take(_options.PageSize)];
        var last = shown[^1].At;
        return new ChangePage(shown, new ChangeCursor(last, shown.Count(change => change.At == last) + (after is { } cursor && cursor.At == last ? cursor.Read : 0)));
    }
}
