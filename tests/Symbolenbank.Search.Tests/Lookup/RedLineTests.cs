using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Forms;
using Symbolenbank.Search.Tests.FullText;
using Symbolenbank.Testing;

namespace Symbolenbank.Search.Tests;

/// <summary>
/// What lawful parties, protest, religion and ordinary politics show (<c>tests/redline.tsv</c>) is nowhere called extremist:
/// it is not in the bank, or as a sign that is often mistaken, and never matched in a scan.
/// </summary>
public sealed class RedLineTests(ShippedSearchOnFts5 search) : IClassFixture<ShippedSearchOnFts5>
{
    private static readonly IReadOnlyList<string[]> Rows = ShippedSearch.Rows("redline.tsv");

    [Fact]
    public void Rows_OfEachKind_AreComplete()
    {
        Assert.True(Rows.Count >= 60);
        Assert.All(Rows, static row => Assert.True(row is [{ Length: > 0 }, "party" or "protest" or "religion" or "politics", { Length: > 0 }], string.Join(" | ", row)));
        Assert.Distinct(Rows.Select(static row => row[0]));
        Assert.All(new[] { "party", "protest", "religion", "politics" }, static kind => Assert.True(Rows.Count(row => row[1] == kind) >= 9, kind));
    }

    [Fact]
    public void Search_ForALawfulExpression_IsAnsweredWithConfusableSignsOnly()
    {
        var confusable = search.Entries.Where(static entry => entry.Admission.Ground is AdmissionGround.Confusable).Select(static entry => entry.Code).ToHashSet();

        NoFaults.Among(Rows.SelectMany(row => search.Find(row[0], SearchOptions.MaxLimit)
            .Where(static found => found.Tier is Tier.Exact or Tier.FoldedCase or Tier.Folded or Tier.FoldedWithDigits)
            .Where(found => !confusable.Contains(found.Entry.Code))
            .Select(found => $"{row[0]} ({row[1]}) leads to {found.Entry.Code} by its form {found.Term?.Text}")));
    }

    [Fact]
    public void Forms_EqualToALawfulExpression_AreForLookupInConfusableEntriesOnly()
    {
        var lawful = Rows.ToDictionary(static row => ComparisonFold.Fold(row[0]), static row => row[0], StringComparer.Ordinal);

        NoFaults.Among(search.Entries.SelectMany(entry => entry.Forms
            .Where(form => lawful.ContainsKey(ComparisonFold.Fold(form.Value)))
            .Where(form => entry.Admission.Ground is not AdmissionGround.Confusable || form.Use is not FormUse.LookupOnly)
            .Select(form => $"{entry.Code} ({entry.Admission.Ground}) has the form {form.Value} for {form.Use}")));
    }

    [Fact]
    public void Names_EqualToALawfulExpression_AreOfConfusableEntriesOnly()
    {
        var lawful = Rows.Select(static row => ComparisonFold.Fold(row[0])).ToHashSet(StringComparer.Ordinal);

        NoFaults.Among(search.Entries.Where(static entry => entry.Admission.Ground is not AdmissionGround.Confusable)
            .SelectMany(entry => entry.Texts.Values.Where(text => lawful.Contains(ComparisonFold.Fold(text.Name))).Select(text => $"{entry.Code} is called {text.Name}")));
    }
}
