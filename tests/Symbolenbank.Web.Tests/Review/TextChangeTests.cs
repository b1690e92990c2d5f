using Symbolenbank.Web.Pages.Review;

namespace Symbolenbank.Web.Tests.Review;

public sealed class TextChangeTests
{
    [Theory]
    [InlineData("Een leus.", "Een leus. Nog een zin.", "", " Nog een zin.")]
    [InlineData("acht tekens", "acht grote tekens", "", "grote ")]
    [InlineData("een woord hier", "een woordje hier", "woord", "woordje")]
    [InlineData("gelijk", "gelijk", "", "")]
    public void Change_OfATextAndAnother_IsTheWordsThatDiffer(string before, string after, string taken, string added)
    {
        Assert.Equal(taken, Part(before, after));
        Assert.Equal(added, Part(after, before));
    }

    private static string Part(string text, string other)
    {
        var (start, end) = TextChange.Of(text, other);
        return text[start..end];
    }
}
