using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search.Tests.FullText;

public sealed class StemVocabularyTests
{
    private static readonly StemVocabulary Vocabulary = StemVocabulary.Of([Version("hakenkruis rune teken"), Version("palestijnse sjaal vlag vlaggenmast omvolking theorie")]);

    [Theory]
    [InlineData("kruis", null)] // no word begins so, and an entry has the last word of its compounds itself
    [InlineData("vlaggen", "\"vlag\"*")]
    [InlineData("hakekruis", "\"hakenkruis\"")]
    [InlineData("hakenkuis", "\"hakenkruis\"")]
    [InlineData("runentekens", "(\"run\" AND \"symbol\")")]
    [InlineData("palestijnensjaal", "(\"palestijn\" AND \"sjal\")")]
    [InlineData("omvolkingstheorieën", "(\"omvolk\" AND \"theori\")")]
    [InlineData("regenjas", null)]
    [InlineData("hakenkruis regenjas", "\"hakenkruis\"")]
    public void Expression_AnyWordWide_IsWhatTheBankKnows(string question, string? expected) =>
        Assert.Equal(expected, Fts5Expression.Of(Vocabulary.Read(TextQuery.Of(question) with { Complete = false, Wide = true })));

    [Fact]
    public void Expression_Complete_NeedsEveryWord()
    {
        Assert.Null(Fts5Expression.Of(Vocabulary.Read(TextQuery.Of("rune regenjas"))));
        Assert.Equal("{name form looks meaning} : (\"run\" AND \"symbol\")", Fts5Expression.Of(Vocabulary.Read(TextQuery.Of("rune teken") with { Complete = true })));
    }

    [Fact]
    public void With_MoreDocuments_KnowsTheirStems() =>
        Assert.Equal("\"regenjas\"", Fts5Expression.Of(Vocabulary.With([Version("regenjas")]).Read(TextQuery.Of("regenjassen") with { Complete = false, Wide = true })));

    private static DocumentVersion Version(string words) => new(Tlp.Clear, string.Join(' ', WordStems.Of(words)), "", "", "", "");
}
