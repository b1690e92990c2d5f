using Symbolenbank.Search.Tests;
using Symbolenbank.Search.Tests.FullText;

namespace Symbolenbank.Search.Lucene.Tests;

/// <summary>The questions of <c>tests</c> on both engines.</summary>
public sealed class SameQuestionsTests(SameQuestionsTests.Both engines) : IClassFixture<SameQuestionsTests.Both>
{
    [Theory]
    [InlineData("questions.tsv", 1, 2, 1)]
    [InlineData("questions.tsv", 1, 2, 3)]
    [InlineData("looks.tsv", 0, 2, 1)]
    [InlineData("looks.tsv", 0, 2, 5)]
    public void Search_QuestionsOfTheBank_AreAnsweredAtLeastAsWellAsByFts5(string file, int question, int codes, int first)
    {
        var rows = ShippedSearch.Rows(file).Select(row => (row[question], row[codes])).ToArray();
        var (lucene, fts5) = (Found(engines.Lucene, rows, first), Found(engines.Fts5, rows, first));

        TestContext.Current.TestOutputHelper?.WriteLine($"{file}, first {first}: Lucene.Net {lucene}, FTS5 {fts5} of {rows.Length}");
        Assert.True(lucene >= fts5, $"Lucene.Net finds {lucene}, FTS5 {fts5} of {rows.Length} among the first {first}.");
    }

    private static int Found(ShippedSearch search, (string Text, string Codes)[] rows, int first) =>
        rows.Count(row => search.Find(row.Text, first).Any(found => row.Codes.Contains(found.Entry.Code.ToString(), StringComparison.Ordinal)));

    public sealed class Both : IDisposable
    {
        internal ShippedSearch Lucene { get; } = new ShippedSearchOnLucene();

        internal ShippedSearch Fts5 { get; } = new OnFts5();

        public void Dispose()
        {
            Lucene.Dispose();
            Fts5.Dispose();
        }
    }

    private sealed class OnFts5() : ShippedSearch(Fts5Engine.Instance);
}
