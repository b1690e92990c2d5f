using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Pages.Drafts;
using Symbolenbank.Web.Tests.Hosting;
using TestContext = Xunit.TestContext;

namespace Symbolenbank.Web.Tests.Drafts;

/// <summary>A circuit is lost, the page is loaded anew, and the browser sends what it still has: nothing is done twice, nothing lands elsewhere, nobody is overwritten.</summary>
public sealed class LostCircuitTests
{
    private readonly WebBank _bank;

    public LostCircuitTests(WebBank bank)
    {
        _bank = bank;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DraftDesk Desk => _bank.Services.GetRequiredService<DraftDesk>();

    [Theory]
    [InlineData("set", "/text/nl", "Anders")]
    [InlineData("add", "", "benign")]
    [InlineData("remove", "", "")]
    [InlineData("up", "", "")]
    [InlineData("down", "", "")]
    [InlineData("undo", "", "")]
    public async Task Edit_KeptButNotAnswered_IsNotDoneAgain(string kind, string below, string value)
    {
        await using var first = await ThreeSensesAsync("qx-dubbel-" + kind + below.Length);
        var second = first.Rows("/senses", "nature")[1];
        var edit = Sent(1, kind, kind switch { "add" => "/senses", "undo" => "", _ => second + below }, value);
        await first.SendAsync(edit);
        var kept = EntryJson.Write(await first.StoredAsync());

        await using var next = await EditorWindow.OpenAsync(_bank, first);
        var taken = await next.SendAsync(edit with { Again = true });

        Assert.True(taken.Saved);
        Assert.Equal(kept, EntryJson.Write(await next.StoredAsync()));
        Assert.Empty(next.Island.FindAll(".conflicts"));
    }

    [Fact]
    public async Task Typing_InARowThatWasMoved_ReachesThatRow()
    {
        await using var first = await ThreeSensesAsync("qx-verplaatst");
        var row = first.Rows("/senses", "nature")[0];
        await first.SendAsync(Sent(1, "down", row, ""));

        await using var next = await EditorWindow.OpenAsync(_bank, first);
        await next.SendAsync(Sent(1, "down", row, "") with { Again = true }, Sent(2, "set", row + "/text/nl", "een, verder") with { Again = true, Begun = "een" });

        Assert.Equal(["twee", "een, verder", "drie"], (await next.StoredAsync()).Senses.Select(sense => sense.Text.Nl));
        Assert.Empty(next.Island.FindAll(".conflicts"));
    }

    [Fact]
    public async Task Typing_InARowThatWasTakenOut_TouchesNoOther()
    {
        await using var first = await ThreeSensesAsync("qx-weg");
        var row = first.Rows("/senses", "nature")[0];
        await first.SendAsync(Sent(1, "remove", row, ""), Sent(2, "add", "/senses", "benign"));

        await using var next = await EditorWindow.OpenAsync(_bank, first);
        await next.SendAsync(Sent(3, "set", row + "/text/nl", "nergens") with { Again = true });

        Assert.Equal(["twee", "drie", ""], (await next.StoredAsync()).Senses.Select(sense => sense.Text.Nl));
        Assert.Contains("nergens", next.Island.Find(".conflicts").TextContent, StringComparison.Ordinal);

        // Kept with the draft until somebody says that it may go.
        await using var last = await EditorWindow.OpenAsync(_bank, first);
        await last.ClickAsync(() => last.Button("Dit mag weg"));
        Assert.Empty(last.Island.FindAll(".conflicts"));
        Assert.Empty((await Desk.OpenAsync(last.Author, last.Entry, Ct)).Value!.Work.Homeless);
    }

    [Fact]
    public async Task Undo_OfWhatALostCircuitDid_UndoesNothingElseAndSaysSo()
    {
        await using var first = await ThreeSensesAsync("qx-terug");

        await using var next = await EditorWindow.OpenAsync(_bank, first);
        await next.SendAsync(Sent(1, "undo", "", "") with { Again = true });

        Assert.Equal(3, (await next.StoredAsync()).Senses.Count);
        Assert.Contains("is niet gebeurd", next.Island.Find(".conflicts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_OverWhatAnotherDeviceWrote_IsAConflictThatStaysUntilSomebodyChooses()
    {
        await using var lost = await EditorWindow.OpenAsync(_bank, FormGuesses.SeedOf("qx-toestel"));
        await using (var other = await EditorWindow.OpenAsync(_bank, lost)) await other.TakeAsync(("set", "/texts/nl/summary", "Van het andere toestel."));

        await using (var next = await EditorWindow.OpenAsync(_bank, lost))
        {
            Assert.True((await next.SendAsync(Sent(1, "set", "/texts/nl/summary", "Van hier") with { Again = true, Begun = "" })).Saved);
            await next.SendAsync(Sent(2, "set", "/texts/nl/summary", "Van hier.") with { Begun = "Van hier" });
        }

        await using var last = await EditorWindow.OpenAsync(_bank, lost);
        Assert.Equal(["Van hier.", "Van het andere toestel."], last.Island.FindAll(".conflict .told").Select(one => one.TextContent));
        Assert.Equal("conflicts", Assert.Single((await HandInAsync(last)).Faults).Field);

        await last.ClickAsync(() => last.Button("Houd die van u"));
        Assert.Empty(last.Island.FindAll(".conflict"));
        Assert.Equal("Van hier.", (await last.StoredAsync()).Texts["nl"].Summary);
        Assert.DoesNotContain((await HandInAsync(last)).Faults, fault => fault.Field == "conflicts");
    }

    [Fact]
    public async Task Settle_WithATextThatHasNoPlaceAnyMore_IsRefusedAndStaysToBeChosen()
    {
        await using var first = await ThreeSensesAsync("qx-geweigerd");
        var row = first.Rows("/senses", "nature")[0];
        await first.SendAsync(Sent(1, "set", row + "/text/nl", "mijn") with { Begun = "iets anders" });
        await first.SendAsync(Sent(2, "remove", row, ""));

        await first.ClickAsync(() => first.Button("Neem die van de ander"));

        Assert.Contains("is weg", first.Island.Find(".conflict .field-problem").TextContent, StringComparison.Ordinal);
        await first.ClickAsync(() => first.Button("Houd die van u"));
        Assert.Empty(first.Island.FindAll(".conflict"));
    }

    [Fact]
    public async Task Draft_ThrownAwayElsewhere_KeepsNothingSaysSoAndCanBeTakenOnWithTheText()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, FormGuesses.SeedOf("qx-verdwenen"));
        await Desk.DiscardAsync(editor.Author, editor.Entry, Ct);
        var typed = Sent(1, "set", "/texts/nl/summary", "Nog getypt.");

        var taken = await editor.SendAsync(typed);

        Assert.Equal((false, true), (taken.Saved, taken.IsGone));
        Assert.Contains("niets meer bewaard", editor.Island.Find(".saved").TextContent, StringComparison.Ordinal);
        Assert.Equal("Nog getypt.", editor.Island.Find(".conflicts textarea[readonly]").TextContent);
        Assert.NotNull(editor.Island.Find("fieldset.editor-part[disabled]"));
        await editor.ClickAsync(() => editor.Button("Begin een nieuw concept hiermee"));

        await using var next = await EditorWindow.OpenAsync(_bank, editor);
        await next.SendAsync(typed with { Again = true });
        Assert.Equal("Nog getypt.", (await next.StoredAsync()).Texts["nl"].Summary);
    }

    [Fact]
    public async Task Typing_AfterItWasThrownAwayHere_IsKeptWhenItIsTakenBack()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, FormGuesses.SeedOf("qx-teruggehaald"));
        await editor.ClickAsync(() => editor.Button("Gooi concept weg"));

        Assert.False((await editor.TakeAsync(("set", "/texts/nl/summary", "Toch nog."))).Saved);
        await editor.ClickAsync(() => editor.Button("Haal het terug"));

        Assert.Equal("Toch nog.", (await editor.StoredAsync()).Texts["nl"].Summary);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Venster")]
    [InlineData("00000000000000000000000000000000000000000")]
    public async Task Edit_OfAWindowWithoutASoundName_IsNotTaken(string window)
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, FormGuesses.SeedOf($"qx-venster{window.Length}"));

