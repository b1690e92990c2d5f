using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Scans;
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
    /// <param name="compile">Gives the set with the form and all that texts are scanned for now: it may speak for the form, cover it or silence it, as in a scan.</param>
    public void Start(Func<ScanForm, Task<FormSet>> compile, SemaphoreSlim turn, Action<Exception> failed) => Done = Task.Run(async () =>
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
            CountAll(await compile(form));
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

    private void CountAll(FormSet set)
    {
        _cancelled.Token.ThrowIfCancellationRequested();
        using var texts = new CorpusTexts(options.Corpus!, options.LongestText, options.CorpusMegabytes * 1_000_000L);
        var batch = new TextBatch(language: null);
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
        foreach (var (text, found) in scanned)
        {
            var matches = found.Where(match => IsThis(match.Code, match.Form)).ToArray();
            var recognised = matches.Count(static match => match.Standing is ScanStanding.FormRecognised);
            count = count with
            {
                Texts = count.Texts + 1,
                TextsWithMatch = count.TextsWithMatch + (matches.Length > 0 ? 1 : 0),
                Recognised = count.Recognised + recognised,
                NeedsContext = count.NeedsContext + matches.Length - recognised,
            };
            foreach (var match in matches)
                Keep(text, match);
        }
        return count;
    }

    private bool IsThis(string code, string value) => code == form.Code && value == form.Value;

    private void Publish(CorpusCount count) => _count = count with { Excerpts = [.. _recognised, .. _inContext] };

    private void Keep(string text, ScanMatch match)
    {
        var kept = match.Standing is ScanStanding.FormRecognised ? _recognised : _inContext;
        if (kept.Count >= options.CorpusExcerpts)
            return;
        var (start, end) = (match.Start, match.Start + match.Length);
        var (from, to) = (Whole(text, Math.Max(0, start - Around)), Whole(text, Math.Min(text.Length, end + Around)));
        var shown = TrialTraces.Masked(text);
        if (match.Against.Contains(ScanCue.UserName))
            shown = WithoutName(shown, start, end);
        var found = form.Type is FormType.UserNamePattern or FormType.LinkPattern ? form.Value : text[start..end];
        kept.Add(new CorpusExcerpt(match.Standing, (from > 0 ? "… " : "") + shown[from..start], found, shown[end..to] + (to < text.Length ? " …" : "")));
    }

    // What is joined to a match in a user name is the rest of that name.
    private static string WithoutName(string text, int start, int end)
    {
        const char Dot = '•';

        var (from, to) = (start, end);
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]))
            from--;
        while (to < text.Length && !char.IsWhiteSpace(text[to]))
            to++;
        return string.Concat(text.AsSpan(0, from), new string(Dot, start - from), text.AsSpan(start, end - start), new string(Dot, to - end)) + text[to..];
    }

    // Never between the two halves of a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
