using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Following;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Tests.Scanning;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests.Following;

/// <summary>What is published as the trial of a form has it: the set of scans itself, or that set with the form in its place.</summary>
public sealed class PublishedFormsTests
{
    private static readonly string[] Texts =
    [
        "een zwaluwkruis hier", "zwaluwkruis en bergkristal", "zwaluwkruis bergkristal", "het bergkristal", "zwaluwkruisbergkristal", "ZWALUWKRUIS en torenvalk", "torenvalk", "bergkr1stal, torenvalk", "zwaluw-kruis 1488 torenvalk",
    ];

    private static readonly EntryContent[] Entries =
    [
        Entry(1, "Een", Scanned("zwaluwkruis"), Scanned("1488")),
        Entry(2, "Twee", Scanned("zwaluwkruis bergkristal"), Scanned("torenvalk") with { Match = new MatchPolicy { RequiredForms = ["zwaluwkruis"] } }),
    ];

    public static TheoryData<string, string, string?, string?> Tried => new()
    {
        { Code(1), "zwaluwkruis", null, null },
        { Code(1), "zwaluwkruis", "torenvalk", null },
        { Code(1), "zwaluwkruis", null, "torenvalk" },
        { Code(2), "torenvalk", "zwaluwkruis", null },
        { Code(2), "torenvalk", null, null },
        { Code(2), "bergkristal", "zwaluwkruis", null },
        { Code(9), "bergkristal", "torenvalk", "1488" },
        { Code(9), "zwaluwkruis", null, null },
    };

    [Fact]
    public async Task With_AFormAsItIsPublished_IsTheSetThatTextsAreScannedWith()
    {
        var forms = Published();
        foreach (var form in forms.Scanned)
            Assert.Same(await forms.SetAsync(), await forms.WithAsync(form with { Code = form.Code }));
        Assert.NotSame(await forms.SetAsync(), await forms.WithAsync(forms.Scanned[0] with { CaseSensitive = true }));
        Assert.NotSame(await forms.SetAsync(), await forms.WithAsync(forms.Scanned[0] with { Code = Code(9) }));
    }

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task With_AnyForm_HitsWhatASetCompiledWholeHits(string code, string value, string? required, string? excluded)
    {
        var forms = Published();
        var form = ScanForm.Of(value, code) with { Required = NeighboursOf(required), Excluded = NeighboursOf(excluded) };
        var whole = FormSet.Compile([.. forms.Scanned.Where(one => (one.Code, one.Value) != (code, value)), form]);

        var set = await forms.WithAsync(form);

        Assert.Equal(Texts.Select(text => HitsIn(whole, text, form)), Texts.Select(text => HitsIn(set, text, form)));
        Assert.Contains(Texts, text => HitsIn(set, text, form).Length > 0);
        Assert.Equal(forms.Scanned.Count + (forms.Hold(code, value) ? 0 : 1), set.Count);
    }

    private static PublishedForms Published() => new(Entries, examples: true, Scanning.Scans.Today, FormSet.Compile);

    private static Form Scanned(string value) => Form(value) with { Use = FormUse.Scan };

    private static Neighbours NeighboursOf(string? form) => form is null ? Neighbours.None : new Neighbours { Forms = [form] };

    private static string HitsIn(FormSet set, string text, ScanForm form) => Scanning.Scans.In(set, text, language: null).Where(match => match.Code == form.Code && match.Form == form.Value).Told();
}
