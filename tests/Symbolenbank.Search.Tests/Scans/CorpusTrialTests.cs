using Dapper;
using Microsoft.Data.Sqlite;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scans;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests.Scans;

/// <summary>Counting a form over the operator's texts.</summary>
public sealed class CorpusTrialTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Count_OfAForm_IsKeptUntilTheFileChanges()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, ["een zwaluwkruis", "niets"], Ct);
        await using var bank = await OpenAsync(file, Entry(1, "Een", Form("zwaluwkruis")));
        var trial = bank.Catalog.Get<CorpusTrial>();
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);
        var form = ScanForm.Of("zwaluwkruis");

        var first = await trial.CountAsync(analyst, "proef", form, Ct);
        var known = await trial.ShowAsync(analyst, "proef", [form], Ct);
        await File.AppendAllLinesAsync(file, ["nog een zwaluwkruis"], Ct);
        var changed = await trial.ShowAsync(analyst, "proef", [form], Ct);
        var again = await trial.CountAsync(analyst, "proef", form, Ct);

        Assert.Equal((CorpusState.Done, 2, 1, 1), (first.Value!.State, first.Value.Texts, first.Value.TextsWithMatch, first.Value.Recognised));
        Assert.Equal("een zwaluwkruis", string.Concat(first.Value.Excerpts.Select(one => one.Before + one.Match + one.After)));
        Assert.Equal(CorpusState.Done, Assert.Single(known.Value!).State);
        Assert.Equal(CorpusState.NotCounted, Assert.Single(changed.Value!).State);
        Assert.Equal(2, again.Value!.Recognised);
    }

    [Fact]
    public async Task Start_ThatBreaksOnSomethingElseThanTheFile_EndsInAStatedFailureAndGivesItsTurnBack()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, ["een zwaluwkruis"], Ct);
        using var turn = new SemaphoreSlim(1);
        using var run = new CorpusRun(ScanForm.Of("zwaluwkruis"), new ScanningOptions { Corpus = file });
        var faults = new List<Exception>();

        run.Start(static _ => throw new InvalidOperationException(), turn, faults.Add);
        await run.Done;

        Assert.Equal(CorpusState.Failed, run.Count.State);
        Assert.IsNotType<IOException>(Assert.Single(faults), exactMatch: false);
        Assert.Equal(1, turn.CurrentCount);
    }

    [Fact]
    public async Task Cancel_WhileCounting_EndsIt()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, Enumerable.Repeat("een gewone zin met een zwaluwkruis erin, en nog wat woorden", 200_000), Ct);
        await using var bank = await OpenAsync(file, Entry(1, "Een", Form("zwaluwkruis")));
        var trial = bank.Catalog.Get<CorpusTrial>();
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);
        ScanForm[] forms = [ScanForm.Of("zwaluwkruis"), ScanForm.Of("bergkristal")];

        Assert.True(trial.Start(analyst, forms));
        trial.Cancel(analyst, forms);
        await trial.WaitAsync(analyst, forms, TimeSpan.FromSeconds(60), Ct);

        Assert.All((await trial.ShowAsync(analyst, "proef", forms, Ct)).Value!, count => Assert.Equal(CorpusState.NotCounted, count.State));
    }

    [Fact]
    public async Task Cancel_OfAnotherPersonsForm_LeavesItCounting()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, Enumerable.Repeat("een gewone zin met een zwaluwkruis erin, en nog wat woorden", 20_000), Ct);
        await using var bank = await OpenAsync(file, Entry(1, "Een", Form("zwaluwkruis")));
        var trial = bank.Catalog.Get<CorpusTrial>();
        var (one, other) = (await bank.Catalog.SignInAsync(Role.Analyst, Ct), await bank.Catalog.SignInAsync(Role.Expert, Ct));
        ScanForm[] forms = [ScanForm.Of("zwaluwkruis"), ScanForm.Of("bergkristal")];

        Assert.True(trial.Start(one, forms));
        Assert.True(trial.Start(other, [forms[1]]));
        trial.Cancel(other, forms);
        await trial.WaitAsync(one, forms, TimeSpan.FromSeconds(60), Ct);

        Assert.All((await trial.ShowAsync(one, "proef", forms, Ct)).Value!, count => Assert.Equal(CorpusState.Done, count.State));
    }

    [Fact]
    public async Task Start_OfMoreThanOnePersonMayHaveWaiting_BeginsOnlyThose()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, Enumerable.Repeat("een gewone zin met een zwaluwkruis erin, en nog wat woorden", 200_000), Ct);
        await using var bank = await OpenAsync(file, ("Scanning:CorpusWaiting", "3"));
        var trial = bank.Catalog.Get<CorpusTrial>();
        var (one, other) = (await bank.Catalog.SignInAsync(Role.Analyst, Ct), await bank.Catalog.SignInAsync(Role.Expert, Ct));
        ScanForm[] forms = [.. Enumerable.Range(0, 8).Select(number => ScanForm.Of($"bergkristal{(char)('a' + number)}"))];

        Assert.True(trial.Start(one, forms[..2]));
        Assert.False(trial.IsFullFor(one));
        Assert.True(trial.Start(one, forms));
        Assert.True(trial.IsFullFor(one));
        Assert.True(trial.Start(other, forms[3..4]));

        var states = (await trial.ShowAsync(one, "proef", forms, Ct)).Value!.Select(static count => count.State is CorpusState.NotCounted);
        Assert.Equal([false, false, false, false, true, true, true, true], states);
        trial.Cancel(one, forms);
        Assert.False(trial.IsFullFor(one));
        trial.Cancel(other, forms);
        await trial.WaitAsync(one, forms, TimeSpan.FromSeconds(60), Ct);
    }

    [Fact]
    public async Task Start_WhereMostFormsAreWaiting_BeginsNoFurther()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, Enumerable.Repeat("een gewone zin met een zwaluwkruis erin, en nog wat woorden", 200_000), Ct);
        await using var bank = await OpenAsync(file, ("Scanning:CorpusWaiting", "200"));
        var trial = bank.Catalog.Get<CorpusTrial>();
        var people = new[] { await bank.Catalog.SignInAsync(Role.Analyst, Ct), await bank.Catalog.SignInAsync(Role.Expert, Ct), await bank.Catalog.SignInAsync(Role.EditorInChief, Ct) };
        ScanForm[] forms = [.. Enumerable.Range(0, 510).Select(number => ScanForm.Of($"bergkristal {number}"))];

        foreach (var (person, at) in people.Select(static (person, at) => (person, at)))
            Assert.True(trial.Start(person, [.. forms.Skip(at * 170).Take(170)]));

        var shown = (await trial.ShowAsync(people[0], "proef", forms, Ct)).Value!;
        Assert.Equal(500, shown.Count(static count => count.State is not CorpusState.NotCounted));
        foreach (var person in people)
            trial.Cancel(person, forms);
        await trial.WaitAsync(people[0], forms, TimeSpan.FromSeconds(60), Ct);
    }

    [Fact]
    public async Task Count_OfAFormThatNeedsAnother_FindsItWhereThatIsScannedForToo()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, ["bergkristal en zwaluwkruis", "bergkristal alleen", "het zwaluwkruis bergkristal"], Ct);
        await using var bank = await OpenAsync(file, Entry(1, "Een", Scanned("zwaluwkruis")), Entry(2, "Twee", Scanned("zwaluwkruis bergkristal")));
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);
        await bank.Catalog.Get<SearchState>().WaitForReadyAsync(Ct);
        var form = ScanForm.Of("bergkristal", "SB-2026-0009") with { Required = new Neighbours { Forms = ["zwaluwkruis"] } };

        var count = (await bank.Catalog.Get<CorpusTrial>().CountAsync(analyst, "proef", form, Ct)).Value!;

        Assert.Equal((CorpusState.Done, 3, 1), (count.State, count.Texts, count.TextsWithMatch));
        Assert.Equal("bergkristal en zwaluwkruis", string.Concat(count.Excerpts.Select(one => one.Before + one.Match + one.After)));
    }

    [Fact]
    public async Task Count_OfAFormInALanguage_ReadsTheTextsAsAScanWithoutOneDoes()
    {
        const string Text = "choose";

        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, [Text], Ct);
        await using var bank = await OpenAsync(file, Entry(1, "Een", Form("zwaluwkruis")));
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);
        var form = ScanForm.Of("chose", "SB-2026-0009") with { Language = "en" };

        var count = (await bank.Catalog.Get<CorpusTrial>().CountAsync(analyst, "proef", form, Ct)).Value!;

        Assert.Empty(Scanning.Scans.In(FormSet.Compile([form]), Text, language: "en"));
        Assert.Equal(1, count.Recognised + count.NeedsContext);
    }

    [Theory]
    [InlineData("@janjansen", FormType.UserNamePattern)]
    [InlineData("@janjan*", FormType.UserNamePattern)]
    [InlineData("jan jansen", FormType.Phrase)]
    [InlineData("06 12345678", FormType.NumberCode)]
    [InlineData("hxxps://t[.]me/voorbeeldkanaal", FormType.LinkPattern)]
    public async Task Count_OfSomebody_IsRefusedAndOnRecordWithoutThem(string sought, FormType type)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, [$"{sought} schrijft hier"], Ct);
        await using var bank = await OpenAsync(file, Entry(1, "Een", Form("zwaluwkruis")));
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);

        var count = (await bank.Catalog.Get<CorpusTrial>().CountAsync(analyst, "proef", ScanForm.Of(sought, "SB-2026-0001", type), Ct)).Value!;

        Assert.Equal((CorpusState.Refused, 0, 0), (count.State, count.Texts, count.Excerpts.Count));
        var record = await LastTrialAsync(bank);
        Assert.Contains("\"refused\"", record, StringComparison.Ordinal);
        Assert.DoesNotContain("jan", record, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_OfAPatternThatIsPublished_ShowsThePatternInPlaceOfTheAccounts()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, ["volgens @torenvalk_anna en @nogiemand"], Ct);
        await using var bank = await OpenAsync(file, Entry(1, "Een", Form("@torenvalk*") with { Type = FormType.UserNamePattern }));
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);
        await bank.Catalog.Get<SearchState>().WaitForReadyAsync(Ct);

        var count = (await bank.Catalog.Get<CorpusTrial>().CountAsync(analyst, "proef", ScanForm.Of("@torenvalk*", Code(1), FormType.UserNamePattern), Ct)).Value!;

        var excerpt = Assert.Single(count.Excerpts);
        Assert.Equal("@torenvalk*", excerpt.Match);
        Assert.DoesNotContain("anna", excerpt.Before + excerpt.After, StringComparison.Ordinal);
        Assert.DoesNotContain("nogiemand", excerpt.Before + excerpt.After, StringComparison.Ordinal);
        Assert.DoesNotContain("sought", await LastTrialAsync(bank), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_OfAFormThatIsNotPublished_IsOnRecordByItself()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, ["niets"], Ct);
        await using var bank = await OpenAsync(file, Entry(1, "Een", Form("zwaluwkruis")));
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);

        _ = await bank.Catalog.Get<CorpusTrial>().CountAsync(analyst, "proef", ScanForm.Of("bergkristal", "SB-2026-0001"), Ct);

        Assert.Contains("bergkristal", await LastTrialAsync(bank), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zwaluwkruis", "bel 06 - 1234 5678 of mail anna@voorbeeld.example, zwaluwkruis", "bel •• - •••• •••• of mail ••••@•••••••••.•••••••, zwaluwkruis")]
    [InlineData("zwaluwkruis", "@anna_b zei zwaluwkruis tegen Anna van Dam", "@••••_• zei zwaluwkruis tegen •••• ••• •••")]
    [InlineData("zwaluwkruis", "zwaluwkruis, Dorpsstraat 12, 1488 AB, zaak 20231234567", "zwaluwkruis, ••••••••••• ••, •••• ••, zaak •••••••••••")]
    [InlineData("1488", "volgens lisa1488 is het zo", "volgens ••••1488 is het zo")]
    [InlineData("zwaluwkruis", "in 2014 stond er 14/88 naast een zwaluwkruis", "in 2014 stond er 14/88 naast een zwaluwkruis")]
    public async Task Excerpt_OfAText_ShowsNobody(string form, string text, string shown)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, [text], Ct);
        await using var bank = await OpenAsync(file, Entry(1, "Een", Form("zwaluwkruis")));
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);

        var count = (await bank.Catalog.Get<CorpusTrial>().CountAsync(analyst, "proef", ScanForm.Of(form, "SB-2026-0001"), Ct)).Value!;

        var excerpt = Assert.Single(count.Excerpts);
        Assert.Equal(shown, excerpt.Before + excerpt.Match + excerpt.After);
    }

    [Fact]
    public async Task Trial_ForOtherRolesOrWithoutAFile_GivesNothing()
    {
        await using var bank = await OpenAsync("/nergens/corpus.txt", Entry(1, "Een", Form("zwaluwkruis")));
        var trial = bank.Catalog.Get<CorpusTrial>();
        var moderator = await bank.Catalog.SignInAsync(Role.Moderator, Ct);
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);
        var form = ScanForm.Of("zwaluwkruis");

        Assert.Equal(OutcomeKind.NotAllowed, (await trial.CountAsync(moderator, "proef", form, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await trial.ShowAsync(moderator, "proef", [form], Ct)).Kind);
        Assert.Equal(OutcomeKind.Unavailable, (await trial.CountAsync(analyst, "proef", form, Ct)).Kind);
    }

    [Fact]
    public async Task Count_OverMoreThanTheMegabytesThatAreRead_SaysSoAndStopsThere()
    {
        const int LinesInOneMegabyte = 10_000;

        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        var line = "zwaluwkruis".PadRight(99, '.') + "\n";
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat(line, LinesInOneMegabyte)), Ct);
        await using var bank = await OpenAsync(file, ("Scanning:CorpusMegabytes", "1"));
        var trial = bank.Catalog.Get<CorpusTrial>();
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);
        var form = ScanForm.Of("zwaluwkruis");

        var exact = (await trial.CountAsync(analyst, "proef", form, Ct)).Value!;
        await File.AppendAllTextAsync(file, line, Ct);
        var above = (await trial.CountAsync(analyst, "proef", form, Ct)).Value!;
        await File.AppendAllTextAsync(file, string.Concat(Enumerable.Repeat(line, LinesInOneMegabyte)), Ct);
        var twice = (await trial.CountAsync(analyst, "proef", form, Ct)).Value!;

        Assert.Equal((false, LinesInOneMegabyte), (exact.IsCapped, exact.Texts));
        Assert.True(above.IsCapped);
        Assert.True(twice.IsCapped);
        Assert.InRange(twice.Texts, LinesInOneMegabyte, LinesInOneMegabyte + (LinesInOneMegabyte / 10));
    }

    [Fact]
    public void Texts_OfAFile_AreItsLinesInBoundedMemory()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        File.WriteAllText(file, "\uFEFFéén\r\n\n   \ntwee\n" + new string('x', 25) + "\nlaatste");

        using var texts = new CorpusTexts(file, longest: 10, mostBytes: 1_000);
        Assert.Equal(["één", "twee", "xxxxxxxxxx", "xxxxxxxxxx", "xxxxx", "laatste"], texts.Read());
        Assert.Equal((1, false), (texts.Share, texts.IsCapped));
        using var capped = new CorpusTexts(file, longest: 10, mostBytes: 5);
        Assert.True(capped.IsCapped);
    }

    private static Form Scanned(string value) => Form(value) with { Use = FormUse.Scan };

    private static async Task<string> LastTrialAsync(SearchBank bank)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(bank.Catalog.Var, "bank.db")};Pooling=false");
        return await connection.QuerySingleAsync<string>("SELECT record FROM audit_record WHERE act = 271 ORDER BY seq DESC LIMIT 1");
    }

    private static Task<SearchBank> OpenAsync(string corpus, params EntryContent[] entries) => SearchBank.OpenAsync(new BankSetup { Entries = entries, Settings = { ["Scanning:Corpus"] = corpus } });

    private static Task<SearchBank> OpenAsync(string corpus, params (string Key, string Value)[] settings)
    {
        var setup = new BankSetup { Entries = [Entry(1, "Een", Form("zwaluwkruis"))], Settings = { ["Scanning:Corpus"] = corpus } };
        foreach (var (key, value) in settings)
            setup.Settings[key] = value;
        return SearchBank.OpenAsync(setup);
    }
}
