using Symbolenbank.Search.Scanning.Numbers;

namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Which matches of a text stand: those that neither their place nor their form's policy silences.</summary>
/// <remarks>Neighbours that are forms are looked for among the matches that words and numbers did not silence, so that two forms cannot wait for each other.</remarks>
internal sealed class Standing
{
    /// <summary>A number of two digits within a name says nothing: it is an age or a year.</summary>
    private const int ShortestInName = 4;

    private readonly IReadOnlyList<RawMatch> _found;
    private readonly ContextReader _forms;
    private readonly int _near;
    private readonly Supporter[] _places;
    private readonly bool[] _holds;

    public Standing(string text, IReadOnlyList<RawMatch> found, ContextReader forms, int near)
    {
        (_found, _forms, _near) = (found, forms, near);
        _places = PlacesOf(text, found, forms);
        _holds = new bool[found.Count];
        var required = new bool[found.Count];
        for (var at = 0; at < found.Count; at++)
            _holds[at] = HoldsByItself(text, at, out required[at]);
        var holds = (bool[])_holds.Clone();
        for (var at = 0; at < found.Count; at++)
            _holds[at] = holds[at] && HoldsAmongForms(at, required[at], holds);
    }

    /// <summary>Where a match stands; a number with all that belongs to it.</summary>
    public Supporter this[int at] => _places[at];

    public bool Holds(int at) => _holds[at];

    public bool IsNumber(int at) => _places[at].Number >= 0;

    private static Supporter[] PlacesOf(string text, IReadOnlyList<RawMatch> found, ContextReader forms)
    {
        var places = new Supporter[found.Count];
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        var (row, rowEnd) = (-1, -1);
        for (var at = 0; at < places.Length; at++)
        {
            var match = found[at];
            var value = forms.ValueOf(match.Form);
            if (!values.TryGetValue(value, out var known))
                values.Add(value, known = values.Count);
            var (start, end) = match.IsNumber ? (match.OuterStart, match.OuterEnd) : (match.Start, match.End);
            var isNumber = match.IsNumber || forms.IsNumber(match.Form);
            if (isNumber)
            {
                row += row < 0 || (start > rowEnd && !NumberRows.Joins(text.AsSpan(rowEnd..start))) ? 1 : 0;
                rowEnd = Math.Max(rowEnd, end);
            }
            places[at] = new Supporter(start, end, known, isNumber ? row : -1);
        }
        return places;
    }

    // Words, numbers and names around it; with the policy's neighbours that are forms left open.
    private bool HoldsByItself(string text, int at, out bool lacksNeighbour)
    {
        var match = _found[at];
        var form = _forms[match.Form];
        lacksNeighbour = false;
        if (match.IsNumber && match.Length < ShortestInName && UserNames.Hold(text, match))
            return false;
        if (form.Required.Count == 0 && form.Excluded.Count == 0)
            return true;
        var nearby = Neighbourhood.Around(text, match.Start, match.End, _near);
        var kinds = form.Required.Numbers.Count + form.Excluded.Numbers.Count > 0 ? NumberKinds.Around(text, _places[at].Start, _places[at].End, _near) : default;

        // What says of a number what it is stands beside it: a price elsewhere in the sentence is another number.
        var silencing = match.IsNumber ? Neighbourhood.Beside(text, match.OuterStart, match.OuterEnd) : nearby;
        if (silencing.HoldsAny(form.Excluded.Words) || kinds.HoldsAny(form.Excluded.Numbers))
            return false;
        lacksNeighbour = form.Required.Count > 0 && !nearby.HoldsAny(form.Required.Words) && !kinds.HoldsAny(form.Required.Numbers);
        return !lacksNeighbour || form.Required.Forms.Count > 0;
    }

    private bool HoldsAmongForms(int at, bool lacksNeighbour, bool[] holds)
    {
        var form = _forms[_found[at].Form];
        if (form.Excluded.Forms.Count > 0 && HasNear(at, form.Excluded.Forms, holds))
            return false;
        return !lacksNeighbour || HasNear(at, form.Required.Forms, holds);
    }

    private bool HasNear(int at, IReadOnlyList<string> wanted, bool[] holds)
    {
        for (var before = at - 1; before >= 0 && _places[at].Start - _places[before].End <= _near; before--)
        {
            if (IsNeighbour(before, at, wanted, holds))
                return true;
        }
        for (var after = at + 1; after < _places.Length && _places[after].Start - _places[at].End <= _near; after++)
        {
            if (IsNeighbour(at, after, wanted, holds, isAfter: true))
                return true;
        }
        return false;
    }

    private bool IsNeighbour(int first, int second, IReadOnlyList<string> wanted, bool[] holds, bool isAfter = false)
    {
        var other = isAfter ? second : first;
        return holds[other] && _places[first].End <= _places[second].Start && wanted.Contains(_forms[_found[other].Form].Value, StringComparer.OrdinalIgnoreCase);
    }
}
