using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Scans;
using Symbolenbank.Search.Following;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scans;

namespace Symbolenbank.Search;

/// <summary>
/// Counts what a form would hit in a file of texts that the operator chose, before anybody lets it be scanned for. Thread-safe.
/// Each form is counted as a scan would find it, beside what is scanned for now, in the background, one after the other. What was counted is kept until the form, the file or what is
/// scanned for changes. A form that points to somebody is counted only once a published entry holds it: nobody can look a person up.
/// </summary>
/// <remarks>Only for <see cref="ScanRoom.TrialRoles"/>. Excerpts are kept in memory only, and every showing of them is on record.</remarks>
public sealed partial class CorpusTrial : IAsyncDisposable
{
    /// <summary>Forms remembered and waiting at most; beyond that the counted ones are forgotten, and then no further ones are begun.</summary>
    private const int MostForms = 500;

    private readonly ScanRoom _room;
    private readonly ScanSets _sets;
    private readonly ScanningOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<CorpusTrial> _log;
    private readonly ConcurrentDictionary<string, CorpusRun> _runs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _asking = new();

    internal CorpusTrial(ScanRoom room, ScanSets sets, IOptions<ScanningOptions> options, TimeProvider time, ILogger<CorpusTrial> log) =>
        (_room, _sets, _options, _time, _log) = (room, sets, options.Value, time, log);

    /// <summary>Whether the operator has named a file, and it is there.</summary>
    public bool HasCorpus => File.Exists(_options.Corpus);

    /// <summary>Whether this reader may use it at all.</summary>
    public static bool Admits(Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ScanRoom.TrialRoles.Any(reader.Roles.Contains);
    }

    /// <summary>What is known of these forms now; starts nothing. NotAllowed for other roles.</summary>
    /// <param name="subject">What they belong to, for the record, such as an entry's code.</param>
    /// <exception cref="Catalog.Audit.AuditUnavailableException">The showing could not be recorded, so nothing is shown.</exception>
    public Task<Outcome<IReadOnlyList<CorpusCount>>> ShowAsync(Reader reader, string subject, IReadOnlyList<ScanForm> forms, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(forms);
        var beside = BesideFor(reader);
        IReadOnlyList<CorpusCount> counts = [.. forms.Select(form => Known(form, beside))];
        return _room.ShowTrialAsync(reader, subject, TallyOf(forms, counts, beside), counts, ct);
    }

    /// <summary>Counts one form and waits for it; the answer is kept. NotAllowed for other roles, unavailable without a corpus.</summary>
    /// <inheritdoc cref="ShowAsync"/>
    public async Task<Outcome<CorpusCount>> CountAsync(Reader reader, string subject, ScanForm form, CancellationToken ct)
    {
        if (Start(reader, [form]))
            await WaitAsync(reader, [form], Timeout.InfiniteTimeSpan, ct);
        else if (Admits(reader))
            return Outcome.Unavailable<CorpusCount>();
        var beside = BesideFor(reader);
        var count = Known(form, beside);
        return await _room.ShowTrialAsync(reader, subject, TallyOf([form], [count], beside), count, ct);
    }