        await editor.SendAsync(Sent(1, "set", "/texts/nl/summary", "x") with { Window = window });

        Assert.Equal("", (await editor.StoredAsync()).Texts["nl"].Summary);
    }

    private static SentEdit Sent(long number, string kind, string path, string value) => new() { Window = "venster1", Number = number, Kind = kind, Path = path, Value = value };

    /// <summary>A draft with the senses een, twee and drie, opened where they stand.</summary>
    private async Task<EditorWindow> ThreeSensesAsync(string form)
    {
        var editor = await EditorWindow.OpenAsync(_bank, FormGuesses.SeedOf(form));
        await editor.ShowAsync(EditorSections.AnchorOf(EditorSection.Meaning));
        foreach (var text in new[] { "een", "twee", "drie" })
        {
            await editor.TakeAsync(("add", "/senses", "benign"));
            await editor.TakeAsync(("set", editor.Rows("/senses", "nature")[^1] + "/text/nl", text));
        }

        return editor;
    }

    private async Task<Outcome<RevisionName>> HandInAsync(EditorWindow editor)
    {
        var draft = (await Desk.OpenAsync(editor.Author, editor.Entry, Ct)).Value!;
        var handIn = new HandIn { Entry = editor.Entry, Version = draft.Version, Summary = "Klaar.", Clean = true };
        return await _bank.Services.GetRequiredService<HandingDesk>().HandInAsync(editor.Author, handIn, Ct);
    }
}
