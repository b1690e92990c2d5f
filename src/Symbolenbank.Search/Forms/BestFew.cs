namespace Symbolenbank.Search.Forms;

/// <summary>Keeps the best few candidates, each entry once, in order.</summary>
internal sealed class BestFew(int most)
{
    private readonly Candidate[] _best = new Candidate[most];
    private int _count;

    /// <summary>The rank of the last of the best, which another must not exceed to come among them; any rank while there is room.</summary>
    /// <remarks>For candidates of one tier.</remarks>
    public int WorstRank => _count == most ? _best[most - 1].Rank : int.MaxValue;

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
