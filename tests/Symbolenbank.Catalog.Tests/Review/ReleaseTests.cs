using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>Publishing in haste and at a set time, and what happens when nobody decides in time; on one engine.</summary>
public abstract class ReleaseTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;
    private static readonly EntryContent Changed = First with { Kind = EntryKind.Meme };
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeClock _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Urgent_SupportedAndPublishedByTwo_IsProvisionalUntilAnExpertHasReadIt()
    {
        await using var bank = await OpenAsync();
        var (revision, hash) = await HandInAsync(bank, Changed);
        var release = bank.Bank.Get<ReleaseDesk>();

        Assert.Equal(OutcomeKind.Conflict, (await release.PublishUrgentAsync(bank.Editor, revision, hash, Ct)).Kind);
        Assert.Equal(ReviewState.InReview, (await release.SupportUrgentAsync(bank.SecondAnalyst, revision, hash, "Er wordt nu om gevraagd.", Ct)).Value);
        Assert.Equal(OutcomeKind.Conflict, (await release.SupportUrgentAsync(bank.Editor, revision, hash, "Ik ook.", Ct)).Kind);
        Assert.Equal(ReviewState.Published, (await release.PublishUrgentAsync(bank.Editor, revision, hash, Ct)).Value);

        Assert.Equal(Assurance.Provisional, await AssuranceAsync(bank));
        Assert.Equal([revision], await NamesAsync(bank, bank.Expert, WorklistKind.ToReview));
        await bank.VerifyAsync(Ct);
        Assert.Equal(ReviewState.Published, (await bank.Desk.ApproveAsync(bank.Expert, revision, hash, "Klopt.", Ct)).Value);
        Assert.Equal(Assurance.Reviewed, await AssuranceAsync(bank));
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.ApproveAsync(bank.Expert, revision, hash, "Nog eens.", Ct)).Kind);
        _clock.Advance(Hour);
        await DueAsync(bank);
        Assert.Equal(2, await bank.ShownAsync(Ct));
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Urgent_ByOnePersonInTwoRolesOrByAnAuthor_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var editor = await bank.JoinAsync("Tweede hoofdredacteur", Ct, Role.EditorInChief);
        var (revision, hash) = await HandInAsync(bank, Changed);
        var release = bank.Bank.Get<ReleaseDesk>();

        Assert.Equal(OutcomeKind.NotAllowed, (await release.SupportUrgentAsync(bank.Analyst, revision, hash, "Haast.", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await release.SupportUrgentAsync(bank.Jurist, revision, hash, "Haast.", Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await release.SupportUrgentAsync(bank.Editor, revision, hash, " ", Ct)).Kind);
        Assert.True((await release.SupportUrgentAsync(bank.Editor, revision, hash, "Haast.", Ct)).IsOk);
        await bank.WriteAsync("UPDATE account SET person = @Person WHERE id = @Id", new { Person = bank.Editor.Actor.Id, editor.Actor.Id });

        Assert.Equal(OutcomeKind.NotAllowed, (await release.PublishUrgentAsync(bank.Editor, revision, hash, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await release.PublishUrgentAsync(editor, revision, hash, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await release.PublishUrgentAsync(bank.Expert, revision, hash, Ct)).Kind);
        Assert.Equal(1, await bank.ShownAsync(Ct));
    }

    [Fact]
    public async Task Urgent_WithTheGateClosed_IsAConflict()
    {
        await using var bank = await OpenAsync();
        var (revision, hash) = await HandInAsync(bank, First with { Legal = [new LegalLine { Jurisdiction = "NL", Qualification = LegalQualification.ContextDependent }] });
        var release = bank.Bank.Get<ReleaseDesk>();
        await release.SupportUrgentAsync(bank.SecondAnalyst, revision, hash, "Haast.", Ct);

        var closed = await release.PublishUrgentAsync(bank.Editor, revision, hash, Ct);

        Assert.Equal((OutcomeKind.Conflict, "/legal/0"), (closed.Kind, closed.Faults[0].Field));
    }

    [Fact]
    public async Task Urgent_WithoutAnOpinionInTime_IsWithdrawnByTheBankAndNotRestored()
    {
        await using var bank = await OpenAsync();
        var (revision, hash) = await HandInAsync(bank, Changed);
        await bank.Bank.Get<ReleaseDesk>().SupportUrgentAsync(bank.SecondAnalyst, revision, hash, "Haast.", Ct);
        await bank.Bank.Get<ReleaseDesk>().PublishUrgentAsync(bank.Editor, revision, hash, Ct);

        _clock.Advance(Hour - TimeSpan.FromSeconds(1));
        await DueAsync(bank);
        Assert.Equal(2, await bank.ShownAsync(Ct));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await DueAsync(bank);

        Assert.Null(await bank.ShownAsync(Ct));
        Assert.Equal(1, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act = 642"));
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.RestoreAsync(bank.Editor, revision, "Toch wel.", Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.ApproveAsync(bank.Expert, revision, hash, "Te laat.", Ct)).Kind);
        Assert.True((await bank.Bank.Get<Tombstones>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), First.Code, Ct)).Value!.Lapsed);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Timed_PublicationDue_HappensOnceInTheNameOfWhoOrderedIt()
    {
        await using var bank = await OpenAsync();
        var (revision, hash) = await ApprovedAsync(bank, Changed);
        var release = bank.Bank.Get<ReleaseDesk>();
        var at = _clock.GetUtcNow() + Hour;

        Assert.Equal(OutcomeKind.Invalid, (await release.TimeAsync(bank.Editor, revision, hash, _clock.GetUtcNow(), Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await release.TimeAsync(bank.Editor, revision, hash, _clock.GetUtcNow() + TimeSpan.FromDays(90) + Hour, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await release.TimeAsync(bank.Expert, revision, hash, at, Ct)).Kind);
        Assert.Equal(ReviewState.Approved, (await release.TimeAsync(bank.Editor, revision, hash, at, Ct)).Value);
        _clock.Advance(Hour - TimeSpan.FromSeconds(1));
        await DueAsync(bank);
        Assert.Equal(1, await bank.ShownAsync(Ct));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(DueAsync(bank), DueAsync(bank));

        Assert.Equal(2, await bank.ShownAsync(Ct));
        Assert.Equal(1, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM review_decision WHERE act = 'Publish' AND account = @Id", new { bank.Editor.Actor.Id }));
        await bank.VerifyAsync(Ct);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("ask")]
    [InlineData("role")]
    [InlineData("gate")]
    [InlineData("meanwhile")]
    public async Task Timed_WhenWhatItTakesIsGone_DoesNotHappen(string gone)
    {
        await using var bank = await OpenAsync();
        var (revision, hash) = await ApprovedAsync(bank, Changed);
        await bank.Bank.Get<ReleaseDesk>().TimeAsync(bank.Editor, revision, hash, _clock.GetUtcNow() + Hour, Ct);
        var other = await bank.JoinAsync("Andere hoofdredacteur", Ct, Role.EditorInChief);
        if (gone is "cancel") Assert.True((await bank.Bank.Get<ReleaseDesk>().CancelTimedAsync(other, revision, Ct)).IsOk);
        if (gone is "ask") Assert.True((await bank.Desk.AskForChangesAsync(bank.Expert, revision, "Wacht.", Ct)).IsOk);
        if (gone is "role") await bank.WriteAsync("UPDATE account SET enabled = @no WHERE id = @Id", new { no = false, bank.Editor.Actor.Id });
        if (gone is "gate") await bank.WriteAsync("UPDATE revision_author SET author = @Id WHERE revision = 2", new { bank.Editor.Actor.Id });
        if (gone is "meanwhile")
        {
            var (small, text) = await HandInAsync(bank, First with { Forms = [.. First.Forms, InventedEntry.Form("qx-7") with { SourceIds = ["s1"] }] });
            Assert.True((await bank.Desk.AcceptSmallChangeAsync(bank.Expert, small, text, Ct)).IsOk);
        }

        _clock.Advance(Hour);
        await DueAsync(bank);
        await DueAsync(bank);

        Assert.NotEqual(2, await bank.ShownAsync(Ct));
        var recorded = await bank.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act = 645");
        Assert.Equal(gone is "cancel" or "ask" ? 0 : 1, recorded);
        if (recorded == 1) Assert.NotNull((await bank.Bank.Get<RevisionRoom>().OpenAsync(other, revision, Ct)).Value!.Times.PublishFault);
    }

    [Fact]
    public async Task Withdrawal_UnconfirmedAtItsDeadline_IsRecordedOnceAndStandsOnEveryReviewersList()
    {
        await using var bank = await OpenAsync();
        var shown = new RevisionName(First.Code, 1);
        await bank.Desk.WithdrawAsync(bank.Expert, shown, "De bron is ingetrokken.", Ct);
        _clock.Advance(Hour - TimeSpan.FromSeconds(1));
        await DueAsync(bank);
        Assert.Empty(await NamesAsync(bank, bank.Expert, WorklistKind.Withdrawals));

        _clock.Advance(TimeSpan.FromSeconds(1));
        await DueAsync(bank);
        await DueAsync(bank);

        Assert.Equal(1, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act = 646"));
        foreach (var reviewer in new[] { bank.Expert, bank.Editor })
        {
            var line = Assert.Single((await bank.Bank.Get<Worklists>().ReadAsync(reviewer, WorklistKind.Withdrawals, 1, Ct)).Value!.Lines);
            Assert.Equal((shown, true), (line.Revision, line.Overdue));
        }

        Assert.Null(await bank.ShownAsync(Ct));
        Assert.True((await bank.Desk.ConfirmWithdrawalAsync(bank.Editor, shown, Ct)).IsOk);
        Assert.Empty(await NamesAsync(bank, bank.Expert, WorklistKind.Withdrawals));
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Allowed_ForEachReader_IsWhatTheDesksDo()
    {
        await using var bank = await OpenAsync();
        var (revision, _) = await HandInAsync(bank, Changed);

        Assert.Equal([ReviewAct.TakeBack], await AllowedAsync(bank, bank.Analyst, revision));
        Assert.Equal([ReviewAct.SupportUrgent], await AllowedAsync(bank, bank.SecondAnalyst, revision));
        Assert.Equal([ReviewAct.AskForChanges, ReviewAct.Reject, ReviewAct.Approve, ReviewAct.SupportUrgent], await AllowedAsync(bank, bank.Expert, revision));
        Assert.Equal([ReviewAct.ConfirmLegal, ReviewAct.TakeBackLegal], await AllowedAsync(bank, bank.Jurist, revision));
        Assert.Equal(FourEyesRefusal.IsAuthor, (await bank.Bank.Get<RevisionRoom>().OpenAsync(bank.Analyst, revision, Ct)).Value!.Allowed.Refusal);
        Assert.Equal([ReviewAct.Withdraw], await AllowedAsync(bank, bank.Editor, new RevisionName(First.Code, 1)));
    }

    private static Task DueAsync(ReviewBank bank) => bank.Bank.Get<DueDecisions>().RunAsync(Ct);

    private static async Task<Assurance> AssuranceAsync(ReviewBank bank)
    {
        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);
        var room = bank.Bank.Get<ReadingRoom>();
        var opened = (await room.OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), First.Code, Ct)).Value!;
        var hit = (await room.AnswerAsync(CatalogBank.ReaderOf(Tlp.Clear), new Enquiry { Query = "x", Total = 1 }, [First.Id], Ct))[0];
        Assert.Equal(opened.Content.Assurance, hit.Content.Assurance);
        return opened.Content.Assurance;
    }

    private static async Task<(RevisionName Name, string Hash)> HandInAsync(ReviewBank bank, EntryContent content)
    {
        var revision = await bank.HandInAsync(bank.Analyst, content, Ct);
        return (revision, await bank.HashAsync(revision));
    }

    private static async Task<(RevisionName Name, string Hash)> ApprovedAsync(ReviewBank bank, EntryContent content)
    {
        var (revision, hash) = await HandInAsync(bank, content);
        Assert.True((await bank.Desk.ApproveAsync(bank.Expert, revision, hash, "Klopt.", Ct)).IsOk);
        return (revision, hash);
    }

    private static async Task<RevisionName[]> NamesAsync(ReviewBank bank, Reader reader, WorklistKind kind) =>
        [.. (await bank.Bank.Get<Worklists>().ReadAsync(reader, kind, 1, Ct)).Value!.Lines.Select(line => line.Revision)];

    private static async Task<ReviewAct[]> AllowedAsync(ReviewBank bank, Reader reader, RevisionName revision) =>
        [.. (await bank.Bank.Get<RevisionRoom>().OpenAsync(reader, revision, Ct)).Value!.Allowed.Acts.Order()];

    private Task<ReviewBank> OpenAsync() =>
        ReviewBank.OpenAsync(engine, _clock, Ct, ("Review:ProvisionalFor", "01:00:00"), ("Review:ConfirmWithdrawal", "01:00:00"), ("Bank:SessionIdle", "08:00:00"));
}

public sealed class SqliteReleaseTests() : ReleaseTests(TestEngine.Sqlite);

public sealed class PostgresReleaseTests() : ReleaseTests(TestEngine.Postgres);
