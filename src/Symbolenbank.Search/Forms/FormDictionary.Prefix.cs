namespace Symbolenbank.Search.Forms;

internal sealed partial class FormDictionary
{
    /// <summary>Adds the entries of which a form or name begins with <paramref name="folded"/>, nearest in the alphabet first, until <paramref name="most"/> were met.</summary>
    public void BeginningWith(string folded, Viewpoint view, int most, CandidateList into)
    {
        var met = 0;
        var walk = new PrefixWalk(_base, _overlay, folded);
        while (met < most && walk.Next(out var table, out var key))
        {
            var extra = table.Keys[key].Length - folded.Length;
            var postings = table.PostingsOf(key);
            for (var at = 0; at < postings.Count; at++)
            {
                var posting = postings[at];
                if (Visible(table, posting, view) is not { } entry)
                    continue;
                met++;
                var (tier, rank) = posting.Term.Kind switch
                {
                    TermKind.Form => (Tier.Prefix, extra),
                    TermKind.Name => (Tier.Name, 100 + extra),
                    TermKind.NameWord => (Tier.Name, 1_000 + extra),
                };
                into.Add(new Candidate(entry, tier, rank, posting.Term, null));
            }
        }
    }

    /// <summary>The terms to suggest for <paramref name="folded"/>, of all that begin so: one an entry, shortest first, covered ones never.</summary>
    public void Completing(string folded, Viewpoint view, string language, BestFew into)
    {
        Completing(_base, folded, view, language, into);
        if (_overlay.Entries.Count > 0)
            Completing(_overlay, folded, view, language, into);
    }

    private void Completing(FormTable table, string folded, Viewpoint view, string language, BestFew into)
    {
        var (first, end) = table.Beginning(folded);
        var lengths = table.Lengths;
        var worst = into.WorstRank;
        for (var key = first; key < end; key++)
        {
            var extra = lengths[key] - folded.Length;
            if (extra > worst)
                continue;
            var postings = table.PostingsOf(key);
            for (var at = 0; at < postings.Count; at++)
            {
                var posting = postings[at];
                if (posting.Term.Covered || Visible(table, posting, view) is not { } entry)
                    continue;
                var foreign = posting.Term.Language is not "und" && !string.Equals(posting.Term.Language, language, StringComparison.Ordinal);
                var rank = extra + (foreign ? 4 : 0) + (posting.Term.Kind == TermKind.NameWord ? 8 : 0);
                if (rank <= worst)
                    into.Add(new Candidate(entry, Tier.Prefix, rank, posting.Term, null));
                worst = into.WorstRank;
            }
        }
    }

    /// <summary>Walks both tables together in the order of their keys, so that a cut falls at the same place however entries are divided over them.</summary>
    private ref struct PrefixWalk(FormTable @base, FormTable overlay, string prefix)
    {
        private int _atBase = @base.FirstKey(prefix);
        private int _atOverlay = overlay.FirstKey(prefix);

        public bool Next(out FormTable table, out int key)
        {
            var inBase = _atBase < @base.Keys.Length && @base.Keys[_atBase].StartsWith(prefix, StringComparison.Ordinal);
            var inOverlay = _atOverlay < overlay.Keys.Length && overlay.Keys[_atOverlay].StartsWith(prefix, StringComparison.Ordinal);
            var fromBase = inBase && (!inOverlay || string.CompareOrdinal(@base.Keys[_atBase], overlay.Keys[_atOverlay]) <= 0);
            table = fromBase ? @base : overlay;
            key = fromBase ? _atBase++ : _atOverlay++;
            return inBase || inOverlay;
        }
    }
}
