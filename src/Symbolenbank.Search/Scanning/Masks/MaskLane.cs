using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Masks;

/// <summary>Finds forms of which a letter or two are hidden behind signs (w*tte), by trying each letter there.</summary>
/// <remarks>
/// A guess, and marked as one. Each word costs as many tries as its script has letters, of two hidden letters the square of it; most tries are one look-up.
/// It is made only where nothing else was found, and never where another reading makes sense: the sign parts two ordinary
/// words, the word is ordinary without it or as it looks, or a letter in its place makes an ordinary word that is not the form (unless the form goes on beyond the word).
/// Who puts a letter of another script into a word disguises it; there the last of these does not count.
/// </remarks>
/// <param name="spellings">What the forms of <paramref name="words"/> are written like; read when the first masked word is met.</param>
internal sealed class MaskLane(WordLane words, IReadOnlyList<FormSpelling> spellings)
{
    /// <summary>The fewest letters of a form that must be seen around what is hidden.</summary>
    private const int FewestSeen = 3;

    /// <summary>Where no second letter is hidden.</summary>
    private const string Nothing = "\0";

    /// <summary>What may differ besides the guessed letter.</summary>
    private const FoldSteps Light = FoldSteps.Case | FoldSteps.Diacritics | FoldSteps.ZeroWidth | FoldSteps.LookAlike | FoldSteps.Transliteration;

    private readonly Lazy<FormWords> _formWords = new(() => new FormWords(spellings));

    /// <summary>Adds the forms that may be hidden in words of which nothing was found yet.</summary>
    /// <returns>How many letters were tried.</returns>
    public int Find(ReadOnlySpan<char> text, in WordGuard guard, ScanSession session, CancellationToken ct)
    {
        if (spellings.Count == 0 || MaskSigns.Next(text, 0) == text.Length)
            return 0;
        var explained = new Explained(session.Found);
        var tried = 0;
        var masked = new MaskedWords(text);
        session.Guessed.Clear();
        while (masked.MoveNext())
        {
            ct.ThrowIfCancellationRequested();
            var word = masked.Current;
            if (!explained.Holds(word.Begin, word.End))
                tried += Guess(text, word, guard, session);
        }
        session.Found.AddRange(session.Guessed);
        return tried;
    }

    private int Guess(ReadOnlySpan<char> text, in MaskedWord word, in WordGuard guard, ScanSession session)
    {
        Span<char> room = stackalloc char[MaskWindow.Longest];
        var tried = 0;
        for (var guess = 0; word.Guess(guess, out var first, out var second); guess++)
        {
            var window = new MaskWindow(text, word, first, second, room);
            var found = session.Guessed.Count;
            var isForeign = first.IsForeign && second is not { IsForeign: false };
            tried += Try(window, word, guard, session, out var isOrdinary);
            if (session.Guessed.Count > found && second is null && MakesSense(text, word, first, guard.Words, session.Trying.Stream))
                session.Guessed.RemoveRange(found, session.Guessed.Count - found);
            else if (isOrdinary && !isForeign)
                RemoveWithin(word, session.Guessed, found);
        }
        return tried;
    }

    // Tries each letter, or two, and says whether one of those that are in no form makes an ordinary word.
    private int Try(in MaskWindow window, in MaskedWord word, in WordGuard guard, ScanSession session, out bool isOrdinary)
    {
        window.Fill(word.Alphabet[0], word.Alphabet[0]);
        var key = new FilledKey(window, stackalloc byte[FilledKey.Room]);
        var found = session.Guessed.Count;
        var tried = 0;
        foreach (var first in word.Alphabet)
        {
            foreach (var second in window.HasSecond ? word.Alphabet : Nothing)
            {
                tried++;
                if (!_formWords.Value.Hold(key.With(first, second)))
                    continue;
                Fill(window, word, first, second);
                AddMatches(window, guard, session);
            }
        }
        isOrdinary = session.Guessed.Count > found && IsOrdinary(window, word, key, guard.Words);
        return tried;
    }

    private bool IsOrdinary(in MaskWindow window, in MaskedWord word, in FilledKey key, OrdinaryWords ordinary)
    {
        foreach (var first in word.Alphabet)
        {
            foreach (var second in window.HasSecond ? word.Alphabet : Nothing)
            {
                Fill(window, word, first, second);
                if (ordinary.Contains(window.Word) && !_formWords.Value.Hold(key.With(first, second)))
                    return true;
            }
        }
        return false;
    }

    private static void Fill(in MaskWindow window, in MaskedWord word, char first, char second) =>
        window.Fill(word.IsUpper ? char.ToUpperInvariant(first) : first, word.IsUpper ? char.ToUpperInvariant(second) : second);

    // A form that goes on beyond the word says more than the word.
    private static void RemoveWithin(in MaskedWord word, List<RawMatch> guessed, int from)
    {
        for (var at = guessed.Count - 1; at >= from; at--)
        {
            if (guessed[at].Start >= word.Begin && guessed[at].End <= word.End)
                guessed.RemoveAt(at);
        }
    }

    private void AddMatches(in MaskWindow window, in WordGuard guard, ScanSession session)
    {
        var trying = session.Trying;
        trying.Clear();
        var reading = trying.Stream.Read(window.Text);
        words.Find(trying);
        words.Consider(window.Text, reading, guard, trying, CancellationToken.None);
        foreach (var match in trying.Found)
        {
            if (IsGuessed(match, window))
                session.Guessed.Add(match with { Start = window.InText(match.Start), End = window.InText(match.End), Steps = match.Steps | FoldSteps.LookAlike, IsGuess = true });
        }
    }

    private static bool IsGuessed(in RawMatch match, in MaskWindow window) =>
        match.Start <= window.FirstHidden && match.End > window.LastHidden && match is { InWord: false, IsOrdinary: false }
        && (match.Steps & ~Light) == FoldSteps.None && window.KnownIn(match.Start, match.End) >= FewestSeen;

    // The sign parts two words, or the word is one without it, or as it looks.
    private static bool MakesSense(ReadOnlySpan<char> text, in MaskedWord word, HiddenLetter sign, OrdinaryWords ordinary, LetterStream stream)
    {
        var before = text[word.Begin..sign.Start];
        var after = text[sign.End..word.End];
        if (before.Length > 1 && after.Length > 1 && ordinary.Contains(before) && ordinary.Contains(after))
            return true;
        if (!sign.IsForeign && before.Length + after.Length is > 1 and <= MaskedWords.Longest)
        {
            Span<char> joined = stackalloc char[before.Length + after.Length];
            before.CopyTo(joined);
            after.CopyTo(joined[before.Length..]);
            if (ordinary.Contains(joined))
                return true;
        }
        if (!sign.HasReading)
            return false;
        var length = stream.Read(text[word.Begin..word.End]).End;
        return ordinary.HasKey(stream.Classes[..length]);
    }

    /// <summary>Words in which something was found already; they are asked for in the order of the text.</summary>
    private ref struct Explained
    {
        private readonly List<RawMatch> _found;
        private int _next;
        private int _end;

        public Explained(List<RawMatch> found)
        {
            _found = found;
            if (found.Count > 1)
                found.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        }

        public bool Holds(int begin, int end)
        {
            for (; _next < _found.Count && _found[_next].Start < end; _next++)
                _end = Math.Max(_end, _found[_next].End);
            return _end > begin;
        }
    }
}
