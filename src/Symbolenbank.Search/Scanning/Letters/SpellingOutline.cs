using System.Numerics;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>The outline of a spelling, by which most places that hold its key are told from it before a letter is compared.</summary>
/// <remarks>It says no only where <see cref="FormAlignment"/> and <see cref="WordGuard"/> would: it knows less than they do.</remarks>
internal readonly record struct SpellingOutline
{
    /// <summary>Spellings with more classes are not told apart.</summary>
    private const int MostClasses = 63;

    private readonly ulong _gaps;
    private readonly ulong _doubled;

    // Of the doubled letters those of different words, which are never typed once.
    private readonly ulong _firm;

    /// <param name="own">The outline of a reading of the spelling alone.</param>
    /// <param name="classes">How many classes that has.</param>
    public SpellingOutline(string spelling, ScanForm form, in Outline own, int classes)
    {
        Classes = (byte)Math.Min(classes, MostClasses + 1);
        IsAnywhere = form.Boundary is MatchBoundary.Anywhere;
        IsCaseSensitive = form.CaseSensitive;
        IsPlain = IsPlainWords(spelling);
        Letters = (ushort)Math.Min(spelling.Count(char.IsAsciiLetterOrDigit), ushort.MaxValue);
        HasDigit = spelling.AsSpan().ContainsAnyInRange('0', '9');
        MayBeShortened = spelling.Length >= FormAlignment.ShortestWithDouble;
        IsKnown = classes is > 0 and <= MostClasses;
        if (IsKnown)
            (_gaps, _doubled, _firm) = (own.Starts & Inner, own.Doubled & (Inner | 1), own.Within & (Inner | 1));
    }

    /// <summary>How many classes of letters the spelling has, if <see cref="IsKnown"/>.</summary>
    public byte Classes { get; }

    /// <summary>How many letters and digits of ASCII it has.</summary>
    public ushort Letters { get; }

    /// <summary>True when the form may stand within any word.</summary>
    public bool IsAnywhere { get; }

    /// <summary>True when the form needs its own capitals.</summary>
    public bool IsCaseSensitive { get; }

    /// <summary>True for words of ASCII letters and digits with one space, hyphen or dot between them: a text that has the same characters needs no alignment.</summary>
    public bool IsPlain { get; }

    /// <summary>True when the spelling has a digit of ASCII: only a digit stands for a digit.</summary>
    public bool HasDigit { get; }

    /// <summary>False when there are too many classes to say anything.</summary>
    public bool IsKnown { get; }

    private bool MayBeShortened { get; }

    // All classes but the first.
    private ulong Inner => (ulong.MaxValue >> (64 - Classes)) & ~1UL;

    /// <summary>False when letters stand once that the spelling has twice, more of them than are forgiven.</summary>
    public bool MayFit(in Outline there)
    {
        var missing = _doubled & ~there.Doubled;
        return missing == 0 || (MayBeShortened && (missing & _firm) == 0 && BitOperations.IsPow2(missing));
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
