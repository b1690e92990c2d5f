using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Finds forms written with letters the slow way: each is compared letter by letter wherever it may begin, and judged. No keys, outlines, known words and short cuts.</summary>
/// <remarks>Of what the set has compiled it asks one thing: in how many ordinary words a form stands by accident, which decides what is found and not how.</remarks>
internal sealed class ExhaustiveSearch
{
    private readonly ScanForm[] _forms;
    private readonly WordForms _letters;
    private readonly Sought[] _sought;

    public ExhaustiveSearch(ScanForm[] forms, FormSet set)
    {
        _forms = forms;
        _letters = set.Letters;
        _sought = [.. Lanes.Of(forms).Spellings.Select(static spelling => new Sought(spelling, RunsOf(spelling.Value, otherReading: false).Count, byte.MaxValue)).Where(static sought => sought.Classes > 0)];
        var accidents = Accidents(set.Letters);
        _sought = [.. _sought.Select(sought => sought with { Accidents = accidents[sought.Spelling] })];
    }

    /// <summary>All matches of both readings of a text, each once.</summary>
    public HashSet<RawMatch> In(string text, WordGuard guard)
    {
        var found = new HashSet<RawMatch>();
        foreach (var otherReading in (ReadOnlySpan<bool>)[false, true])
        {
            var runs = RunsOf(text, otherReading);
            int[] places = [.. runs.Select(static run => run.Place), text.Length];
            for (var run = 0; run < runs.Count; run++)
            {
                var wordBegins = WordBeginnings.Of(text, new TextPlaces(places, 0), run, out var beginnings);
                foreach (var sought in _sought)
                {
                    if (MayBegin(sought, runs[run].WordBegins, wordBegins) && At(text, beginnings, sought, guard, otherReading) is { } match && BeginsIn(runs, run, match))
                        found.Add(match);
                }
            }
        }
        return found;
    }

    // The rules of where a form is looked for at all: those of three letters and fewer where words begin, and so those that ordinary words hold too often.
    private bool MayBegin(in Sought sought, bool runBegins, bool wordBegins) =>
        (runBegins || sought.Classes >= PlainSet.Shortest)
        && (wordBegins || sought.Accidents < CompoundGuard.MostAccidents || _forms[sought.Spelling.Form].Boundary is MatchBoundary.Anywhere);

    // With a letter of the run; the second letter of a character begins nothing.
    private static bool BeginsIn(IReadOnlyList<Run> runs, int run, in RawMatch match) =>
        match.Start == runs[run].Place ? !runs[run].IsWithinCharacter
        : run + 1 == runs.Count || match.Start < runs[run + 1].Place || (match.Start == runs[run + 1].Place && runs[run + 1].IsWithinCharacter);

    private RawMatch? At(string text, in WordBeginnings beginnings, in Sought sought, in WordGuard guard, bool otherReading)
    {
        var alignment = new FormAlignment(text, sought.Spelling.Value, otherReading);
        for (var next = 0; next < beginnings.Count; next++)
        {
            if (alignment.From(beginnings[next]) is { } match
                && guard.Judge(text, match with { Steps = match.Steps | sought.Spelling.Extra }, _forms[sought.Spelling.Form], sought.Spelling, _letters, sought.Accidents) is { } raw)
                return raw;
        }
        return null;
    }

    // Letters of one class that follow each other, whatever stands between them, are one run.
    private static List<Run> RunsOf(string text, bool otherReading)
    {
        var reader = new LetterReader(text, otherReading);
        var runs = new List<Run>();
        Span<char> letters = stackalloc char[LetterFold.MostLetters];
        var (last, inWord) = ((byte)0, false);
        for (int at = 0, width; at < text.Length; at += width)
        {
            var read = reader.Read(at, letters, out width);
            for (var next = 0; next < read; next++)
            {
                var begins = next == 0 && !inWord;
                var letter = LetterFold.ClassOf(letters[next]);
                if (letter != last)
                    runs.Add(new Run(at, begins, next > 0));
                else if (begins)
                    runs[^1] = runs[^1] with { WordBegins = true };
                last = letter;
            }
            inWord = read == 0 ? inWord : read > 0;
        }
        return runs;
    }

    private static Dictionary<FormSpelling, int> Accidents(WordForms letters)
    {
        var accidents = new Dictionary<FormSpelling, int>();
        for (var pattern = 0; pattern < letters.Patterns; pattern++)
        {
            var count = letters.Spellings.Of(pattern, out var first).Length;
            for (var spelling = first; spelling < first + count; spelling++)
                accidents[letters.Spellings[spelling]] = letters.Accidents(pattern);
        }
        return accidents;
    }

    /// <summary>Letters of one class: where the first stands, whether a word begins with one of them, and whether the first is not that of its character (the e of æ).</summary>
    private readonly record struct Run(int Place, bool WordBegins, bool IsWithinCharacter);

    /// <summary>A spelling, how many runs of letters it has, and in how many ordinary words it stands by accident.</summary>
    private readonly record struct Sought(FormSpelling Spelling, int Classes, int Accidents);
}
