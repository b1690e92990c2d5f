using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Forms;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests.Forms;

public sealed class FormDictionaryTests
{
    private static readonly Viewpoint Everyone = new(Tlp.Clear, Pap.Clear, null);

    private static readonly FormDictionary Bank = Dictionary(
        Entry(1, "Zwaluwkruis", Form("Zwaluwkruis"), Form("#WitteZwaluw", FormType.Hashtag), Form("🐦🐦", FormType.Emoji)),
        Entry(2, "Zevenenzeventig", Form("77", FormType.NumberCode), Form("77/77", FormType.NumberCode)),
        Entry(3, "Drie haken", Form("(((", FormType.Pictogram), Form("*", FormType.Pictogram), Form("\"", FormType.Pictogram)),
        Entry(4, "Lege hoed", Form("HaS", FormType.Acronym) with { Match = new MatchPolicy { CaseSensitive = true } }, Form("Groene Hoed"), Form("Grün-Weiß")),
        Entry(5, "Molenwiek", Form("molenwiekendans"), Form("kkk"), Form("nemlo")));

    [Theory]
    [InlineData("Zwaluwkruis", 1, nameof(Tier.Exact))]
    [InlineData("  Zwaluwkruis ", 1, nameof(Tier.Exact))]
    [InlineData("zwaluwkruis", 1, nameof(Tier.FoldedCase))]
    [InlineData("zwálüwkruis", 1, nameof(Tier.Folded))]
    [InlineData("#zwaluwkruis", 1, nameof(Tier.Folded))]
    [InlineData("zwa\u200Bluwkruis", 1, nameof(Tier.Folded))]
    [InlineData("ｚｗａｌｕｗｋｒｕｉｓ", 1, nameof(Tier.Folded))]
    [InlineData("zwаluwkruіs", 1, nameof(Tier.Folded))]
    [InlineData("zw4luwkru1s", 1, nameof(Tier.FoldedWithDigits))]
    [InlineData("zwaaaaluwkruis", 1, nameof(Tier.FoldedWithDigits))]
    [InlineData("witte zwaluw", 1, nameof(Tier.Folded))]
    [InlineData("WitteZwaluw", 1, nameof(Tier.Folded))]
    [InlineData("🐦️🐦️", 1, nameof(Tier.Folded))]
    [InlineData("77", 2, nameof(Tier.Exact))]
    [InlineData("７７", 2, nameof(Tier.Folded))]
    [InlineData("(((", 3, nameof(Tier.Exact))]
    [InlineData("*", 3, nameof(Tier.Exact))]
    [InlineData("\"", 3, nameof(Tier.Exact))]
    [InlineData("grun-weiss", 4, nameof(Tier.Folded))]
    public void Same_FormInDisguise_FindsItsEntry(string typed, int number, string tier)
    {
        var found = Same(typed);

        var candidate = Assert.Single(found);
        Assert.Equal((number, tier), (candidate.Entry.Code.Number, candidate.Tier.ToString()));
    }

    [Theory]
    [InlineData("k")]
    [InlineData("kk")]
    [InlineData("777")]
    [InlineData("7")]
    [InlineData("((")]
    [InlineData("((((")]
    [InlineData("tt")]
    [InlineData("zwaluw")]
    public void Same_SomethingElse_FindsNothing(string typed) => Assert.Empty(Same(typed));

    [Theory]
    [InlineData("[[…]]", "[[molen]]", true)]
    [InlineData("[[…]]", "zie de [[ oude molen ]] daar", true)]
    [InlineData("[[…]]", "[[]] en dan [[molen]]", true)]
    [InlineData("[[…]]", "[[0123456789012345678901234567890123456789]]", true)]
    [InlineData("[[…]]", "[[01234567890123456789012345678901234567890]]", false)]
    [InlineData("[[…]]", "[[molen]", false)]
    [InlineData("[[…]]", "[[ ]]", false)]
    [InlineData("…]]", "molen]]", false)]
    public void Filled_FormWithAGap_IsFoundWithWhatFillsIt(string form, string typed, bool isFound)
    {
        var found = new CandidateList();
        Dictionary(Entry(1, "Haken", Form(form))).Filled(FoldedQuery.Of(typed), Everyone, found);
        Assert.Equal(isFound ? 1 : 0, found.Count);
    }

    [Theory]
    [InlineData("zwaluwkruiz", 1)]
    [InlineData("zwaulwkruis", 1)]
    [InlineData("zwaluwkris", 1)]
    [InlineData("zwaaluwkruiss", 1)]
    [InlineData("nemol", 5)]
    public void Misspelled_MistakeOrTwo_FindsTheEntry(string typed, int number)
    {
        var found = new CandidateList();
        Bank.Misspelled(FoldedQuery.Of(typed), Everyone, found);

        Assert.Equal(number, Assert.Single(found.Sorted.ToArray()).Entry.Code.Number);
    }

    [Theory]
    [InlineData("kkm")]
    [InlineData("78")]
    [InlineData("78/77")]
    [InlineData("nmel")]
    [InlineData("zwalkr")]
    public void Misspelled_ShortWordsAndNumbers_AreNotForgiven(string typed)
    {
        var found = new CandidateList();
        Bank.Misspelled(FoldedQuery.Of(typed), Everyone, found);

        Assert.Equal(0, found.Count);
    }

