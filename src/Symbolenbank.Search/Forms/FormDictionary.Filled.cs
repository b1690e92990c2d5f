namespace Symbolenbank.Search.Forms;

internal sealed partial class FormDictionary
{
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
            var stretch = query.Text.AsSpan()[posting.Term.Gapped!.In(query.Text, from: 0)];
            if (stretch.Length > 0 && Visible(table, posting, view) is { } entry)
            {
                // All of it as written but for the gap: nearer than a form that is found by leaving its signs out.
                into.Add(stretch.Length == query.Text.Length
                    ? new Candidate(entry, Tier.FoldedCase, posting.Term.Standing, posting.Term, null)
                    : new Candidate(entry, Tier.InText, -posting.Term.Folded.Length, posting.Term, null));
            }
        }
    }
}
