namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>What all spellings of a key ask of the text beside its letters: most places that hold a key are refused by it, at the price of one look into memory.</summary>
/// <remarks>It asks what <see cref="SpellingOutline.MayStand"/> does. Of several spellings it asks what they have in common, and it looks at the first 16 classes only.</remarks>
internal readonly record struct KeySieve
{
    private const int MostClasses = 16;

    private readonly ushort _compared;
    private readonly ushort _last;
    private readonly ushort _gaps;
    private readonly ushort _doubled;
    private readonly ushort _firm;
    private readonly ushort _digits;
    private readonly ushort _fewest;
    private readonly Asks _asks;

    /// <param name="spellings">The outlines of the key's spellings, one or more.</param>
    public KeySieve(ReadOnlySpan<SpellingOutline> spellings)
    {
        var first = spellings[0];
        (_doubled, _firm, _digits, _gaps) = ((ushort)first.Doubled, (ushort)first.Firm, (ushort)first.Digits, (ushort)first.Gaps);
        (_compared, _last) = ((ushort)first.Inner, (ushort)first.Last);
        var fewest = first.Letters;
        foreach (ref readonly var own in spellings)
        {
            _doubled &= (ushort)own.Doubled;
            _firm &= (ushort)own.Firm;
            _digits &= (ushort)own.Digits;
            _compared &= (ushort)~(own.Gaps ^ first.Gaps);
            fewest = Math.Min(fewest, own.Letters);
            _asks |= AsksOf(own);
        }
        _fewest = (ushort)Math.Max(0, fewest - 1);
        IsOfSeveral = spellings.Length > 1 || first.Classes > MostClasses;
    }

    [Flags]
    private enum Asks : byte
    {
        None = 0,
        MayBeWithin = 1,
        MayBeAnywhere = 2,
        MayBeShortened = 4,
        IsRespaced = 8,
    }

    /// <summary>True when the outlines know more than this.</summary>
    public bool IsOfSeveral { get; }

    /// <summary>False when no spelling of the key can be what stands at a place.</summary>
    /// <param name="there">The outline from the first class of the key on.</param>
    /// <param name="isPart">Whether it is certain that a word goes on at either end of the key.</param>
    /// <param name="most">How many letters stand there at most.</param>
    public bool MayStand(in Outline there, bool isPart, int most)
    {
        var missing = (uint)(_doubled & ~(int)there.Doubled);
        if ((_digits & ~(int)there.Digits) != 0 || most < _fewest)
            return false;
        if (isPart)
            return missing == 0 && (Has(Asks.MayBeAnywhere) || (Has(Asks.MayBeWithin) && IsSpaced(there)));

        // Of a doubled letter that is typed once nothing else may be set aside.
        return missing == 0 || (Has(Asks.MayBeShortened) && SpellingOutline.IsTypedOnce(missing, _firm) && (Has(Asks.IsRespaced) || IsSpaced(there)));
    }

    private static Asks AsksOf(in SpellingOutline own) =>
        (own.MayBeWithin ? Asks.MayBeWithin : Asks.None)
        | (own.IsAnywhere ? Asks.MayBeAnywhere : Asks.None)
        | (own.MayBeShortened ? Asks.MayBeShortened : Asks.None)
        | (own.IsRespaced ? Asks.IsRespaced : Asks.None);

    private bool Has(Asks what) => (_asks & what) != Asks.None;

    // Letters are parted and joined as in the spelling. A gap within the last run lies beyond the match.
    private bool IsSpaced(in Outline there) => (((int)there.Starts ^ _gaps) & _compared & ~((int)there.Within & _last)) == 0;
}
