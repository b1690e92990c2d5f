using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>From a draft to readers and back, and who may not take which step; on one engine.</summary>
public abstract class ReviewTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;
    private static readonly EntryContent Changed = First with { Kind = EntryKind.Meme };
    private static readonly EntryContent WithForm = First with { Forms = [.. First.Forms, InventedEntry.Form("qx-7") with { SourceIds = ["s1"] }] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Life_OfAChange_TakesThreePeopleAndLeavesASoundRecord()
    {
        await using var bank = await OpenAsync();

        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);
        Assert.Equal(1, await bank.ShownAsync(Ct));
        var hash = await bank.HashAsync(revision);
        Assert.Equal(ReviewState.Approved, (await bank.Desk.ApproveAsync(bank.Expert, revision, hash, "Klopt.", Ct)).Value);
        Assert.Equal(ReviewState.Published, (await bank.Desk.PublishAsync(bank.Editor, revision, hash, Ct)).Value);

        Assert.Equal(2, await bank.ShownAsync(Ct));
        Assert.Equal(OutcomeKind.NotFound, (await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Kind);
        Assert.Contains(hash, await bank.ScalarAsync<string>("SELECT record FROM audit_record WHERE act = 624"), StringComparison.Ordinal);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task NewEntry_HandedInAndPublished_IsFoundUnderItsCode()
    {
        await using var bank = await OpenAsync();
        var entry = (await bank.Drafts.BeginNewAsync(bank.Analyst, new DraftSeed { Form = "nieuw" }, Ct)).Value;
        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, entry, Ct)).Value!;
        var content = First with { Id = draft.Entry, Code = draft.Code, Forms = draft.Content.Forms };
        var saved = await bank.Drafts.SaveAsync(bank.Analyst, new DraftChange { Entry = entry, Version = 1, Content = content }, Ct);

        var revision = (await bank.Bank.Get<HandingDesk>().HandInAsync(bank.Analyst, new HandIn { Entry = entry, Version = saved.Value!.Version, Summary = "nieuw", Clean = true }, Ct)).Value;
        var hash = await bank.HashAsync(revision);
        await bank.Desk.ApproveAsync(bank.Expert, revision, hash, "Klopt.", Ct);
        Assert.True((await bank.Desk.PublishAsync(bank.Editor, revision, hash, Ct)).IsOk);

        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);
        Assert.True((await bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), draft.Code, Ct)).IsOk);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Withdraw_ByOnePerson_HidesTheEntryWithinSecondsAndKeepsItsHistory()
    {
        await using var bank = await OpenAsync(new SystemClock());
        var shelf = bank.Bank.Get<TruthWatch>();
        var revision = new RevisionName(First.Code, 1);

        Assert.Equal(ReviewState.Withdrawn, (await bank.Desk.WithdrawAsync(bank.Expert, revision, "De bron is ingetrokken.", Ct)).Value);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Promised.PatienceFor(TimeSpan.FromSeconds(5)));
        while (shelf.Shelf.ByCode.ContainsKey(First.Code)) await shelf.WaitAsync(shelf.Shelf.Head, patience.Token);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), First.Code, Ct)).Kind);
        Assert.Equal(1, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM publication WHERE revision = 1 AND entry = @Id", new { First.Id }));
        Assert.Equal(ReviewState.Withdrawn, (await bank.Bank.Get<RevisionRoom>().ListAsync(bank.Analyst, First.Code, Ct)).Value!.Lines[0].State);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Withdrawn_ConfirmedOrRestored_NeedsASecondPerson()
    {
        await using var bank = await OpenAsync();
        var revision = new RevisionName(First.Code, 1);
        await bank.Desk.WithdrawAsync(bank.Expert, revision, "De bron is ingetrokken.", Ct);

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.ConfirmWithdrawalAsync(bank.Expert, revision, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.RestoreAsync(bank.Expert, revision, "Toch niet.", Ct)).Kind);
        Assert.True((await bank.Desk.ConfirmWithdrawalAsync(bank.Editor, revision, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.ConfirmWithdrawalAsync(bank.Editor, revision, Ct)).Kind);
        Assert.Null(await bank.ShownAsync(Ct));
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.RestoreAsync(bank.Editor, revision, "De bron staat er weer.", Ct)).Kind);
        var third = await bank.JoinAsync("Derde", Ct, Role.EditorInChief);
        Assert.True((await bank.Desk.RestoreAsync(third, revision, "De bron staat er weer.", Ct)).IsOk);
        Assert.Equal(1, await bank.ShownAsync(Ct));
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Tombstone_OfAWithdrawnEntry_SaysWhyToThoseWhoCouldSeeIt()
    {
        await using var bank = await OpenAsync();
        var stones = bank.Bank.Get<Tombstones>();
        var reader = CatalogBank.ReaderOf(Tlp.Clear);
        var red = EntryCode.Parse("SB-2026-0002");
        Assert.Equal(OutcomeKind.NotFound, (await stones.OpenAsync(reader, First.Code, Ct)).Kind);
        await bank.Desk.WithdrawAsync(bank.Expert, new RevisionName(First.Code, 1), "De bron is ingetrokken.", Ct);
        await bank.Desk.WithdrawAsync(bank.Editor, new RevisionName(red, 1), "De bron is ingetrokken.", Ct);

        var stone = (await stones.OpenAsync(reader, First.Code, Ct)).Value!;

        Assert.Equal(("De bron is ingetrokken.", true), (stone.Reason, stone.Provisional));
        await bank.Desk.ConfirmWithdrawalAsync(bank.Editor, new RevisionName(First.Code, 1), Ct);
        Assert.False((await stones.OpenAsync(reader, First.Code, Ct)).Value!.Provisional);
        Assert.Equal(OutcomeKind.NotFound, (await stones.OpenAsync(reader, red, Ct)).Kind);
    }

    [Fact]
    public async Task Approve_ByAnAuthor_IsNotAllowedOnAnyPath()
    {
        await using var bank = await OpenAsync();
        var both = await bank.JoinAsync("Schrijvende deskundige", Ct, Role.Expert, Role.EditorInChief);
        var revision = await bank.HandInAsync(both, Changed, Ct);
        var hash = await bank.HashAsync(revision);

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.ApproveAsync(both, revision, hash, "Klopt.", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.AcceptSmallChangeAsync(both, revision, hash, Ct)).Kind);
        var twin = await bank.JoinCurationAsync("Tweede account", Ct, Role.Expert);
        await bank.WriteAsync("UPDATE account SET person = @Person WHERE id = @Id", new { Person = both.Actor.Id, twin.Actor.Id });
        var refused = await bank.Desk.ApproveAsync(twin, revision, hash, "Klopt.", Ct);
        Assert.Equal((OutcomeKind.NotAllowed, "You wrote a part of this text."), (refused.Kind, refused.Faults[0].Sentence));
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM review_decision"));
    }

    [Fact]
    public async Task Approve_ByWhoeverWroteAPartInAColleaguesDraft_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        await bank.Drafts.BeginAsync(bank.Expert, First.Code, Ct);
        await bank.Drafts.SaveAsync(bank.Expert, new DraftChange { Entry = First.Id, Version = 1, Content = Changed }, Ct);
        await bank.Drafts.BeginAsync(bank.Analyst, First.Code, Ct);
        await bank.Bank.Get<DraftMerging>().TakeOverAsync(bank.Analyst, First.Id, 1, bank.Expert.Actor.Id, Ct);

        var revision = await bank.Bank.Get<HandingDesk>().HandInAsync(bank.Analyst, new HandIn { Entry = First.Id, Version = 2, Summary = "samen", Clean = true }, Ct);

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.ApproveAsync(bank.Expert, revision.Value, await bank.HashAsync(revision.Value), "Klopt.", Ct)).Kind);
    }

    [Theory]
    [InlineData("true", OutcomeKind.NotAllowed)]
    [InlineData("false", OutcomeKind.Ok)]
    public async Task Approve_BySomebodyOfTheAuthorsHouse_IsAsTheOptionSays(string other, OutcomeKind expected)
    {
        await using var bank = await OpenAsync(settings: ("Review:OtherOrganisation", other));
        var colleague = await bank.JoinCurationAsync("Collega", Ct, Role.Expert);
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);

        Assert.Equal(expected, (await bank.Desk.ApproveAsync(colleague, revision, await bank.HashAsync(revision), "Klopt.", Ct)).Kind);
    }

    [Fact]
    public async Task Publish_ByTheOneWhoApproved_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var both = await bank.JoinAsync("Allebei", Ct, Role.Expert, Role.EditorInChief);
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);
        var hash = await bank.HashAsync(revision);
        await bank.Desk.ApproveAsync(both, revision, hash, "Klopt.", Ct);

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.PublishAsync(both, revision, hash, Ct)).Kind);
        Assert.True((await bank.Desk.PublishAsync(bank.Editor, revision, hash, Ct)).IsOk);
    }

    [Fact]
    public async Task Steps_OutOfTurnOrOnAnotherText_AreConflicts()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);
        var hash = await bank.HashAsync(revision);

        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.PublishAsync(bank.Editor, revision, hash, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.ApproveAsync(bank.Expert, revision, hash.Replace(hash[0], hash[0] == 'a' ? 'b' : 'a'), "Klopt.", Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.WithdrawAsync(bank.Expert, revision, "Fout.", Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.RestoreAsync(bank.Expert, new RevisionName(First.Code, 1), "Fout.", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Desk.ApproveAsync(bank.Expert, new RevisionName(First.Code, 9), hash, "Klopt.", Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await bank.Desk.ApproveAsync(bank.Expert, revision, hash, " ", Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await bank.Desk.WithdrawAsync(bank.Expert, new RevisionName(First.Code, 1), "Volgens Jan Jansen.", Ct)).Kind);
        Assert.Equal(1, await bank.ShownAsync(Ct));
    }

    [Theory]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Moderator)]
    [InlineData(Role.MunicipalProfessional)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Jurist)]
    public async Task Decisions_ByOtherRoles_AreNotAllowed(Role role)
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, WithForm, Ct);
        var hash = await bank.HashAsync(revision);
        var reader = await bank.JoinAsync("Iemand", Ct, role);
        var shown = new RevisionName(First.Code, 1);

        Outcome<ReviewState>[] all =
        [
            await bank.Desk.TakeBackAsync(reader, revision, Ct),
            await bank.Desk.AskForChangesAsync(reader, revision, "Waarom?", Ct),
            await bank.Desk.RejectAsync(reader, revision, "Nee.", Ct),
            await bank.Desk.ApproveAsync(reader, revision, hash, "Ja.", Ct),
            await bank.Desk.AcceptSmallChangeAsync(reader, revision, hash, Ct),
            await bank.Desk.PublishAsync(reader, revision, hash, Ct),
            await bank.Desk.WithdrawAsync(reader, shown, "Weg.", Ct),
            await bank.Desk.ConfirmWithdrawalAsync(reader, shown, Ct),
            await bank.Desk.RestoreAsync(reader, shown, "Terug.", Ct),
        ];

        Assert.All(all, outcome => Assert.Equal(OutcomeKind.NotAllowed, outcome.Kind));
        Assert.Equal(all.Length, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act = 500"));
        Assert.Equal(1, await bank.ShownAsync(Ct));
    }

    [Fact]
    public async Task Approve_AfterTheRoleWasTakenAway_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);
        await bank.WriteAsync("UPDATE account_role SET ends_at = 0 WHERE account = @Id", new { bank.Expert.Actor.Id });

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.ApproveAsync(bank.Expert, revision, await bank.HashAsync(revision), "Klopt.", Ct)).Kind);
    }

    [Fact]
    public async Task Decide_OnATextWithAPartAboveTheReviewer_IsNotFound()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, Changed with { Notes = [new Note { Text = InventedEntry.Text("noot", "note"), Tlp = Tlp.AmberStrict }] }, Ct);

        Assert.Equal(OutcomeKind.NotFound, (await bank.Desk.ApproveAsync(bank.Expert, revision, await bank.HashAsync(revision), "Klopt.", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Bank.Get<RevisionRoom>().OpenAsync(bank.Expert, revision, Ct)).Kind);
        Assert.Empty((await bank.Bank.Get<Worklists>().ReadAsync(bank.Expert, WorklistKind.ToReview, 1, Ct)).Value!.Lines);
        Assert.True((await bank.Bank.Get<RevisionRoom>().OpenAsync(bank.Editor, revision, Ct)).IsOk);
    }

    [Fact]
    public async Task SmallChange_AcceptedByOneReviewer_IsPublished()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, WithForm, Ct);

        Assert.True((await bank.Desk.AcceptSmallChangeAsync(bank.Expert, revision, await bank.HashAsync(revision), Ct)).IsOk);

        Assert.Equal(2, await bank.ShownAsync(Ct));
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task SmallChange_ThatIsNone_NeedsAnOpinion()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, WithForm with { Kind = EntryKind.Meme }, Ct);

        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.AcceptSmallChangeAsync(bank.Expert, revision, await bank.HashAsync(revision), Ct)).Kind);
        Assert.Equal(1, await bank.ShownAsync(Ct));
    }

    [Fact]
    public async Task LegalLine_UntilAJuristConfirmsIt_KeepsTheGateClosed()
    {
        await using var bank = await OpenAsync();
        var line = new LegalLine { Jurisdiction = "DE", Qualification = LegalQualification.OwnProhibition, Provision = "§ 86a StGB", SourceIds = ["s1"], CheckedBy = "ikzelf", CheckedOn = new DateOnly(2026, 1, 1) };
        var revision = await bank.HandInAsync(bank.Analyst, First with { Legal = [line] }, Ct);
        var hash = await bank.HashAsync(revision);
        await bank.Desk.ApproveAsync(bank.Expert, revision, hash, "Klopt.", Ct);

        var closed = await bank.Desk.PublishAsync(bank.Editor, revision, hash, Ct);
        Assert.Equal((OutcomeKind.Conflict, "/legal/0"), (closed.Kind, closed.Faults[0].Field));
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.ConfirmLegalAsync(bank.Expert, revision, LegalLines.HashOf(line), Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.ConfirmLegalAsync(bank.Jurist, revision, hash, Ct)).Kind);
        Assert.Equal(ReviewState.Approved, (await bank.Desk.ConfirmLegalAsync(bank.Jurist, revision, LegalLines.HashOf(line), Ct)).Value);
        Assert.True((await bank.Desk.PublishAsync(bank.Editor, revision, hash, Ct)).IsOk);

        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);
        var shown = (await bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), First.Code, Ct)).Value!.Content.Legal[0];
        Assert.Equal(("Oefeninstituut", new DateOnly(2026, 1, 5)), (shown.CheckedBy, shown.CheckedOn));
        await bank.VerifyAsync(Ct);
    }

    private Task<ReviewBank> OpenAsync(TimeProvider? clock = null, params (string Key, string Value)[] settings) => ReviewBank.OpenAsync(engine, clock ?? new FakeClock(), Ct, settings);

    private sealed class SystemClock : TimeProvider;
}

public sealed class SqliteReviewTests() : ReviewTests(TestEngine.Sqlite);

public sealed class PostgresReviewTests() : ReviewTests(TestEngine.Postgres);
