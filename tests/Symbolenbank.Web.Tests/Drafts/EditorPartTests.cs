using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Web.Pages.Drafts;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Tests.Review;
using TestContext = Xunit.TestContext;

namespace Symbolenbank.Web.Tests.Drafts;

/// <summary>The parts of the editor that act by themselves: the list of sections, what colleagues do meanwhile, relations that are searched, and what a form would hit.</summary>
public sealed class EditorPartTests : IClassFixture<EditorPartTests.Curation>
{
    private static readonly EntryContent First = CurationBank.First;

    /// <summary>Forms are compiled and counted in the background, beside all other tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CurationBank _bank;

    // A circuit has the language of the person's cookie.
    public EditorPartTests(Curation curation)
    {
        _bank = curation.Bank;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sections_EachWithItsKey_ShowTheirOwnFields()
    {
        await using var editor = await NewAsync("qx-deel");
        var all = Enum.GetValues<EditorSection>();

        Assert.Equal(
            all.Select((_, place) => $"Alt+{place + 1}"),
            editor.Island.FindAll(".editor-nav button").Select(button => button.GetAttribute("aria-keyshortcuts")!));
        foreach (var (section, place) in all.Select((section, place) => (section, place + 1)))
        {
            await editor.ClickAsync(() => editor.Island.Find($"[data-section='{place}']"));
            Assert.Equal($"{place}", Assert.Single(editor.Island.FindAll(".editor-nav [aria-current]")).GetAttribute("data-section"));
            Assert.Equal(EditorSections.NameOf(section).ToString(), editor.Island.Find(".editor h2").TextContent);
        }
    }

    [Fact]
    public async Task Sections_WithWhatIsOpen_CountItUntilItIsFilled()
    {
        await using var editor = await NewAsync("qx-open");
        Assert.Equal("leeg", editor.Island.Find("[data-section='4'] small").TextContent);
        string Open() => editor.Island.Find("[data-section='6'] small").TextContent;
        var before = Open();

        await editor.TakeAsync(("set", "/texts/nl/name", "Teken"), ("set", "/texts/nl/summary", "Een zin."));

        Assert.NotEqual(before, Open());
    }

    [Fact]
    public async Task Relation_Searched_IsOfferedByNameAndAddedByCode_ButNeverTheEntryItself()
    {
        var author = await _bank.ReaderAsync("Tweede analist");
        var entry = (await Drafts.BeginAsync(author, First.Code, Ct)).Value;
        await using var editor = new EditorWindow(_bank.Bank, author, entry);
        await editor.ShowAsync("verwant");

        await FindAsync(editor, "wz9");
        var hit = Assert.Single(editor.Island.FindAll(".found-related button"));
        Assert.Equal(("SB-2026-0002", "Voeg toe: SB-2026-0002 teken wz9"), (hit.GetAttribute("data-value"), hit.TextContent));
        await editor.TakeAsync((hit.GetAttribute("data-edit")!, hit.GetAttribute("data-path")!, hit.GetAttribute("data-value")!));
        await FindAsync(editor, "qx7");
        Assert.Empty(editor.Island.FindAll(".found-related button"));
        Assert.Equal("Niets gevonden.", editor.Island.Find("form.add [role=status]").TextContent.Trim());

        Assert.Contains(CurationBank.Example.Code, (await editor.StoredAsync()).Relations.Select(relation => relation.Target));
        await Drafts.DiscardAsync(author, entry, Ct);
    }

    [Fact]
    public async Task Colleague_AtTheSameEntry_IsNamedWithWhatChanged_AndItsChangesAreTakenOver()
    {
        var (author, colleague) = (await _bank.ReaderAsync("Analist"), await _bank.ReaderAsync("Hoofdredacteur"));
        await WriteAsync(colleague, First with { Kind = EntryKind.Meme });
        var entry = (await Drafts.BeginAsync(author, First.Code, Ct)).Value;
        await using var editor = new EditorWindow(_bank.Bank, author, entry);
        await editor.TakeAsync(("set", "/texts/nl/summary", "Mijn zin. Vaak onschuldig."));
        await using var again = new EditorWindow(_bank.Bank, author, entry);

        var told = again.Island.FindAll(".utrecht-alert").Single(alert => alert.TextContent.Contains("schrijft ook", StringComparison.Ordinal));
        Assert.Contains("Hoofdredacteur", told.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Veranderd: {FieldWords.Of("/kind")}", told.TextContent, StringComparison.Ordinal);
        await again.ClickAsync(() => again.Button("Neem die wijzigingen over"));

        var stored = await again.StoredAsync();
        Assert.Equal((EntryKind.Meme, "Mijn zin. Vaak onschuldig."), (stored.Kind, stored.Texts["nl"].Summary));
        await Drafts.DiscardAsync(author, entry, Ct);
        await Drafts.DiscardAsync(colleague, entry, Ct);
    }

    [Fact]
    public async Task Colleague_WhoChangedTheSame_IsTakenOverAtOnceButForThat()
    {
        var (author, colleague) = (await _bank.ReaderAsync("Analist"), await _bank.ReaderAsync("Hoofdredacteur"));
        await WriteAsync(colleague, First with { Kind = EntryKind.Meme, Lifecycle = Lifecycle.Emerging });
        var entry = (await Drafts.BeginAsync(author, First.Code, Ct)).Value;
        await using var editor = new EditorWindow(_bank.Bank, author, entry);
        await editor.TakeAsync(("set", "/lifecycle", "revived"));
        await using var again = new EditorWindow(_bank.Bank, author, entry);

        await again.ClickAsync(() => again.Button("Neem die wijzigingen over"));

        // What does not conflict is in the draft already; what does is there too, with both sides, for whoever opens it next.
        var stored = await again.StoredAsync();
        Assert.Equal((EntryKind.Meme, Lifecycle.Revived), (stored.Kind, stored.Lifecycle));
        await using var next = new EditorWindow(_bank.Bank, author, entry);
        Assert.Single(next.Island.FindAll(".conflict"));
        await next.ClickAsync(() => next.Button("Neem die van de ander"));
        Assert.Equal(Lifecycle.Emerging, (await next.StoredAsync()).Lifecycle);
        Assert.Empty(next.Island.FindAll(".conflict"));
        await Drafts.DiscardAsync(author, entry, Ct);
        await Drafts.DiscardAsync(colleague, entry, Ct);
    }

    [Fact]
    public async Task Forms_PastedByTheHundred_AreAllLookedUpWithoutAnotherEdit()
    {
        await using var editor = await NewAsync("qx-veel");

        await editor.TakeAsync(("add", "/forms", string.Join('\n', [.. Enumerable.Range(0, 60).Select(number => $"qx-veel-{number}"), "wz9"])));

        editor.Island.WaitForAssertion(() => Assert.Contains("SB-2026-0002", editor.Island.Find(".near").TextContent, StringComparison.Ordinal), Patience);
    }

    [Theory]
    [InlineData("/forms", "wz", "vormen")]
    [InlineData("/texts/nl/name", "teken wz9", "teksten")]
    public async Task Typing_WhatTheBankHas_IsToldBeforeItIsAdded(string path, string text, string section)
    {
        await using var editor = await NewAsync("qx-typt" + section);
        await editor.ShowAsync(section);

        await editor.Island.InvokeAsync(() => editor.Island.Instance.LookAtAsync(path, text));
        Assert.Contains("SB-2026-0002", editor.Island.Find("[role=status] .near").TextContent, StringComparison.Ordinal);

        await editor.Island.InvokeAsync(() => editor.Island.Instance.LookAtAsync(path, "zzz onbekend"));
        Assert.Empty(editor.Island.FindAll("[role=status] .near"));
    }

    [Fact]
    public async Task Revision_PublishedMeanwhile_IsToldAndBroughtInBesideWhatWasTyped()
    {
        var author = await _bank.ReaderAsync("Analist");
        var entry = (await Drafts.BeginAsync(author, First.Code, Ct)).Value;
        await using (var first = new EditorWindow(_bank.Bank, author, entry)) await first.TakeAsync(("set", "/texts/nl/summary", "Blijft staan. Vaak onschuldig."));
        await PublishAsync(First with { Lifecycle = Lifecycle.Dated });
        await using var editor = new EditorWindow(_bank.Bank, author, entry);

        Assert.Contains("Intussen is versie", editor.Island.Find(".utrecht-alert").TextContent, StringComparison.Ordinal);
        await editor.ClickAsync(() => editor.Button("Voeg samen"));

        var stored = await editor.StoredAsync();
        Assert.Equal((Lifecycle.Dated, "Blijft staan. Vaak onschuldig."), (stored.Lifecycle, stored.Texts["nl"].Summary));
        Assert.DoesNotContain(editor.Island.FindAll("button"), button => button.TextContent == "Voeg samen");
        await Drafts.DiscardAsync(author, entry, Ct);
    }

    [Theory]
    [InlineData("qxraak", "Komt voor in 2 van de 4 proefteksten.")]
    [InlineData("qxmis", "Komt in geen van de 4 proefteksten voor.")]
    public async Task Form_AskedWhatItHits_IsCountedInTheTrialTexts(string form, string says)
    {
        await using var editor = await NewAsync(form);

        await editor.ClickAsync(() => editor.Island.Find(".form-line button[aria-label^='Wat raakt dit?']"));

        editor.Island.WaitForAssertion(() => Assert.Equal(says, editor.Island.Find(".form-trial [role=status]").TextContent), Patience);
        Assert.Empty(editor.Island.FindAll(".form-trial > button"));
    }

    [Fact]
    public async Task Form_ChangedAfterItWasCounted_OffersToCountAgain()
    {
        await using var editor = await NewAsync("qxraak");
        await editor.ClickAsync(() => editor.Island.Find(".form-line button[aria-label^='Wat raakt dit?']"));
        editor.Island.WaitForAssertion(() => Assert.StartsWith("Komt voor", editor.Island.Find(".form-trial [role=status]").TextContent, StringComparison.Ordinal), Patience);

        await editor.TakeAsync(("set", "/forms/qxraak/match/caseSensitive", "true"));

        Assert.StartsWith("De schrijfwijze is veranderd", editor.Island.Find(".form-trial > button").TextContent, StringComparison.Ordinal);
    }

    private DraftDesk Drafts => _bank.Bank.Services.GetRequiredService<DraftDesk>();

    private async Task<EditorWindow> NewAsync(string form)
    {
        var author = await _bank.ReaderAsync("Analist");
        return new EditorWindow(_bank.Bank, author, (await Drafts.BeginNewAsync(author, FormGuesses.SeedOf(form), Ct)).Value);
    }

    private static async Task FindAsync(EditorWindow editor, string text)
    {
        await editor.RaiseAsync("onchange", () => editor.Island.Find("#verwant-zoek"), new ChangeEventArgs { Value = text });
        await editor.RaiseAsync("onsubmit", () => editor.Island.Find("form.add"), EventArgs.Empty);
    }

    private async Task WriteAsync(Reader author, EntryContent content)
    {
        var entry = (await Drafts.BeginAsync(author, content.Code, Ct)).Value;
        var draft = (await Drafts.OpenAsync(author, entry, Ct)).Value!;
        Assert.True((await Drafts.SaveAsync(author, new DraftChange { Entry = entry, Version = draft.Version, Content = content }, Ct)).IsOk);
    }

    private async Task PublishAsync(EntryContent content)
    {
        var revision = await _bank.HandInAsync(content, "Tweede analist");
        var (expert, editor) = (await _bank.ReaderAsync("Deskundige"), await _bank.ReaderAsync("Hoofdredacteur"));
        var hash = (await _bank.Bank.Services.GetRequiredService<RevisionRoom>().OpenAsync(expert, revision, Ct)).Value!.Line.Hash;
        var desk = _bank.Bank.Services.GetRequiredService<ReviewDesk>();
        Assert.True((await desk.ApproveAsync(expert, revision, hash, "Klopt.", Ct)).IsOk);
        Assert.True((await desk.PublishAsync(editor, revision, hash, Ct)).IsOk);
    }

    /// <summary>A bank with a published entry, trial texts, and the bank's own clock.</summary>
    public sealed class Curation : IAsyncLifetime
    {
        private readonly string _corpus = Path.GetTempFileName();

        internal CurationBank Bank { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await File.WriteAllLinesAsync(_corpus, ["Een qxraak op de muur.", "Niets.", "Weer qxraak.", "En nog iets."], Ct);
            Bank = await CurationBank.OpenAsync(TimeProvider.System, $"--Scanning:Corpus={_corpus}", "--Scanning:CompileSeconds=60");
        }

        public async ValueTask DisposeAsync()
        {
            await Bank.DisposeAsync();
            File.Delete(_corpus);
        }
    }
}
