using System.Text;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Review.Editing;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Drawings;

/// <summary>How an author's drawing gets into the truth: in the draft, then by its hash, and never past the grammar.</summary>
public abstract class DraftDrawingsTests(TestEngine engine)
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><circle cx="60" cy="60" r="40"/></svg>""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HandIn_OfADraftWithADrawing_KeepsItByItsHashAndOutOfTheText()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, new FakeClock(), Ct);

        var revision = await bank.HandInAsync(bank.Analyst, Drawn(Svg), Ct);

        var open = (await bank.Bank.Get<RevisionRoom>().OpenAsync(bank.Expert, revision, Ct)).Value!;
        var image = Assert.Single(open.Content.Images);
        Assert.Null(image.Svg);
        Assert.Equal(Svg, open.Drawings[image.Sha256]);
        Assert.Equal(Svg, Assert.Single(open.Preview.Drawings).Svg);
        await bank.Desk.AskForChangesAsync(bank.Expert, revision, "Iets ronder.", Ct);
        Assert.Equal(Svg, (await bank.Drafts.OpenAsync(bank.Analyst, ReviewBank.First.Id, Ct)).Value!.Drawings[image.Sha256]);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Preview_OfADraft_HasItsDrawingForThoseWhoMaySeeIt()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, new FakeClock(), Ct);
        var preview = bank.Bank.Get<DraftPreview>();
        var draft = Drawn(Svg);

        Assert.Equal(Svg, Assert.Single((await preview.AsAsync(bank.Analyst, draft, Role.Moderator, default, Ct))!.Drawings).Svg);
        var closed = draft with { Images = [draft.Images[0] with { Tlp = Tlp.Amber }] };
        Assert.Empty((await preview.AsAsync(bank.Analyst, closed, Role.Moderator, default, Ct))!.Drawings);
    }

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><script>alert(1)</script></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" onload="alert(1)"/>""")]
    public async Task HandIn_OfADraftWhoseDrawingIsNone_IsRefused(string svg)
    {
        await using var bank = await ReviewBank.OpenAsync(engine, new FakeClock(), Ct);

        var handed = await bank.TryHandInAsync(bank.Analyst, Drawn(svg), Ct);

        Assert.Equal((OutcomeKind.Invalid, "/images"), (handed.Kind, handed.Faults[0].Field));
        Assert.Empty((await bank.Drafts.OpenAsync(bank.Analyst, ReviewBank.First.Id, Ct)).Value!.Drawings);
    }

    [Fact]
    public async Task HandIn_OfADrawingWithoutWordsOrRights_SaysWhatIsMissing()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, new FakeClock(), Ct);
        var bare = DraftDrawings.ImageOf(Svg, ReviewBank.First.Code);

        var handed = await bank.TryHandInAsync(bank.Analyst, ReviewBank.First with { Images = [bare] }, Ct);

        Assert.Equal([$"/images/{bare.File}", $"/images/{bare.File}/rights"], handed.Faults.Select(fault => fault.Field));
    }

    [Fact]
    public async Task HandIn_OfADrawingUnderAnotherHash_IsRefused()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, new FakeClock(), Ct);
        var drawn = Drawn(Svg);

        var handed = await bank.TryHandInAsync(bank.Analyst, drawn with { Images = [drawn.Images[0] with { Sha256 = new string('0', 64) }] }, Ct);

        Assert.Equal((OutcomeKind.Invalid, "/images"), (handed.Kind, handed.Faults[0].Field));
    }

    private static EntryContent Drawn(string svg) => ReviewBank.First with
    {
        Images = [DraftDrawings.ImageOf(svg, ReviewBank.First.Code) with { AlternativeText = InventedEntry.Text("een schijf", "a disc"), Rights = "eigen" }],
    };
}

public sealed class SqliteDraftDrawingsTests() : DraftDrawingsTests(TestEngine.Sqlite);

public sealed class PostgresDraftDrawingsTests() : DraftDrawingsTests(TestEngine.Postgres);

/// <summary>What the editor takes as a drawing.</summary>
public sealed class DrawingLimitsTests
{
    private static readonly DrawingLimits Limits = new(Bytes: 200, Count: 2);

    private readonly EditedEntry _entry = new(new NamedText { Content = InventedEntry.Of("SB-2026-0001", "qx7") }, RowMakers.Plain with { Drawings = Limits });

    [Fact]
    public void Add_ADrawing_IsAnImageWithoutTheNameOfItsFile()
    {
        Assert.Null(Add(Padded(100)));

        var image = Assert.Single(_entry.Content.Images);
        Assert.Equal(Padded(100), image.Svg);
        Assert.Equal($"SB-2026-0001-{image.Sha256[..8]}.svg", image.File);
        Assert.Null(_entry.Apply(new EntryEdit(EditKind.Remove, $"/images/{image.File}", "")));
        Assert.Empty(_entry.Content.Images);
        Assert.Null(_entry.Apply(new EntryEdit(EditKind.Undo, "", "")));
        Assert.Equal(Padded(100), Assert.Single(_entry.Content.Images).Svg);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Add_ALargeDrawing_IsTakenUpToTheLimit(int bytes, bool taken)
    {
        var fault = Add(Padded(bytes));

        Assert.Equal(taken ? null : "A drawing has at most 200 bytes.", fault);
        Assert.Equal(taken ? 1 : 0, _entry.Content.Images.Count);
    }

    [Fact]
    public void Add_MoreDrawingsThanTheLimitOrOneTwice_IsRefused()
    {
        Assert.Null(Add(Padded(100)));
        Assert.Equal("This drawing is here already.", Add(Padded(100)));
        Assert.Null(Add(Padded(101)));
        Assert.Equal("An entry has at most 2 drawings.", Add(Padded(102)));
    }

    [Theory]
    [InlineData("\u0089PNG\r\n", "A drawing is an SVG file. Photos and other pictures of pixels are not kept.")]
    [InlineData("", "A drawing is an SVG file. Photos and other pictures of pixels are not kept.")]
    [InlineData("<html/>", "The drawing holds 'html', which is not of SVG's own namespace without a prefix.")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><text>x</text></svg>""", "The drawing holds the element 'text'.")]
    [InlineData("<svg", "The drawing is no sound XML:")]
    public void Add_WhatIsNoDrawing_SaysWhy(string file, string says)
    {
        Assert.StartsWith(says, Add(file), StringComparison.Ordinal);
        Assert.Empty(_entry.Content.Images);
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("sha256")]
    [InlineData("file")]
    public void Set_WhatADrawingIs_IsRefused(string member)
    {
        Assert.Null(Add(Padded(100)));

        Assert.NotNull(_entry.Apply(new EntryEdit(EditKind.Set, $"/images/{_entry.Content.Images[0].File}/{member}", "x")));
    }

    private string? Add(string svg) => _entry.Apply(new EntryEdit(EditKind.Add, "/images", svg))?.Sentence;

    private static string Padded(int bytes)
    {
        const string Empty = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"></svg>""";
        return Empty.Insert(Empty.Length - "</svg>".Length, new string(' ', bytes - Encoding.UTF8.GetByteCount(Empty)));
    }
}
