using System.Text.RegularExpressions;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Founding;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Catalog.Tests.Data;

/// <summary>Everything in <c>data/</c> that readers meet in Dutch is short and plain.</summary>
public sealed partial class PlainDutchTests
{
    private static readonly DataFiles Files = new(BankFolders.Find(null, Checkout.Path("data")));

    [Fact]
    public void Entries_InDutch_AreShortAndPlain() =>
        NoFaults.Among(Files.Entries(exercises: true).SelectMany(file => PlainDutch.Faults(file.Content.Code.ToString(), Texts(file.Content))));

    [Fact]
    public void Entries_InDutch_SayUToTheReader() => NoFaults.Among(
        Files.Entries(exercises: true).SelectMany(file => Texts(file.Content).Where(text => Familiar().IsMatch(text)).Select(text => $"{file.Content.Code}: {text}")));

    [Fact]
    public void Taxonomy_InDutch_IsShortAndPlain() =>
        NoFaults.Among(Files.Taxonomy().SelectMany(list => list.Terms.SelectMany(term => PlainDutch.FaultsOfEach($"{list.Vocabulary}/{term.Id}", [term.Definition.Nl]))));

    [Fact]
    public void Pairs_OfOfficeAndPlainWords_AreComplete()
    {
        Assert.True(PlainDutch.Pairs().Count >= 60);
        Assert.All(PlainDutch.Pairs(), pair => Assert.True(pair.Office.Length > 0 && pair.Plain.Length > 0, pair.Office));
        Assert.Distinct(PlainDutch.Pairs().SelectMany(pair => pair.Office.Split(", ")));
    }

    [Theory]
    [InlineData("Dit is een uiting. Dat ook.", "office word \"uiting\": Dit is een uiting.")]
    [InlineData("Het staat er. INDIEN dat zo is.", "office word \"INDIEN\": INDIEN dat zo is.")]
    [InlineData("De uitdoching telt mee.", null)]
    [InlineData("Kijk naar 14.88 op een jas.", null)]
    [InlineData("Een zin van twintig woorden is nog goed en die van eenentwintig is er één te veel voor wie snel leest.", "21 words, at most 20: Een zin")]
    public void Faults_OfASentence_NameRuleAndSentence(string text, string? expected)
    {
        var faults = PlainDutch.FaultsOfEach("hier", [text]);
        Assert.Equal(expected is null ? 0 : 1, faults.Count());
        Assert.All(faults, fault => Assert.StartsWith($"hier: {expected}", fault, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(je|jij|jou|jouw)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Familiar();

    private static IEnumerable<string> Texts(EntryContent entry) =>
    [
        entry.Texts["nl"].Summary,
        entry.Texts["nl"].Explanation,
        .. entry.Texts["nl"].Questions,
        entry.Admission.Relevance.Nl,
        .. entry.Senses.Select(static sense => sense.Text.Nl),
        .. entry.Legal.Where(static line => line.Text is not null).Select(static line => line.Text!.Nl),
        .. entry.Advice.Select(static advice => advice.Text.Nl),
    ];
}
