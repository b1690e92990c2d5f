using System.Collections.Concurrent;
using Symbolenbank.Search.Scanning.Context;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Masks;
using Symbolenbank.Search.Scanning.Numbers;
using Symbolenbank.Search.Scanning.Signs;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning;

/// <summary>A compiled set of forms that texts are scanned for. Immutable and thread-safe; a text without a match allocates nothing.</summary>
public sealed class FormSet
{
    private readonly ScanForm[] _forms;
    private readonly WordLane _words;
    private readonly MaskLane _masks;
    private readonly NumberLane _numbers;
    private readonly SignLane _signs;
    private readonly PatternLane _patterns;
    private readonly ContextReader _context;
    private readonly ConcurrentBag<ScanSession> _sessions = [];

    private FormSet(ScanForm[] forms, OrdinaryWords words)
    {
        _forms = forms;
        var lanes = Lanes.Of(forms);
        Letters = new WordForms(forms, [.. lanes.Spellings], words);
        _words = new WordLane(Letters, forms);
        _masks = new MaskLane(_words, lanes.Spellings);
        _numbers = new NumberLane(forms, lanes.Numbers);
        _signs = new SignLane(forms, lanes.Signs);
        _patterns = new PatternLane(forms, lanes.Patterns);
        _context = new ContextReader(forms, lanes.Numbers);
    }

    /// <summary>A set without forms.</summary>
    public static FormSet Empty { get; } = new([], OrdinaryWords.None);

    public int Count => _forms.Length;

    /// <summary>Forms of the set that no text can be scanned for; worked out when asked.</summary>
    public IReadOnlyList<UnheldForm> Unheld =>
        [.. _forms.Select(static form => UnheldForm.ReasonFor(form) is { } reason ? new UnheldForm(form.Code, form.Value, reason) : null).OfType<UnheldForm>()];

    internal WordForms Letters { get; }

    /// <summary>Compiles forms; the spelling dictionaries are loaded with the first set.</summary>
    public static FormSet Compile(IReadOnlyCollection<ScanForm> forms) => Compile(forms, OrdinaryWords.For(null));

    internal static FormSet Compile(IReadOnlyCollection<ScanForm> forms, OrdinaryWords words) => new([.. forms], words);

    /// <summary>Adds each match in <paramref name="text"/> to <paramref name="matches"/>, in the order of the text. Never throws on any string, unless it is cancelled.</summary>
    /// <param name="language">BCP 47 language of the text; Dutch and English words count as ordinary when it is not told, and when it is one without a list of words; of such a one a disguise always needs context.</param>
    /// <param name="most">How many matches are judged and added; what is found beyond them is only counted.</param>
    /// <returns>How many further places were found that were not judged.</returns>
    public int Scan(string text, string? language, ICollection<ScanMatch> matches, int most = int.MaxValue, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(matches);
        var session = Begin();
        try
        {
            session.Stream.Add(text);
            session.Read(Letters.LongestKey);
            _words.Find(session);
            Find(text, language, session, session.Readings[0], ct);
            return session.Found.Count > 0 ? Explain(text, language, session.Found, matches, most, ct) : 0;
        }
        finally
        {
            session.Clear();
            _sessions.Add(session);
        }
    }

    /// <summary>Scans many texts, which is quicker than one after another: adds the matches of each to the collection at its place in <paramref name="matches"/>.</summary>
    /// <param name="most">How many matches of one text are judged and added; what is found beyond them is only counted.</param>
    /// <returns>For each text, how many further places were found that were not judged.</returns>
    public IReadOnlyList<int> Scan(ReadOnlySpan<TextToScan> texts, IReadOnlyList<ICollection<ScanMatch>> matches, int most = int.MaxValue, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(matches);
        var omitted = new int[texts.Length];
        var session = Begin();
        try
        {
            for (var at = 0; at < texts.Length;)
            {
                var from = at;
                at = ReadTogether(texts, from, session);
                for (var text = from; text < at; text++)
                {
                    Find(texts[text].Text, texts[text].Language, session, session.Readings[text - from], ct);
                    if (session.Found.Count > 0)
                        omitted[text] = Explain(texts[text].Text, texts[text].Language, session.Found, matches[text], most, ct);
                }
            }
            return omitted;
        }
        finally
        {
            session.Clear();
            _sessions.Add(session);
        }
    }

