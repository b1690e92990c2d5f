using System.Text;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>Erasing a revision's text, and that the record stays provable; on one engine.</summary>
public abstract class ErasingTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;
    private protected static readonly EntryContent Slip = First with { Notes = [new Note { Text = InventedEntry.Text("kanariewoord", "canary"), Tlp = Tlp.Clear }] };

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erase_WhatReadersSee_WithdrawsItAndLeavesASoundRecord()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.PublishAsync(bank.Analyst, Slip, Ct);
        Assert.Equal(2, await bank.ShownAsync(Ct));
        var hash = await bank.HashAsync(revision);

        var erased = await bank.Bank.Get<Erasing>().EraseAsync(bank.Editor, revision, "Er stond een naam in.", Ct);

        Assert.Equal(new Erased(true, 0), erased.Value);
        Assert.Null(await bank.ShownAsync(Ct));
        Assert.Equal(hash, await bank.HashAsync(revision));
        Assert.True((await bank.Bank.Get<RevisionRoom>().ListAsync(bank.Analyst, First.Code, Ct)).Value!.Lines[0].Erased);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Bank.Get<RevisionRoom>().OpenAsync(bank.Editor, revision, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.RestoreAsync(bank.Expert, revision, "Terug.", Ct)).Kind);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Erase_AnEarlierRevisionThatSomebodyHasJustRead_IsGoneForReadersToo()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.PublishAsync(bank.Analyst, Slip, Ct);
        await bank.PublishAsync(bank.Analyst, First, Ct);
        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);
        var room = bank.Bank.Get<ReadingRoom>();
        Assert.True((await room.OpenRevisionAsync(CatalogBank.ReaderOf(Tlp.Clear), First.Code, 2, Ct)).IsOk);

        await bank.Bank.Get<Erasing>().EraseAsync(bank.Editor, revision, "Er stond een naam in.", Ct);

        Assert.Equal(3, await bank.ShownAsync(Ct));
        Assert.Equal(OutcomeKind.NotFound, (await room.OpenRevisionAsync(CatalogBank.ReaderOf(Tlp.Clear), First.Code, 2, Ct)).Kind);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Erase_WhatIsInReview_EndsTheReview()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, Slip, Ct);
        var asked = await bank.Bank.Get<ReviewComments>().WriteAsync(bank.Expert, revision, "/notes", "Er staat kanariewoord.", null, Ct);
        Assert.True((await bank.Bank.Get<ReviewComments>().WriteAsync(bank.Analyst, revision, "/notes", "Dat kanariewoord moet weg.", asked.Value, Ct)).IsOk);

        Assert.True((await bank.Bank.Get<Erasing>().EraseAsync(bank.Editor, revision, "Er stond een naam in.", Ct)).IsOk);

        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.ApproveAsync(bank.Expert, revision, await bank.HashAsync(revision), "Klopt.", Ct)).Kind);
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM review_comment WHERE text LIKE '%kanariewoord%'"));
        Assert.Empty((await bank.Bank.Get<Worklists>().ReadAsync(bank.Expert, WorklistKind.ToReview, 1, Ct)).Value!.Lines);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Erase_ByOthersTwiceOrWithAName_IsRefused()
    {
        await using var bank = await OpenAsync();
        var erasing = bank.Bank.Get<Erasing>();
        var revision = new RevisionName(First.Code, 1);

        Assert.Equal(OutcomeKind.NotAllowed, (await erasing.EraseAsync(bank.Expert, revision, "Weg.", Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await erasing.EraseAsync(bank.Editor, revision, "Jan Jansen stond erin.", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await erasing.EraseAsync(bank.Editor, revision with { Number = 7 }, "Weg.", Ct)).Kind);
        Assert.True((await erasing.EraseAsync(bank.Editor, revision, "Weg.", Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await erasing.EraseAsync(bank.Editor, revision, "Weg.", Ct)).Kind);
    }

    [Fact]
    public async Task Import_OfAChangedFile_PublishesNothingOverAWithdrawalOrAnErasure()
    {
        await using var bank = await OpenAsync();
        await bank.Bank.Get<Erasing>().EraseAsync(bank.Editor, new RevisionName(First.Code, 1), "Er stond een naam in.", Ct);
        Assert.Equal(ReviewState.Withdrawn, await StateAsync(bank));
        InventedData.WriteEntry(bank.Bank.Data, First with { Kind = EntryKind.Hashtag });

        await bank.Bank.ImportAsync(Ct);

        Assert.Null(await bank.ShownAsync(Ct));
        Assert.Equal(1, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM revision WHERE entry = @Id", new { First.Id }));
        await bank.VerifyAsync(Ct);
    }

    [Theory]
    [InlineData("UPDATE revision SET content = NULL WHERE number = 2", "has no content")]
    [InlineData("UPDATE review_decision SET seq = 1 WHERE act = 'Approve'", "decision")]
    [InlineData("UPDATE review_decision SET hash = 'x' WHERE act = 'Approve'", "another text")]
    [InlineData("UPDATE revision SET hash = 'x', content = NULL WHERE number = 2", "another text")]
    [InlineData("UPDATE entry SET published_revision = NULL WHERE published_revision = 2", "is shown no more")]
    [InlineData("DELETE FROM review_decision WHERE act = 'Approve'", "without an approval")]
    public async Task Verify_AfterTampering_NamesTheFault(string tampering, string fault)
    {
        await using var bank = await OpenAsync();
        await bank.PublishAsync(bank.Analyst, Slip, Ct);
        await bank.VerifyAsync(Ct);

        await bank.WriteAsync(tampering);

        Assert.Contains((await Verification.OfAsync(bank.Bank.Get<BankDatabase>(), Ct)).Faults, found => found.Contains(fault, StringComparison.Ordinal));
    }

    private static async Task<ReviewState> StateAsync(ReviewBank bank) =>
        Enum.Parse<ReviewState>(await bank.ScalarAsync<string>("SELECT state FROM review WHERE entry = @Id AND revision = 1", new { First.Id }));

    private protected Task<ReviewBank> OpenAsync() => ReviewBank.OpenAsync(engine, new FakeClock(), Ct);
}

public sealed class SqliteErasingTests() : ErasingTests(TestEngine.Sqlite)
{
    [Fact]
    public async Task Erase_LeavesNothingOfTheTextInTheFile()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.PublishAsync(bank.Analyst, Slip, Ct);
        await bank.Bank.Get<Erasing>().EraseAsync(bank.Editor, revision, "Er stond een naam in.", Ct);

        await bank.Bank.CloseAsync();

        var file = Path.Combine(bank.Bank.Var, "bank.db");
        Assert.False(File.Exists(file + "-wal"));
        Assert.Equal(-1, (await File.ReadAllBytesAsync(file, Ct)).AsSpan().IndexOf(Encoding.UTF8.GetBytes("kanariewoord")));
    }
}

public sealed class PostgresErasingTests() : ErasingTests(TestEngine.Postgres);
