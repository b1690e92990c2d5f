using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests;

/// <summary>What is found, how it is ordered and what is said of it, through the whole of search.</summary>
public abstract class FindTests(EngineUnderTest engine) : IAsyncLifetime
{
    private SearchBank _bank = null!;

    public async ValueTask InitializeAsync() => _bank = await SearchBank.OpenAsync(
        engine,
        Entry(1, "Zwaluwkruis", Form("Zwaluwkruis"), Form("swallow cross") with { Language = "en" }, Form("#WitteZwaluw", FormType.Hashtag), Form("<<…>>", FormType.Pictogram)) with
        {
            Kind = EntryKind.Symbol,
            Ambiguity = Ambiguity.OftenExtremist,
            Settings = ["street"],
            Texts = Texts("Zwaluwkruis", "Een kruis van vogels. Het betekent niets.", "wiel met twaalf kromme spaken", "vogels in een kring"),
        },
        Entry(2, "Zevenenzeventig", Form("77", FormType.NumberCode)) with
        {
            Settings = ["street", "online"],
            Texts = Texts("Zevenenzeventig", "Getal voor de gansgroet. Vaak een huisnummer.", "getal voor gansgroet"),
        },
        Entry(3, "Gansgroet", Form("gansgroet")) with { Kind = EntryKind.Gesture },
        Entry(4, "Drie haken", Form("(((", FormType.Pictogram), Form("*", FormType.Pictogram), Form("\"", FormType.Pictogram), Form(")", FormType.Pictogram)),
        Entry(5, "Zwaluwkruisvaarder", Form("Zwaluwkruisvaarder")));

