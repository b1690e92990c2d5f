using System.Buffers;
using System.IO.Pipelines;
using Symbolenbank.Api.Authentication;
using Symbolenbank.Api.Entries;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Search;

namespace Symbolenbank.Api.Scans;

/// <summary>One stream of texts from its first line to its last.</summary>
internal sealed class ScanStream(
    HttpContext context, MachineCaller caller, TextScans scans, ScanDoors doors, TokenVerifier verifier, AccessTable access, ScanLimits limits, TimeProvider clock, CancellationToken stopping)
{
    /// <summary>Lines answered and recorded together at most.</summary>
    private const int MostTogether = 256;

    /// <summary>Characters answered together at most, so that a portion takes some tens of milliseconds.</summary>
    private const int MostCharacters = 1_000_000;

    private readonly PipeReader _body = context.Request.BodyReader;
    private readonly List<(long Line, TextToScan? Text, Problem? Problem)> _portion = [];
    private readonly long _began = clock.GetTimestamp();
    private readonly string _token = context.Request.Headers.Authorization.ToString();
    private ScanAnswerWriter? _writer;
    private int _characters;
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
        while (await ReadAsync() is { } read)
        {
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
            if (IsExpired) return ProblemTable.Unauthenticated;
            if (clock.GetElapsedTime(_began) >= TimeSpan.FromMinutes(limits.StreamMinutes)) return limits.TooOld();
        }

        return IsExpired ? ProblemTable.Unauthenticated : limits.TooQuiet();
    }

    private bool IsExpired => caller.Token.ExpiresAt <= clock.GetUtcNow();

    /// <summary>How long the next byte may take: a quiet stream ends with its token.</summary>
    private TimeSpan Patience
    {
        get
        {
            var left = caller.Token.ExpiresAt - clock.GetUtcNow();
            var idle = TimeSpan.FromSeconds(limits.IdleSeconds);
            return left <= TimeSpan.Zero ? TimeSpan.Zero : left < idle ? left : idle;
        }
    }

    /// <summary>The next bytes; null when none came in time.</summary>
    private async ValueTask<ReadResult?> ReadAsync()
    {
        var reading = _body.ReadAsync(context.RequestAborted);
        if (reading.IsCompletedSuccessfully) return reading.Result;
        var waiting = reading.AsTask();
        try
        {
            return await waiting.WaitAsync(Patience, clock, context.RequestAborted);
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
        if (isTooLong) _portion.Add((_line, null, limits.LineTooLong()));
        else if (!IsBlank(line)) Read(line);
        return null;
    }

    private void Read(in ReadOnlySequence<byte> line)
    {
        var (texts, faults) = ScanRequestReader.Read(line, scans, mostTexts: 0);
        if (faults.Count > 0)
        {
            _portion.Add((_line, null, ProblemTable.Invalid(faults)));
            return;
        }

        _portion.Add((_line, texts[0], null));
        _characters += texts[0].Text.Length;
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
        var (reader, refused) = await AskAgainAsync();
        if (reader is null) return refused;
        if (!doors.TryTake(caller.Client.Id, _characters, out _)) return limits.TooManyCharacters();
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
        _characters = 0;
        _ = await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        return null;
    }

    /// <summary>Who asks, as the keys and the table say now: a stream outlives no token, no key and no agreement.</summary>
    private async ValueTask<(Reader? Reader, Problem? Refused)> AskAgainAsync()
    {
        try
        {
            if (IsExpired || await verifier.VerifyAsync(MachineDoor.TokenOf(_token), context.RequestAborted) is null) return (null, ProblemTable.Unauthenticated);
        }
        catch (AuthorityUnavailableException)
        {
            return (null, ProblemTable.Unavailable);
        }

        var client = access.Client(caller.Token.ClientId);
        var reader = access.OfClient(caller.Token.ClientId);
        if (client.Kind is OutcomeKind.Unavailable || reader.Kind is OutcomeKind.Unavailable) return (null, ProblemTable.Unavailable);
        return client.IsOk && new MachineCaller(caller.Token, client.Value, reader.Value).May(ScanScopes.Scan) ? (reader.Value, null) : (null, ProblemTable.NotAllowed);
    }

    private ScanAnswerWriter Writer() => _writer ??= new ScanAnswerWriter(context.Response.BodyWriter, ScanEndpoints.Begin(context, ScanEndpoints.Lines), clock.Today());

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
