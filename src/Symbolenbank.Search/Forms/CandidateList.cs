using System.Runtime.InteropServices;

namespace Symbolenbank.Search.Forms;

/// <summary>Gathers the candidates for one answer: each entry once, in the best way it was found. Reused by one thread at a time.</summary>
internal sealed class CandidateList
{
    /// <summary>Up to here a walk over the list is faster than a table.</summary>
    private const int Few = 12;

    private readonly List<Candidate> _candidates = [];
    private readonly Dictionary<Guid, int> _places = [];

    public int Count => _candidates.Count;

    public ReadOnlySpan<Candidate> Sorted
    {
        get
        {
            if (_candidates.Count > 1)
                _candidates.Sort();
            return CollectionsMarshal.AsSpan(_candidates);
        }
    }

    /// <summary>True when some candidate is at least as good as <paramref name="tier"/>.</summary>
    public bool Reached(Tier tier)
    {
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(_candidates))
        {
            if (candidate.Tier <= tier)
                return true;
        }
        return false;
    }

    public int CountOf(Tier tier)
    {
        var count = 0;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(_candidates))
            count += candidate.Tier == tier ? 1 : 0;
        return count;
    }

    public void Clear()
    {
        _candidates.Clear();
        if (_places.Count > 0)
            _places.Clear();
    }

    /// <summary>Not after <see cref="Sorted"/>, which moves the places.</summary>
    public void Add(in Candidate candidate)
    {
        var place = PlaceOf(candidate.Entry.Id);
        if (place < 0)
        {
            if (_candidates.Count >= Few)
                _places.Add(candidate.Entry.Id, _candidates.Count);
            _candidates.Add(candidate);
            if (_candidates.Count == Few)
                FillPlaces();
        }
        else if (candidate < _candidates[place])
        {
            _candidates[place] = candidate;
        }
    }

    private int PlaceOf(Guid id)
    {
        if (_candidates.Count >= Few)
            return _places.GetValueOrDefault(id, -1);
        for (var place = 0; place < _candidates.Count; place++)
        {
            if (_candidates[place].Entry.Id == id)
                return place;
        }
        return -1;
    }

    private void FillPlaces()
    {
        for (var place = 0; place < _candidates.Count; place++)
            _places.Add(_candidates[place].Entry.Id, place);
    }
}
