using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Founding;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Catalog.Tests.Data;

/// <summary>The files in <c>data/</c>, which are part of the product.</summary>
public sealed class ShippedDataTests
{
    private static readonly DataFiles Files = new(BankFolders.Find(null, Checkout.Path("data")));

    private static IReadOnlyList<EntryContent> Real => [.. Files.Entries(exercises: false).Select(file => file.Content)];

    [Fact]
    public void Entries_AllOfThem_AreReadAndSatisfyTheRules() => Assert.True(Real.Count >= 40);

    [Fact]
    public void Entries_Real_AreClearExamples() =>
        Assert.All(Real, entry => Assert.Equal((Tlp.Clear, Assurance.Example, false), (entry.Tlp, entry.Assurance, entry.Code.IsExercise)));

    [Fact]
    public void Entries_Exercises_ShowTheOtherLevelsAndSayWhatTheyAre()
    {
        var exercises = Files.Entries(exercises: true).Select(file => file.Content).Where(entry => entry.Code.IsExercise).ToList();

        Assert.Equal([Tlp.Green, Tlp.Amber, Tlp.AmberStrict, Tlp.Red], exercises.Select(entry => entry.Tlp).Distinct().Order());
        Assert.All(exercises, entry => Assert.StartsWith("Oefening", entry.Texts["nl"].Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_OfEveryEntry_StandInTheTaxonomy()
    {
        var terms = Files.Taxonomy().ToDictionary(pair => pair.Vocabulary, pair => pair.Terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal));

        Assert.All(Files.Entries(exercises: true), file =>
        {
            Assert.Subset(terms[Vocabulary.Ideologies], file.Content.Ideologies.ToHashSet(StringComparer.Ordinal));
            Assert.Subset(terms[Vocabulary.Settings], file.Content.Settings.ToHashSet(StringComparer.Ordinal));
            Assert.Subset(terms[Vocabulary.Groups], file.Content.Groups.Select(group => group.Group).ToHashSet(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Relations_OfEveryEntry_PointToAnEntry()
    {
        var codes = Files.Entries(exercises: true).Select(file => file.Content.Code).ToHashSet();

        Assert.All(Files.Entries(exercises: true), file => Assert.All(file.Content.Relations, relation => Assert.Contains(relation.Target, codes)));
    }

    [Fact]
    public void Texts_OfEveryEntry_AvoidWordsThatJudge()
    {
        string[] never = ["eenduidig", "verdacht", "dader", "extreemrechts", "islamitisch terror"];

        foreach (var entry in Real)
        {
            var all = EntryJson.Write(entry with { Sources = [], Legal = [] });
            Assert.All(never, word => Assert.False(all.Contains(word, StringComparison.OrdinalIgnoreCase), $"{entry.Code}: {word}"));
        }
    }

    [Fact]
    public void LegalText_OfTheNetherlands_IsTheSameOnEveryEntry()
    {
        const string Dutch = "Nederland heeft geen lijst van verboden symbolen. Of tonen strafbaar is, hangt af van de omstandigheden. Daarover beslist de rechter, niet deze bank.";
        const string English =
            "The Netherlands has no list of forbidden symbols. Whether showing one is punishable depends on the circumstances. That is for the courts to decide, not for this bank.";

        Assert.All(Real, entry => Assert.Equal(
            [(Dutch, English)], entry.Legal.Where(line => line.Jurisdiction == "NL").Select(line => (line.Text?.Nl, line.Text?.En)).Distinct()));
    }

    [Fact]
    public void Questions_OfEveryEntry_AreThereInBothLanguages() =>
        Assert.All(Real, entry => Assert.All(new[] { "nl", "en" }, language => Assert.NotEmpty(entry.Texts[language].Questions)));
}
