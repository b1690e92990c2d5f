using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Forms;

namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>Finds emoji sequences, runes, pictograms and forms with a gap.</summary>
internal sealed class SignLane
{
    /// <summary>More signs than this are not read as one form; a sign typed many times is one.</summary>
    public const int MostSigns = 32;

    private readonly IReadOnlyList<ScanForm> _all;
    private readonly List<Step> _trie = [new()];
    private readonly Dictionary<(GappedForm Frame, StringComparison Capitals), List<FilledForm>> _filled = [];

    public SignLane(IReadOnlyList<ScanForm> all, IEnumerable<int> signs)
    {
        _all = all;
        foreach (var form in signs)
        {
            if (FilledForm.IsOne(all[form].Value))
                Add(FilledForm.Of(form, all[form]));
            else
                Add(form, all[form].Value);
        }
    }

    /// <summary>How often each text is read for forms with a gap.</summary>
    internal int Passes => _filled.Count;

    /// <param name="mayHaveSigns">False when the text holds nothing that could be a sign.</param>
    public void Find(ReadOnlySpan<char> text, bool mayHaveSigns, List<RawMatch> found)
    {
        if (mayHaveSigns && _trie.Count > 1)
            FindSigns(text, found);
        foreach (var forms in _filled.Values)
            FindFilled(text, forms, found);
    }

    private void Add(in FilledForm form)
    {
        var key = (form.Frame, form.Capitals);
        if (!_filled.TryGetValue(key, out var forms))
            _filled.Add(key, forms = []);
        forms.Add(form);
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

    // The same sign once more than the form has it is a repetition; a space between two signs separates them. Of a form that begins at one place the
    // longest is the match. Gives the place from which a longer or another match may begin: in a row of one sign, that is not its second.
    private int Follow(ReadOnlySpan<char> text, SignElements elements, int start, int width, int node, ulong first, FoldSteps steps, List<RawMatch> found)
    {
        var (end, last, isRow, next) = (start + width, first, true, start + width);
        for (var read = 1; read < MostSigns && end < text.Length;)
        {
            var at = PastSpaces(text, end);
            if (at >= text.Length || !elements.Read(at, out var key, out width, out var more))
                break;
            if (_trie[node].Next.TryGetValue(key, out var child))
            {
                Report(text, node, start, end, steps, found);
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
        }
        Report(text, node, start, end, steps, found);
        return next;
    }

    private void Report(ReadOnlySpan<char> text, int node, int start, int end, FoldSteps steps, List<RawMatch> found)
    {
        foreach (var form in _trie[node].Forms)
        {
            if (MayStand(text, form, start, end))
                found.Add(new RawMatch(form, start, end, steps));
        }
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

    // As a whole word: with no letter or digit against it.
    private bool MayStand(ReadOnlySpan<char> text, int form, int start, int end) => _all[form].Boundary is not MatchBoundary.Word
        || ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])));

    // What stands around the gap is the same in all of these, so that the text is read once for them.
    private void FindFilled(ReadOnlySpan<char> text, List<FilledForm> forms, List<RawMatch> found)
    {
        for (var from = 0; forms[0].In(text, from) is { End.Value: > 0 } there; from = there.End.Value)
        {
            foreach (var form in forms)
            {
                if (form.Is(text[there]) && MayStand(text, form.Form, there.Start.Value, there.End.Value))
                    found.Add(new RawMatch(form.Form, there.Start.Value, there.End.Value, form.IsAsWritten(text[there]) ? FoldSteps.None : FoldSteps.Case));
            }
        }
    }

    private sealed class Step
    {
        public Dictionary<ulong, int> Next { get; } = [];

        public List<int> Forms { get; } = [];
    }
}
