using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Store;

/// <summary>
/// The one thread of this process that writes the truth, on one connection, one transaction after another.
/// Waiting records share a transaction; a change has one of its own.
/// </summary>
/// <remarks>Every transaction takes the head row first, so that several processes on PostgreSQL also write one after another.</remarks>
internal sealed partial class Writer : IDisposable
{
    /// <summary>The most records in one transaction.</summary>
    private const int MaxBatch = 2_000;

    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan FarTooSlow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMilliseconds(100);

    private readonly BankDatabase _database;
    private readonly TimeProvider _time;
    private readonly ILogger<Writer> _logger;
    private readonly AuditOptions _options;
    private readonly ITimer _watchman;
    private readonly ConcurrentQueue<WriterWork> _waiting = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Pseudonyms _pseudonyms = new();
    private readonly Thread _thread;
    private volatile IReadOnlyList<WriterWork> _running = [];
    private HeadRow? _head;
    private DbConnection? _connection;
    private RecordAppender? _appender;
    private int _asleep;
    private int _count;
    private volatile bool _stopping;

    public Writer(BankDatabase database, TimeProvider time, IOptions<AuditOptions> options, ILogger<Writer> logger)
    {
        (_database, _time, _logger, _options) = (database, time, logger, options.Value);
        _watchman = time.CreateTimer(_ => GiveUpLate(), null, WatchEvery, WatchEvery);
        _thread = new Thread(Loop) { IsBackground = true, Name = "Symbolenbank writer" };
    }

    /// <summary>Raised on the writer's thread after a commit that concerns what is published or who may read.</summary>
    public event Action? Changed;

    /// <summary>Opens the doors; called once, after the migrations.</summary>
    public void Start() => _thread.Start();

    /// <exception cref="AuditUnavailableException">Too many are waiting, or the bank is closing.</exception>
    public void Enqueue(WriterWork work)
    {
        if (_stopping) throw new AuditUnavailableException("The bank is closing.");
        if (Interlocked.Increment(ref _count) > _options.MaxWaiting)
        {
            Interlocked.Decrement(ref _count);
            throw new AuditUnavailableException($"More than {_options.MaxWaiting} records are waiting (Audit:MaxWaiting).");
        }

        work.Deadline = _time.GetTimestamp() + (long)(_options.Wait.TotalSeconds * _time.TimestampFrequency);
        _waiting.Enqueue(work);
        if (Interlocked.Exchange(ref _asleep, 0) == 1) _arrived.Release();
    }

    public void Dispose()
    {
        if (_stopping) return;
        _stopping = true;
        _watchman.Dispose();
        _arrived.Release();
        if (_thread.IsAlive) _thread.Join(TimeSpan.FromSeconds(10));
        Disconnect();
        _arrived.Dispose();
    }

    /// <summary>Runs <paramref name="work"/> in a transaction that has taken the head row; commits when it returns true.</summary>
    internal void Transact(DbConnection connection, Func<DbTransaction, RecordChain, bool> work)
    {
        var committed = false;
        var began = _time.GetTimestamp();
        using var transaction = _database.Dialect.BeginWrite(connection);
        try
        {
            var chain = _head!.Take(transaction);
            if (!work(transaction, chain)) return;
            _head.Advance(transaction, chain);
            transaction.Commit();
            committed = true;
        }
        finally
        {
            _pseudonyms.Settle(committed);
        }

        var took = _time.GetElapsedTime(began);
        if (took > Slow) LogSlow(took > FarTooSlow ? LogLevel.Warning : LogLevel.Debug, took.TotalMilliseconds);
    }

    internal SealedRecord Seal(RecordChain chain, AuditNote note, DbTransaction transaction) =>
        chain.Seal(note, _pseudonyms.Of(note.Actor, transaction), _time.GetUtcNow());

    internal void Append(DbTransaction transaction, IReadOnlyList<SealedRecord> records) => _appender!.Append(transaction, records);

    internal void Announce() => Changed?.Invoke();

    private void Loop()
    {
        while (!_stopping)
        {
            if (!_waiting.TryPeek(out _)) Sleep();
            while (_waiting.TryPeek(out var next))
            {
                if (next is NoteWork) RunBatch();
                else if (Take() is { } work && work.TryBegin()) Run([work], () => work.Run(Connection(), this));
            }
        }

        while (Take() is { } left) left.Fail(new AuditUnavailableException("The bank is closing."));
    }

    private void Sleep()
    {
        Volatile.Write(ref _asleep, 1);
        if (!_waiting.IsEmpty && Interlocked.Exchange(ref _asleep, 0) == 1) return;
        _arrived.Wait();
    }

    private void RunBatch()
    {
        var batch = new List<NoteWork>();
        while (batch.Count < MaxBatch && _waiting.TryPeek(out var next) && next is NoteWork note)
        {
            _ = Take();
            if (note.TryBegin()) batch.Add(note);
        }

        if (batch.Count > 0) Run(batch, () => NoteWork.RunAll(batch, Connection(), this));
    }

    private void Run(IReadOnlyList<WriterWork> works, Action run)
    {
        _running = works;
        try
        {
            run();
        }
#pragma warning disable CA1031 // Whatever breaks, those who wait must hear of it, and the next transaction starts on a new connection.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFailed(fault);
            Disconnect();
            foreach (var work in works) work.Fail(fault);
        }

        _running = [];
    }

    /// <summary>Nobody waits longer than <c>Audit:Wait</c>, even while the database does not answer.</summary>
    private void GiveUpLate()
    {
        var now = _time.GetTimestamp();
        foreach (var work in _running.Concat(_waiting).Where(work => work.Deadline <= now))
        {
            work.GiveUp(new AuditUnavailableException($"No record within {_options.Wait.TotalSeconds:0.#} s (Audit:Wait)."));
        }
    }

    private WriterWork? Take()
    {
        if (!_waiting.TryDequeue(out var work)) return null;
        Interlocked.Decrement(ref _count);
        return work;
    }

    private DbConnection Connection()
    {
        if (_connection is not null) return _connection;
        _connection = _database.OpenWriting();
        _appender = RecordAppender.For(_database.Engine, _connection);
        _head = new HeadRow(_connection);
        return _connection;
    }

    private void Disconnect()
    {
        _appender?.Dispose();
        _connection?.Dispose();
        (_connection, _appender, _head) = (null, null, null);
    }

    [LoggerMessage(Message = "A writing transaction took {Milliseconds:F0} ms; 50 ms is the aim.")]
    private partial void LogSlow(LogLevel level, double milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "A writing transaction failed; nothing of it was kept.")]
    private partial void LogFailed(Exception fault);
}
