using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Where the letters of a key begin and end in a text of ASCII, and whether they are whole words there.</summary>
internal readonly record struct KeySurroundings
{
    private static readonly ImmutableArray<Side> Sides = [.. Enumerable.Range(0, 0x80).Select(static unit => SideOf((char)unit))];

    /// <summary>Where the first letter stands.</summary>
    public required int Start { get; init; }

    /// <summary>After the last of the letters that are run together; a match may end before it. Equal to <see cref="Start"/> when nobody can tell.</summary>
    public int End { get; private init; }

    /// <summary>True when it is certain that no word goes on at either end.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>True when it is certain that a word goes on at one end or both.</summary>
    public bool IsPart { get; private init; }

    /// <param name="start">The first class, counted in the text.</param>
    /// <param name="outline">The outline from there on.</param>
    public static KeySurroundings At(ReadOnlySpan<char> text, in TextPlaces places, int start, int classes, in Outline outline)
    {
        var from = places[start];
        if ((outline.Within & (1UL | (1UL << (classes - 1)))) != 0)
            return new KeySurroundings { Start = from, End = from };
        var end = EndOfRun(text, places[start + classes - 1]);
        var (before, after) = (from == 0 ? Side.Outside : At(text[from - 1]), end == text.Length ? Side.Outside : At(text[end]));

        // A sign behind a run may be one more letter of it (l!), but one before it is not.
        var isClear = end > places[start + classes - 1] && before is not Side.Unclear && after is not (Side.Unclear or Side.Sign);
        var isWhole = before is not Side.Inside && after is Side.Outside;
        return new KeySurroundings { Start = from, End = isClear ? end : from, IsWhole = isClear && isWhole, IsPart = isClear && !isWhole };
    }

    // The place itself where something else than a letter or digit of ASCII stands.
    private static int EndOfRun(ReadOnlySpan<char> text, int at)
    {
        var letter = LetterFold.Classes[text[at]];
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]) && LetterFold.Classes[text[at]] == letter)
            at++;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Side At(char c) => c < 0x80 ? Sides[c] : Side.Unclear;

    // An apostrophe may be part of a word, a dollar sign a letter; what nobody sees hides what is behind it.
    private static Side SideOf(char c) => char.IsAsciiLetterOrDigit(c) ? Side.Inside
        : LetterFold.Classes[c] is LetterFold.Special ? Side.Sign
        : LetterFold.Classes[c] is LetterFold.Gap && c is not '\'' ? Side.Outside
        : Side.Unclear;

    /// <summary>What a character beside a key says of the word.</summary>
    private enum Side : byte
    {
        Unclear,
        Outside,
        Inside,
        Sign,
    }
}