    /// <summary>
    /// Begins to count those forms that were not counted yet, as many as the reader may have waiting (<see cref="ScanningOptions.CorpusWaiting"/>); false when the reader
    /// may not, or there is no corpus.
    /// </summary>
    public bool Start(Reader reader, IReadOnlyList<ScanForm> forms)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(forms);
        if (!Admits(reader) || !HasCorpus)
            return false;
        var beside = BesideFor(reader);
        lock (_asking)
        {
            foreach (var form in forms)
                StartOne(reader.Actor.Id, form, beside);
        }
        return true;
    }

    /// <summary>Whether as many forms wait for this reader as may.</summary>
    public bool IsFullFor(Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        lock (_asking)
            return WaitingFor(reader.Actor.Id) >= _options.CorpusWaiting;
    }

    /// <summary>Waits until these forms are counted, or the time is over.</summary>
    public async Task WaitAsync(Reader reader, IReadOnlyList<ScanForm> forms, TimeSpan patience, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!HasCorpus)
            return;
        var beside = BesideFor(reader);
        try
        {
            await Task.WhenAll(forms.Select(form => _runs.TryGetValue(Key(form, beside), out var run) ? run.Done : Task.CompletedTask)).WaitAsync(patience, _time, ct);
        }
        catch (TimeoutException)
        {
            // What is known by then is what is shown.
        }
    }

    /// <summary>Stops counting these forms for this reader; what others asked for goes on, and those that are done stay.</summary>
    public void Cancel(Reader reader, IReadOnlyList<ScanForm> forms)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(forms);
        if (!Admits(reader) || !HasCorpus)
            return;
        var beside = BesideFor(reader);
        lock (_asking)
        {
            foreach (var form in forms)
            {
                if (_runs.TryGetValue(Key(form, beside), out var run))
                    run.CancelFor(reader.Actor.Id);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var run in _runs.Values)
            run.Cancel();
        await Task.WhenAll(_runs.Values.Select(static run => run.Done));
        _turn.Dispose();
    }

    /// <summary>What the reader's scans look for now.</summary>
    private PublishedForms BesideFor(Reader reader) => _sets.FormsAt(reader.Class.Clearance, reader.Class.Pap);

    private static bool IsRefused(ScanForm form, PublishedForms beside) => !beside.Hold(form.Code, form.Value) && TrialTraces.PointToSomebody(form.Value);

    private static TrialTally TallyOf(IReadOnlyList<ScanForm> forms, IReadOnlyList<CorpusCount> counts, PublishedForms beside) => new(
        forms.Count,
        counts.Sum(static count => count.Excerpts.Count),
        [.. forms.Where(form => !beside.Hold(form.Code, form.Value) && !IsRefused(form, beside)).Select(static form => form.Value)],
        counts.Count(static count => count.State is CorpusState.Refused));

    private CorpusCount Known(ScanForm form, PublishedForms beside)
    {
        if (IsRefused(form, beside))
            return new CorpusCount { Form = form.Value, State = CorpusState.Refused };
        return HasCorpus && _runs.TryGetValue(Key(form, beside), out var run) ? run.Count : new CorpusCount { Form = form.Value, State = CorpusState.NotCounted };
    }

    private void StartOne(Guid person, ScanForm form, PublishedForms beside)
    {
        if (IsRefused(form, beside))
            return;
        var key = Key(form, beside);
        var isKnown = _runs.TryGetValue(key, out var known) && known.Count.State is not (CorpusState.NotCounted or CorpusState.Failed) && !known.IsCancelled;
        if (isKnown && (known!.Done.IsCompleted || known.IsWaitedForBy(person)))
            return;
        if (WaitingFor(person) >= _options.CorpusWaiting || (!isKnown && !HasRoom()))
            return;
        var run = isKnown ? known! : _runs[key] = new CorpusRun(form, _options);
        run.AskedBy(person);
        if (!isKnown)
            run.Start(beside.WithAsync, _turn, LogUnreadable);
    }

    private int WaitingFor(Guid person) => _runs.Values.Count(run => run.IsWaitedForBy(person));

    private bool HasRoom()
    {
        if (_runs.Count >= MostForms)
        {
            foreach (var (key, run) in _runs.Where(static one => one.Value.Done.IsCompleted))
                _ = _runs.TryRemove(key, out _);
        }
        return _runs.Count < MostForms;
    }

    // Everything that changes what a form hits, and the file as it is now.
    private string Key(ScanForm form, PublishedForms beside)
    {
        var file = new FileInfo(_options.Corpus!);
        return string.Join('\u001F', [form.Code, form.Policy(), beside.Fingerprint, FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc.Ticks}")]);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A form could not be counted over the corpus (Scanning:Corpus).")]
    private partial void LogUnreadable(Exception fault);
}
