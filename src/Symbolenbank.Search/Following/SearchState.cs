namespace Symbolenbank.Search;

/// <summary>How far search is with following the truth. Thread-safe.</summary>
public sealed class SearchState(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(long Cursor, TaskCompletionSource Reached)> _waiting = [];
    private long _cursor = -1;
    private long _trueAt;

    /// <summary>How long ago search was known to be up to date; null before the first filling.</summary>
    public TimeSpan? Lag => _ready.Task.IsCompleted ? time.GetElapsedTime(Interlocked.Read(ref _trueAt)) : null;

    /// <summary>Completes when dictionary and index were filled for the first time.</summary>
    public Task WaitForReadyAsync(CancellationToken ct) => _ready.Task.WaitAsync(ct);

    /// <summary>Completes when the record with this number, or a later one, has reached search.</summary>
    public Task WaitForAsync(long cursor, CancellationToken ct)
    {
        lock (_gate)
        {
            if (_cursor >= cursor)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((cursor, reached));
            return reached.Task.WaitAsync(ct);
        }
    }

    /// <summary>Search now holds everything up to <paramref name="cursor"/>.</summary>
    internal void Reached(long cursor)
    {
        lock (_gate)
        {
            _cursor = cursor;
            foreach (var (_, reached) in _waiting.Where(waiting => waiting.Cursor <= cursor))
                reached.TrySetResult();
            _waiting.RemoveAll(waiting => waiting.Cursor <= cursor);
        }
        UpToDate();
        _ready.TrySetResult();
    }

    /// <summary>Nothing new came.</summary>
    internal void UpToDate() => Interlocked.Exchange(ref _trueAt, time.GetTimestamp());
}
