using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Scans;

/// <summary>One form counted over the corpus. One thread counts, any number ask how far it is.</summary>
internal sealed class CorpusRun(ScanForm form, ScanningOptions options) : IDisposable
{
    /// <summary>How much of a text is kept on either side of a match, in UTF-16 units.</summary>
    private const int Around = 60;

    private readonly CancellationTokenSource _cancelled = new();
    private readonly List<CorpusExcerpt> _recognised = [];
    private readonly List<CorpusExcerpt> _inContext = [];
    private readonly HashSet<Guid> _askedBy = [];
    private volatile CorpusCount _count = new() { Form = form.Value, State = CorpusState.Waiting };

    public CorpusCount Count => _count;

    /// <summary>Ends when the form is counted, failed or was cancelled.</summary>
    public Task Done { get; private set; } = Task.CompletedTask;

    public bool IsCancelled => _cancelled.IsCancellationRequested;

    /// <summary>Counts in the background as soon as the turn is free.</summary>
    public void Start(SemaphoreSlim turn, Action<Exception> failed) => Done = Task.Run(async () =>
    {
        try
        {
            await turn.WaitAsync(_cancelled.Token);
        }
        catch (OperationCanceledException)
        {
            Publish(_count with { State = CorpusState.NotCounted });
            return;
        }

        try
        {
            CountAll();
        }
        catch (OperationCanceledException) when (IsCancelled)
        {
            Publish(new CorpusCount { Form = form.Value, State = CorpusState.NotCounted });
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Publish(_count with { State = CorpusState.Failed });
            failed(fault);
        }
        finally
        {
            turn.Release();
        }
    });

    /// <summary>True while it waits or counts for this person.</summary>
    public bool IsWaitedForBy(Guid person) => !Done.IsCompleted && !IsCancelled && _askedBy.Contains(person);

    /// <summary>Remembers who asked; not thread-safe, as are the next and <see cref="IsWaitedForBy"/>.</summary>
    public void AskedBy(Guid person) => _askedBy.Add(person);

    /// <summary>Ends the count when nobody else asked for it.</summary>
    public void CancelFor(Guid person)
    {
        if (_askedBy.Remove(person) && _askedBy.Count == 0 && !Done.IsCompleted)
            Cancel();
    }

    public void Cancel() => _cancelled.Cancel();

    public void Dispose() => _cancelled.Dispose();

    private void CountAll()
    {
        using var texts = new CorpusTexts(options.Corpus!, options.LongestText, options.CorpusMegabytes * 1_000_000L);
        var set = FormSet.Compile([form]);
        _cancelled.Token.ThrowIfCancellationRequested();
        var batch = new TextBatch(form.Language is "und" ? null : form.Language);
        var count = _count with { State = CorpusState.Counting, IsCapped = texts.IsCapped };
        foreach (var text in texts.Read())
        {
            batch.Add(text);
            if (batch.IsFull)
                Publish((count = Counted(count, batch.Scan(set, _cancelled.Token))) with { Share = texts.Share });
        }
        Publish(Counted(count, batch.Scan(set, _cancelled.Token)) with { State = CorpusState.Done, Share = 1 });
    }

    private CorpusCount Counted(CorpusCount count, IReadOnlyList<(string Text, IReadOnlyList<ScanMatch> Matches)> scanned)
    {
        foreach (var (text, matches) in scanned)
        {
            var recognised = matches.Count(static match => match.Standing is ScanStanding.FormRecognised);
            count = count with
            {
                Texts = count.Texts + 1,
                TextsWithMatch = count.TextsWithMatch + (matches.Count > 0 ? 1 : 0),
                Recognised = count.Recognised + recognised,
                NeedsContext = count.NeedsContext + matches.Count - recognised,
            };
            foreach (var match in matches)
                Keep(text, match);
        }
        return count;
    }

    private void Publish(CorpusCount count) => _count = count with { Excerpts = [.. _recognised, .. _inContext] };

    private void Keep(string text, ScanMatch match)
    {
        var kept = match.Standing is ScanStanding.FormRecognised ? _recognised : _inContext;
        if (kept.Count >= options.CorpusExcerpts)
            return;
        var (start, end) = (match.Start, match.Start + match.Length);
        var (from, to) = (Whole(text, Math.Max(0, start - Around)), Whole(text, Math.Min(text.Length, end + Around)));
        kept.Add(new CorpusExcerpt(match.Standing, (from > 0 ? "… " : "") + text[from..start], text[start..end], text[end..to] + (to < text.Length ? " …" : "")));
    }

    // Never between the two halves of a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
