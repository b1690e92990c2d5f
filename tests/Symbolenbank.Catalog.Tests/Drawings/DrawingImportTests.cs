using Dapper;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Drawings;

/// <summary>How drawings come in with their entries and leave with those images that a reader may see; on one engine.</summary>
public abstract class DrawingImportTests(TestEngine engine)
{
    private const string File = "vierkant.svg";

    private static readonly string Square = DrawingGrammarTests.Drawn("""<rect x="20" y="20" width="80" height="80"/>""");
    private static readonly EntryContent Bare = InventedEntry.Of("SB-2026-0001", "qx7");
    private static readonly EntryContent Drawn = Bare with { Images = [InventedData.ImageOf(File, Square)] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_AnEntryWithADrawing_GivesItWithItsImage()
    {
        await using var bank = await OpenAsync(Drawn, Square);

        var drawing = Assert.Single((await ReadAsync(bank, Tlp.Red)).Drawings);

        Assert.Equal((Square, "Een verzonnen vierkant."), (drawing.Svg, drawing.Image.AlternativeText.Nl));
    }

    [Theory]
    [InlineData(Tlp.Clear, 1)]
    [InlineData(Tlp.Green, 2)]
    public async Task Open_WithADrawingAboveTheReader_GivesTheOthersOnly(Tlp clearance, int seen)
    {
        var circle = DrawingGrammarTests.Drawn("""<circle cx="60" cy="60" r="40"/>""");
        await using var bank = await OpenAsync(Bare, Square);
        InventedData.WriteDrawing(bank.Data, "cirkel.svg", circle);
        InventedData.WriteEntry(bank.Data, Drawn with { Images = [.. Drawn.Images, InventedData.ImageOf("cirkel.svg", circle) with { Tlp = Tlp.Green }] });
        await bank.ReopenAsync(Ct);

        var drawings = (await ReadAsync(bank, clearance)).Drawings;

        Assert.Equal(seen, drawings.Count);
        Assert.Equal(Square, drawings[0].Svg);
    }

    [Fact]
    public async Task Import_OfTwoEntriesWithOneDrawing_KeepsItOnce()
    {
        await using var bank = await OpenAsync(Drawn, Square, InventedEntry.Of("SB-2026-0002", "wz9") with { Images = Drawn.Images });

        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM drawing"));
    }

    [Fact]
    public async Task Import_OfAnotherDrawing_LeavesThatOfTheOlderRevision()
    {
        await using var bank = await OpenAsync(Drawn, Square);
        var circle = DrawingGrammarTests.Drawn("""<circle cx="60" cy="60" r="40"/>""");
        InventedData.WriteDrawing(bank.Data, File, circle);
        InventedData.WriteEntry(bank.Data, Bare with { Images = [InventedData.ImageOf(File, circle)] });

        await bank.ReopenAsync(Ct);

        Assert.Equal(circle, (await ReadAsync(bank, Tlp.Red)).Drawings.Single().Svg);
        var old = await bank.Get<ReadingRoom>().OpenRevisionAsync(CatalogBank.ReaderOf(Tlp.Red), Bare.Code, 1, Ct);
        Assert.Equal(Square, old.Value!.Drawings.Single().Svg);
    }

    [Fact]
    public async Task Find_ADrawingChangedInTheStore_IsRefused()
    {
        await using var bank = await OpenAsync(Drawn, Square);
        await bank.Get<WorkingState>().WriteAsync(WorkingMatter.Drafts, transaction =>
            transaction.Connection!.Execute("UPDATE drawing SET svg = svg || ' '", transaction: transaction));

        await Assert.ThrowsAsync<InvalidDataException>(() => bank.Get<DrawingStore>().FindAsync(Drawn.Images, Ct));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "element 'script'")]
    [InlineData("""<path href="x"/>""", "attribute 'href'")]
    public async Task Start_WithAHostileDrawing_NamesTheFileAndStops(string inside, string says)
    {
        var hostile = DrawingGrammarTests.Drawn(inside);
        var fault = await Assert.ThrowsAsync<BankStartException>(() => OpenAsync(Bare with { Images = [InventedData.ImageOf(File, hostile)] }, hostile));

        Assert.Contains(File, fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithADrawingThatIsNotTheOneDescribed_NamesBothHashes()
    {
        var fault = await Assert.ThrowsAsync<BankStartException>(() => OpenAsync(Drawn, Square + "\n"));

        Assert.Contains(Drawn.Images[0].Sha256, fault.Message, StringComparison.Ordinal);
        Assert.Contains(File, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DrawingGrammar.MaxBytes, true)]
    [InlineData(DrawingGrammar.MaxBytes + 1, false)]
    public async Task Start_WithADrawingOfSize_IsTakenWithinTheLimit(int size, bool taken)
    {
        var large = Square.PadRight(size);
        var fault = await Record.ExceptionAsync(async () =>
        {
            await using var bank = await OpenAsync(Bare with { Images = [InventedData.ImageOf(File, large)] }, large);
        });

        Assert.Equal(taken, fault is null);
    }

    [Theory]
    [InlineData("weg.svg", "cannot be read")]
    [InlineData("../contacts.json", "without a folder")]
    public async Task Start_WithADrawingThatIsNotThere_SaysSo(string file, string says)
    {
        var fault = await Assert.ThrowsAsync<BankStartException>(() => OpenAsync(Bare with { Images = [InventedData.ImageOf(file, Square)] }, Square));

        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private static async Task<DisclosedEntry> ReadAsync(CatalogBank bank, Tlp clearance) =>
        (await bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(clearance), Bare.Code, Ct)).Value!;

    private Task<CatalogBank> OpenAsync(EntryContent entry, string drawing, params EntryContent[] more) => CatalogBank.OpenAsync(
        new BankSetup { Engine = engine, Entries = [entry, .. more], Drawings = new Dictionary<string, string>(StringComparer.Ordinal) { [File] = drawing } }, Ct);
}

public sealed class SqliteDrawingImportTests() : DrawingImportTests(TestEngine.Sqlite);

public sealed class PostgresDrawingImportTests() : DrawingImportTests(TestEngine.Postgres);
