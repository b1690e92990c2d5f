using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Masks;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Reading many characters at once gives what reading one after another gives.</summary>
public sealed class LetterStreamProperties
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Choose(0, 0x7F).Select(static unit => ((char)unit).ToString()),
        Gen.Elements("aa", "l1I", "!", "+", "|", "@", "!!", "a!", "+a", "$5", "  ", "\n", "\u0001", "é", "ж", "привет", "при", "*", "w*t", "a😂b", "ⓐ", "²", "ß", "😂", "\uD83C", "\u200B", "een gewoon stuk tekst van meer dan tweeëndertig tekens", "plain text of more than thirty-two characters"));

    [Fact]
    public void Read_AnyText_IsTheSameInBlocks() => Prop.ForAll(Pieces.ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(), static text =>
    {
        using var blocks = new LetterStream();
        using var single = new LetterStream(inBlocks: false);
        var (read, expected) = (blocks.Read(text), single.Read(text));
        return read == expected with { MayHide = read.MayHide } && SameLetters(blocks, single) && blocks.NumbersOf(read).SequenceEqual(single.NumbersOf(expected)) && blocks.PlacesOf(read).SequenceEqual(single.PlacesOf(expected));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(200));

    [Fact]
    public void Read_TextsTogether_IsTheSameAsAlone() => Prop.ForAll(Pieces.ListOf().ToArbitrary(), static texts =>
    {
        using var together = new LetterStream();
        using var alone = new LetterStream();
        var numbers = 0;
        foreach (var text in texts.Where(text => together.HasRoomFor(text.Length)))
        {
            var reading = together.Add(text, otherReading: false, numbers);
            var expected = alone.Read(text);
            if (!together.Classes[reading.First..(reading.End + 1)].SequenceEqual(alone.Classes[..(expected.End + 1)]) || !together.NumbersOf(reading).SequenceEqual(alone.NumbersOf(expected)))
                return false;
            numbers = reading.EndOfNumbers;
        }
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(100));

    [Fact]
    public void Read_TextWithAMaskedWord_SaysThatALetterMayBeHidden() => Prop.ForAll(Pieces.ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(), static text =>
    {
        using var stream = new LetterStream();
        return stream.Read(text).MayHide || !new MaskedWords(text).MoveNext();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60));

    private static bool SameLetters(LetterStream left, LetterStream right) =>
        left.Classes[..left.Count].SequenceEqual(right.Classes[..right.Count]) && left.Starts.SequenceEqual(right.Starts) && left.Open.SequenceEqual(right.Open)
        && Enumerable.Range(0, left.Count).All(first => left.OutlineAt(first) == right.OutlineAt(first) && (first == 0 || left.GoesOn(first) == right.GoesOn(first)));
}
