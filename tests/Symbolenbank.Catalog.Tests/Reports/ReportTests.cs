using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Reports;

/// <summary>Reports from the reader's hand to the analysts' list; on one engine.</summary>
public abstract class ReportTests(TestEngine engine)
{
    private static readonly EntryContent Clear = InventedEntry.Of("SB-2026-0001", "qx7");
    private static readonly EntryContent Red = InventedEntry.Of("SB-2026-0002", "wz9") with { Tlp = Tlp.Red };
    private static readonly MissingSign Sign = new() { Sign = "een omgekeerde driehoek", Place = "sticker op een paal" };
    private static readonly Correction Wrong = new() { Code = Clear.Code, Revision = 1, Part = EntryPart.Senses, What = "De tweede betekenis klopt niet.", Source = "Jaarverslag 2025" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_AMissingSign_ShowsItToAnAnalystUnderAPseudonym()
    {
        await using var bank = await OpenAsync();
        var moderator = await bank.SignInAsync(Role.Moderator, Ct);
        var week = bank.Get<ReportRules>().Weeks()[1];

        var taken = await bank.Get<ReportDesk>().TakeAsync(moderator, Sign with { Week = week }, Ct);

        var report = Assert.Single(await WaitingAsync(bank));
        Assert.Equal((taken.Value, ReportKind.MissingSign, Sign.Sign, Sign.Place, week), (report.Id, report.Kind, report.What, report.Place, report.Week));
        Assert.StartsWith("a-", report.Reporter, StringComparison.Ordinal);
        Assert.Null(report.HandledAt);
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        var row = await connection.QuerySingleAsync<string>("SELECT record FROM audit_record WHERE act = 900");
        Assert.Contains(report.Reporter, row, StringComparison.Ordinal);
        Assert.DoesNotContain("driehoek", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_ACorrection_NamesEntryRevisionAndPart()
    {
        await using var bank = await OpenAsync();

        await bank.Get<ReportDesk>().TakeAsync(await bank.SignInAsync(Role.Moderator, Ct), Wrong, Ct);

        var report = Assert.Single(await WaitingAsync(bank));
        Assert.Equal((ReportKind.Correction, Clear.Code, 1, EntryPart.Senses), (report.Kind, report.Code!.Value, report.Revision, report.Part!.Value));
        Assert.Equal((Wrong.What, Wrong.Source), (report.What, report.Source));
    }

    [Theory]
    [InlineData("SB-2026-0001", 2)]
    [InlineData("SB-2026-0002", 1)]
    [InlineData("SB-2026-4999", 1)]
    public async Task Take_ACorrectionOfWhatTheReaderMayNotSee_IsNotFound(string code, int revision)
    {
        await using var bank = await OpenAsync();
        var moderator = await bank.SignInAsync(Role.Moderator, Ct);

        var taken = await bank.Get<ReportDesk>().TakeAsync(moderator, Wrong with { Code = EntryCode.Parse(code), Revision = revision }, Ct);

        Assert.Equal(OutcomeKind.NotFound, taken.Kind);
        Assert.Empty(await WaitingAsync(bank));
    }

    [Fact]
    public async Task List_ForAnAnalystBelowAnEntry_LeavesItsReportsOutAndClosesNoneOfThem()
    {
        await using var bank = await OpenAsync();
        var editor = await bank.SignInAsync(Role.EditorInChief, Ct);
        var analyst = await bank.SignInAsync(Role.Analyst, Ct);
        var taken = await bank.Get<ReportDesk>().TakeAsync(editor, Wrong with { Code = Red.Code }, Ct);

        Assert.Empty((await bank.Get<ReportList>().ReadAsync(analyst, new ReportFilter(), Ct)).Value!.Reports);
        Assert.Single((await bank.Get<ReportList>().ReadAsync(editor, new ReportFilter(), Ct)).Value!.Reports);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Get<ReportList>().CloseAsync(analyst, taken.Value, "nagekeken", Ct)).Kind);
    }

    [Theory]
    [InlineData(Role.MunicipalProfessional)]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task List_ForOtherRoles_IsNotAllowedAndThatIsRecorded(Role role)
    {
        await using var bank = await OpenAsync();
        var reader = await bank.SignInAsync(role, Ct);
        var taken = await bank.Get<ReportDesk>().TakeAsync(reader, Sign, Ct);

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<ReportList>().ReadAsync(reader, new ReportFilter(), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Get<ReportList>().CloseAsync(reader, taken.Value, "nagekeken", Ct)).Kind);
        await using var connection = await bank.Get<BankDatabase>().ReadAsync(Ct);
        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act = 500"));
    }

