using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Publication;

/// <summary>
/// Keeps this node's tables of who may read, what is published and what labels are called true: after each change made here at once,
/// and each second for changes made elsewhere.
/// </summary>
internal sealed partial class TruthWatch : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly RevisionStore _revisions;
    private readonly AccessTable _access;
    private readonly TaxonomyTable _taxonomy;
    private readonly TimeProvider _time;
    private readonly ILogger<TruthWatch> _logger;
    private readonly Writer _writer;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile Shelf _shelf = Shelf.Empty;
    private volatile bool _loaded;
    private volatile TaskCompletionSource _changed = NewSignal();
    private volatile TaskCompletionSource _nudged = NewSignal();

    public TruthWatch(RevisionStore revisions, AccessTable access, TaxonomyTable taxonomy, Writer writer, TimeProvider time, ILogger<TruthWatch> logger)
    {
        (_revisions, _access, _taxonomy, _writer, _time, _logger) = (revisions, access, taxonomy, writer, time, logger);
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
        using var timer = new PeriodicTimer(Period, _time);
        var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.WhenAny(_nudged.Task, tick);
                if (stoppingToken.IsCancellationRequested) return;
                if (_nudged.Task.IsCompleted) _nudged = NewSignal();
                if (tick.IsCompleted) tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
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

    private void Nudge() => _nudged.TrySetResult();

    private async Task LoadAsync(CancellationToken ct)
    {
        var (head, entries) = await _revisions.AllAsync(ct);
        await _taxonomy.ReloadAsync(ct);
        Replace(new Shelf(head, [.. entries.Select(pair => ShelvedEntry.Of(pair.Revision, pair.Content))], await _revisions.MergedAsync(ct)));
        _loaded = true;
    }

    private async Task FollowAsync(CancellationToken ct)
    {
        var concerns = await _revisions.ConcernsAfterAsync(_shelf.Head, ct);
        if (concerns.Count == 0) return;
        if (concerns.Any(concern => concern.ChangesEveryEntry))
        {
            await LoadAsync(ct);
            return;
        }

        if (concerns.Any(concern => concern.IsTaxonomy)) await _taxonomy.ReloadAsync(ct);
        var touched = concerns.SelectMany(concern => concern.Entries).ToHashSet();
        var current = await _revisions.CurrentAsync(touched, ct);
        var kept = _shelf.ById.Values.Where(entry => !touched.Contains(entry.Id));
        var entries = kept.Concat(current.Select(pair => ShelvedEntry.Of(pair.Revision, pair.Content)));
        Replace(new Shelf(concerns[^1].Seq, [.. entries], touched.Count > 0 ? await _revisions.MergedAsync(ct) : _shelf.Merged));
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
