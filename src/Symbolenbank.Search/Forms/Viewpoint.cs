using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Forms;

/// <summary>What the one who asks may see, and what the answer is narrowed to.</summary>
internal readonly record struct Viewpoint(Tlp Clearance, Pap Pap, FacetFilter? Filter)
{
    public bool Sees(IndexedEntry entry) =>
        entry.Tlp <= Clearance && entry.Pap <= Pap && (Filter is null || Filter.Admits(entry.FacetsAt(Clearance)));

    public bool Sees(IndexedEntry entry, Term term) => term.Tlp <= Clearance && Sees(entry);
}
