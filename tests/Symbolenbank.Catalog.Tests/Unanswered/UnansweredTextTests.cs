using Symbolenbank.Catalog.Unanswered;

namespace Symbolenbank.Catalog.Tests.Unanswered;

/// <summary>What may be counted, and what points to somebody.</summary>
public sealed class UnansweredTextTests
{
    [Theory]
    [InlineData("zonnewimpel", "zonnewimpel")]
    [InlineData("  Wimpel   op fiets ", "wimpel op fiets")]
    [InlineData("#Wimpel", "#wimpel")]
    [InlineData("14/88", "14/88")]
    [InlineData("ᛋᛋ", "ᛋᛋ")]
    [InlineData("12345", "12345")]
    [InlineData("Groene driehoek", "groene driehoek")]
    public void Of_AShortSign_IsCountedInLowerCase(string typed, string counted) => Assert.Equal(counted, UnansweredText.Of(typed));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("jan@voorbeeld.nl")]
    [InlineData("@jan_88")]
    [InlineData("jan＠voorbeeld")]
    [InlineData("www.voorbeeld.nl/jan")]
    [InlineData("t.me/groep")]
    [InlineData("Kerkstraat 12")]
    [InlineData("1234 AB Utrecht")]
    [InlineData("0612345678")]
    [InlineData("06-12 34 56 78")]
    [InlineData("123456")]
    [InlineData("12-34-56")]
    [InlineData("20.04.1999")]
    [InlineData("Piet Pietersen")]
    [InlineData("wie is Piet van Pietersen")]
    [InlineData("WIMPEL TEKEN")]
    [InlineData("jan jansen")]
    [InlineData("JAN jansen")]
    [InlineData("mevrouw Jansen")]
    [InlineData("wim\u202Epel")]
    public void Of_WhatMayPointToSomebody_IsNotCounted(string typed) => Assert.Null(UnansweredText.Of(typed));

    [Fact]
    public void Of_HalfACharacter_IsNotCounted() => Assert.Null(UnansweredText.Of("half " + (char)0xD800));

    [Fact]
    public void Of_FortyCharactersAndOneMore_IsCountedAndNot()
    {
        Assert.NotNull(UnansweredText.Of(new string('x', UnansweredText.Longest)));
        Assert.Null(UnansweredText.Of(new string('x', UnansweredText.Longest + 1)));
    }
}
