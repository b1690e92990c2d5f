using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Pages.Drafts;
using Symbolenbank.Web.Pages.SignIn;
using Symbolenbank.Web.Tests.Hosting;
using TestContext = Xunit.TestContext;

namespace Symbolenbank.Web.Tests.Drafts;

/// <summary>The editor's island as the circuit renders it, on the real bank, with the browser's calls made by hand.</summary>
public sealed class EditorTests
{
    private readonly WebBank _bank;

    // A circuit has the language of the person's cookie.
    public EditorTests(WebBank bank)
    {
        _bank = bank;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
    }

    [Fact]
    public async Task Take_WhatWasTyped_IsInTheDraftAtOnce()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-een"));

        var taken = await editor.TakeAsync(("set", "/texts/nl/summary", "Een zin."));

        Assert.True(taken.Saved);
        Assert.Equal("Een zin.", (await editor.StoredAsync()).Texts["nl"].Summary);
        Assert.Matches("^Bewaard om [0-9]{2}:[0-9]{2}$", editor.Island.Find(".saved").TextContent);
    }

    [Fact]
    public async Task Take_TheSameEditsTwice_ChangesNothingTheSecondTime()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-twee"));

        await editor.SendAsync(new SentEdit { Window = "w", Number = 1, Kind = "add", Path = "/senses", Value = "benign" });
        await editor.SendAsync(new SentEdit { Window = "w", Number = 1, Kind = "add", Path = "/senses", Value = "benign" });

        Assert.Single((await editor.StoredAsync()).Senses);
    }

    [Fact]
    public async Task Take_AfterTheSessionEnded_KeepsNothingAndSaysSo()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-drie"));
        await _bank.Services.GetRequiredService<Sessions>().EndAsync(editor.Author.Actor, CancellationToken.None);

        var taken = await editor.TakeAsync(("set", "/texts/nl/summary", "Te laat."));

        Assert.False(taken.Saved);
        Assert.Contains("u mag hier niet meer schrijven", editor.Island.Find(".saved").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Take_AfterTheRoleWasTakenOrTheAccountClosed_KeepsNothingInTheOpenPage(bool closes)
    {
        var closed = closes ? "qx-gesloten" : "qx-ontnomen";
        var author = await NewAnalystAsync(closed);
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf(closed), author);
        Assert.True((await editor.TakeAsync(("set", "/texts/nl/summary", "Op tijd."))).Saved);

        var (desk, administrator) = (_bank.Services.GetRequiredService<RoleDesk>(), await ReaderAsync(Role.Administrator));
        if (closes) Assert.True((await desk.EnableAsync(administrator, author, false, CancellationToken.None)).IsOk);
        else Assert.True((await desk.TakeAwayAsync(administrator, author, Role.Analyst, CancellationToken.None)).IsOk);

        // Nor does the open page show more of the draft, asked to or by itself.
        if (closes) await editor.Island.InvokeAsync(() => editor.Session.LookBesideAsync());
        else await editor.ShowAsync("teksten");
        Assert.Empty(editor.Island.FindAll("[data-editor], .preview, h1"));
        Assert.False((await editor.TakeAsync(("set", "/texts/nl/summary", "Te laat."))).Saved);
        Assert.Equal("Op tijd.", (await editor.StoredAsync()).Texts["nl"].Summary);
    }

    [Fact]
    public async Task Take_ForAFieldThatIsGone_ShowsTheTextInsteadOfLosingIt()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-vier"));

        await editor.TakeAsync(("set", "/sources/s7/citation", "Verloren zin"));

        Assert.Contains("Verloren zin", editor.Island.Find(".conflicts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_InTwoWindows_KeepsBothAndAsksAboutWhatBothChanged()
    {
        await using var one = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-vijf"));
        await using var other = await EditorWindow.OpenAsync(_bank, one);

        await other.TakeAsync(("set", "/texts/nl/summary", "Hier."), ("set", "/texts/nl/name", "Ander"));
        var taken = await one.TakeAsync(("set", "/texts/en/summary", "There."), ("set", "/texts/nl/name", "Mijn"));

        Assert.True(taken.Saved);
        var stored = await one.StoredAsync();
        Assert.Equal(("Hier.", "There.", "Mijn"), (stored.Texts["nl"].Summary, stored.Texts["en"].Summary, stored.Texts["nl"].Name));
        await one.ClickAsync(one.Island.Find(".conflict").QuerySelectorAll("button")[1]);
        Assert.Equal("Ander", (await one.StoredAsync()).Texts["nl"].Name);
        Assert.Empty(one.Island.FindAll(".conflict"));
    }

    [Fact]
    public async Task Field_WhileSomebodyTypes_IsNotFilledByTheBank()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-zes"));
        await editor.ShowAsync("teksten");
        var shown = editor.Island.Find("[data-path='/texts/nl/name']").GetAttribute("value");

        await editor.TakeAsync(("set", "/texts/nl/name", "Naam"));
        Assert.Equal(shown, editor.Island.Find("[data-path='/texts/nl/name']").GetAttribute("value"));

        await editor.TakeAsync(("undo", "", ""));
        await editor.TakeAsync(("redo", "", ""));
        Assert.Equal("Naam", editor.Island.Find("[data-path='/texts/nl/name']").GetAttribute("value"));
    }

    [Fact]
    public async Task Forms_Pasted_AreRowsWithWhatIsInferred()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-zeven"));

        await editor.TakeAsync(("add", "/forms", "ᛉᛉ\n8899\nqх\u200B9"));

        var rows = editor.Island.FindAll(".form-rows > li").Select(row => row.TextContent).ToArray();
        Assert.Contains("rune · runen", rows[1], StringComparison.Ordinal);
        Assert.Contains("8 → H", rows[2], StringComparison.Ordinal);
        Assert.Contains("U+200B onzichtbaar", rows[3], StringComparison.Ordinal);
        Assert.Contains("U+0445 letter uit een ander schrift", rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_ThatAnotherEntryHas_SayWhere()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("7171"));

        editor.Island.WaitForAssertion(() => Assert.Contains("SB-2026-0001", editor.Island.Find(".near").TextContent, StringComparison.Ordinal), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Form_AskedWhatItHitsWithoutTrialTexts_SaysHowToGetThem()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-raakt"));

        await editor.ClickAsync(editor.Island.Find(".form-line button[aria-label^='Wat raakt dit?']"));

        Assert.Contains("Scanning:Corpus", editor.Island.Find(".form-trial").TextContent, StringComparison.Ordinal);
        await editor.ClickAsync(editor.Island.Find(".form-line button[aria-label^='Wat raakt dit?']"));
        Assert.Empty(editor.Island.FindAll(".form-trial"));
    }

    [Fact]
    public async Task Form_Opened_ShowsItsDetailsAndClosesAgain()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-acht"));

        await editor.ClickAsync(editor.Island.Find(".form-line button[data-details]"));
        Assert.Equal("lookup-only", editor.Island.Find("[data-path='/forms/qx-acht/use']").GetAttribute("value"));

        await editor.ClickAsync(editor.Island.Find(".form-line button[data-details]"));
        Assert.Empty(editor.Island.FindAll(".form-details"));
    }

    [Fact]
    public async Task Source_FromAPastedAddress_HasItsPublisherAndDay()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-negen"));

        await editor.TakeAsync(("add", "/sources", "http://www.instituut.example/rapport?id=1"));

        var source = Assert.Single((await editor.StoredAsync()).Sources);
        Assert.Equal(("instituut.example", "https://www.instituut.example/rapport?id=1"), (source.Publisher, source.Address));
        Assert.NotNull(source.AccessedOn);
    }

    [Fact]
    public async Task Preview_ForAnAudience_LeavesOutWhatItMayNotSee()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-elf"));
        await editor.TakeAsync(("add", "/forms", "qx-geheim"), ("set", "/forms/qx-geheim/tlp", "AMBER"), ("add", "/forms", "qx-open"));

        await editor.ClickAsync(() => editor.Island.FindAll(".preview button")[0]);

        var shown = editor.Island.Find(".preview-page").TextContent;
        Assert.Contains("qx-open", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("qx-geheim", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discard_AndTakeBack_LeavesTheDraftAsItWas()
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-twaalf"));
        await editor.TakeAsync(("set", "/texts/nl/name", "Blijft"));

        await editor.ClickAsync(editor.Button("Gooi concept weg"));
        Assert.Equal("Weggegooid. U kunt het nog terughalen.", editor.Island.Find(".saved").TextContent);
        await editor.ClickAsync(editor.Button("Haal het terug"));

        Assert.Equal("Blijft", (await editor.StoredAsync()).Texts["nl"].Name);
    }

    [Fact]
    public async Task Drawing_Added_IsShownAndInThePreview()
    {
        const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><circle cx="60" cy="60" r="40"/></svg>""";
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-tekening"));
        await editor.ShowAsync("beelden");

        await editor.TakeAsync(("add", "/images", Svg));

        var image = Assert.Single((await editor.StoredAsync()).Images);
        Assert.NotNull(editor.Island.Find(".row .tile.drawn svg circle"));
        await editor.TakeAsync(("set", $"/images/{image.File}/alternativeText/nl", "een schijf"), ("set", "/texts/nl/name", "schijf"));
        await editor.ClickAsync(() => editor.Island.FindAll(".preview button")[0]);
        Assert.NotNull(editor.Island.Find(".preview-page .tile.drawn svg circle"));
        await editor.TakeAsync(("remove", $"/images/{image.File}", ""));
        Assert.Empty(editor.Island.FindAll(".row .tile.drawn"));
    }

    [Theory]
    [InlineData("<svg onload='alert(1)'/>", "bevat ‘svg’. Dat hoort niet bij gewone SVG.")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><script>alert(1)</script></svg>""", "bevat het element ‘script’")]
    [InlineData("\u0089PNG", "Een tekening is een SVG-bestand.")]
    public async Task Drawing_Refused_SaysWhyInDutchAndIsNotKept(string file, string says)
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-geen-tekening"));
        await editor.ShowAsync("beelden");

        await editor.TakeAsync(("add", "/images", file));

        Assert.Contains(says, editor.Island.Find(".drop .field-problem:not([hidden])").TextContent, StringComparison.Ordinal);
        Assert.Empty((await editor.StoredAsync()).Images);
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public async Task Take_ALongText_IsTakenUpToTheLimit(int length, bool taken)
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf($"qx-lang{length}"));

        await editor.TakeAsync(("set", "/texts/nl/explanation", new string('a', length)));

        Assert.Equal(taken ? length : 0, (await editor.StoredAsync()).Texts["nl"].Explanation.Length);
    }

    // Source of the list: the OWASP cheat sheet on cross-site scripting, Unicode's own troublemakers, and a paste of a whole book.
    public static TheoryData<string> Payloads =>
    [
        "<img src=x onerror=window.hit=1>\"'</textarea><script>window.hit=1</script>",
        "javascript:window.hit=1",
        "\u202Ejavascript:window.hit=1\u202C a\u200Bb",
        "ᛋᛋ нацi 👩\u200D👩\u200D👧 שלום عدد",
        "{{7*7}} ${7*7} ~0~1/ {\"$row\":\"x\"} ' OR 1=1 --",
        new string('ж', 8_000),
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Take_AnyTextInEveryFieldOfEverySection_IsStoredAsTypedAndShownAsText(string payload)
    {
        await using var editor = await EditorWindow.OpenAsync(_bank, DraftSeedOf("qx-lading"));
        var rows = new[] { ("/senses", "benign"), ("/legal", "NL"), ("/notes", ""), ("/advice", "school"), ("/groups", "groep"), ("/forms/qx-lading/derivation", ""), ("/texts/de", ""), ("/relations", "SB-2026-0001") };
        await editor.TakeAsync([.. rows.Select(row => ("add", row.Item1, row.Item2))]);
        await editor.TakeAsync(("add", "/forms", payload), ("add", "/sources", payload));
        var sections = Enum.GetValues<EditorSection>().Select(EditorSections.AnchorOf).ToArray();
        var filled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            await editor.ShowAsync(section);
            if (section == sections[0]) await editor.ClickAsync(() => editor.Island.FindAll(".form-line button[data-details]")[0]);
            var paths = editor.Island.FindAll("textarea[data-path], input[data-path]:not([type])").Select(one => one.GetAttribute("data-path")!).Where(path => !path.EndsWith("/date", StringComparison.Ordinal)).ToArray();
            filled.UnionWith(paths);
            Assert.True((await editor.TakeAsync([.. paths.Select(path => ("set", path, payload))])).Saved);
        }

        Assert.InRange(filled.Count, 30, 200);
        await using var again = await EditorWindow.OpenAsync(_bank, editor);
        Assert.All(filled, path => Assert.True(again.Session.Entry.Text(path) == payload || editor.Session.RefusedAt(path) is not null, path));
        foreach (var section in sections)
        {
            await again.ShowAsync(section);
            Assert.Empty(again.Island.FindAll("[onerror], script, img[src=x], [href^='javascript:' i]"));
        }

        foreach (var audience in Enumerable.Range(0, 4))
        {
            await again.ClickAsync(() => again.Island.FindAll(".preview button")[audience]);
            Assert.Empty(again.Island.FindAll("[onerror], script, img[src=x], [href^='javascript:' i]"));
        }
    }

    private static DraftSeed DraftSeedOf(string form) => FormGuesses.SeedOf(form);

    private async Task<Reader> ReaderAsync(Role role)
    {
        var account = _bank.Services.GetRequiredService<DemoAccounts>().All.First(one => one.Role == role).Id;
        var session = await _bank.Services.GetRequiredService<Sessions>().StartAsync(account, "test", TestContext.Current.CancellationToken);
        return _bank.Services.GetRequiredService<AccessTable>().OfSession(session.Value).Value!;
    }

    /// <summary>An analyst of this test alone, whom two persons let in.</summary>
    private async Task<Guid> NewAnalystAsync(string name)
    {
        var (administrator, editor) = (await ReaderAsync(Role.Administrator), await ReaderAsync(Role.EditorInChief));
        var made = await _bank.Services.GetRequiredService<Invitations>().InviteAsync(administrator, new Invitation
        {
            Name = name,
            SignInName = name,
            Organisation = administrator.Organisation!.Value,
            Roles = new HashSet<Role> { Role.Analyst },
            RolesEndAt = TimeProvider.System.GetUtcNow().AddDays(30),
        }, CancellationToken.None);
        var requests = _bank.Services.GetRequiredService<AccessRequests>();
        var asked = (await requests.ReadAsync(editor, CancellationToken.None)).Value!.Single(one => one.Person.Account == made.Value!.Account);
        Assert.True((await requests.ConfirmAsync(editor, asked.Id, CancellationToken.None)).IsOk);
        return made.Value!.Account;
    }
}
