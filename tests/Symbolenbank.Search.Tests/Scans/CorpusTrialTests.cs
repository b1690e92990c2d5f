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
        await using var bank = await OpenAsync(file);
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
    public async Task Cancel_WhileCounting_EndsIt()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, Enumerable.Repeat("een gewone zin met een zwaluwkruis erin, en nog wat woorden", 200_000), Ct);
        await using var bank = await OpenAsync(file);
        var trial = bank.Catalog.Get<CorpusTrial>();
        var analyst = await bank.Catalog.SignInAsync(Role.Analyst, Ct);
        ScanForm[] forms = [ScanForm.Of("zwaluwkruis"), ScanForm.Of("bergkristal")];

        Assert.True(trial.Start(analyst, forms));
        trial.Cancel(analyst, forms);
        await trial.WaitAsync(forms, TimeSpan.FromSeconds(60), Ct);

        Assert.All((await trial.ShowAsync(analyst, "proef", forms, Ct)).Value!, count => Assert.Equal(CorpusState.NotCounted, count.State));
    }

    [Fact]
    public async Task Cancel_OfAnotherPersonsForm_LeavesItCounting()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("corpus.txt");
        await File.WriteAllLinesAsync(file, Enumerable.Repeat("een gewone zin met een zwaluwkruis erin, en nog wat woorden", 20_000), Ct);
        await using var bank = await OpenAsync(file);
        var trial = bank.Catalog.Get<CorpusTrial>();
        var (one, other) = (await bank.Catalog.SignInAsync(Role.Analyst, Ct), await bank.Catalog.SignInAsync(Role.Expert, Ct));
        ScanForm[] forms = [ScanForm.Of("zwaluwkruis"), ScanForm.Of("bergkristal")];

        Assert.True(trial.Start(one, forms));
        Assert.True(trial.Start(other, [forms[1]]));
        trial.Cancel(other, forms);
        await trial.WaitAsync(forms, TimeSpan.FromSeconds(60), Ct);

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
        await trial.WaitAsync(forms, TimeSpan.FromSeconds(60), Ct);
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
        await trial.WaitAsync(forms, TimeSpan.FromSeconds(60), Ct);
    }

    [Fact]
    public async Task Trial_ForOtherRolesOrWithoutAFile_GivesNothing()
    {
        await using var bank = await OpenAsync("/nergens/corpus.txt");
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

    private static Task<SearchBank> OpenAsync(string corpus, params (string Key, string Value)[] settings)
    {
        var setup = new BankSetup { Entries = [Entry(1, "Een", Form("zwaluwkruis"))], Settings = { ["Scanning:Corpus"] = corpus } };
        foreach (var (key, value) in settings)
            setup.Settings[key] = value;
        return SearchBank.OpenAsync(setup);
    }
}
