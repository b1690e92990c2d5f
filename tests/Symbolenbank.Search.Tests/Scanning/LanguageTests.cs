using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>What is ordinary depends on the language of the text; of a language without a list nobody knows.</summary>
public sealed class LanguageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fr", "ale", "elle est allé ici", "mangeons écoles l'école")]
    [InlineData("es", "pero", "un perro ahí", "casas hablamos")]
    [InlineData("tr", "eli", "yaklaşık elli tane", "evler evde")]
    [InlineData("de", "hase", "ich hasse Lärm", "Häuser gingen")]
    public void Scan_OrdinaryWordOfTheTextsLanguage_IsNoDisguise(string language, string form, string text, string known)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var words = OrdinaryWords.For(language);
        output.WriteLine($"{language}: read in {watch.Elapsed.TotalSeconds:0.0} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB");

        Assert.All(known.Split(' '), word => Assert.True(words.Contains(word), word));
        Assert.True(words.IsOfLanguage);
        var set = FormSet.Compile([ScanForm.Of(form)]);
        Assert.Empty(Scans.In(set, text, language));
        Assert.Single(Scans.In(set, text, "nl"));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("SV-se")]
    [InlineData("pl")]
    public void Scan_DisguiseInALanguageWithoutAList_NeedsContext(string language)
    {
        var set = FormSet.Compile([ScanForm.Of("zwaluwkruis", "A"), ScanForm.Of("anker", "B")]);
        Assert.Equal([ScanCue.OrdinaryWords], Assert.Single(Scans.In(set, "ett zw4luwkru1s där", language)).Against);
        Assert.Equal([ScanCue.PartOfWord], Assert.Single(Scans.In(set, "en ankerboot", language)).Against);
        Assert.Equal(ScanStanding.FormRecognised, Assert.Single(Scans.In(set, "ett Zwaluwkruis där", language)).Standing);
        Assert.Equal(ScanStanding.FormRecognised, Assert.Single(Scans.In(set, "ett zw4luwkru1s där", "nl-BE")).Standing);
    }

    [Fact]
    public void For_TheSameLanguageInAnyTag_IsReadOnce()
    {
        Assert.Same(OrdinaryWords.For("de"), OrdinaryWords.For("DE-at"));
        Assert.Same(OrdinaryWords.For(null), OrdinaryWords.For("nl-BE"));
        Assert.Same(OrdinaryWords.For(null), OrdinaryWords.For("en"));
    }
}
