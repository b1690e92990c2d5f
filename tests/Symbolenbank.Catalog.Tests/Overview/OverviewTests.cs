using System.Diagnostics;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Overview;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Overview;

/// <summary>Where the bank stands, for each reader as far as they may see; on one engine.</summary>
public abstract class OverviewTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Overview_WithWorkOnItsWay_CountsItAndSaysSinceWhen()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        var approved = await bank.HandInAsync(bank.Analyst, First with { Kind = EntryKind.Meme }, Ct);
        await bank.Desk.ApproveAsync(bank.Expert, approved, await bank.HashAsync(approved), "Klopt.", Ct);
        await bank.HandInAsync(bank.SecondAnalyst, First with { Kind = EntryKind.Flag }, Ct, urgent: true);

        var overview = (await bank.Bank.Get<OverviewDesk>().ReadAsync(bank.Editor, [], Ct)).Value!;

        Assert.Equal([(WaitingKind.Opinion, 1, 1), (WaitingKind.Publication, 1, 0)], overview.Waiting.Where(one => one.Count > 0).Select(one => (one.Kind, one.Count, one.Urgent)));
        Assert.All(overview.Waiting, one => Assert.Equal(one.Count > 0, one.Oldest is not null));
        Assert.Equal((First.Code, 3), (overview.Waiting[0].Code, overview.Waiting[0].Revision));
    }

    [Fact]
    public async Task Overview_WithEverySortOfWork_ShowsWhatEndsFirstOnTop_WithItsTime()
    {
        var clock = new FakeClock();
        var other = ReviewBank.Complete(InventedEntry.Of("SB-2026-0003", "qx8"));
        await using var bank = await ReviewBank.OpenAsync(engine, clock, [other], Ct, ("Bank:SessionIdle", "08:00:00"));
        var began = clock.GetUtcNow();
        await PublishUrgentlyAsync(bank, First with { Forms = [.. First.Forms, InventedEntry.Form("qx-7") with { SourceIds = ["s1"] }] });
        await bank.Bank.Get<ReportDesk>().TakeAsync(bank.Analyst, new MissingSign { Sign = "een wimpel met stippen", Place = "op een muur" }, Ct);
        await ProposeAsync(bank);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await bank.Bank.Get<FormStops>().StopAsync(bank.Expert, First.Code, "qx-7", "Raakt een merknaam.", Ct)).IsOk);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await bank.Desk.WithdrawAsync(bank.Expert, new RevisionName(other.Code, 1), "Klopt niet meer.", Ct)).IsOk);
        await bank.HandInAsync(bank.SecondAnalyst, First with { Legal = [Line] }, Ct);
        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);

        var waiting = (await bank.Bank.Get<OverviewDesk>().ReadAsync(bank.Editor, [], Ct)).Value!.Waiting.Where(one => one.Count > 0).ToArray();

        Assert.Equal(
            [WaitingKind.StoppedForm, WaitingKind.Withdrawal, WaitingKind.Provisional, WaitingKind.TermProposal, WaitingKind.Report, WaitingKind.Opinion, WaitingKind.LegalLine],
            waiting.Select(one => one.Kind));
        Assert.Equal(
            [began.AddHours(25), began.AddHours(26), began.AddDays(7), null, null, null, null],
            waiting.Select(one => one.Deadline));
        Assert.Equal([(First.Code, null), (other.Code, 1), (First.Code, 2)], waiting.Take(3).Select(one => (one.Code, one.Revision)));
        Assert.All(waiting, one => Assert.Equal(1, one.Count));
    }

    [Fact]
    public async Task Overview_ForThoseWhoMayNotSeeAnEntry_CountsNothingOfWhatWaitsWithIt()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        var hidden = EntryCode.Parse("SB-2026-0002");
        Assert.True((await bank.Bank.Get<ReportDesk>().TakeAsync(bank.Editor, new Correction { Code = hidden, Revision = 1, Part = EntryPart.Senses, What = "klopt niet", Source = "Verzonnen rapport" }, Ct)).IsOk);
        await bank.WriteAsync(
            "INSERT INTO form_stop (stopped_in, entry, form, stopped_at, stopped_by, reason) SELECT 1, e.id, 'wz9', 0, @by, 'fout' FROM entry e WHERE e.code = @hidden",
            new { hidden = hidden.ToString(), by = bank.Expert.Actor.Id });
        var desk = bank.Bank.Get<OverviewDesk>();

        var (forAnalyst, forEditor) = ((await desk.ReadAsync(bank.Analyst, [], Ct)).Value!, (await desk.ReadAsync(bank.Editor, [], Ct)).Value!);

        Assert.Equal(0, forAnalyst.Waiting.Sum(one => one.Count));
        Assert.Equal([WaitingKind.StoppedForm, WaitingKind.Report], forEditor.Waiting.Where(one => one.Count > 0).Select(one => one.Kind));
    }

    [Fact]
    public async Task Overview_ForThoseWhoMayNotSeeAnEntry_DoesNotCountIt()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        var desk = bank.Bank.Get<OverviewDesk>();

        var (forAnalyst, forEditor) = ((await desk.ReadAsync(bank.Analyst, [], Ct)).Value!, (await desk.ReadAsync(bank.Editor, [], Ct)).Value!);

        Assert.Equal((1, 2), (forAnalyst.Published, forEditor.Published));
        Assert.Equal((1, 2), (forAnalyst.Recent.Count, forEditor.Recent.Count));
        Assert.Equal((1, 2), (forAnalyst.Coverage.ByKind.Values.Sum(), forEditor.Coverage.ByKind.Values.Sum()));
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.ReadAsync(bank.Jurist, [], Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.ReadAsync(await bank.Bank.SignInAsync(Role.Moderator, Ct), [], Ct)).Kind);
    }

    [Fact]
    public async Task Overview_AfterAWithdrawal_ListsItAsWaitingAndRecent()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        var shown = new RevisionName(First.Code, 1);
        Assert.True((await bank.Desk.WithdrawAsync(bank.Expert, shown, "Klopt niet meer.", Ct)).IsOk);
        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);

        var overview = (await bank.Bank.Get<OverviewDesk>().ReadAsync(bank.Editor, [], Ct)).Value!;

        Assert.Equal(1, overview.Waiting.Single(one => one.Kind is WaitingKind.Withdrawal).Count);
        Assert.Equal((First.Code, true), (overview.Recent[0].Code, overview.Recent[0].Withdrawn));
    }

    private static LegalLine Line => new()
    {
        Jurisdiction = "NL",
        Provision = "art. 137d Sr",
        Qualification = LegalQualification.ContextDependent,
        SourceIds = ["s1"],
    };

    private static async Task PublishUrgentlyAsync(ReviewBank bank, EntryContent content)
    {
        var revision = await bank.HandInAsync(bank.Analyst, content, Ct);
        var hash = await bank.HashAsync(revision);
        Assert.True((await bank.Bank.Get<ReleaseDesk>().SupportUrgentAsync(bank.SecondAnalyst, revision, hash, "Haast.", Ct)).IsOk);
        Assert.True((await bank.Bank.Get<ReleaseDesk>().PublishUrgentAsync(bank.Editor, revision, hash, Ct)).IsOk);
    }

    private static async Task ProposeAsync(ReviewBank bank)
    {
        var term = bank.Bank.Get<TaxonomyTable>().Ideology("right-wing-extremist")!;
        var proposed = await bank.Bank.Get<TaxonomyDesk>().ProposeAsync(
            bank.Analyst, new TermProposing { Vocabulary = Vocabulary.Ideologies, Term = term with { Borderline = true }, BasedOn = 1, Reason = "Nagekeken." }, Ct);
        Assert.True(proposed.IsOk, string.Join(' ', proposed.Faults.Select(fault => fault.Sentence)));
    }
}

