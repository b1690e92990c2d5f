using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Forms;

/// <summary>
/// All terms of all published entries: a large table, a small one with what changed since, and the rows of the large one that no longer count.
/// Immutable and thread-safe; a change makes a new dictionary that shares the large table.
/// </summary>
/// <remarks>Every method filters by <see cref="Viewpoint"/> before anything is counted or cut, so that hidden terms change nothing.</remarks>
internal sealed partial class FormDictionary
{
    private readonly FormTable _base;
    private readonly FormTable _overlay;
    private readonly bool[] _superseded;

    private FormDictionary(FormTable @base, FormTable overlay, bool[] superseded)
    {
        _base = @base;
        _overlay = overlay;
        _superseded = superseded;
    }

    public static FormDictionary Empty { get; } = Of([]);

    /// <summary>How many entries changed since the large table was made.</summary>
    public int Changed => _overlay.Entries.Count;

    public static FormDictionary Of(IReadOnlyList<IndexedEntry> entries) => new(new FormTable(entries), new FormTable([]), new bool[entries.Count]);

    /// <summary>The dictionary after a change. An entry both replaced and gone is gone.</summary>
    public FormDictionary With(IReadOnlyList<IndexedEntry> replaced, IReadOnlyCollection<Guid> gone)
    {
        var changed = new HashSet<Guid>([.. replaced.Select(static entry => entry.Id), .. gone]);
        var superseded = _superseded.AsSpan().ToArray();
        foreach (var id in changed)
        {
            if (_base.Rows.TryGetValue(id, out var row))
                superseded[row] = true;
        }
        IndexedEntry[] overlay =
        [
            .. _overlay.Entries.Where(entry => !changed.Contains(entry.Id)),
            .. replaced.Where(entry => !gone.Contains(entry.Id)),
        ];
        return new FormDictionary(_base, new FormTable(overlay), superseded);
    }

    /// <summary>Everything that counts, in no particular order.</summary>
    public IReadOnlyList<IndexedEntry> Entries() =>
        [.. _base.Entries.Where((_, row) => !_superseded[row]), .. _overlay.Entries];

    /// <summary>The entry with this identity, or null.</summary>
    public IndexedEntry? Find(Guid id)
    {
        if (_overlay.Rows.TryGetValue(id, out var row))
            return _overlay.Entries[row];
        return _base.Rows.TryGetValue(id, out row) && !_superseded[row] ? _base.Entries[row] : null;
    }

    /// <summary>Adds the entries of which <paramref name="query"/> is a form or name, as typed or folded.</summary>
    public void Same(FoldedQuery query, Viewpoint view, CandidateList into)
    {
        const int OnStack = 256;
        Span<char> buffer = query.Folded.Length <= OnStack ? stackalloc char[OnStack] : new char[query.Folded.Length];
        var coarse = ComparisonFold.Coarse(query.Folded, buffer);
        Same(_base, query, coarse, view, into);
        if (_overlay.Entries.Count > 0)
            Same(_overlay, query, coarse, view, into);
    }

    /// <summary>Adds the entries whose form or name is <paramref name="query"/> with a typing mistake or two.</summary>
    public void Misspelled(FoldedQuery query, Viewpoint view, CandidateList into)
    {
        var allowed = Spelling.Allowance(query.Folded);
        if (allowed == 0)
            return;
        Misspelled(_base, query.Folded, allowed, view, into);
        if (_overlay.Entries.Count > 0)
            Misspelled(_overlay, query.Folded, allowed, view, into);
    }

    private void Same(FormTable table, FoldedQuery query, ReadOnlySpan<char> coarse, Viewpoint view, CandidateList into)
    {
        foreach (ref readonly var posting in table.Alike(coarse))
        {
            var entry = Visible(table, posting, view);
            if (entry is not null && TierOf(query, posting.Term) is { } tier)
                into.Add(new Candidate(entry, tier, RankOf(posting.Term), posting.Term, null));
        }
    }

    private static Tier? TierOf(FoldedQuery query, Term term)
    {
        if (string.Equals(query.Text, term.Text, StringComparison.Ordinal))
            return term.Kind == TermKind.Form ? Tier.Exact : Tier.Name;
        if (string.Equals(query.Text, term.Text, StringComparison.OrdinalIgnoreCase))
            return term.Kind == TermKind.Form ? Tier.FoldedCase : Tier.Name;
        if (!Alignment.Aligns(query.Folded, term.Folded, out var steps) || IsLoneLookAlike(query, term))
            return null;
        if (term.Kind != TermKind.Form)
            return Tier.Name;
        return steps != FoldSteps.None ? Tier.FoldedWithDigits : Tier.Folded;
    }

    // One letter that merely looks like another says nothing: "t" is not the rune ᛏ.
    private static bool IsLoneLookAlike(FoldedQuery query, Term term) =>
        query.Folded.Length == 1 && FoldLadder.Between(query.Text, term.Text) is { } steps && steps.HasFlag(FoldSteps.LookAlike);

    private static int RankOf(Term term) => term.Kind switch
    {
        TermKind.Form => term.Standing,
        TermKind.Name => 0,
        TermKind.NameWord => 1,
    };

    private void Misspelled(FormTable table, string folded, int allowed, Viewpoint view, CandidateList into)
    {
        var near = Scratch.Near;
        near.Clear();
        table.Near(folded, near);
        foreach (var key in near)
        {
            var candidate = table.Keys[key];
            var limit = Math.Min(allowed, Spelling.Allowance(candidate));
            var distance = Spelling.Distance(folded, candidate, limit);
            if (distance > limit)
                continue;
            var postings = table.PostingsOf(key);
            for (var at = 0; at < postings.Count; at++)
            {
                var posting = postings[at];
                if (Visible(table, posting, view) is { } entry)
                    into.Add(new Candidate(entry, Tier.Misspelled, (distance * 10) + (int)posting.Term.Kind, posting.Term, null));
            }
        }
    }

    private IndexedEntry? Visible(FormTable table, in Posting posting, Viewpoint view)
    {
        if (posting.Term.Tlp > view.Clearance || (ReferenceEquals(table, _base) && _superseded[posting.Row]))
            return null;
        var entry = table.Entries[posting.Row];
        return view.Sees(entry) ? entry : null;
    }

    private static class Scratch
    {
        [ThreadStatic]
        private static HashSet<int>? _near;

        public static HashSet<int> Near => _near ??= new HashSet<int>(256);
    }
}
