using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Web.Pages.Lookup;

namespace Symbolenbank.Web.Tests.Lookup;

public sealed class OpenAnswerTests
{
    private static readonly EntryContent Open = InventedEntry.Of("SB-2026-0001", "wimpel") with
    {
        Forms =
        [
            InventedEntry.Form("wimpel") with { Spoken = InventedEntry.Text("open gesproken", "spoken openly") },
            InventedEntry.Form("grompel") with { Cover = Cover.Slur, Spoken = InventedEntry.Text("verholen gesproken", "spoken covertly") },
        ],
        Senses = [new Sense { Nature = SenseNature.Benign, Text = InventedEntry.Text("een grompel van hout", "wooden"), SourceIds = [] }, new Sense { Nature = SenseNature.Benign, Text = InventedEntry.Text("een bord van hout", "a wooden board"), SourceIds = [] }],
    };

    [Theory]
    [InlineData("een bord van hout", true)]
    [InlineData("een bord…", true)]
    [InlineData("open gesproken", true)]
    [InlineData("verholen gesproken", false)]
    [InlineData("een grompel van hout", false)]
    [InlineData("een tekst van elders", false)]
    public void Excerpt_OfAnOpenEntry_IsShownWhereItsTextStandsOpen(string excerpt, bool shown) =>
        Assert.Equal(shown ? excerpt : null, OpenAnswer.Of(Open, Answered(excerpt)));

    [Fact]
    public void Excerpt_OfACoveredEntry_IsNeverShown() =>
        Assert.Null(OpenAnswer.Of(Open with { Cover = Cover.Violence }, Answered("een bord van hout")));

    [Fact]
    public void Reason_WithoutMarks_ShowsNothing() =>
        Assert.Null(OpenAnswer.Of(Open, Answered("een bord van hout") with { Marks = [] }));

    [Fact]
    public void Name_ThatAnswered_IsShownAndAFormIsNot()
    {
        var name = Open.Texts["nl"].Name;

        Assert.Equal(name, OpenAnswer.Of(Open, new HitReason { Kind = HitKind.Name, Form = name, Marks = [new Mark(0, 5)] }));
        Assert.Null(OpenAnswer.Of(Open, new HitReason { Kind = HitKind.MisspelledForm, Form = "wimpel", Marks = [new Mark(0, 6)] }));
    }

    private static HitReason Answered(string excerpt) => new() { Kind = HitKind.Meaning, Excerpt = excerpt, Marks = [new Mark(0, 3)] };
}
