using System.Text;
using Symbolenbank.Catalog.Exchange;

namespace Symbolenbank.Catalog.Tests.Exchange;

/// <summary>Tables as spreadsheets write them, and what is wrong with those that cannot be read.</summary>
public sealed class TableReaderTests
{
    private static readonly ExchangeOptions Small = new() { MostColumns = 3, LongestCell = 100, MostRows = 3, LargestFile = 2_000 };

    [Theory]
    [InlineData("a,b\n1,2\n", "1:a|b 2:1|2")]
    [InlineData("a;b\r\n\"x;y\";2\r\n", "1:a|b 2:x;y|2")]
    [InlineData("a\tb\n1\t2", "1:a|b 2:1|2")]
    [InlineData("sep=;\na;b\n1;2\n", "2:a|b 3:1|2")]
    [InlineData("a;b\n\"een\ntwee\";2\n3;4\n", "1:a|b 2:een/twee|2 4:3|4")]
    [InlineData("a;b\n\n\"\"\"q\"\"\";\"\"\n;\n", "1:a|b 3:\"q\"|")]
    [InlineData("\uFEFFa;b\n1;2", "1:a|b 2:1|2")]
    [InlineData("a\n\"x\"  \n", "1:a 2:x")]
    [InlineData("a;b\r1;2\r\r\"x\ry\";3\r", "1:a|b 2:1|2 4:x\ry|3")]
    public async Task Rows_OfATable_HaveTheirLinesAndCells(string text, string expected) => Assert.Equal(expected, await ReadAsync(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task Rows_InUtf16WithItsMark_AreRead() => Assert.Equal("1:a 2:ᛋ", await ReadAsync([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a\nᛋ")]));

    [Theory]
    [InlineData("a;b\nx\"y;2\n", FileFaultKind.BadQuote, 2, "1")]
    [InlineData("a;b\n1;\"x\"y\n", FileFaultKind.BadQuote, 2, "2")]
    [InlineData("a;b\n1;2\n3;\"open\n5;6\n", FileFaultKind.OpenQuote, 3, "2")]
    [InlineData("a;b\n1;nul\0\n", FileFaultKind.BadEncoding, 2, "2")]
    [InlineData("a;b;c;d\n", FileFaultKind.TooManyColumns, 1, "4")]
    public async Task Rows_OfABrokenTable_SayWhereItIsBroken(string text, FileFaultKind kind, int line, string column)
    {
        var fault = (await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync(Encoding.UTF8.GetBytes(text)))).Fault;

        Assert.Equal((kind, line, column), (fault.Kind, fault.Line, fault.Column));
    }

    [Fact]
    public async Task Rows_OfAnotherEncoding_SayWhere()
    {
        var fault = (await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync(Encoding.Latin1.GetBytes("a;b\nx;café\n")))).Fault;

        Assert.Equal((FileFaultKind.BadEncoding, 2, "2"), (fault.Kind, fault.Line, fault.Column));
    }

    [Fact]
    public async Task Cell_AtItsLimitAndOneAbove_IsTakenAndRefused()
    {
        Assert.Equal($"1:a 2:{new string('x', 100)}", await ReadAsync(Encoding.UTF8.GetBytes($"a\n{new string('x', 100)}\n")));
        var fault = (await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync(Encoding.UTF8.GetBytes($"a\n\"{new string('x', 101)}\"\n")))).Fault;
        Assert.Equal((FileFaultKind.CellTooLong, 2, 100), (fault.Kind, fault.Line, fault.Limit));
    }

    [Theory]
    [InlineData("forms\na\nb\nc\n", null)]
    [InlineData("forms\na\nb\nc\nd\n", FileFaultKind.TooManyRows)]
    [InlineData("[1,2,3]", null)]
    [InlineData("[1,2,3,4]", FileFaultKind.TooManyRows)]
    [InlineData("forms\n", FileFaultKind.Empty)]
    [InlineData(" \n ", FileFaultKind.Empty)]
    [InlineData("[]", FileFaultKind.Empty)]
    [InlineData("forms;forms\nx;y\n", FileFaultKind.DoubleColumn)]
    [InlineData("forms;wat\nx;y\n", FileFaultKind.UnknownColumn)]
    [InlineData("forms\nx;y\n", null)]
    [InlineData("forms,kind\nx,flag,z\n", FileFaultKind.TooManyCells)]
    [InlineData("{\"a\":1}", FileFaultKind.NothingKnown)]
    [InlineData("[1,", FileFaultKind.BadJson)]
    public async Task File_AtAndBeyondItsLimits_IsTakenOrRefused(string text, FileFaultKind? kind) => Assert.Equal(kind, await FaultOfAsync(text));

    [Fact]
    public async Task Json_AtItsDepthAndOneDeeper_IsTakenAndRefused()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);

        Assert.Null(await FaultOfAsync(Nested(FileReading.Deepest)));
        Assert.Equal(FileFaultKind.TooDeep, await FaultOfAsync(Nested(FileReading.Deepest + 1)));
    }

    [Fact]
    public async Task File_AtItsSizeAndOneByteMore_IsTakenAndRefused()
    {
        var blanks = new string(' ', Small.LargestFile - "forms\nx".Length - 1);

        Assert.Null(await FaultOfAsync($"forms\nx\n{blanks}"[..Small.LargestFile], new ExchangeOptions { LargestFile = Small.LargestFile }));
        Assert.Equal(FileFaultKind.TooLarge, await FaultOfAsync($"forms\nx\n{blanks} ", new ExchangeOptions { LargestFile = Small.LargestFile }));
    }

    private static async Task<string> ReadAsync(byte[] bytes)
    {
        var rows = new List<string>();
        await foreach (var row in new TableReader(new MemoryStream(bytes), Small).RowsAsync(TestContext.Current.CancellationToken)) rows.Add($"{row.Line}:{string.Join('|', row.Cells).Replace('\n', '/')}");
        return string.Join(' ', rows);
    }

    private static async Task<FileFaultKind?> FaultOfAsync(string text, ExchangeOptions? limits = null)
    {
        try
        {
            var (_, rows) = await FileReading.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), limits ?? Small, TestContext.Current.CancellationToken);
            await foreach (var _ in rows)
            {
                // Only whether they can be read.
            }

            return null;
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Fault.Kind;
        }
    }
}
