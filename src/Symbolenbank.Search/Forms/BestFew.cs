namespace Symbolenbank.Search.Forms;

/// <summary>Keeps the best few candidates, each entry once, in order.</summary>
internal sealed class BestFew(int most)
{
    private readonly Candidate[] _best = new Candidate[most];
    private int _count;

    /// <summary>True when a candidate of this tier and rank cannot come among the best.</summary>
    public bool IsBeyond(Tier tier, int rank) =>
        _count == most && (tier, rank).CompareTo((_best[most - 1].Tier, _best[most - 1].Rank)) > 0;

    public void Add(in Candidate candidate)
    {
        for (var at = 0; at < _count; at++)
        {
            if (_best[at].Entry.Id != candidate.Entry.Id)
                continue;
            if (_best[at] <= candidate)
                return;
            _best.AsSpan((at + 1).._count).CopyTo(_best.AsSpan(at));
            _count--;
            break;
        }
        var place = _count;
        while (place > 0 && candidate < _best[place - 1])
            place--;
        if (place == most)
            return;
        _count = Math.Min(_count + 1, most);
        _best.AsSpan(place..(_count - 1)).CopyTo(_best.AsSpan(place + 1));
        _best[place] = candidate;
    }

    public Candidate[] ToArray() => _best[.._count];
}