    public async ValueTask DisposeAsync()
    {
        await _bank.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task List_OfAKind_GivesItsEntriesByCodeInPages()
    {
        var query = new LookupQuery { Text = "", Limit = 1, Filters = new LookupFilters { Kinds = [EntryKind.Gesture, EntryKind.Symbol] } };

        var first = await _bank.ListAsync(query);
        var second = await _bank.ListAsync(query with { Offset = 1 });

        Assert.Equal((2, 2), (first.Value!.Total, second.Value!.Total));
        Assert.Equal([1, 3], first.Value.Hits.Concat(second.Value.Hits).Select(hit => hit.Entry.Content.Code.Number));
        Assert.All(first.Value.Hits, hit => Assert.Equal(HitKind.Listed, hit.Reason.Kind));
        Assert.Equal(OutcomeKind.Invalid, (await _bank.ListAsync(query with { Filters = LookupFilters.None })).Kind);
    }

    [Theory]
    [InlineData("Zwaluwkruis", HitKind.ExactForm, "Zwaluwkruis")]
    [InlineData("zwaluwkruis", HitKind.FoldedForm, "Zwaluwkruis", FoldStep.Case)]
    [InlineData("zw4luwkruís", HitKind.FoldedForm, "Zwaluwkruis", FoldStep.Case, FoldStep.Diacritics, FoldStep.DigitForLetter)]
    [InlineData("Zwаluwkruіs", HitKind.FoldedForm, "Zwaluwkruis", FoldStep.LookAlike)]
    [InlineData("Zwaluw\u200Bkruis", HitKind.FoldedForm, "Zwaluwkruis", FoldStep.ZeroWidth)]
    [InlineData("witte zwaluw", HitKind.FoldedForm, "#WitteZwaluw", FoldStep.Case, FoldStep.Separators, FoldStep.Joined)]
    [InlineData("swalow cross", HitKind.MisspelledForm, "swallow cross")]
    [InlineData("zwaluwkruiz", HitKind.MisspelledForm, "Zwaluwkruis")]
    [InlineData("#wittez", HitKind.Prefix, "#WitteZwaluw")]
    [InlineData("vandaag weer een Zwaluwkruis gezien", HitKind.FormInText, "Zwaluwkruis")]
    [InlineData("<<gansgroet>>", HitKind.FormInText, "<<…>>")]
    [InlineData("zie de <<gans>> hier", HitKind.FormInText, "<<…>>")]
    public async Task Find_ByForm_SaysWhy(string text, HitKind kind, string form, params FoldStep[] steps)
    {
        var hit = (await _bank.FindAsync(text)).Hits[0];

        Assert.Equal(Code(1), hit.Entry.Content.Code.ToString());
        Assert.Equal((kind, form), (hit.Reason.Kind, hit.Reason.Form));
        Assert.Equal(steps.Order(), hit.Reason.Steps.Order());
    }

    [Theory]
    [InlineData("wiel met kromme spaken", 1, HitKind.Looks, "wiel met twaalf kromme spaken")]
    [InlineData("spaak kring vogel", 1, HitKind.Looks, "vogels in een kring")]
    [InlineData("wat is het getal voor gansgroet?", 2, HitKind.Looks, "getal voor gansgroet")]
    [InlineData("huisnummers getallen", 2, HitKind.Meaning, "Getal voor de gansgroet.")]
    [InlineData("kruisen vogels", 1, HitKind.Meaning, "Een kruis van vogels.")]
    public async Task Find_ByMeaningOrLooks_ShowsTheSentence(string text, int number, HitKind kind, string excerpt)
    {
        var hit = (await _bank.FindAsync(text)).Hits[0];

        Assert.Equal(Code(number), hit.Entry.Content.Code.ToString());
        Assert.Equal((kind, excerpt), (hit.Reason.Kind, hit.Reason.Excerpt));
        Assert.NotEmpty(hit.Reason.Marks);
    }

    [Fact]
    public async Task Find_ByLooks_MarksTheWordsThatAnswered()
    {
        var reason = (await _bank.FindAsync("spaak van een krom wiel")).Hits[0].Reason;

        Assert.Equal("wiel met twaalf kromme spaken", reason.Excerpt);
        Assert.Equal(["wiel", "kromme", "spaken"], reason.Marks.Select(mark => reason.Excerpt!.Substring(mark.Start, mark.Length)));
    }

    [Fact]
    public async Task Like_AnEntry_GivesThoseThatSayTheSameButNotItself()
    {
        var entry = (await _bank.FindAsync("77")).Hits[0].Entry;

        var alike = (await _bank.Catalog.Get<Lookup>().LikeAsync(Testing.Banks.CatalogBank.ReaderOf(Tlp.Clear), entry, 2, TestContext.Current.CancellationToken)).Value!;

        Assert.Equal(2, alike.Count);
        Assert.DoesNotContain(alike, found => found.Id == entry.Id);
        Assert.Contains(alike, static found => found.Content.Code.ToString() == Code(3));
    }

    [Theory]
    [InlineData("(((")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData(")")]
    public async Task Find_OperatorCharacters_AreForms(string text)
    {
        var hit = Assert.Single((await _bank.FindAsync(text)).Hits);

        Assert.Equal((Code(4), HitKind.ExactForm), (hit.Entry.Content.Code.ToString(), hit.Reason.Kind));
    }

    [Theory]
    [InlineData("NOT gansgroet OR (\"x")]
    [InlineData("name:gansgroet AND -x*")]
    [InlineData("NEAR(gansgroet huisnummer, 2)")]
    [InlineData("{looks} : \"gansgroet\"")]
    public async Task Find_QuerySyntax_IsPlainText(string text) =>
        Assert.Contains((await _bank.FindAsync(text)).Hits, static hit => hit.Entry.Content.Code.ToString() == Code(3));

    [Fact]
    public async Task Find_ExactForm_ComesFirstAndAlone()
    {
        var answer = await _bank.FindAsync("Zwaluwkruis");

        Assert.Equal(Code(1), Assert.Single(answer.Hits).Entry.Content.Code.ToString());
        Assert.Equal([Code(1), Code(5)], (await _bank.FindAsync("zwaluwkru")).Hits.Select(static hit => hit.Entry.Content.Code.ToString()));
    }

    [Fact]
    public async Task Find_Filters_NarrowHitsAndFacets()
    {
        var all = await _bank.FindAsync("verzonnen");
        var street = await _bank.FindAsync(new LookupQuery { Text = "verzonnen", Filters = new LookupFilters { Settings = ["street"] } });
        var none = await _bank.FindAsync(new LookupQuery { Text = "verzonnen", Filters = new LookupFilters { Settings = ["street"], Kinds = [EntryKind.Gesture] } });
        var unknown = await _bank.FindAsync(new LookupQuery { Text = "verzonnen", Filters = new LookupFilters { Ideologies = ["nowhere"] } });

        Assert.Equal(5, all.Total);
        Assert.Equal([Code(1), Code(2)], street.Hits.Select(static hit => hit.Entry.Content.Code.ToString()).Order());
        Assert.Equal("kind: number-code 1, symbol 1; ideology: right-wing-extremist 2; setting: street 2, online 1; language: en 1; ambiguity: depends-on-context 1, often-extremist 1", Line(street));
        Assert.Empty(none.Hits);
        Assert.Equal(0, none.Total);
        Assert.Equal(0, unknown.Total);
    }

    [Fact]
    public async Task Find_Pages_DivideTheSameOrder()
    {
        var all = await _bank.FindAsync("verzonnen");
        var second = await _bank.FindAsync(new LookupQuery { Text = "verzonnen", Offset = 2, Limit = 2 });

        Assert.Equal(all.Hits.Skip(2).Take(2).Select(static hit => hit.Entry.Id), second.Hits.Select(static hit => hit.Entry.Id));
        Assert.Equal((5, Line(all)), (second.Total, Line(second)));
    }

    [Fact]
    public async Task Find_NoHit_IsAnEmptyAnswer()
    {
        var answer = await _bank.FindAsync("qqqxyzzy");

        Assert.Equal((0, 0, 0), (answer.Hits.Count, answer.Total, answer.Facets.Count));
    }

    [Fact]
    public async Task Find_BadQuery_NamesAllFaultsAtOnce()
    {
        var outcome = await _bank.TryAsync(new LookupQuery { Text = " ", Limit = 0, Offset = -1 });

        Assert.Equal(OutcomeKind.Invalid, outcome.Kind);
        Assert.Equal(["query", "limit", "offset"], outcome.Faults.Select(static fault => fault.Field));
    }

    private static string Line(LookupAnswer answer) => string.Join("; ", answer.Facets.Select(static facet =>
        $"{facet.Name}: {string.Join(", ", facet.Values.Select(static value => $"{value.Value} {value.Count}"))}"));
}
