using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Publication;

/// <summary>
/// Keeps this node's tables of who may read and what is published true: after each change made here at once,
/// and each second for changes made elsewhere.
/// </summary>
internal sealed partial class TruthWatch : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly RevisionStore _revisions;
    private readonly AccessTable _access;
    private readonly TimeProvider _time;
    private readonly ILogger<TruthWatch> _logger;
    private readonly Writer _writer;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile Shelf _shelf = Shelf.Empty;
    private volatile bool _loaded;
    private volatile TaskCompletionSource _changed = NewSignal();
    private volatile TaskCompletionSource _nudged = NewSignal();

    public TruthWatch(RevisionStore revisions, AccessTable access, Writer writer, TimeProvider time, ILogger<TruthWatch> logger)
    {
        (_revisions, _access, _writer, _time, _logger) = (revisions, access, writer, time, logger);
        _writer.Changed += Nudge;
    }

    public Shelf Shelf => _shelf;

    /// <summary>Completes when something after <paramref name="cursor"/> changed what is published, or after one period.</summary>
    public async Task WaitAsync(long cursor, CancellationToken ct)
    {
        var signal = _changed.Task;
        if (_shelf.Head > cursor) return;
        await Task.WhenAny(signal, Task.Delay(Period, _time, ct));
        ct.ThrowIfCancellationRequested();
    }

    /// <summary>Reads what changed, now.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (_loaded) await FollowAsync(ct);
            else await LoadAsync(ct);

            // Last, because its age is what readers are refused by: a fresh table means a fresh shelf.
            await _access.ReloadAsync(ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    public override void Dispose()
    {
        _writer.Changed -= Nudge;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.WhenAny(_nudged.Task, Task.Delay(Period, _time, stoppingToken));
                if (stoppingToken.IsCancellationRequested) return;
                if (_nudged.Task.IsCompleted) _nudged = NewSignal();
                await RefreshAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away comes back; until then the tables grow old and readers are refused.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                if (!stoppingToken.IsCancellationRequested) LogFailed(fault);
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static ShelvedEntry Shelve(StoredRevision revision, EntryContent content) => new()
    {
        Id = revision.Id,
        Code = content.Code,
        Revision = revision.Revision,
        PublishedAt = revision.PublishedAt,
        Tlp = content.Tlp,
        Pap = content.Pap,
        ReviewBy = content.ReviewBy,
        NameNl = content.Texts["nl"].Name,
        NameEn = content.Texts["en"].Name,
        Hash = revision.Hash,
        Facets = ShelvedFacets.Of(content),
    };

    private void Nudge() => _nudged.TrySetResult();

    private async Task LoadAsync(CancellationToken ct)
    {
        var (head, entries) = await _revisions.AllAsync(ct);
        Replace(new Shelf(head, [.. entries.Select(pair => Shelve(pair.Revision, pair.Content))]));
        _loaded = true;
    }

    private async Task FollowAsync(CancellationToken ct)
    {
        var concerns = await _revisions.ConcernsAfterAsync(_shelf.Head, ct);
        if (concerns.Count == 0) return;
        var touched = concerns.Select(concern => concern.Entry).OfType<Guid>().ToHashSet();
        var current = await _revisions.CurrentAsync(touched, ct);
        var kept = _shelf.ById.Values.Where(entry => !touched.Contains(entry.Id));
        Replace(new Shelf(concerns[^1].Seq, [.. kept, .. current.Select(pair => Shelve(pair.Revision, pair.Content))]));
    }

    private void Replace(Shelf shelf)
    {
        _shelf = shelf;
        var signal = _changed;
        _changed = NewSignal();
        signal.TrySetResult();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The truth could not be read; readers are refused once the tables are older than five seconds.")]
    private partial void LogFailed(Exception fault);
}
