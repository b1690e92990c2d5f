using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.FullText;
using Symbolenbank.Search.Lucene.Analysis;
using Symbolenbank.Testing;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Lucene.Tests;

public sealed class LanguageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nl", "kerken", "kerk")]
    [InlineData("nl", "verzonnen", "Verzonnen")]
    [InlineData("en", "symbol's", "symbols")]
    [InlineData("de", "Häuser", "Haus")]
    [InlineData("de", "Strasse", "Straße")]
    [InlineData("fr", "l'étoile", "étoiles")]
    [InlineData("tr", "KILIÇ", "kılıç")]
    [InlineData("tr", "İşaretler", "işaret")]
    [InlineData("ar", "السيف", "سيف")]
    [InlineData("ar", "أسد", "اسد")]
    [InlineData("und", "Ωmega", "ωMEGA")]
    public void TermOf_FormsOfOneWord_IsTheSame(string language, string one, string other) =>
        Assert.Equal(LanguageAnalysis.TermOf(language, one), LanguageAnalysis.TermOf(language, other));

    [Theory]
    [InlineData("tr", "ILIK", "ilik")]
    [InlineData("nl", "kerk", "kers")]
    public void TermOf_DifferentWords_IsNot(string language, string one, string other) =>
        Assert.NotEqual(LanguageAnalysis.TermOf(language, one), LanguageAnalysis.TermOf(language, other));

    [Theory]
    [InlineData("السيوف سيف", "ar", "سيف")]
    [InlineData("drei Häuser am See", "de", "Haus")]
    public void Find_TextInAnotherLanguage_IsFoundByItsGrammarAndMarked(string text, string language, string question)
    {
        using var index = LuceneEngine.Instance.Open(_folder.Path);
        var entry = Entry(1, "x", Form("x"));
        var texts = new Dictionary<string, EntryText>(entry.Texts, StringComparer.Ordinal)
        {
            [language] = new EntryText { Name = text, Summary = text, Explanation = text },
        };
        index.Fill(1, [Document(entry with { Texts = texts }), Document(Entry(2, "y", Form("y")))]);
        var query = TextQuery.Of(question);

        Assert.Equal([entry.Id], index.Find(query, Tlp.Clear, Pap.Clear, 10));
        Assert.NotEmpty(index.Answering(new FieldText(SearchField.Name, language, text), query));
    }

    [Fact]
    public void Find_InMemory_WritesNothing()
    {
        using var index = new LuceneEntryIndex(_folder.File("none"), new LuceneOptions { InMemory = true });
        index.Fill(1, [Document(Entry(1, "x", Form("x")) with { Texts = Texts("x", "Een vleugel. En meer.") })]);

        Assert.NotEmpty(index.Find(TextQuery.Of("vleugels"), Tlp.Clear, Pap.Clear, 10));
        Assert.False(Directory.Exists(_folder.File("none")));
    }
}
