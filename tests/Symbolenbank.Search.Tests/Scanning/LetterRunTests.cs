using Symbolenbank.Search.Scanning.Letters;

namespace Symbolenbank.Search.Tests.Scanning;

public sealed class LetterRunTests
{
    [Theory]
    [InlineData("xοΟ\u200Bο y", 1, 1, 5)]
    [InlineData("xοΟ\u200Bο y", 4, 1, 5)]
    [InlineData("xοΟ\u200Bο y", 0, 0, 1)]
    [InlineData("\u200Bο", 1, 0, 2)]
    public void At_ALetterTypedManyTimes_IsAllOfIt(string text, int at, int start, int end) => Assert.Equal(new LetterRun(start, end), LetterRun.At(text, at));

    [Theory]
    [InlineData(10, 20, 10, true)]
    [InlineData(9, 20, 10, false)]
    [InlineData(20, 89, 10, true)]
    [InlineData(90, 20, 10, false)]
    public void IsAllAround_UpToTheEnds_IsTrue(int at, int other, int units, bool expected) => Assert.Equal(expected, new LetterRun(0, 100).IsAllAround(at, other, units));
}