    /// <summary>How many matches there are, without explaining them: for measuring.</summary>
    internal long CountIn(ReadOnlySpan<TextToScan> texts, ScanSession session)
    {
        var count = 0L;
        for (var at = 0; at < texts.Length;)
        {
            var from = at;
            at = ReadTogether(texts, from, session);
            for (var text = from; text < at; text++)
            {
                Find(texts[text].Text, texts[text].Language, session, session.Readings[text - from], CancellationToken.None);
                count += session.Found.Count;
            }
        }
        return count;
    }

    private ScanSession Begin() => _sessions.TryTake(out var session) ? session : new ScanSession();

    // As many texts as are read together, from one on, and the places in them that are worth a look; gives the first that is left for the next time.
    private int ReadTogether(ReadOnlySpan<TextToScan> texts, int from, ScanSession session)
    {
        session.Clear();
        var at = from;
        do
            session.Stream.Add(texts[at++].Text);
        while (at < texts.Length && session.Stream.HasRoomFor(texts[at].Text.Length));
        session.Read(Letters.LongestKey);
        _words.Find(session);
        return at;
    }

    // The matches in one of the texts that were read together.
    private void Find(ReadOnlySpan<char> text, string? language, ScanSession session, in TextReading reading, CancellationToken ct)
    {
        session.Found.Clear();
        var guard = new WordGuard(OrdinaryWords.For(language), language is not null);
        _words.Consider(text, reading, guard, session, ct);
        _numbers.Find(text, session.Stream.NumbersOf(reading), reading.Has(TextMarks.OtherDigit), session.Found);
        _signs.Find(text, reading.Has(TextMarks.Sign), session.Found);
        ct.ThrowIfCancellationRequested();
        _patterns.Find(text, session.Found);
        if (reading.HasOther)
            _words.Consider(text, session.Readings[reading.Other], guard, session, ct);
        if (reading.Has(TextMarks.MayHide))
            _ = _masks.Find(text, guard, session, ct);
    }

    // Matches come in the order in which they begin, and mostly in that in which they end: each of the two counts goes through the text about once.
    private int Explain(string text, string? language, List<RawMatch> found, ICollection<ScanMatch> matches, int most, CancellationToken ct)
    {
        HashSigns.Complete(text, found, _forms);
        Overlaps.Order(found);
        var (starts, ends) = (new CodePoints(text), new CodePoints(text));
        var context = _context.Read(text, found, language);
        var overlaps = new Overlaps(found, _forms, context);
        var omitted = 0;
        for (var at = 0; at < found.Count; at++)
        {
            ct.ThrowIfCancellationRequested();
            if (!overlaps.IsOpen(at))
                continue;
            var judged = most > 0 ? context.Judge(at) : null;
            if (!overlaps.Keep(at, judged?.Standing is ScanStanding.FormRecognised))
                continue;
            if (judged is null)
            {
                omitted++;
                continue;
            }
            most--;
            matches.Add(MatchOf(found[at], judged, starts.At(found[at].Start), ends.At(found[at].End)));
        }
        return omitted;
    }

    private ScanMatch MatchOf(in RawMatch raw, JudgedMatch judged, int start, int end) => new()
    {
        Code = _forms[raw.Form].Code,
        Form = _forms[raw.Form].Value,
        Start = raw.Start,
        Length = raw.Length,
        CodePointStart = start,
        CodePointLength = end - start,
        Standing = judged.Standing,
        Steps = Folding.FoldStepList.ToList(raw.Steps),
        For = judged.For,
        Against = judged.Against,
    };
}
