namespace Symbolenbank.Search.Forms;

internal sealed partial class FormDictionary
{
    /// <summary>How much text may fill the gap of a form, in UTF-16 units.</summary>
    private const int LongestFilling = 40;

    /// <summary>
    /// Adds the entries that have a form with a gap, such as <c>(((…)))</c>, which stands filled in <paramref name="query"/>.
    /// What fills it is often a name: it is compared with nothing and told to nobody.
    /// </summary>
    public void Filled(FoldedQuery query, Viewpoint view, CandidateList into)
    {
        Filled(_base, query, view, into);
        Filled(_overlay, query, view, into);
    }

    private void Filled(FormTable table, FoldedQuery query, Viewpoint view, CandidateList into)
    {
        foreach (ref readonly var posting in table.Gapped)
        {
            if (StretchOf(query.Text, posting.Term) is { Length: > 0 } stretch && Visible(table, posting, view) is { } entry)
            {
                // All of it as written but for the gap: nearer than a form that is found by leaving its signs out.
                into.Add(stretch.Length == query.Text.Length
                    ? new Candidate(entry, Tier.FoldedCase, posting.Term.Standing, posting.Term, null)
                    : new Candidate(entry, Tier.InText, -posting.Term.Folded.Length, posting.Term, null));
            }
        }
    }

    /// <summary>The first stretch that is the form with its gap filled; empty when there is none.</summary>
    private static ReadOnlySpan<char> StretchOf(string text, Term form)
    {
        var before = form.Text.AsSpan(0, form.Gap);
        var after = form.Text.AsSpan(form.Gap + 1);
        for (var from = 0; text.AsSpan(from).IndexOf(before, StringComparison.Ordinal) is >= 0 and var at;)
        {
            var start = from + at;
            var filling = text.AsSpan(start + before.Length);
            var end = filling.IndexOf(after, StringComparison.Ordinal);
            if (end < 0)
                return [];
            if (end is > 0 and <= LongestFilling && !filling[..end].IsWhiteSpace())
                return text.AsSpan(start, before.Length + end + after.Length);
            from = start + 1;
        }
        return [];
    }
}
