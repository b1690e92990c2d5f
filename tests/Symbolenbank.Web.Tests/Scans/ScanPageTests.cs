using System.Net;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Testing.Running;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Scans;

/// <summary>Trying a text and counting what a form hits, without script.</summary>
public sealed class ScanPageTests(ScanPageTests.Bank bank) : IClassFixture<ScanPageTests.Bank>
{
    [Fact]
    public async Task Try_ATextWithSigns_MarksAndExplainsEachPlace()
    {
        using var visitor = await TryAsync("Moderator", "<b>Een ZWALUWKRUIS</b>, en \"zwaluwkruis\" hier.\u202E");

        Assert.Equal("2 plekken in uw tekst", visitor.Page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(["ZWALUWKRUIS1", "zwaluwkruis2"], visitor.Page.QuerySelectorAll(".scanned-text mark").Select(mark => mark.TextContent));
        Assert.Equal(["sure", "unsure"], visitor.Page.QuerySelectorAll(".scanned-text mark").Select(mark => mark.ClassName));
        Assert.Empty(visitor.Page.QuerySelectorAll(".scanned-text b"));
        Assert.Equal("U+202E", visitor.Page.QuerySelector(".scanned-text .hidden-sign")!.TextContent);
        var explained = visitor.Page.QuerySelector(".matched")!.TextContent;
        Assert.All(
            ["teken zwaluwkruis", "verzonnen groet", "verzonnen huisnummer", "hoofdletters", "Het staat tussen aanhalingstekens.", "De context beslist", "Wat staat erbij?"],
            words => Assert.Contains(words, explained, StringComparison.Ordinal));
        Assert.Contains("Dit zegt niets over de schrijver.", visitor.Text, StringComparison.Ordinal);
        foreach (var link in visitor.Page.QuerySelectorAll(".place")) Assert.NotNull(visitor.Page.QuerySelector(link.GetAttribute("href")!));
    }

    [Fact]
    public async Task Try_InEnglish_ExplainsInEnglish()
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        await visitor.ChooseLanguageAsync("en");
        await visitor.GetAsync("/proef");
        await visitor.SubmitAsync("form.report", ("tekst", "z w a l u w k r u i s"));
        Assert.Contains("This says nothing about the writer.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("invented greeting", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("de", "de")]
    [InlineData("<onzin>", "")]
    public async Task Try_InALanguage_KeepsTheChoiceAndTakesWhatItDoesNotKnowAsNone(string chosen, string kept)
    {
        using var visitor = await bank.It.SignInAsync("Moderator");
        await visitor.GetAsync("/proef");
        await visitor.SubmitAsync("form.report", ("tekst", "Een zwaluwkruis."), ("tekst-taal", chosen));

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(kept, visitor.Page.QuerySelector("#tekst-taal option[selected]")?.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Try_ATextWithAnOverdueSign_SaysSoBesideIt()
    {
        using var visitor = await TryAsync("Moderator", "Een zwaluwkruis en een oudwimpel.");

        var late = visitor.Page.QuerySelectorAll(".matched").Where(entry => entry.TextContent.Contains("Niet op tijd nagekeken.", StringComparison.Ordinal));
        Assert.Equal("teken oudwimpel", Assert.Single(late).QuerySelector("h2 a")!.TextContent);
    }

    [Fact]
    public async Task Try_ATextWithoutSigns_SaysThatThisMeansNothing()
    {
        using var visitor = await TryAsync("Moderator", "Een gewone zin.");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("Wij vinden in deze tekst geen teken uit de bank.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Dat betekent niet dat de tekst onschuldig is.", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Plak of typ eerst een tekst.")]
    [InlineData(200, null)]
    [InlineData(201, "Gebruik er ten hoogste 200.")]
    public async Task Try_ATextAtItsLimits_IsAnsweredOrRefusedAtTheFieldAndNothingIsLost(int characters, string? says)
    {
        var text = new string('a', characters);
        using var visitor = await TryAsync("Moderator", text);
        Assert.Equal(says is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal(text, visitor.Page.QuerySelector("#tekst")!.TextContent);
        if (says is not null) Assert.Contains(says, visitor.Page.QuerySelector("#tekst-fout")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Moderator", "zwaluwkruis")]
    [InlineData("Analist", "zwaluwkruis fluisterkruis")]
    public async Task Try_FormsOfEveryLevel_FindsWhatTheRoleMaySee(string account, string found)
    {
        using var visitor = await TryAsync(account, "zwaluwkruis fluisterkruis opzoekwoord");
        Assert.Equal(found, string.Join(' ', visitor.Page.QuerySelectorAll(".matched .form").Select(form => form.TextContent)));
    }

    [Theory]
    [InlineData("Gemeenteprofessional")]
    [InlineData("Auditor")]
    [InlineData("Beheerder")]
    public async Task Pages_ForRolesWithoutScans_AreNotThere(string account)
    {
        using var visitor = await bank.It.SignInAsync(account);
        await visitor.GetAsync("/");
        Assert.Null(visitor.Page.QuerySelector("a[href='/proef']"));
        foreach (var address in new[] { "/proef", "/tekens/SB-2026-0001/treffers", "/tekens/SB-2026-4999/treffers" })
        {
            await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }
    }

    [Fact]
    public async Task Text_OfATry_StandsInNoAddressAndIsNotToBeKept()
    {
        using var visitor = await TryAsync("Moderator", "een zwaluwkruis");
        Assert.Null(visitor.Location);
        Assert.True(visitor.Answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Trial_OfAnEntry_CountsEachFormAndShowsExcerpts()
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        await visitor.GetAsync("/tekens/SB-2026-0001");
        await visitor.GetAsync(visitor.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Wat zou dit raken?").GetAttribute("href")!);
        Assert.Contains("nog niet geteld", visitor.Text, StringComparison.Ordinal);

        await CountAsync(visitor);

        var facts = visitor.Page.QuerySelectorAll(".trial dd").Select(fact => fact.TextContent);
        Assert.Equal(["4", "2", "1", "1"], facts);
        Assert.Contains("Nu in scans.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".excerpts li").Length);
        Assert.Equal("U+202E", visitor.Page.QuerySelector(".excerpts .hidden-sign")!.TextContent);
    }

    [Fact]
    public async Task Trial_OfAFormThatIsNotInTheEntry_CountsItToo()
    {
        using var visitor = await bank.It.SignInAsync("Hoofdredacteur");
        await visitor.GetAsync("/tekens/SB-2026-0001/treffers?vorm=fietsenmaker");
        await CountAsync(visitor);
        Assert.Contains("Staat niet in dit teken.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(["4", "1", "1", "0"], visitor.Page.QuerySelectorAll(".trial dd").Select(fact => fact.TextContent));
    }

    [Fact]
    public async Task Trial_WithoutACorpus_SaysHowToGetOne()
    {
        await using var bare = new WebBank();
        await bare.InitializeAsync();
        using var visitor = await bare.SignInAsync("Analist");
        await visitor.GetAsync("/tekens/SB-2026-0001/treffers");
        Assert.Contains("Scanning:Corpus", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("button[name=doe]"));
    }

    [Fact]
    public async Task Trial_OfSomebodysAccount_IsNotCounted()
    {
        using var visitor = await bank.It.SignInAsync("Analist");
        await visitor.GetAsync("/tekens/SB-2026-0001/treffers?vorm=@janjansen");
        Assert.Contains("wordt niet geteld: dit lijkt op gegevens van een persoon", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("button[value=tel]"));

        var token = visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await visitor.PostAsync("/tekens/SB-2026-0001/treffers?vorm=@janjansen", [new("__RequestVerificationToken", token), new("doe", "tel")]);
        await visitor.FollowAsync();
        Assert.Empty(visitor.Page.QuerySelectorAll(".trial dd"));
    }

    [Fact]
    public async Task Try_ATextThatOutlastsTheSession_GetsNoAnswer()
    {
        using var visitor = await bank.It.SignInAsync("Moderator");
        await visitor.GetAsync("/proef");
        var token = Uri.EscapeDataString(visitor.Page.QuerySelector("form.report input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        using var other = bank.It.Visit();
        other.TakeCookiesOf(visitor);
        await other.GetAsync("/proef");
        using var slow = await SlowRequest.BeginAsync(
            bank.It.People, "/proef", $"__RequestVerificationToken={token}&tekst=een+zwaluwkruis", "application/x-www-form-urlencoded", TestContext.Current.CancellationToken, "Cookie: " + visitor.Cookies.GetCookieHeader(bank.It.People));

        await other.SubmitAsync("form[action='/afmelden']");
        await slow.FinishAsync(TestContext.Current.CancellationToken);
        var (status, answer) = await slow.AnswerAsync(TestContext.Current.CancellationToken);

        Assert.Equal(302, status);
        Assert.Contains("/aanmelden", answer, StringComparison.Ordinal);
    }

    private static async Task CountAsync(Visitor visitor)
    {
        await visitor.SubmitAsync("form.actions", ("doe", "tel"));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        await visitor.FollowAsync();
        var address = visitor.Answer.RequestMessage!.RequestUri!.PathAndQuery;
        while (visitor.Page.QuerySelector("progress") is not null)
        {
            await pulse.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            await visitor.GetAsync(address);
        }
    }

    private async Task<Visitor> TryAsync(string account, string text)
    {
        var visitor = await bank.It.SignInAsync(account);
        await visitor.GetAsync("/");
        await visitor.GetAsync(visitor.Page.QuerySelector("a[href='/proef']")!.GetAttribute("href")!);
        await visitor.SubmitAsync("form.report", ("tekst", text));
        return visitor;
    }

    /// <summary>A bank with forms that texts are scanned for, and a corpus.</summary>
    public sealed class Bank : IAsyncLifetime
    {
        private readonly string _corpus = Path.GetTempFileName();

        public WebBank It { get; private set; } = new();

        public async ValueTask InitializeAsync()
        {
            await File.WriteAllLinesAsync(_corpus, ["Een zwaluwkruis op de muur.", "Niets.", "", "Wat is een zwaluwkruis\u202E?", "De fietsenmaker."], TestContext.Current.CancellationToken);
            It = new WebBank
            {
                Entries = [Scanned("SB-2026-0001", "zwaluwkruis"), Scanned("SB-2026-0002", "fluisterkruis") with { Tlp = Tlp.Amber }, InventedEntry.Of("SB-2026-0003", "opzoekwoord"), Overdue],
                Settings = ["--Scanning:LongestText=200", "--Scanning:CompileSeconds=60", $"--Scanning:Corpus={_corpus}"],
            };
            await It.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await It.DisposeAsync();
            File.Delete(_corpus);
        }

        private static EntryContent Overdue => Scanned("SB-2026-0004", "oudwimpel") with { Assurance = Assurance.Reviewed, ReviewBy = new DateOnly(2026, 2, 1) };

        private static EntryContent Scanned(string code, string form)
        {
            var entry = InventedEntry.Of(code, form);
            return entry with { Forms = [.. entry.Forms.Select(one => one with { Use = FormUse.Scan })] };
        }
    }
}
