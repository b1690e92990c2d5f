using System.Runtime.CompilerServices;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Finds forms written with letters, through disguises.</summary>
/// <remarks>
/// The stream of letter classes is searched for keys: for all of them where words may begin, within words for those of forms that may stand there,
/// and where a digit is for keys with one. Each place found is looked at by <see cref="WordSearch"/>.
/// </remarks>
internal sealed class WordLane(WordForms forms, IReadOnlyList<ScanForm> all)
{
    // How many hits ahead of the one that is looked at memory is asked for.
    private const int Ahead = 8;

    /// <summary>Finds the places in all texts that were read where a key stands; what they are worth is for later to say.</summary>
    public void Find(ScanSession session)
    {
        var stream = session.Stream;
        var classes = stream.Classes;
        var count = stream.Count;
        session.Keys.Clear();
        ref var hits = ref session.Hits;
        stream.Wanted(out var starting, out var inner);
        forms.Long.Pass(classes, starting, inner);
        var found = Keep(KeySearch.Starting, session, 0, forms.Long.FindStarting(classes, count, starting, ref hits, 0));
        found = Keep(KeySearch.Inner, session, found, forms.Long.FindInner(classes, count, inner, ref hits, found));
        found = Keep(KeySearch.Free, session, found, forms.Free.Find(classes, count, ref hits, found));
        if (forms.Digits.Count > 0)
            found = Keep(KeySearch.Digit, session, found, forms.Digits.Find(classes, count, stream.BeforeDigits(), ref hits, found));
        if (!forms.Short.IsEmpty)
            _ = Take(KeySearch.Short, session, found, forms.Short.Find(stream, ref hits, found));
    }

    // Of the hits from one on those at which a form may stand, with the number of their pattern; gives their end. Within words, places where words may begin were asked before.
    private int Keep(KeySearch kind, ScanSession session, int first, int end)
    {
        var (stream, patterns, isWithin) = (session.Stream, kind is KeySearch.Digit ? forms.FirstDigit : 0, kind is KeySearch.Inner or KeySearch.Free);
        var hits = session.Hits.AsSpan(first, end - first);
        var kept = first;
        for (var next = 0; next < hits.Length; next++)
        {
            if (next + Ahead < hits.Length)
                forms.Spellings.Prefetch(patterns + hits[next + Ahead].Pattern);
            ref readonly var hit = ref hits[next];
            var isOpen = stream.IsOpen(hit.Start);
            if ((isWithin && isOpen) || (hit.Length < PlainSet.Shortest && !stream.Begins(hit.Start)))
                continue;
            var there = stream.OutlineAt(hit.Start);
            if (forms.Spellings.MayStand(patterns + hit.Pattern, there, !isOpen || stream.GoesOn(hit.Start + hit.Length), stream.MostLetters(hit.Start, hit.Length, there)))
                session.Hits[kept++] = hit with { Pattern = patterns + hit.Pattern };
        }
        return Take(kind, session, first, kept);
    }

    private int Take(KeySearch kind, ScanSession session, int first, int end)
    {
        forms.Spellings.Prefetch(session.Hits.AsSpan(first, end - first));
        return session.Keys.Take(kind, first, end, session.Hits, session.Stream.Others);
    }

    /// <summary>Adds the matches in a text at the places that <see cref="Find"/> gave.</summary>
    public void Consider(ReadOnlySpan<char> text, in TextReading reading, in WordGuard guard, ScanSession session, CancellationToken ct)
    {
        if (session.Keys.AnyIn(reading))
            ConsiderKeys(text, reading, guard, session, ct);
    }

    // Apart, so that a text without a key makes no room for what looks at keys.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ConsiderKeys(ReadOnlySpan<char> text, in TextReading reading, in WordGuard guard, ScanSession session, CancellationToken ct)
    {
        var search = new WordSearch(text, reading, session.Stream, forms, all, guard, session.Found);
        for (var kind = KeySearch.Starting; kind <= KeySearch.Short; kind++)
        {
            var hits = session.Keys.Of(kind, reading, session.Hits);
            if (hits.Length > 0)
                search.At(hits, ct);
        }
        session.Keys.Pass(reading, session.Hits);
    }
}
