using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Catalog.Tests.Accounts;

public sealed class SignInNameTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("  S.de-Vries_1@politie.example+x ", "s.de-vries_1@politie.example+x")]
    public void TryParse_AName_GivesItsOneSpelling(string typed, string name) =>
        Assert.Equal(name, SignInName.TryParse(typed, out var parsed) ? parsed.Value : null);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData(".abc")]
    [InlineData("a b c")]
    [InlineData("аbс")] // Cyrillic letters that look Latin.
    [InlineData("ab\0c")]
    public void TryParse_SomethingElse_IsNoName(string? typed) => Assert.False(SignInName.TryParse(typed, out _));

    [Fact]
    public void TryParse_AtItsLongest_IsANameAndOneLongerIsNot()
    {
        Assert.True(SignInName.TryParse(new string('a', SignInName.Longest), out _));
        Assert.False(SignInName.TryParse(new string('a', SignInName.Longest + 1), out _));
    }
}
