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

    /// <param name="extra">The steps that lead from the form to the spelling.</param>
    /// <param name="own">The outline of a reading of the spelling alone.</param>
    /// <param name="classes">How many classes that has.</param>
    public SpellingOutline(string spelling, ScanForm form, FoldSteps extra, in Outline own, int classes)
    {
        Classes = (byte)Math.Min(classes, MostClasses + 1);
        IsRespaced = (extra & (FoldSteps.Separators | FoldSteps.Joined)) != FoldSteps.None;
        IsAnywhere = form.Boundary is MatchBoundary.Anywhere;
        MayBeWithin = IsAnywhere || (!form.CaseSensitive && form.Boundary is not MatchBoundary.Number && !spelling.AsSpan().ContainsAny(' ', '\t', '\u00A0') && !IsRespaced);
        IsPlain = form.Value.Length > 1 && IsPlainWords(spelling);
        Letters = (ushort)Math.Min(spelling.Count(char.IsAsciiLetterOrDigit), ushort.MaxValue);
        MayBeShortened = spelling.Length >= FormAlignment.ShortestWithDouble;
        IsKnown = classes is > 0 and <= MostClasses;
        if (IsKnown)
            (Gaps, Doubled, Firm, Digits) = (own.Starts & Inner, own.Doubled & All, own.Within & All, own.Digits & All);
    }

    /// <summary>Before which classes, or within them, a word begins.</summary>
    public ulong Gaps { get; }

    /// <summary>Which classes have more than one letter.</summary>
    public ulong Doubled { get; }

    /// <summary>Of the doubled letters those of different words, which are never typed once.</summary>
    public ulong Firm { get; }

    /// <summary>Which classes have a digit.</summary>
    public ulong Digits { get; }

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

    /// <summary>True when the form may stand within a longer word, where it never is parted or joined otherwise than as it is spelled.</summary>
    public bool MayBeWithin { get; }

    /// <summary>True when no gap parts the spelling.</summary>
    public bool IsOneWord => IsKnown && Gaps == 0;

    public bool HasDigit => Digits != 0;

    /// <summary>The first class with a digit, if it has one.</summary>
    public int FirstDigit => BitOperations.TrailingZeroCount(Digits);

    /// <summary>True when a doubled letter may be typed once.</summary>
    public bool MayBeShortened { get; }

    /// <summary>True for a spelling that parts or joins the words of its form: what the text parts or joins otherwise is forgiven.</summary>
    public bool IsRespaced { get; }

    /// <summary>All classes but the first.</summary>
    public ulong Inner => All & ~1UL;

    /// <summary>The last class.</summary>
    public ulong Last => IsKnown ? 1UL << (Classes - 1) : 0;

    private ulong All => IsKnown ? ulong.MaxValue >> (64 - Classes) : 0;

    /// <summary>False when the spelling cannot be what stands at a place where its key does.</summary>
    /// <param name="there">The outline from the first class of the key on.</param>
    /// <param name="isPart">Whether it is certain that a word goes on at either end of the key.</param>
    /// <param name="most">How many letters stand there at most.</param>
    public bool MayStand(in Outline there, bool isPart, int most)
    {
        var missing = Doubled & ~there.Doubled;

        // Only a digit stands for a digit.
        if ((Digits & ~there.Digits) != 0 || most < Letters - 1)
            return false;
        if (isPart)
            return missing == 0 && (IsAnywhere || (MayBeWithin && IsSpaced(there)));

        // Of a doubled letter that is typed once nothing else may be set aside.
        return missing == 0 || (MayBeShortened && IsTypedOnce(missing, Firm) && (IsRespaced || IsSpaced(there)));
    }

    /// <summary>False when so many letters of each class are not those of the spelling.</summary>
    /// <param name="doubled">One bit for each class: whether there is more than one letter of it.</param>
    public bool MayBeDoubled(ulong doubled)
    {
        var missing = Doubled & ~doubled;
        var isEnough = Letters - 1 <= Classes || (doubled & All) != 0;
        return isEnough && (missing == 0 || (MayBeShortened && IsTypedOnce(missing, Firm)));
    }

    /// <summary>True when what a text lacks is the second of one doubled letter.</summary>
    /// <param name="missing">The classes that have more than one letter in the spelling and one in the text.</param>
    /// <param name="firm">See <see cref="Firm"/>.</param>
    public static bool IsTypedOnce(ulong missing, ulong firm) => (missing & firm) == 0 && BitOperations.IsPow2(missing);

    // Letters are parted and joined as in the spelling. A gap within the last run lies beyond the match.
    private bool IsSpaced(in Outline there) => ((there.Starts ^ Gaps) & Inner & ~(there.Within & Last)) == 0;

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
