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
    [InlineData("teken", "tekens")]
    [InlineData("leus", "leuzen")]
    [InlineData("haak", "haakjes")]
    [InlineData("theorie", "theorieën")]
    [InlineData("watermeloen", "watermeloentje")]
    [InlineData("joods", "joodse")]
    [InlineData("tattoo", "tattoos")]
    [InlineData("cijfers", "getal")]
    [InlineData("skulls", "doodshoofd")]
    public void Of_FormsOfOneWord_AreOneStem(string one, string other) =>
        Assert.Equal(WordStems.Of(one), WordStems.Of(other));

    [Theory]
    [InlineData("teken", "tekening")]
    [InlineData("kruis", "kroes")]
    [InlineData("gans", "gang")]
    public void Of_DifferentWords_AreDifferentStems(string one, string other) =>
        Assert.NotEqual(WordStems.Of(one), WordStems.Of(other));

    [Theory]
    [InlineData("wijsvinger", "wijsvinger vinger")]
    [InlineData("hakenkruizen", "hakenkruis kruis")]
    [InlineData("kruis", "kruis")]
    public void WithLastWords_OfACompound_AddsItsLastWord(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', WordStems.WithLastWords(text)));

    [Theory]
    [InlineData("wat is het getal van de gans", "getal gans")]
    [InlineData("What does the cross mean?", "cros")]
    [InlineData("de, het; een!", "")]
    [InlineData("77 of 1488", "77 1488")]
    public void Of_Sentence_LeavesStopWordsOut(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', WordStems.Of(text)));
}
