namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Which matches of a text have another form near them.</summary>
/// <remarks>
/// Only forms that were not silenced count, never the same value again, and never a number of the same expression. The nearest one is reached
/// by stepping over runs of the same value and of the same expression, so that a text that repeats one form costs no more than another.
/// </remarks>
internal sealed class Company
{
    private readonly Supporter[] _all;
    private readonly int[] _earlierValue;
    private readonly int[] _earlierNumber;
    private readonly int[] _laterValue;
    private readonly int[] _laterNumber;

    /// <param name="supporters">In the order of the text; of two, the later one neither begins nor ends earlier.</param>
    public Company(Supporter[] supporters)
    {
        _all = supporters;
        _earlierValue = Skip(static (one, other) => one.Value == other.Value, step: -1);
        _earlierNumber = Skip(static (one, other) => one.IsSameNumber(other), step: -1);
        _laterValue = Skip(static (one, other) => one.Value == other.Value, step: 1);
        _laterNumber = Skip(static (one, other) => one.IsSameNumber(other), step: 1);
    }

    /// <summary>How many forms were looked at.</summary>
    public long Looks { get; private set; }

    /// <summary>Whether another form ends before <paramref name="match"/> or begins after it, within <paramref name="near"/> UTF-16 units.</summary>
    public bool Has(in Supporter match, int near) => IsBefore(match, near) || IsAfter(match, near);

    private bool IsBefore(in Supporter match, int near)
    {
        for (var at = FirstFrom(match.Start + 1, ends: true) - 1; at >= 0 && match.Start - _all[at].End <= near;)
        {
            Looks++;
            if (match.IsSameNumber(_all[at]))
                at = _earlierNumber[at];
            else if (match.Value == _all[at].Value)
                at = _earlierValue[at];
            else
                return true;
        }
        return false;
    }

    private bool IsAfter(in Supporter match, int near)
    {
        for (var at = FirstFrom(match.End, ends: false); at < _all.Length && _all[at].Start - match.End <= near;)
        {
            Looks++;
            if (match.IsSameNumber(_all[at]))
                at = _laterNumber[at];
            else if (match.Value == _all[at].Value)
                at = _laterValue[at];
            else
                return true;
        }
        return false;
    }

    // The first that ends, or begins, at or after a place.
    private int FirstFrom(int place, bool ends)
    {
        var (low, high) = (0, _all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((ends ? _all[middle].End : _all[middle].Start) < place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // For each the next that is not like it, in one direction.
    private int[] Skip(Func<Supporter, Supporter, bool> alike, int step)
    {
        var next = new int[_all.Length];
        for (var at = step < 0 ? 0 : _all.Length - 1; at >= 0 && at < _all.Length; at -= step)
        {
            var other = at + step;
            next[at] = other < 0 || other >= _all.Length || !alike(_all[at], _all[other]) ? other : next[other];
        }
        return next;
    }
}

/// <summary>A form that stands in a text and may speak for another.</summary>
/// <param name="Start">Where it begins; for a number, where the whole number does.</param>
/// <param name="Value">Equal for spellings of the same form.</param>
/// <param name="Number">Equal for codes of one number expression; negative for what is no number.</param>
internal readonly record struct Supporter(int Start, int End, int Value, int Number)
{
    public bool IsSameNumber(in Supporter other) => Number >= 0 && Number == other.Number;
}