    [Fact]
    public async Task Close_Once_MovesItToTheHandledOnes()
    {
        await using var bank = await OpenAsync();
        var analyst = await bank.SignInAsync(Role.Analyst, Ct);
        var taken = await bank.Get<ReportDesk>().TakeAsync(analyst, Sign, Ct);
        var list = bank.Get<ReportList>();

        Assert.True((await list.CloseAsync(analyst, taken.Value, "staat nu in de bank", Ct)).IsOk);

        Assert.Empty(await WaitingAsync(bank));
        var handled = Assert.Single((await list.ReadAsync(analyst, new ReportFilter { Handled = true }, Ct)).Value!.Reports);
        Assert.Equal("staat nu in de bank", handled.Note);
        Assert.NotNull(handled.HandledAt);
        Assert.Equal(OutcomeKind.Conflict, (await list.CloseAsync(analyst, taken.Value, "nog eens", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await list.CloseAsync(analyst, Guid.CreateVersion7(), "nagekeken", Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await list.CloseAsync(analyst, taken.Value, "van Jan Jansen", Ct)).Kind);
    }

    [Fact]
    public async Task List_InPages_GivesEachReportOnceNewestFirst()
    {
        await using var bank = await OpenAsync(("Reports:PageSize", "2"));
        var moderator = await bank.SignInAsync(Role.Moderator, Ct);
        for (var i = 0; i < 5; i++) await bank.Get<ReportDesk>().TakeAsync(moderator, Sign with { Sign = $"teken {i}" }, Ct);
        var analyst = await bank.SignInAsync(Role.Analyst, Ct);

        var seen = new List<string>();
        long? before = null;
        do
        {
            var page = (await bank.Get<ReportList>().ReadAsync(analyst, new ReportFilter { Before = before }, Ct)).Value!;
            seen.AddRange(page.Reports.Select(report => report.What));
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(["teken 4", "teken 3", "teken 2", "teken 1", "teken 0"], seen);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public async Task Take_TextsOfLength_AreTakenWithinTheLimits(int length, bool taken)
    {
        await using var bank = await OpenAsync(
            ("Reports:LongestSign", "20"), ("Reports:LongestPlace", "20"), ("Reports:LongestCorrection", "20"), ("Reports:LongestSource", "20"), ("Reports:LongestNote", "20"));
        var rules = bank.Get<ReportRules>();
        var text = new string('x', length);

        Assert.Equal(taken, rules.Check(Sign with { Sign = text, Place = "hier" }).Count == 0);
        Assert.Equal(taken, rules.Check(Sign with { Sign = "iets", Place = text }).Count == 0);
        Assert.Equal(taken, rules.Check(Wrong with { What = text, Source = "" }).Count == 0);
        Assert.Equal(taken, rules.Check(Wrong with { What = "fout", Source = text }).Count == 0);
        Assert.Equal(taken, rules.CheckNote(text).Count == 0);
        Assert.Equal(taken ? OutcomeKind.Ok : OutcomeKind.Invalid, (await bank.Get<ReportDesk>().TakeAsync(await bank.SignInAsync(Role.Moderator, Ct), Sign with { Sign = text, Place = "hier" }, Ct)).Kind);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(-1, false)]
    public void Check_AWeekAgo_IsTakenWithinThoseThatCanBeChosen(int back, bool taken)
    {
        var clock = new FakeClock();
        var rules = new ReportRules(Options.Create(new ReportOptions { Weeks = 3 }), clock);
        var week = Week.Of(DateOnly.FromDateTime(clock.GetUtcNow().Date)).Back(back);

        Assert.Equal(taken, rules.Check(Sign with { Week = week }).Count == 0);
    }

    [Theory]
    [InlineData("", ReportFaultKind.Empty)]
    [InlineData("  \n", ReportFaultKind.Empty)]
    [InlineData("x\0", ReportFaultKind.Unsound)]
    [InlineData("@iemand", ReportFaultKind.Handle)]
    [InlineData("Jan Jansen", ReportFaultKind.PersonName)]
    public void Check_AFieldAtFault_NamesItAndWhy(string text, ReportFaultKind kind)
    {
        var rules = new ReportRules(Options.Create(new ReportOptions()), new FakeClock());

        Assert.Equal([new ReportFault("Sign", kind)], rules.Check(Sign with { Sign = text }));
        Assert.Equal([new ReportFault("Place", kind)], rules.Check(Sign with { Place = text }));
        Assert.Equal([new ReportFault("What", kind)], rules.Check(Wrong with { What = text }));
    }

    private static async Task<IReadOnlyList<Report>> WaitingAsync(CatalogBank bank) =>
        (await bank.Get<ReportList>().ReadAsync(await bank.SignInAsync(Role.EditorInChief, Ct), new ReportFilter(), Ct)).Value!.Reports;

    private Task<CatalogBank> OpenAsync(params (string Key, string Value)[] settings) => CatalogBank.OpenAsync(
        new BankSetup { Engine = engine, Entries = [Clear, Red], Settings = settings.ToDictionary(one => one.Key, one => (string?)one.Value, StringComparer.Ordinal) }, Ct);
}

public sealed class SqliteReportTests() : ReportTests(TestEngine.Sqlite);

public sealed class PostgresReportTests() : ReportTests(TestEngine.Postgres);
