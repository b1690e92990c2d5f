using System.Numerics;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The outline of a spelling, by which most places that hold its key are told from it before a letter is compared.</summary>
/// <remarks>It says no only where <see cref="FormAlignment"/> and <see cref="WordGuard"/> would: it knows less than they do.</remarks>
internal readonly record struct SpellingOutline
{
    /// <summary>Spellings with more classes are not told apart.</summary>
    public const int MostClasses = 63;

    private readonly ulong _gaps;
    private readonly ulong _doubled;
    private readonly ulong _digits;

    // Of the doubled letters those of different words, which are never typed once.
    private readonly ulong _firm;

    /// <param name="extra">The steps that lead from the form to the spelling.</param>
    /// <param name="own">The outline of a reading of the spelling alone.</param>
    /// <param name="classes">How many classes that has.</param>
    public SpellingOutline(string spelling, ScanForm form, FoldSteps extra, in Outline own, int classes)
    {
        Classes = (byte)Math.Min(classes, MostClasses + 1);
        IsAnywhere = form.Boundary is MatchBoundary.Anywhere;
        MayBeWithin = IsAnywhere || (!form.CaseSensitive && form.Boundary is not MatchBoundary.Number && !spelling.AsSpan().ContainsAny(' ', '\t', '\u00A0') && (extra & (FoldSteps.Separators | FoldSteps.Joined)) == FoldSteps.None);
        IsPlain = form.Value.Length > 1 && IsPlainWords(spelling);
        Letters = (ushort)Math.Min(spelling.Count(char.IsAsciiLetterOrDigit), ushort.MaxValue);
        MayBeShortened = spelling.Length >= FormAlignment.ShortestWithDouble;
        IsKnown = classes is > 0 and <= MostClasses;
        if (IsKnown)
            (_gaps, _doubled, _firm, _digits) = (own.Starts & Inner, own.Doubled & All, own.Within & All, own.Digits & All);
    }

    /// <summary>How many classes of letters the spelling has, if <see cref="IsKnown"/>.</summary>
    public byte Classes { get; }

    /// <summary>How many letters and digits of ASCII it has.</summary>
    public ushort Letters { get; }

    /// <summary>True when the form may stand within any word.</summary>
    public bool IsAnywhere { get; }

    /// <summary>True for words of ASCII letters and digits with one space, hyphen or dot between them: a text that has the same characters needs no alignment. Never for a form of one character.</summary>
    public bool IsPlain { get; }

    /// <summary>False when there are too many classes to say anything.</summary>
    public bool IsKnown { get; }

    /// <summary>The classes of which a text must have more than one letter.</summary>
    public ulong MustBeDoubled => MayBeShortened ? _firm : _doubled;

    /// <summary>True when the form may stand within a longer word, where it never is parted or joined otherwise than as it is spelled.</summary>
    public bool MayBeWithin { get; }

    /// <summary>True when no gap parts the spelling.</summary>
    public bool IsOneWord => IsKnown && _gaps == 0;

    public bool HasDigit => _digits != 0;

    /// <summary>The first class with a digit, if it has one.</summary>
    public int FirstDigit => BitOperations.TrailingZeroCount(_digits);

    private bool MayBeShortened { get; }

    private ulong All => ulong.MaxValue >> (64 - Classes);

    // All classes but the first.
    private ulong Inner => All & ~1UL;

    /// <summary>False when letters stand once that the spelling has twice, more of them than are forgiven, or where it has a digit: only a digit stands for one.</summary>
    public bool MayFit(in Outline there)
    {
        var missing = _doubled & ~there.Doubled;
        return (_digits & ~there.Digits) == 0 && (missing == 0 || (MayBeShortened && (missing & _firm) == 0 && BitOperations.IsPow2(missing)));
    }

    /// <summary>False for what can only be a match of whole words: a letter stands once, or letters are parted or joined, that are not so in the spelling.</summary>
    public bool MayBePartOfWord(in Outline there)
    {
        if (!IsKnown)
            return true;

        // A gap within the last run lies beyond the match.
        var compared = Inner & ~(there.Within & (1UL << (Classes - 1)));
        return (_doubled & ~there.Doubled) == 0 && ((there.Starts ^ _gaps) & compared) == 0;
    }

    private static bool IsPlainWords(string spelling)
    {
        if (spelling.Length < 2)
            return false;
        for (var at = 0; at < spelling.Length; at++)
        {
            var isBetween = spelling[at] is ' ' or '-' or '.' && at > 0 && at + 1 < spelling.Length && char.IsAsciiLetterOrDigit(spelling[at - 1]) && char.IsAsciiLetterOrDigit(spelling[at + 1]);
            if (!isBetween && !char.IsAsciiLetterOrDigit(spelling[at]))
                return false;
        }
        return true;
    }
}
