using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Masks;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Reading many characters at once gives what reading one after another gives.</summary>
public sealed class LetterStreamProperties
{
    private static readonly string[] BeyondAscii =
    [
        "привет", "класс", "жжж", "и", "сосо", "ῥεια", "σπίτι", "πορν", "μ", "при", "вεт", "שלום", "سلام", "ســلام", "燕子", "достопримечательностеведение", "👍🏽", "👍", "\uD83D", "\uDFFB", "🏳️", "€", "°", "ª", "٣", "¼", "№", "Ж", "d'été", "ñ", "*",
    ];

    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Choose(0, 0x7F).Select(static unit => ((char)unit).ToString()),
        Gen.Elements("aa", "l1I", "!", "+", "|", "@", "!!", "a!", "+a", "$5", "  ", "\n", "\u0001", "é", "ж", "привет", "при", "*", "w*t", "a😂b", "ⓐ", "²", "ß", "😂", "\uD83C", "\u200B", "een gewoon stuk tekst van meer dan tweeëndertig tekens", "plain text of more than thirty-two characters"),
        Gen.Elements(BeyondAscii), Gen.Elements(BeyondAscii).Select(static piece => $" {piece} "));

    [Fact]
    public void Read_AnyText_IsTheSameInBlocks() => Prop.ForAll(Pieces.ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(), static text =>
    {
        using var blocks = new LetterStream();
        using var single = new LetterStream(inBlocks: false);
        var (read, expected) = (blocks.Read(text), single.Read(text));
        return read == expected with { Marks = expected.Marks & ~TextMarks.MayHide | read.Marks & TextMarks.MayHide }
            && SameLetters(blocks, single) && Same(blocks.NumbersOf(read), single.NumbersOf(expected)) && Same(blocks.PlacesOf(read), single.PlacesOf(expected));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(200));

    [Fact]
    public void Read_TextsTogether_IsTheSameAsAlone() => Prop.ForAll(Texts.ToArbitrary(), static texts =>
    {
        foreach (var inBlocks in (ReadOnlySpan<bool>)[true, false])
        {
            using var together = new LetterStream(inBlocks);
            using var alone = new LetterStream(inBlocks);
            var readings = new List<TextReading>();
            foreach (var text in texts)
                together.Add(text);
            together.Read(otherReading: false, readings);
            for (var text = 0; text < readings.Count; text++)
                together.AddAgain(text, readings[text], longest: 1 << 20);
            together.Read(otherReading: true, readings);
            for (var number = 0; number < readings.Count; number++)
            {
                if (!SameAsAlone(together, readings[number], alone, texts[number % texts.Count]))
                    return false;
            }
        }
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(100));

    [Fact]
    public void Add_TextWithTheSignThatEndsTexts_ReadsItAsUnseen()
    {
        using var stream = new LetterStream();
        var reading = stream.Read($"wit{JoinedTexts.End}te");
        Assert.Equal(4, reading.End);
        Assert.Equal(5, stream.PlacesOf(reading)[3]);
        Assert.Equal("wite"u8, stream.Classes[..4]);
    }

    [Fact]
    public void Read_TextWithAMaskedWord_SaysThatALetterMayBeHidden() => Prop.ForAll(Pieces.ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(), static text =>
    {
        using var stream = new LetterStream();
        return stream.Read(text).Has(TextMarks.MayHide) || !new MaskedWords(text).MoveNext();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60));

    [Theory]
    [InlineData("*")]
    [InlineData("😂")]
    [InlineData("€")]
    [InlineData("♥")]
    public void Read_MaskedWordAtAnyPlace_SaysThatALetterMayBeHidden(string mask)
    {
        using var stream = new LetterStream();
        for (var before = 0; before < 130; before++)
            Assert.True(stream.Read($"{new string(' ', before)}wi{mask}te").Has(TextMarks.MayHide), $"{mask} after {before}");
    }

    [Fact]
    public void Clear_AfterATextWasRead_KeepsNothingOfIt()
    {
        using var stream = new LetterStream();
        using var texts = new JoinedTexts();
        texts.Add("witte wijk");
        texts.Clear();
        Assert.Equal(-1, texts.Units.IndexOfAnyExcept('\0'));

        var letters = stream.Read("witte").End;
        Assert.Equal("wite"u8, stream.Classes[..letters]);
        stream.Clear();
        Assert.Equal(-1, stream.Classes[..letters].IndexOfAnyExcept((byte)0));
    }

    private static Gen<List<string>> Texts => Pieces.ListOf().Select(static parts => string.Concat(parts)).ListOf();

    private static bool SameAsAlone(LetterStream together, in TextReading reading, LetterStream alone, string text)
    {
        var expected = alone.Read(text, reading.IsOther);
        if ((reading.Marks ^ expected.Marks) is not (TextMarks.None or TextMarks.MayHide) || reading.End - reading.First != expected.End || !together.Classes[reading.First..reading.End].SequenceEqual(alone.Classes[..expected.End]))
            return false;
        for (var first = 0; first < expected.End; first++)
        {
            var own = ulong.MaxValue >> Math.Max(0, 64 - (expected.End - first));
            if (!SameBits(together.OutlineAt(reading.First + first), alone.OutlineAt(first), own) || together.IsOpen(reading.First + first) != alone.IsOpen(first) || (first > 0 && together.GoesOn(reading.First + first) != alone.GoesOn(first)))
                return false;
        }
        return Same(together.NumbersOf(reading), alone.NumbersOf(expected)) && (expected.End == 0 || Same(together.PlacesOf(reading), alone.PlacesOf(expected)));
    }

    private static bool SameBits(in Outline left, in Outline right, ulong own) =>
        (((left.Starts ^ right.Starts) | (left.Within ^ right.Within) | (left.Doubled ^ right.Doubled) | (left.Digits ^ right.Digits)) & own) == 0;

    private static bool Same(in TextPlaces left, in TextPlaces right)
    {
        for (var number = 0; number < Math.Min(left.Length, right.Length); number++)
        {
            if (left[number] != right[number])
                return false;
        }
        return left.Length == right.Length;
    }

    private static bool SameLetters(LetterStream left, LetterStream right) =>
        left.Classes[..left.Count].SequenceEqual(right.Classes[..right.Count]) && left.Starts.SequenceEqual(right.Starts) && left.Open.SequenceEqual(right.Open)
        && Enumerable.Range(0, left.Count).All(first => left.OutlineAt(first) == right.OutlineAt(first) && (first == 0 || left.GoesOn(first) == right.GoesOn(first)));
}
