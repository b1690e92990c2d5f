using System.Text;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Reads a text character by character as the letters that are compared.</summary>
/// <param name="otherReading">True to read what has two readings in its second: signs that may be letters (f!ck) as punctuation (f!u!c!k), ß as b.</param>
internal ref struct LetterReader(ReadOnlySpan<char> text, bool otherReading)
{
    /// <summary>What <see cref="Read"/> gives for white space, punctuation and signs.</summary>
    public const int Gap = -1;

    /// <summary>How far around a letter its word is looked at to find the script.</summary>
    public const int Around = 24;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly bool _otherReading = otherReading;

    // The word that was last looked at, and whether it is of its own script.
    private int _wordStart = -1;
    private int _wordEnd = -1;
    private bool _isOwnScript;
    private int _lookedAt = -1;
    private LetterRun _run;

    /// <summary>True when what was last read is a letter in a word of its own script, which has no other reading.</summary>
    public bool IsInOwnScript { get; private set; }

    /// <summary>The letters at a place: their number, 0 for what nobody sees, <see cref="Gap"/> between words.</summary>
    /// <param name="letters">At least <see cref="LetterFold.MostLetters"/> long.</param>
    /// <param name="width">How many UTF-16 units the character takes.</param>
    public int Read(int at, scoped Span<char> letters, out int width)
    {
        var c = _text[at];
        width = 1;
        IsInOwnScript = false;
        switch (LetterFold.Classes[c])
        {
            case LetterFold.Gap:
                return Gap;
            case LetterFold.Unseen:
                return 0;
            case LetterFold.Special:
                return ReadSpecial(at, letters, out width);
            default:
                letters[0] = LetterFold.BaseOf(c);
                return 1;
        }
    }

    private int ReadSpecial(int at, scoped Span<char> letters, out int width)
    {
        var c = _text[at];
        width = 1;
        if (char.IsSurrogate(c))
            return ReadPair(at, letters, out width);
        IsInOwnScript = LetterFold.MayResemble(c) && IsOfOwnWord(at);
        if (IsInOwnScript)
        {
            letters[0] = LetterFold.BaseOf(c);
            return 1;
        }
        if (_otherReading && LetterFold.OtherReading(c) is not '\0' and var other)
        {
            letters[0] = other;
            return 1;
        }
        if (LetterFold.LetterOfSign(c) is not '\0' and var sign)
        {
            letters[0] = sign;
            return !(_otherReading && c < 0x80) && IsLetterHere(at) ? 1 : Gap;
        }
        if (LetterFold.MayResemble(c))
        {
            letters[0] = LookOf(c);
            return 1;
        }
        return Copy(LetterFold.LettersOf(c), letters);
    }

    private readonly int ReadPair(int at, scoped Span<char> letters, out int width)
    {
        width = 1;
        if (Rune.DecodeFromUtf16(_text[at..], out var rune, out _) != System.Buffers.OperationStatus.Done)
            return Gap;
        width = 2;
        if (IsUnseen(rune))
            return 0;
        if (rune.Value is >= 0x1F1E6 and <= 0x1F1FF)
        {
            letters[0] = (char)('a' + rune.Value - 0x1F1E6);
            return 1;
        }
        return LetterFold.IsPicture(rune) ? Gap : Copy(LetterFold.LettersOf(rune), letters);
    }

    private static int Copy(string from, Span<char> letters)
    {
        from.CopyTo(letters);
        return from.Length == 0 ? Gap : from.Length;
    }

    // Beside a letter, or before an @ that may be one; an exclamation mark or bar at the end of a word is punctuation.
    private readonly bool IsLetterHere(int at)
    {
        var before = at > 0 && IsNear(_text[at - 1]);
        var after = at + 1 < _text.Length && (IsNear(_text[at + 1]) || (_text[at + 1] == '@' && _text[at] != '@'));
        return after || (before && _text[at] is not ('!' or '|' or '°'));
    }

    private static bool IsNear(char c) => char.IsLetterOrDigit(c) || c is '+' or '$' or '|';

    // A letter in a word of its own script stays what it is; elsewhere it is the Latin letter it resembles. Of a letter alone the letters around may say something else than of the word before.
    private bool IsOfOwnWord(int at)
    {
        if (at < _wordStart || at > _wordEnd || (IsAlone(at) && !_run.IsAllAround(at, _lookedAt, Around)))
            LookAtWord(at);
        return _isOwnScript;
    }

    /// <summary>The letter that one of another script looks like where its word is not of that script; without case and marks.</summary>
    public static char LookOf(char c)
    {
        var own = LetterFold.BaseOf(c);
        return !char.IsUpper(c) && Resembles(own) is not '\0' and var seen ? seen : char.ToLowerInvariant(LookAlikes.LatinFor(own));
    }

    private void LookAtWord(int at)
    {
        Span<char> letters = stackalloc char[(2 * Around) + 1];
        var count = 0;
        _lookedAt = at;
        (_wordStart, _wordEnd) = (Edge(at, -1), Edge(at, 1));
        for (var next = _wordStart; next <= _wordEnd; next++)
            Take(next, letters, ref count);
        _isOwnScript = LookAlikes.IsOwnScript(letters[..count]);
    }

    private readonly void Take(int at, scoped Span<char> letters, ref int count)
    {
        if (LetterFold.SmallLetterOf(_text[at]) != '\0')
            letters[count++] = _text[at];
    }

    // The last place of the word in one direction; what nobody sees does not end it. A single letter goes on over a sign to other single letters.
    private int Edge(int at, int step)
    {
        var alone = IsAlone(at);
        var edge = at;
        for (var next = at + step; IsWithin(next) && Math.Abs(next - at) < Around; next += step)
        {
            if (LetterFold.SmallLetterOf(_text[next]) != '\0')
            {
                if (alone && HasLetterBeside(next, step))
                    break;
                edge = next;
            }
            else if (IsGap(next))
            {
                next += char.IsSurrogate(_text[next]) && IsWithin(next + step) && char.IsSurrogate(_text[next + step]) ? step : 0;
                if (!alone || !IsWithin(next + step) || IsGap(next + step))
                    break;
            }
        }
        return edge;
    }

    // An emoji parts words as a space does, and so does half a pair.
    private readonly bool IsGap(int at) => LetterFold.Classes[_text[at]] == LetterFold.Gap || (char.IsSurrogate(_text[at]) && IsPictureOrHalf(at));

    private readonly bool IsPictureOrHalf(int at)
    {
        var start = char.IsLowSurrogate(_text[at]) && at > 0 ? at - 1 : at;
        return Rune.DecodeFromUtf16(_text[start..], out var rune, out _) != System.Buffers.OperationStatus.Done || (LetterFold.IsPicture(rune) && !IsUnseen(rune));
    }

    // Tags, variation selectors and skin tones.
    private static bool IsUnseen(Rune rune) => rune.Value is (>= 0xE0000 and <= 0xE007F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x1F3FB and <= 0x1F3FF);

    private readonly bool IsWithin(int at) => at >= 0 && at < _text.Length;

    private bool IsAlone(int at) => !HasLetterBeside(at, 1) && !HasLetterBeside(at, -1);

    // Another letter: one that is typed many times is still alone.
    private bool HasLetterBeside(int at, int step)
    {
        if (!_run.Holds(at))
            _run = LetterRun.At(_text, at);
        var beside = step > 0 ? _run.End : _run.Start - 1;
        return IsWithin(beside) && Math.Abs(beside - at) < Around && LetterFold.SmallLetterOf(_text[beside]) != '\0';
    }

    // Small eta, nu and upsilon look like n, v and u, but their capitals like H, N and Y: outside Greek words the small letter is meant by its looks.
    private static char Resembles(char letter) => letter switch
    {
        'η' => 'n',
        'ν' => 'v',
        'υ' => 'u',
        _ => '\0',
    };
}
