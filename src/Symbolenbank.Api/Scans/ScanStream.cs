using System.Buffers;
using System.IO.Pipelines;
using Symbolenbank.Api.Authentication;
using Symbolenbank.Api.Limits;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Search;

namespace Symbolenbank.Api.Scans;

/// <summary>One stream of texts from its first line to its last.</summary>
internal sealed class ScanStream(
    HttpContext context, MachineCaller caller, TextScans scans, ScanDoors doors, CallerCheck callers, RequestLimits requests, ScanLimits limits, TimeProvider clock, CancellationToken stopping)
{
    /// <summary>Lines answered and recorded together at most: as many as a request may hold, since they count as one.</summary>
    private const int MostTogether = 1_000;

    /// <summary>Characters answered together at most, so that a portion takes some tens of milliseconds.</summary>
    private const int MostCharacters = 1_000_000;

    private readonly PipeReader _body = context.Request.BodyReader;
    private readonly List<(long Line, TextToScan? Text, Problem? Problem)> _portion = [];
    private readonly long _began = clock.GetTimestamp();
    private ScanAnswerWriter? _writer;
    private int _characters;
    private long _cost;
    private long _line;
    private bool _skipping;

    /// <summary>Answers until the last line, or until something ends the stream; that stands in its last line.</summary>
    public async Task AnswerAsync()
    {
        // A server that stops would otherwise wait for the stream as long as it may.
        await using var stop = stopping.Register(_body.CancelPendingRead);
        try
        {
            var problem = await ReadAllAsync();
            if (problem is not null) await EndAsync(problem);
            else if (!context.Response.HasStarted) _ = Writer();
        }
        catch (AuditUnavailableException) when (context.Response.HasStarted)
        {
            await EndAsync(ProblemTable.Unavailable);
        }
        finally
        {
            _writer?.Dispose();
        }
    }

    private async Task<Problem?> ReadAllAsync()
    {
        while (true)
        {
            var (patience, tooLate) = Patience;
            if (await ReadAsync(patience) is not { } read) return tooLate;
            var buffer = read.Buffer;
            var end = stopping.IsCancellationRequested ? ProblemTable.Unavailable : null;
            while (end is null && TryTakeLine(ref buffer, read.IsCompleted, out var line))
            {
                end = Take(line);
                if (end is not null || _portion.Count >= MostTogether || _characters >= MostCharacters) end = await AnswerPortionAsync() ?? end;
            }

            _body.AdvanceTo(buffer.Start, buffer.End);
            end ??= await AnswerPortionAsync();
            if (end is not null || read.IsCompleted) return end;
            if (Patience is { Longest.Ticks: <= 0 } over) return over.TooLate;
        }
    }

    /// <summary>How long the next byte may take, and what ends the stream when it takes longer: a quiet stream outlives neither its token nor its own time.</summary>
    private (TimeSpan Longest, Problem TooLate) Patience
    {
        get
        {
            var idle = TimeSpan.FromSeconds(limits.IdleSeconds);
            var ofToken = caller.Token.ExpiresAt - clock.GetUtcNow();
            var ofStream = TimeSpan.FromMinutes(limits.StreamMinutes) - clock.GetElapsedTime(_began);
            if (ofToken <= ofStream && ofToken <= idle) return (ofToken, ProblemTable.TokenEnded);
            return ofStream <= idle ? (ofStream, limits.TooOld()) : (idle, limits.TooQuiet());
        }
    }

    /// <summary>The next bytes; null when none came in time.</summary>
    private async ValueTask<ReadResult?> ReadAsync(TimeSpan patience)
    {
        var reading = _body.ReadAsync(context.RequestAborted);
        if (reading.IsCompletedSuccessfully) return reading.Result;
        var waiting = reading.AsTask();
        try
        {
            return await waiting.WaitAsync(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, clock, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            _body.CancelPendingRead();
            var late = await waiting;
            _body.AdvanceTo(late.Buffer.Start);
            return null;
        }
    }

    /// <summary>Takes the next whole line; of a line that is longer than allowed only the end, marked by <see cref="_skipping"/>.</summary>
    private bool TryTakeLine(ref ReadOnlySequence<byte> buffer, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        line = buffer;
        if (isLast)
        {
            buffer = buffer.Slice(buffer.End);
            return line.Length > 0 || _skipping;
        }

        if (buffer.Length <= limits.LongestLine) return false;
        _skipping = true;
        buffer = buffer.Slice(buffer.End);
        return false;
    }

    /// <summary>Adds a line to the portion; gives what ends the stream, if anything does.</summary>
    private Problem? Take(in ReadOnlySequence<byte> line)
    {
        var isTooLong = _skipping || line.Length > limits.LongestLine;
        _skipping = false;
        if (_line == limits.MostLines) return limits.TooManyLines();
        _line++;
        if (isTooLong) Refuse(line, limits.LineTooLong());
        else if (!IsBlank(line)) Read(line);
        return null;
    }

    private void Read(in ReadOnlySequence<byte> line)
    {
        var (texts, _, faults) = ScanRequestReader.Read(line, mostTexts: 0);
        if (faults.Count > 0)
        {
            Refuse(line, ProblemTable.Invalid(faults));
            return;
        }

        if (scans.IsTooLong(texts[0]))
        {
            Refuse(line, ScanLimits.TextTooLong(scans.LongestText));
            return;
        }

        _portion.Add((_line, texts[0], null));
        _characters += texts[0].Text.Length;
        _cost += limits.CostOf(texts[0].Text.Length);
    }

    // A line that has no answer was read all the same.
    private void Refuse(in ReadOnlySequence<byte> line, Problem problem)
    {
        _portion.Add((_line, null, problem));
        _cost += limits.CostOf(line.Length);
    }

    private static bool IsBlank(in ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8)) return false;
        }

        return true;
    }

    /// <summary>Scans, records and sends what was taken; gives what ends the stream, if anything does.</summary>
    private async Task<Problem?> AnswerPortionAsync()
    {
        if (_portion.Count is 0) return null;
        var (reader, refused) = await TurnAsync();
        if (reader is null) return refused;
        if (!doors.TryTake(caller.Client.Id, _cost, out _)) return limits.TooManyCharacters();
        TextToScan[] texts = [.. _portion.Select(line => line.Text).OfType<TextToScan>()];
        var answer = await scans.ScanAsync(reader, texts, context.RequestAborted);
        if (!answer.IsOk) return ProblemTable.Of(answer.Kind, answer.Faults);
        var entries = answer.Value.Entries.ToDictionary(entry => entry.Content.Code.ToString(), StringComparer.Ordinal);
        var writer = Writer();
        var next = 0;
        foreach (var (line, text, problem) in _portion)
        {
            if (text is null) writer.WriteLine(line, problem!);
            else writer.WriteLine(line, answer.Value.Texts[next++], entries);
        }

        _portion.Clear();
        (_characters, _cost) = (0, 0);
        _ = await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        return null;
    }

    /// <summary>Who asks, once the client has a request left for this portion: a stream outlives no token, no key and no agreement.</summary>
    private async ValueTask<(Reader? Reader, Problem? Refused)> TurnAsync()
    {
        while (true)
        {
            var (asking, refused) = await callers.AskAgainAsync(context, ScanScopes.Scan);
            if (asking is null) return (null, refused);
            if (requests.TryTake(asking.Client, out var wait)) return (asking.Reader, null);
            if (!await PauseAsync(wait)) return (null, ProblemTable.Unavailable);
        }
    }

    /// <summary>Waits, at most as long as the token lives; false when the server stops meanwhile.</summary>
    private async Task<bool> PauseAsync(TimeSpan wait)
    {
        var left = caller.Token.ExpiresAt - clock.GetUtcNow();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        try
        {
            await Task.Delay(TimeSpan.FromTicks(Math.Clamp(left.Ticks, 0, wait.Ticks)), clock, ended.Token);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private ScanAnswerWriter Writer() => _writer ??= new ScanAnswerWriter(context.Response.BodyWriter, ScanEndpoints.Begin(context, ScanEndpoints.Lines), clock.Today(), ScanLimits.TextTooLong(scans.LongestText));

    private async Task EndAsync(Problem problem)
    {
        if (!context.Response.HasStarted)
        {
            await problem.WriteAsync(context);
            return;
        }

        Writer().WriteLine(_portion.Count > 0 ? _portion[0].Line : _line + 1, problem);
        _ = await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
