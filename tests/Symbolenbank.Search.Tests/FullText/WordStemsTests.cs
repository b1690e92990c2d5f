using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search.Tests.FullText;

public sealed class WordStemsTests
{
    [Theory]
    [InlineData("getal", "getallen")]
    [InlineData("spaak", "spaken")]
    [InlineData("kruis", "kruizen")]
    [InlineData("vogel", "vogels")]
    [InlineData("vleugeltje", "vleugeltjes")]
    [InlineData("groet", "groeten")]
    [InlineData("brief", "brieven")]
    [InlineData("wing", "wings")]
    [InlineData("salute", "salutes")]
    [InlineData("Ganzengroet", "ganzengroeten")]
    [InlineData("café", "CAFES")]
    [InlineData("gans", "ganzen")]
    [InlineData("arm", "arms")]
    [InlineData("cross", "crosses")]
    public void Of_FormsOfOneWord_AreOneStem(string one, string other) =>
        Assert.Equal(WordStems.Of(one), WordStems.Of(other));

    [Theory]
    [InlineData("wat is het getal van de gans", "getal gans")]
    [InlineData("What does the number mean?", "number")]
    [InlineData("de, het; een!", "")]
    [InlineData("77 of 1488", "77 1488")]
    public void Of_Sentence_LeavesStopWordsOut(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', WordStems.Of(text)));
}
