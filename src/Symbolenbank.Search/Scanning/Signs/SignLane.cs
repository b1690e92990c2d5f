using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>Finds emoji sequences, runes, pictograms and forms with a gap.</summary>
internal sealed class SignLane
{
    /// <summary>More signs than this are not read as one form; a sign typed many times is one.</summary>
    public const int MostSigns = 32;

    private readonly List<Step> _trie = [new()];
    private readonly List<FilledForm> _filled = [];

    public SignLane(IReadOnlyList<ScanForm> all, IEnumerable<int> signs)
    {
        foreach (var form in signs)
        {
            if (FilledForm.IsOne(all[form].Value))
                _filled.Add(FilledForm.Of(form, all[form].Value));
            else
                Add(form, all[form].Value);
        }
    }

    /// <param name="mayHaveSigns">False when the text holds nothing that could be a sign.</param>
    public void Find(ReadOnlySpan<char> text, bool mayHaveSigns, List<RawMatch> found)
    {
        if (mayHaveSigns && _trie.Count > 1)
            FindSigns(text, found);
        foreach (var form in _filled)
            FindFilled(text, form, found);
    }

    private void Add(int form, string value)
    {
        var elements = new SignElements(value);
        var node = 0;
        for (var at = 0; at < value.Length;)
        {
            if (elements.Read(at, out var key, out var width, out _))
            {
                if (!_trie[node].Next.TryGetValue(key, out var next))
                {
                    next = _trie.Count;
                    _trie[node].Next.Add(key, next);
                    _trie.Add(new Step());
                }
                node = next;
            }
            at += width;
        }
        if (node > 0)
            _trie[node].Forms.Add(form);
    }

    private void FindSigns(ReadOnlySpan<char> text, List<RawMatch> found)
    {
        var elements = new SignElements(text);
        for (var at = elements.Ahead(0); at < text.Length; at = elements.Ahead(at))
        {
            if (elements.Read(at, out var key, out var width, out var steps) && _trie[0].Next.TryGetValue(key, out var node))
                at = Follow(text, elements, at, width, node, key, steps, found);
            else
                at += width;
        }
    }

    // The same sign once more than the form has it is a repetition; a space between two signs separates them. Of what begins at one place the longest is
    // the match. Gives the place from which a longer or another match may begin: in a row of one sign, that is not its second.
    private int Follow(ReadOnlySpan<char> text, SignElements elements, int start, int width, int node, ulong first, FoldSteps steps, List<RawMatch> found)
    {
        var (end, last, isRow, next) = (start + width, first, true, start + width);
        var longest = (Node: node, End: end, Steps: steps);
        for (var read = 1; read < MostSigns && end < text.Length;)
        {
            var at = PastSpaces(text, end);
            if (at >= text.Length || !elements.Read(at, out var key, out width, out var more))
                break;
            if (_trie[node].Next.TryGetValue(key, out var child))
            {
                node = child;
                isRow &= key == first;
                read++;
            }
            else if (key == last && _trie[node].Forms.Count > 0)
            {
                more |= FoldSteps.Repeated;
                next = isRow ? After(text, elements, next) : next;
            }
            else
            {
                break;
            }
            steps |= more | (at > end ? FoldSteps.Joined : FoldSteps.None);
            last = key;
            end = at + width;
            if (_trie[node].Forms.Count > 0)
                longest = (node, end, steps);
        }
        foreach (var form in _trie[longest.Node].Forms)
            found.Add(new RawMatch(form, start, longest.End, longest.Steps));
        return next;
    }

    // After the sign that stands at a place or behind spaces there.
    private static int After(ReadOnlySpan<char> text, SignElements elements, int at)
    {
        var sign = PastSpaces(text, at);
        _ = elements.Read(sign, out _, out var width, out _);
        return sign + width;
    }

    private static int PastSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    private static void FindFilled(ReadOnlySpan<char> text, in FilledForm form, List<RawMatch> found)
    {
        for (var from = 0; form.Frame.In(text, from) is { End.Value: > 0 } there; from = there.End.Value)
        {
            if (form.Is(text[there]))
                found.Add(new RawMatch(form.Form, there.Start.Value, there.End.Value, form.IsAsWritten(text[there]) ? FoldSteps.None : FoldSteps.Case));
        }
    }

    private sealed class Step
    {
        public Dictionary<ulong, int> Next { get; } = [];

        public List<int> Forms { get; } = [];
    }
}
