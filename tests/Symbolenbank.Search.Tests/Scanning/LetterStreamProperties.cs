using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Search.Scanning.Letters;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Reading many characters at once gives what reading one after another gives.</summary>
public sealed class LetterStreamProperties
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Choose(0, 0x7F).Select(static unit => ((char)unit).ToString()),
        Gen.Elements("aa", "l1I", "!", "+", "|", "@", "!!", "a!", "+a", "$5", "  ", "\n", "\u0001", "é", "ж", "ß", "😂", "\uD83C", "\u200B", "een gewoon stuk tekst van meer dan tweeëndertig tekens", "plain text of more than thirty-two characters"));

    [Fact]
    public void Read_AnyText_IsTheSameInBlocks() => Prop.ForAll(Pieces.ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(), static text =>
    {
        using var blocks = new LetterStream();
        using var single = new LetterStream(inBlocks: false);
        blocks.Read(text);
        single.Read(text);
        return blocks.Classes.SequenceEqual(single.Classes) && blocks.Places.SequenceEqual(single.Places) && blocks.Starts.SequenceEqual(single.Starts)
            && blocks.Numbers.SequenceEqual(single.Numbers)
            && (blocks.HasOtherDigit, blocks.HasSign, blocks.HasOtherReading) == (single.HasOtherDigit, single.HasSign, single.HasOtherReading);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(200));
}
