using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Tests.Scanning;

public sealed class FormGuessTests
{
    [Theory]
    [InlineData("88", "Zyyy")]
    [InlineData("", "Zyyy")]
    [InlineData("👌🏻", "Zyyy")]
    [InlineData("ᛋᛋ", "Runr")]
    [InlineData("heil", "Latn")]
    [InlineData("Белый", "Cyrl")]
    [InlineData("جهاد", "Arab")]
    [InlineData("שלום", "Hebr")]
    [InlineData("ｆｕｌｌ", "Latn")]
    public void Script_OfAForm_IsThatOfItsLetters(string form, string script) => Assert.Equal(script, FormScripts.Infer(form));

    [Fact]
    public void Scripts_OfADisguise_AreMoreThanOne() => Assert.Equal(["Latn", "Cyrl"], FormScripts.All("nаzi"));

    [Theory]
    [InlineData("88", "8>H 8>H")]
    [InlineData("18", "1>A 8>H")]
    [InlineData("ᛋᛋ", "")]
    [InlineData("hallo", "")]
    [InlineData("2026", "")]
    [InlineData("12345", "")]
    [InlineData("n4zi", "4>a")]
    [InlineData("nаzi", "а>a")]
    public void Derivation_Suggested_SaysWhatEachSignStandsFor(string form, string steps) =>
        Assert.Equal(steps, string.Join(' ', FormDerivations.Suggest(form).Select(step => $"{step.From}>{step.To}")));

    [Theory]
    [InlineData("88", FormType.NumberCode)]
    [InlineData("14/88", FormType.NumberCode)]
    [InlineData("⑧⑧", FormType.NumberCode)]
    [InlineData("8️⃣8️⃣", FormType.NumberCode)]
    [InlineData("１４８８", FormType.NumberCode)]
    [InlineData("⚡⚡", FormType.Emoji)]
    [InlineData("8️⃣⚡", FormType.Emoji)]
    [InlineData("(((", FormType.Pictogram)]
    [InlineData("ᛋᛋ", FormType.Rune)]
    [InlineData("IS", FormType.Acronym)]
    [InlineData("A.C.A.B.", FormType.Word)]
    [InlineData("witte wijk", FormType.Phrase)]
    [InlineData("#wijk", FormType.Hashtag)]
    [InlineData("@wijk*", FormType.UserNamePattern)]
    [InlineData("t[.]me/wijk", FormType.LinkPattern)]
    public void Type_OfAForm_IsReadFromIt(string form, FormType type) => Assert.Equal(type, FormTypes.Infer(form));

    [Fact]
    public void Key_OfFormsThatLookAlike_IsTheSame() => Assert.Equal(FormSameness.KeyOf("N A Z I"), FormSameness.KeyOf("nаzi"));
}
