using System.Buffers;
using System.Text;
using System.Text.Json;
using Symbolenbank.Api.Entries;
using Symbolenbank.Api.Scans;
using Symbolenbank.Search;

namespace Symbolenbank.Api.Tests.Scans;

/// <summary>Reading requests whose texts hold anything: what somebody posted costs nobody else an answer.</summary>
public sealed class AnyTextTests
{
    [Fact]
    public void Read_ATextThatIsNotSound_GivesItAsItIs()
    {
        // Attributes are stored as UTF-8, which has no half pairs.
        (string Body, string Text)[] rows =
        [
            ("""{"text":"a\u0000b"}""", "a\0b"),
            ("""{"text":"\ud800 x\n\"\/\\\b\f\r\t\u00e9"}""", "\uD800 x\n\"/\\\b\f\r\t\u00E9"),
            ("""{"text":"\udc00\ud83d\ude00 é 😀"}""", "\uDC00\uD83D\uDE00 \u00E9 \uD83D\uDE00"),
        ];
        foreach (var (body, text) in rows)
        {
            var read = Read(body, mostTexts: 0);
            Assert.Empty(read.Faults);
            Assert.Equal(text, read.Texts[0].Text);
        }
    }

    [Fact]
    public void Read_BytesThatAreNoUtf8_GivesTheRestOfTheTexts()
    {
        byte[] body = [.. """{"texts":["goed","""u8, (byte)'"', 0xC3, 0x28, .. "\"]}"u8];
        var read = ScanRequestReader.Read(new ReadOnlySequence<byte>(body), mostTexts: 5);
        Assert.Equal(["goed", "\uFFFD("], read.Texts.Select(one => one.Text));
        Assert.Empty(read.Faults);
    }

    [Fact]
    public void Of_AnyString_IsTheStringThatWasEscaped()
    {
        var random = new Random(5);
        for (var run = 0; run < 1_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(random.Next(2) is 0 ? 128 : 65_536)));
            var escaped = string.Concat(text.Select(unit => unit is '"' or '\\' or < ' ' || char.IsSurrogate(unit) ? $"\\u{(int)unit:x4}" : unit.ToString()));
            Assert.Equal(text, AnyText.Of(Encoding.UTF8.GetBytes(escaped)));
        }
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void Read_AsManyTextsAsTheDefault_AllowsThemAndNoMore(int texts, bool may)
    {
        var read = Read(JsonSerializer.Serialize(new { texts = Enumerable.Repeat("a", texts) }), new ScanLimits().MostTexts);
        Assert.Equal(may, read.Faults.Count is 0);
        if (!may) Assert.Contains("at most 1000 texts (limit Api:Scans:MostTexts)", Assert.Single(read.Faults).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LanguagesOfTheirOwn_StandAboveThatOfAll()
    {
        var read = Read("""{"texts":["a",{"text":"b","language":"de"},{"text":"c"}],"language":"nl"}""", mostTexts: 5);
        Assert.Empty(read.Faults);
        Assert.Equal([new("a", "nl"), new("b", "de"), new TextToScan("c", "nl")], read.Texts);
    }

    [Fact]
    public void Read_AListWithFaults_NamesEachByItsPlace()
    {
        var read = Read("""{"texts":[7,{"language":"!"},{"text":"a","author":"b"},{"text":"a","text":"b"}]}""", mostTexts: 5);
        Assert.Equal(["texts.0", "texts.1.language", "texts.1", "texts.2.author", "texts.3.text"], read.Faults.Select(fault => fault.Field));
    }

    private static ReadTexts Read(string body, int mostTexts) => ScanRequestReader.Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(body)), mostTexts);
}
