using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests;

public sealed class SuggestTests : IAsyncLifetime
{
    private SearchBank _bank = null!;

    public async ValueTask InitializeAsync() => _bank = await SearchBank.OpenAsync(
        Entry(1, "Blauwe molen", Form("molenwiek"), Form("molenpaard")),
        Entry(2, "Scheldvorm", Form("molenscheld") with { Cover = Cover.Slur }, Form("molengewoon")),
        Entry(3, "Molenslachter", Form("molenslacht")) with { Cover = Cover.Violence },
        Entry(4, "Geheim", Form("molengeheim")).From(Tlp.Amber),
        Entry(5, "Ster", Form("ملكتب") with { Language = "ar" }));

    public ValueTask DisposeAsync() => _bank.DisposeAsync();

    [Fact]
    public async Task Suggest_Beginning_GivesFormsAndNamesOncePerEntry()
    {
        var found = await _bank.SuggestAsync("molen");

        Assert.Equal([(Code(1), "molenwiek"), (Code(2), "molengewoon")], found.Select(static one => (one.Code.ToString(), one.Text)).Order());
    }

    [Theory]
    [InlineData("molensch")]
    [InlineData("molenscheld")]
    [InlineData("molensl")]
    [InlineData("scheldv")]
    public async Task Suggest_Covered_IsNeverCompleted(string text) =>
        Assert.DoesNotContain(await _bank.SuggestAsync(text), static one => one.Text is "molenscheld" or "molenslacht" or "Molenslachter");

    [Fact]
    public async Task Suggest_AboveTheReader_IsNotThere()
    {
        Assert.Empty(await _bank.SuggestAsync("molengeh"));
        Assert.Single(await _bank.SuggestAsync("molengeh", Tlp.Amber));
    }

    [Fact]
    public async Task Suggest_WordOfAName_GivesTheWholeName() =>
        Assert.Equal("Blauwe molen", Assert.Single(await _bank.SuggestAsync("blau")).Text);

    [Fact]
    public async Task Suggest_RightToLeft_SaysSo()
    {
        var found = Assert.Single(await _bank.SuggestAsync("ملك"));

        Assert.Equal(("ar", "rtl", "Ster"), (found.Lang, found.Dir, found.Name));
    }

    [Fact]
    public async Task Suggest_NothingOrTooMuch_IsEmptyOrInvalid()
    {
        var lookup = _bank.Catalog.Get<Lookup>();
        var reader = CatalogBank.ReaderOf(Tlp.Clear);

        Assert.Empty((await lookup.SuggestAsync(reader, " ", "s", "nl", TestContext.Current.CancellationToken)).Value!);
        Assert.Equal(OutcomeKind.Invalid, (await lookup.SuggestAsync(reader, new string('a', 5_000), "s", "nl", TestContext.Current.CancellationToken)).Kind);
    }
}
