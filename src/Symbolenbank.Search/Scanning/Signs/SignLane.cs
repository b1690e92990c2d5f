using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>Finds emoji sequences, runes, pictograms and forms with a gap.</summary>
internal sealed class SignLane
{
    /// <summary>More than this many signs in a row is not read as one form.</summary>
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
                Follow(text, elements, at, width, node, key, steps, found);
            at += width;
        }
    }

    // The same sign once more than the form has it is a repetition; a space between two signs separates them.
    private void Follow(ReadOnlySpan<char> text, SignElements elements, int start, int width, int node, ulong last, FoldSteps steps, List<RawMatch> found)
    {
        var end = start + width;
        Report(node, start, end, steps, found);
        for (var read = 1; read < MostSigns && end < text.Length; read++)
        {
            var at = end;
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at >= text.Length || !elements.Read(at, out var key, out width, out var more))
                return;
            if (_trie[node].Next.TryGetValue(key, out var next))
                node = next;
            else if (key == last && _trie[node].Forms.Count > 0)
                more |= FoldSteps.Repeated;
            else
                return;
            steps |= more | (at > end ? FoldSteps.Joined : FoldSteps.None);
            last = key;
            end = at + width;
            Report(node, start, end, steps, found);
        }
    }

    private void Report(int node, int start, int end, FoldSteps steps, List<RawMatch> found)
    {
        foreach (var form in _trie[node].Forms)
            found.Add(new RawMatch(form, start, end, steps));
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
