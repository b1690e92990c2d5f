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
    private readonly int _longest;
    private readonly List<(int Start, int End)> _rows = [];
    private readonly Supporter[] _places;
    private readonly bool[] _holds;

    public Standing(string text, IReadOnlyList<RawMatch> found, ContextReader forms, int near)
    {
        (_found, _forms, _near) = (found, forms, near);
        _places = PlacesOf(text, found, forms);
        _longest = _places.Length == 0 ? 0 : _places.Max(static place => place.End - place.Start);
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

    /// <summary>What may speak for a match, beyond the number expression that it stands in.</summary>
    public Corroboration Around(ReadOnlySpan<char> text, int at)
    {
        var (start, end) = RowOf(at);
        return new Corroboration(text, start, end, IsNumber(at) ? _forms.ValueOf(_found[at].Form) : "", _near);
    }

    private (int Start, int End) RowOf(int at) => IsNumber(at) ? _rows[_places[at].Number] : (_places[at].Start, _places[at].End);

    private Supporter[] PlacesOf(string text, IReadOnlyList<RawMatch> found, ContextReader forms)
    {
        var places = new Supporter[found.Count];
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        var rowEnd = -1;
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
                if (_rows.Count == 0 || (start > rowEnd && !NumberRows.Joins(text.AsSpan(rowEnd..start))))
                    _rows.Add((NumberRows.Start(text, start, Math.Max(rowEnd, 0)), end));
                rowEnd = NumberRows.End(text, Math.Max(rowEnd, end));
                _rows[^1] = _rows[^1] with { End = rowEnd };
            }
            places[at] = new Supporter(start, end, known, isNumber ? _rows.Count - 1 : -1);
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
        if (!match.IsNumber && IsNumber(at) && (match.InWord || NumberKinds.IsOrdinaryInWords(text, match.Start, match.End)))
            return false;
        if (form.Required.Count == 0 && form.Excluded.Count == 0)
            return true;

        // What says of a number what it is stands beside it: a price elsewhere in the sentence is another number.
        var silencing = match.IsNumber ? Neighbourhood.Beside(text, match.OuterStart, match.OuterEnd) : Neighbourhood.Around(text, match.Start, match.End, _near);
        if (silencing.HoldsAny(form.Excluded.Words) || KindsAround(text, _places[at].Start, _places[at].End, form.Excluded).HoldsAny(form.Excluded.Numbers))
            return false;
        var (start, end) = RowOf(at);
        lacksNeighbour = form.Required.Count > 0 && !Around(text, at).HasAny(form.Required.Words) && !KindsAround(text, start, end, form.Required).HoldsAny(form.Required.Numbers);
        return !lacksNeighbour || form.Required.Forms.Count > 0;
    }

    private NumberKindSet KindsAround(string text, int start, int end, Neighbours wanted) =>
        wanted.Numbers.Count > 0 ? NumberKinds.Around(text, start, end, _near) : default;

    private bool HoldsAmongForms(int at, bool lacksNeighbour, bool[] holds)
    {
        var form = _forms[_found[at].Form];
        if (form.Excluded.Forms.Count > 0 && HasNear(at, form.Excluded.Forms, holds, isSupport: false))
            return false;
        return !lacksNeighbour || HasNear(at, form.Required.Forms, holds, isSupport: true);
    }

    private bool HasNear(int at, IReadOnlyList<string> wanted, bool[] holds, bool isSupport)
    {
        for (var before = at - 1; before >= 0 && _places[at].Start - _places[before].Start <= _near + _longest; before--)
        {
            if (holds[before] && IsApart(before, at) && IsWanted(before, at, wanted, isSupport))
                return true;
        }
        for (var after = at + 1; after < _places.Length && _places[after].Start - _places[at].End <= _near; after++)
        {
            if (holds[after] && IsApart(at, after) && IsWanted(after, at, wanted, isSupport))
                return true;
        }
        return false;
    }

    private bool IsApart(int first, int second) => _places[second].Start - _places[first].End is >= 0 and var between && between <= _near;

    // A form speaks for no other spelling of itself, and for no code of its own number expression.
    private bool IsWanted(int other, int at, IReadOnlyList<string> wanted, bool isSupport) =>
        wanted.Contains(_forms[_found[other].Form].Value, StringComparer.OrdinalIgnoreCase)
        && !(isSupport && (_places[other].Value == _places[at].Value || _places[other].IsSameNumber(_places[at])));
}