public sealed class SqliteOverviewTests() : OverviewTests(TestEngine.Sqlite);

public sealed class PostgresOverviewTests() : OverviewTests(TestEngine.Postgres);

/// <summary>Counting what is published.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Coverage_OfForms_CountsLanguagesUpToTheClearanceOnly()
    {
        var entry = Shelved(InventedEntry.Of("SB-2026-0001", "qx7") with
        {
            Ideologies = ["jihadist", "left-wing-extremist"],
            Forms = [InventedEntry.Form("a") with { Language = "nl" }, InventedEntry.Form("b") with { Language = "haw", Tlp = Tlp.Red, Script = "Latn" }],
        });

        var (clear, red) = (Coverage.Of([entry], Tlp.Clear, []), Coverage.Of([entry], Tlp.Red, []));

        Assert.Equal(["nl"], clear.Languages);
        Assert.Equal(["haw", "nl"], red.Languages);
        Assert.Equal(1, clear.ByLanguage[("jihadist", "nl")]);
        Assert.Equal(2, clear.ByKind.Values.Sum());
        Assert.Empty(Coverage.Of([entry], Tlp.Red, [EntryKind.Flag]).Ideologies);
        Assert.Equal(Tlp.Clear, entry.Facets.FormWithoutScript);
    }

    [Fact]
    public void Coverage_OfTenThousandEntries_TakesLessThanATenthOfASecond()
    {
        var one = Shelved(InventedEntry.Of("SB-2026-0001", "qx7", "qx8"));
        var many = Enumerable.Repeat(one, 10_000).ToArray();
        _ = Coverage.Of(many, Tlp.Red, []);

        var began = Stopwatch.GetTimestamp();
        var coverage = Coverage.Of(many, Tlp.Red, []);

        Assert.Equal(10_000, coverage.ByKind.Values.Sum());
        Promised.Within(TimeSpan.FromMilliseconds(100), began, "the coverage of ten thousand entries.");
    }

    private static ShelvedEntry Shelved(EntryContent content) =>
        ShelvedEntry.Of(new StoredRevision { Id = content.Id, Revision = 1, PublishedAt = default, Content = "", Hash = "" }, content);
}
