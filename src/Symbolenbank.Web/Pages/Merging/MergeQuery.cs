namespace Symbolenbank.Web.Pages.Merging;

/// <summary>What stands in the address of the merge page: the two signs picked so far, and a search for one of them.</summary>
/// <param name="Van">The code of the sign that is taken up; empty until it is picked, as <paramref name="Met"/>.</param>
/// <param name="Zoek">The random part of a search's address; the words themselves stand in none.</param>
/// <param name="Voor">For which of the two was searched.</param>
public sealed record MergeQuery(string? Van, string? Met, string? Zoek, string? Voor)
{
    public string Address => MergingEndpoints.MergeAddress + QueryString.Create(Fields.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    public string Of(string place) => (place == MergingEndpoints.FromField ? Van : Met)?.Trim() ?? "";

    /// <summary>With this sign in its place; the search for it is over.</summary>
    public MergeQuery With(string place, string? code) =>
        (place == MergingEndpoints.FromField ? this with { Van = code } : this with { Met = code }) with { Zoek = null, Voor = null };

    public MergeQuery Swapped => new(Met, Van, null, null);

    private KeyValuePair<string, string?>[] Fields =>
    [
        new(MergingEndpoints.FromField, Van), new(MergingEndpoints.IntoField, Met), new(MergingEndpoints.SearchField, Zoek), new(MergingEndpoints.ForField, Voor),
    ];
}