    [Theory]
    [InlineData("zw", 1, nameof(Tier.Prefix))]
    [InlineData("witte zw", 1, nameof(Tier.Prefix))]
    [InlineData("molenwie", 5, nameof(Tier.Prefix))]
    [InlineData("drie h", 3, nameof(Tier.Name))]
    [InlineData("hak", 3, nameof(Tier.Name))]
    public void BeginningWith_FirstLetters_FindsTheEntry(string typed, int number, string tier)
    {
        var found = new CandidateList();
        Bank.BeginningWith(FoldedQuery.Of(typed).Folded, Everyone, 100, found);

        var candidate = Assert.Single(found.Sorted.ToArray());
        Assert.Equal((number, tier), (candidate.Entry.Code.Number, candidate.Tier.ToString()));
    }

    [Theory]
    [InlineData("Ik zag een zwaluwkruis op de muur", 1, "zwaluwkruis")]
    [InlineData("vandaag #WitteZwaluw!", 1, "#WitteZwaluw")]
    [InlineData("leve de witte zwaluw vandaag", 1, "witte zwaluw")]
    [InlineData("kijk 🐦🐦 daar", 1, "🐦🐦")]
    [InlineData("kijk 🐦🏿🐦️ daar", 1, "🐦🏿🐦️")]
    [InlineData("op zijn shirt stond 77, wat is dat?", 2, "77")]
    [InlineData("de (((naam))) stond er", 3, "(((")]
    [InlineData("wie kent HaS nog", 4, "HaS")]
    public void Inside_WholePost_FindsTheFormInIt(string typed, int number, string stretch)
    {
        var found = new CandidateList();
        Bank.Inside(FoldedQuery.Of(typed), Everyone, found);

        var candidate = Assert.Single(found.Sorted.ToArray());
        Assert.Equal((number, stretch), (candidate.Entry.Code.Number, candidate.Typed));
    }

    [Theory]
    [InlineData("hij has het")]
    [InlineData("bel 0777123456 nu")]
    [InlineData("het werd 7 7 in de rust")]
    [InlineData("molen wieken dans")]
    [InlineData("de zwaluwkruisen")]
    public void Inside_OrdinaryText_FindsNothing(string typed)
    {
        var found = new CandidateList();
        Bank.Inside(FoldedQuery.Of(typed), Everyone, found);

        Assert.Equal(0, found.Count);
    }

    [Fact]
    public void Same_FormAboveTheReader_IsNotFoundAndTheEntryIs()
    {
        var bank = Dictionary(Entry(1, "Open", Form("openbaar"), Form("verborgen") with { Tlp = Tlp.Amber }));

        Assert.Empty(Same("verborgen", bank));
        Assert.Single(Same("openbaar", bank));
        Assert.Single(Same("verborgen", bank, new Viewpoint(Tlp.Amber, Pap.Clear, null)));
    }

    [Fact]
    public void Same_EntryAbovePap_IsNotFound()
    {
        var bank = Dictionary(Entry(1, "Open", Form("openbaar")) with { Pap = Pap.Amber });

        Assert.Empty(Same("openbaar", bank));
        Assert.Single(Same("openbaar", bank, new Viewpoint(Tlp.Clear, Pap.Red, null)));
    }

    [Fact]
    public void With_ReplacedAndGone_AnswersAsIfBuiltAnew()
    {
        var changed = Bank.With([Indexed(Entry(1, "Zwaluwkruis", Form("nieuwe vorm"))), Indexed(Entry(9, "Negen", Form("negende")))], [Entry(2, "").Id]);

        Assert.DoesNotContain(Same("Zwaluwkruis", changed), static candidate => candidate.Term!.Kind == TermKind.Form);
        Assert.Equal(1, Assert.Single(Same("nieuwe vorm", changed)).Entry.Code.Number);
        Assert.Equal(9, Assert.Single(Same("negende", changed)).Entry.Code.Number);
        Assert.Empty(Same("77", changed));
        Assert.Equal([1, 3, 4, 5, 9], changed.Entries().Select(static entry => entry.Code.Number).Order());
        Assert.Null(changed.Find(Entry(2, "").Id));
    }

    [Fact]
    public void Completing_CoveredForm_IsNeverSuggested()
    {
        var bank = Dictionary(
            Entry(1, "Gewoon", Form("scheldkanon") with { Cover = Cover.Slur }, Form("scheldwoordenboek")),
            Entry(2, "Scheldnaam", Form("scheldnaampje")) with { Cover = Cover.Slur });
        var found = new BestFew(8);

        bank.Completing("scheld", Everyone, "nl", found);

        Assert.Equal("scheldwoordenboek", Assert.Single(found.ToArray()).Term!.Text);
    }

    private static Candidate[] Same(string typed) => Same(typed, Bank);

    private static Candidate[] Same(string typed, FormDictionary bank) => Same(typed, bank, Everyone);

    private static Candidate[] Same(string typed, FormDictionary bank, Viewpoint view)
    {
        var found = new CandidateList();
        bank.Same(FoldedQuery.Of(typed), view, found);
        return found.Sorted.ToArray();
    }
}
