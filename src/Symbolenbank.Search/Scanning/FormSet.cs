using System.Collections.Concurrent;
using Symbolenbank.Search.Scanning.Context;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Numbers;
using Symbolenbank.Search.Scanning.Signs;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning;

/// <summary>A compiled set of forms that texts are scanned for. Immutable and thread-safe; a text without a match allocates nothing.</summary>
public sealed class FormSet
{
    private readonly ScanForm[] _forms;
    private readonly WordLane _words;
    private readonly NumberLane _numbers;
    private readonly SignLane _signs;
    private readonly PatternLane _patterns;
    private readonly ContextReader _context;
    private readonly ConcurrentBag<ScanSession> _sessions = [];

    private FormSet(ScanForm[] forms, OrdinaryWords words)
    {
        _forms = forms;
        var lanes = Lanes.Of(forms);
        Letters = new WordForms(lanes.Spellings, words);
        _words = new WordLane(Letters, forms);
        _numbers = new NumberLane(forms, lanes.Numbers);
        _signs = new SignLane(forms, lanes.Signs);
        _patterns = new PatternLane(forms, lanes.Patterns);
        _context = new ContextReader(forms);
    }

    /// <summary>A set without forms.</summary>
    public static FormSet Empty { get; } = new([], OrdinaryWords.None);

    public int Count => _forms.Length;

    internal WordForms Letters { get; }

    /// <summary>Compiles forms; the spelling dictionaries are loaded with the first set.</summary>
    public static FormSet Compile(IReadOnlyCollection<ScanForm> forms) => Compile(forms, OrdinaryWords.For(null));

    internal static FormSet Compile(IReadOnlyCollection<ScanForm> forms, OrdinaryWords words) => new([.. forms], words);

    /// <summary>Adds each match in <paramref name="text"/> to <paramref name="matches"/>, in the order of the text. Never throws, on any string.</summary>
    /// <param name="language">BCP 47 language of the text; Dutch and English words count as ordinary when it is not known.</param>
    public void Scan(string text, string? language, ICollection<ScanMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(matches);
        if (!_sessions.TryTake(out var session))
            session = new ScanSession();
        session.Found.Clear();
        Find(text, language, session);
        if (session.Found.Count > 0)
            Explain(text, session.Found, matches);
        _sessions.Add(session);
    }

    /// <summary>How many matches there are, without explaining them: for measuring.</summary>
    internal int CountIn(ReadOnlySpan<char> text, ScanSession session)
    {
        session.Found.Clear();
        Find(text, null, session);
        return session.Found.Count;
    }

    private void Find(ReadOnlySpan<char> text, string? language, ScanSession session)
    {
        session.Stream.Read(text);
        var guard = new WordGuard(OrdinaryWords.For(language));
        _words.Find(text, session.Stream, guard, ref session.Hits, session.Found);
        _numbers.Find(text, session.Stream, session.Found);
        _signs.Find(text, session.Stream.HasSign, session.Found);
        _patterns.Find(text, session.Found);
        if (!session.Stream.HasOtherReading)
            return;
        session.Stream.Read(text, otherReading: true);
        _words.Find(text, session.Stream, guard, ref session.Hits, session.Found);
    }

    private void Explain(string text, List<RawMatch> found, ICollection<ScanMatch> matches)
    {
        Overlaps.Resolve(found, _forms);
        var codePoints = new CodePoints(text);
        var context = _context.Read(text, found);
        foreach (var raw in found)
        {
            if (context.Judge(raw) is not { } judged)
                continue;
            var form = _forms[raw.Form];
            var start = codePoints.At(raw.Start);
            matches.Add(new ScanMatch
            {
                Code = form.Code,
                Form = form.Value,
                Start = raw.Start,
                Length = raw.Length,
                CodePointStart = start,
                CodePointLength = codePoints.At(raw.End) - start,
                Standing = judged.Standing,
                Steps = Folding.FoldStepList.ToList(raw.Steps),
                For = judged.For,
                Against = judged.Against,
            });
        }
    }
}
