using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>What waits for whom, what is said about it, and what came before; on one engine.</summary>
public abstract class WorklistTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;
    private static readonly EntryContent Changed = First with { Kind = EntryKind.Meme };
    private static readonly EntryContent WithForm = First with { Forms = [.. First.Forms, InventedEntry.Form("qx-7") with { SourceIds = ["s1"] }] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ToReview_ShowsEachWhatTheyCanDecide_UrgentFirst()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        var colleague = await bank.JoinCurationAsync("Collega", Ct, Role.Expert);
        var plain = await bank.HandInAsync(bank.Analyst, Changed, Ct);
        var small = await bank.HandInAsync(bank.Analyst, WithForm, Ct);
        var urgent = await bank.HandInAsync(bank.SecondAnalyst, First with { Kind = EntryKind.Flag }, Ct, urgent: true);

        Assert.Equal([urgent, plain], await NamesAsync(bank, bank.Expert, WorklistKind.ToReview));
        Assert.Equal([urgent], await NamesAsync(bank, bank.Editor, WorklistKind.ToReview));
        Assert.Empty(await NamesAsync(bank, bank.Editor, WorklistKind.ToPublish));
        var line = Assert.Single((await bank.Bank.Get<Worklists>().ReadAsync(bank.Editor, WorklistKind.SmallChanges, 1, Ct)).Value!.Lines);
        Assert.Equal((small, "/forms/qx-7"), (line.Revision, Assert.Single(line.Adds).Path));
        Assert.Equal([urgent], await NamesAsync(bank, colleague, WorklistKind.ToReview));
        Assert.Equal([urgent], await NamesAsync(bank, bank.Analyst, WorklistKind.ToReview));
        Assert.Empty(await NamesAsync(bank, bank.SecondAnalyst, WorklistKind.ToReview));
        Assert.Equal([plain, small], await NamesAsync(bank, bank.Analyst, WorklistKind.Mine));

        await bank.Desk.ApproveAsync(bank.Expert, urgent, await bank.HashAsync(urgent), "Klopt.", Ct);
        Assert.Equal([urgent], await NamesAsync(bank, bank.Editor, WorklistKind.ToPublish));
        Assert.Equal([plain], await NamesAsync(bank, bank.Expert, WorklistKind.ToReview));
    }

    [Fact]
    public async Task Lists_OfWhatWasGivenBackWithdrawnOrIsLegal_GoToThoseConcerned()
    {
        await using var bank = await OpenAsync();
        var legal = await bank.HandInAsync(bank.Analyst, First with { Legal = [new LegalLine { Jurisdiction = "NL", Qualification = LegalQualification.ContextDependent }] }, Ct);
        var back = await bank.HandInAsync(bank.SecondAnalyst, Changed, Ct);
        await bank.Desk.AskForChangesAsync(bank.Expert, back, "Nog een bron.", Ct);
        await bank.Desk.WithdrawAsync(bank.Expert, new RevisionName(First.Code, 1), "Klopt niet.", Ct);

        Assert.Equal([legal], await NamesAsync(bank, bank.Jurist, WorklistKind.LegalLines));
        Assert.Equal([back], await NamesAsync(bank, bank.SecondAnalyst, WorklistKind.ChangesAsked));
        Assert.Empty(await NamesAsync(bank, bank.Analyst, WorklistKind.ChangesAsked));
        Assert.Equal([new RevisionName(First.Code, 1)], await NamesAsync(bank, bank.Editor, WorklistKind.Withdrawals));
        Assert.Empty(await NamesAsync(bank, bank.Expert, WorklistKind.Withdrawals));
        var front = (await bank.Bank.Get<Worklists>().FrontAsync(bank.Editor, 0, Ct)).Value!;
        Assert.Equal((1, 0), (front[WorklistKind.Withdrawals].Total, front[WorklistKind.LegalLines].Total));
    }

    [Fact]
    public async Task Due_ListsWhatIsOverdueFirst_AndOnlyWhatThePersonMaySee()
    {
        await using var bank = await OpenAsync(settings: ("Review:DueWithinDays", "365"));

        Assert.Equal([First.Code], (await NamesAsync(bank, bank.Analyst, WorklistKind.Due)).Select(name => name.Code));
        Assert.Equal(2, (await NamesAsync(bank, bank.Editor, WorklistKind.Due)).Length);
        Assert.Empty(await NamesAsync(bank, bank.Jurist, WorklistKind.Due));
    }

    [Fact]
    public async Task List_InPages_GivesEachLineOnce()
    {
        await using var bank = await OpenAsync(settings: ("Review:PageSize", "2"));
        for (var i = 0; i < 5; i++) await bank.HandInAsync(bank.Analyst, First with { Settings = [$"online{i}"] }, Ct);
        var lists = bank.Bank.Get<Worklists>();

        var pages = new[] { 1, 2, 3, 4 }.Select(page => lists.ReadAsync(bank.Expert, WorklistKind.ToReview, page, Ct).Result.Value!).ToArray();

        Assert.Equal([2, 2, 1, 0], pages.Select(page => page.Lines.Count));
        Assert.All(pages, page => Assert.Equal(5, page.Total));
        Assert.Equal([2, 3, 4, 5, 6], pages.SelectMany(page => page.Lines).Select(line => line.Revision.Number));
        Assert.Equal(OutcomeKind.Invalid, (await lists.ReadAsync(bank.Expert, WorklistKind.ToReview, 0, Ct)).Kind);
    }

    [Theory]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Rooms_ForOthers_AreNotAllowed(Role role)
    {
        await using var bank = await OpenAsync();
        var reader = await bank.JoinAsync("Iemand", Ct, role);
        var room = bank.Bank.Get<RevisionRoom>();

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Bank.Get<Worklists>().ReadAsync(reader, WorklistKind.Mine, 1, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Bank.Get<Worklists>().FrontAsync(reader, 0, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await room.ListAsync(reader, First.Code, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await room.OpenAsync(reader, new RevisionName(First.Code, 1), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await room.CompareAsync(reader, First.Code, 1, 1, Ct)).Kind);
    }

    [Fact]
    public async Task Rooms_OfAnEntryAboveTheReader_LookEmpty()
    {
        await using var bank = await OpenAsync();
        var red = EntryCode.Parse("SB-2026-0002");
        var room = bank.Bank.Get<RevisionRoom>();

        Assert.Equal(OutcomeKind.NotFound, (await room.ListAsync(bank.Analyst, red, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await room.OpenAsync(bank.Analyst, new RevisionName(red, 1), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await room.CompareAsync(bank.Analyst, red, 1, 1, Ct)).Kind);
        Assert.True((await room.OpenAsync(bank.Editor, new RevisionName(red, 1), Ct)).IsOk);
    }

    [Fact]
    public async Task History_NamesColleaguesAndComparesRevisions_ButNoRecordDoes()
    {
        await using var bank = await OpenAsync();
        await bank.PublishAsync(bank.Analyst, Changed, Ct);
        var room = bank.Bank.Get<RevisionRoom>();

        var lines = (await room.ListAsync(bank.SecondAnalyst, First.Code, Ct)).Value!.Lines;
        var open = (await room.OpenAsync(bank.SecondAnalyst, new RevisionName(First.Code, 2), Ct)).Value!;

        Assert.Equal([(2, true, "Analist"), (1, false, null)], lines.Select(line => (line.Number, line.IsShown, line.Author?.NameNl)));
        Assert.Equal(["/kind"], open.Differences.Select(difference => difference.Path));
        Assert.Equal([ReviewAct.Approve, ReviewAct.Publish], open.Decisions.Select(decision => decision.Act));
        Assert.Equal(["Deskundige", "Hoofdredacteur"], open.Decisions.Select(decision => decision.By!.NameNl));
        Assert.Equal(["/kind"], (await room.CompareAsync(bank.Analyst, First.Code, 1, 2, Ct)).Value!.Differences.Select(difference => difference.Path));
        Assert.Equal(OutcomeKind.NotFound, (await room.CompareAsync(bank.Analyst, First.Code, 1, 9, Ct)).Kind);
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE record LIKE '%Deskundige%' OR record LIKE '%Klopt met%'"));
    }

    [Fact]
    public async Task Comment_OnAMember_IsAnsweredAndResolvedOnce()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);
        var comments = bank.Bank.Get<ReviewComments>();

        var asked = await comments.WriteAsync(bank.Expert, revision, "/kind", "Waarom een meme?", null, Ct);
        Assert.True((await comments.WriteAsync(bank.Analyst, revision, "/kind", "Zie bron 2.", asked.Value, Ct)).IsOk);
        Assert.True((await comments.ResolveAsync(bank.Expert, revision, asked.Value, Ct)).IsOk);

        Assert.Equal(OutcomeKind.Conflict, (await comments.ResolveAsync(bank.Expert, revision, asked.Value, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await comments.WriteAsync(bank.Analyst, revision, "/kind", "Wat?", Guid.CreateVersion7(), Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await comments.WriteAsync(bank.Analyst, revision, "/kind", "x\0", null, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await comments.WriteAsync(bank.Analyst, new RevisionName(First.Code, 1), "/kind", "Te laat.", null, Ct)).Kind);
        var read = (await bank.Bank.Get<RevisionRoom>().OpenAsync(bank.Editor, revision, Ct)).Value!.Comments;
        Assert.Equal([("Waarom een meme?", true), ("Zie bron 2.", false)], read.Select(comment => (comment.Text, comment.ResolvedAt is not null)));
        Assert.Equal(asked.Value, read[1].Answers);
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE record LIKE '%meme?%'"));
    }

    [Fact]
    public async Task Comment_OnWhatWasSentBack_IsAnsweredAndGoesAlongUntilItIsDealtWith()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);
        var comments = bank.Bank.Get<ReviewComments>();
        var open = await comments.WriteAsync(bank.Expert, revision, "/kind", "Waarom een meme?", null, Ct);
        var done = await comments.WriteAsync(bank.Expert, revision, "/kind", "Bron ontbreekt.", null, Ct);
        Assert.True((await comments.ResolveAsync(bank.Expert, revision, done.Value, Ct)).IsOk);
        Assert.True((await bank.Desk.AskForChangesAsync(bank.Expert, revision, "Licht de soort toe.", Ct)).IsOk);

        Assert.True((await comments.WriteAsync(bank.Analyst, revision, "/kind", "Zie bron 2.", open.Value, Ct)).IsOk);
        var entry = (await bank.Drafts.BeginAsync(bank.Analyst, First.Code, Ct)).Value;
        var back = (await bank.Drafts.OpenAsync(bank.Analyst, entry, Ct)).Value!.SentBack!;
        var again = await bank.HandInAsync(bank.Analyst, Changed with { Lifecycle = Lifecycle.Dated }, Ct);

        Assert.Equal((revision, "Licht de soort toe.", "Deskundige"), (back.Revision, back.Decision!.Reason, back.Decision.By!.NameNl));
        Assert.Equal(["Waarom een meme?", "Zie bron 2."], back.Remarks.Select(remark => remark.Text));
        var room = bank.Bank.Get<RevisionRoom>();
        Assert.Equal(["Waarom een meme?", "Zie bron 2."], (await room.OpenAsync(bank.Editor, again, Ct)).Value!.Comments.Select(remark => remark.Text));
        Assert.Equal(["Bron ontbreekt."], (await room.OpenAsync(bank.Editor, revision, Ct)).Value!.Comments.Select(remark => remark.Text));
        Assert.True((await comments.ResolveAsync(bank.Expert, again, open.Value, Ct)).IsOk);
    }

    [Fact]
    public async Task Comment_OfAJurist_IsAboutLegalLinesOnly()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);
        var comments = bank.Bank.Get<ReviewComments>();
        var asked = await comments.WriteAsync(bank.Expert, revision, "/kind", "Waarom?", null, Ct);

        Assert.Equal(OutcomeKind.NotAllowed, (await comments.WriteAsync(bank.Jurist, revision, "/kind", "Nee.", null, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await comments.ResolveAsync(bank.Jurist, revision, asked.Value, Ct)).Kind);
        Assert.True((await comments.WriteAsync(bank.Jurist, revision, "/legal/0", "Artikel klopt niet.", null, Ct)).IsOk);
    }

    [Fact]
    public async Task PendingForms_OfADraft_NameWhatOthersWriteAboutTheSameSign()
    {
        await using var bank = await OpenAsync();
        await bank.Drafts.BeginNewAsync(bank.SecondAnalyst, new DraftSeed { Form = "QX 9" }, Ct);
        await bank.HandInAsync(bank.SecondAnalyst, First with { Forms = [.. First.Forms, InventedEntry.Form("qx-9")] }, Ct);
        var mine = InventedEntry.Of("SB-2026-4000", "qx9", "anders");

        var found = await bank.Bank.Get<PendingForms>().OfAsync(bank.Analyst, mine, Fold, Ct);

        Assert.Equal([("SB-2026-0001", "qx-9"), ("SB-2026-5001", "QX 9")], found.Value!.Select(form => (form.Code.ToString(), form.Theirs)));
        Assert.All(found.Value!, form => Assert.Equal(("qx9", "Tweede analist"), (form.Mine, form.Author!.NameNl)));
        Assert.Empty((await bank.Bank.Get<PendingForms>().OfAsync(bank.Analyst, mine with { Id = First.Id }, form => form, Ct)).Value!);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Bank.Get<PendingForms>().OfAsync(await bank.Bank.SignInAsync(Role.Moderator, Ct), mine, Fold, Ct)).Kind);

        static string Fold(string form) => form.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    private static async Task<RevisionName[]> NamesAsync(ReviewBank bank, Reader reader, WorklistKind kind) =>
        [.. (await bank.Bank.Get<Worklists>().ReadAsync(reader, kind, 1, Ct)).Value!.Lines.Select(line => line.Revision)];

    private Task<ReviewBank> OpenAsync(TimeProvider? clock = null, params (string Key, string Value)[] settings) => ReviewBank.OpenAsync(engine, clock ?? new FakeClock(), Ct, settings);
}

public sealed class SqliteWorklistTests() : WorklistTests(TestEngine.Sqlite);

public sealed class PostgresWorklistTests() : WorklistTests(TestEngine.Postgres);
