using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Search.Forms;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search.Following;

/// <summary>Builds dictionary, index and scan sets from everything published, then brings each change to them.</summary>
internal sealed partial class IndexFollower(
    PublishedEntries published, BankState bank, LiveDictionary dictionary, ScanSets scans, IEntryIndex index, SearchState state, TimeProvider time, ILogger<IndexFollower> logger)
    : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bank.Founded.WaitAsync(stoppingToken);
                var cursor = await BuildAsync(stoppingToken);
                await FollowAsync(cursor, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (BankStartException)
            {
                return;
            }
#pragma warning disable CA1031 // A truth that is away comes back; until then the health check tells how far search is behind.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogFailed(fault);
                await Task.Delay(AfterFailure, time, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<long> BuildAsync(CancellationToken ct)
    {
        var began = time.GetTimestamp();
        var snapshot = await published.SnapshotAsync(ct);
        dictionary.Replace(FormDictionary.Of(Indexed(snapshot.Entries)));
        index.Fill(snapshot.Head, Documents(snapshot.Entries));
        scans.Replace(snapshot.Entries);
        state.Reached(snapshot.Head);
        LogBuilt(snapshot.Entries.Count, index.Engine, (long)time.GetElapsedTime(began).TotalMilliseconds);
        return snapshot.Head;
    }

    // Ends when the index must be filled again.
    private async Task FollowAsync(long cursor, CancellationToken ct)
    {
        while (!index.NeedsFilling)
        {
            await published.WaitForChangeAsync(cursor, ct);
            var changes = await published.ChangesAfterAsync(cursor, ct);
            if (changes.Cursor == cursor)
            {
                scans.Refresh();
                state.UpToDate();
                continue;
            }
            dictionary.Apply(Indexed(changes.Replaced), [.. changes.Gone]);
            scans.Apply(changes.Replaced, changes.Gone);
            if (!index.Apply(changes.Cursor, Documents(changes.Replaced), [.. changes.Gone]))
                break;
            cursor = changes.Cursor;
            state.Reached(cursor);
        }
        LogFillingAgain();
    }

    private static IReadOnlyList<IndexedEntry> Indexed(IReadOnlyList<PublishedEntry> entries) =>
        [.. entries.Select(static entry => IndexedEntry.Of(At(entry))).OfType<IndexedEntry>()];

    private static IReadOnlyList<EntryDocument> Documents(IReadOnlyList<PublishedEntry> entries) =>
        [.. entries.Select(static entry => EntryDocument.Of(At(entry))).OfType<EntryDocument>()];

    private static Func<Tlp, EntryContent?> At(PublishedEntry entry) => clearance => entry.At(clearance)?.Content;

    [LoggerMessage(Level = LogLevel.Information, Message = "Search holds {Count} entries, full text by {Engine}, built in {Milliseconds} ms.")]
    private partial void LogBuilt(int count, string engine, long milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "The full-text index is filled again.")]
    private partial void LogFillingAgain();

    [LoggerMessage(Level = LogLevel.Error, Message = "Search could not follow what is published; it tries again.")]
    private partial void LogFailed(Exception fault);
}
