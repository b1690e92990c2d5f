using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>Finds emoji sequences, runes, pictograms and names in triple brackets.</summary>
internal sealed class SignLane
{
    /// <summary>More than this many signs in a row is not read as one form.</summary>
    private const int MostSigns = 32;

    /// <summary>The longest name in brackets, in UTF-16 units.</summary>
    private const int LongestEcho = 80;

    private readonly List<Step> _trie = [new()];
    private readonly List<EchoForm> _echoes = [];

    public SignLane(IReadOnlyList<ScanForm> all, IEnumerable<int> signs)
    {
        foreach (var form in signs)
        {
            if (EchoForm.IsOne(all[form].Value))
                _echoes.Add(EchoForm.Of(form, all[form].Value));
            else
                Add(form, all[form].Value);
        }
    }

    public void Find(ReadOnlySpan<char> text, List<RawMatch> found)
    {
        if (_trie.Count > 1)
            FindSigns(text, found);
        if (_echoes.Count > 0)
            FindEchoes(text, found);
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

    private void FindEchoes(ReadOnlySpan<char> text, List<RawMatch> found)
    {
        for (var at = 0; at < text.Length;)
        {
            var open = text[at..].IndexOf("(((");
            if (open < 0)
                return;
            open += at;
            at = open + 3;
            while (at < text.Length && text[at] == '(')
                at++;
            var room = text[at..Math.Min(text.Length, at + LongestEcho)];
            var close = room.IndexOf(")))");
            if (close < 0 || room[..close].Contains('('))
                continue;
            foreach (var echo in _echoes)
            {
                if (echo.Is(room[..close]))
                    found.Add(new RawMatch(echo.Form, at - 3, at + close + 3, Steps(echo, room[..close])));
            }
            at += close + 3;
        }
    }

    private static FoldSteps Steps(EchoForm echo, ReadOnlySpan<char> inside) =>
        echo.Name.Length == 0 || inside.Trim().SequenceEqual(echo.Name) ? FoldSteps.None : FoldSteps.Case;

    private sealed class Step
    {
        public Dictionary<ulong, int> Next { get; } = [];

        public List<int> Forms { get; } = [];
    }
}
