using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>Limits of time and length, just below and just above; on one engine.</summary>
public abstract class DueRuleTests(RulesBank rules)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReviewBank Bank => rules.Bank;

    [Fact]
    public async Task PublishAhead_AsFarAsTheOption_IsOrderedAndAMicrosecondFurtherIsNot()
    {
        var (revision, hash) = await rules.HandInAsync(Bank.Analyst, rules.Next() with { Kind = EntryKind.Meme });
        Assert.True((await Bank.Desk.ApproveAsync(Bank.Expert, revision, hash, "Klopt.", Ct)).IsOk);
        var last = rules.Clock.GetUtcNow() + new ReviewOptions().PublishAhead;
        var release = Bank.Bank.Get<ReleaseDesk>();

        Assert.Equal(OutcomeKind.Invalid, (await release.TimeAsync(Bank.Editor, revision, hash, last + TimeSpan.FromMicroseconds(1), Ct)).Kind);
        Assert.True((await release.TimeAsync(Bank.Editor, revision, hash, last, Ct)).IsOk);
        Assert.True((await release.CancelTimedAsync(Bank.Editor, revision, Ct)).IsOk);
    }

    [Fact]
    public async Task Reason_AsLongAsTheOption_IsKeptAndOneCharacterMoreIsNot()
    {
        var (revision, _) = await rules.HandInAsync(Bank.Analyst, rules.Next() with { Kind = EntryKind.Meme });
        var longest = new string('a', new ReviewOptions().LongestText);

        var refused = await Bank.Desk.AskForChangesAsync(Bank.Expert, revision, longest + "a", Ct);
        Assert.Equal((OutcomeKind.Invalid, "reason"), (refused.Kind, refused.Faults[0].Field));
        Assert.True((await Bank.Desk.AskForChangesAsync(Bank.Expert, revision, longest, Ct)).IsOk);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("withdraw")]
    [InlineData("stop")]
    public async Task Words_ThatStayForEver_HoldNoCaseNumber(string place)
    {
        const string Words = "Volgens 10/960123-20 klopt dit niet.";
        var entry = rules.Next();

        if (place == "summary")
        {
            await Bank.Drafts.BeginAsync(Bank.Analyst, entry.Code, Ct);
            var handIn = new HandIn { Entry = entry.Id, Version = 1, Summary = Words, Clean = true };
            Assert.Equal("summary", (await Bank.Bank.Get<HandingDesk>().HandInAsync(Bank.Analyst, handIn, Ct)).Faults[0].Field);
        }
        else if (place == "withdraw")
        {
            Assert.Equal(OutcomeKind.Invalid, (await Bank.Desk.WithdrawAsync(Bank.Expert, new RevisionName(entry.Code, 1), Words, Ct)).Kind);
        }
        else
        {
            Assert.Equal(OutcomeKind.Invalid, (await Bank.Bank.Get<FormStops>().StopAsync(Bank.Expert, entry.Code, entry.Forms[1].Value, Words, Ct)).Kind);
        }
    }
}

/// <summary>A pending bill that nobody checked again is shown no more; on one engine, with a clock of its own for it moves by months.</summary>
public abstract class PendingBillTests(TestEngine engine)
{
    private static readonly EntryContent WithBill =
        ReviewBank.First with { Legal = [new LegalLine { Jurisdiction = "DE", Qualification = LegalQualification.BillPending, SourceIds = ["s1"] }] };

    private readonly FakeClock _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_OfABill_StandsAsLongAsTheOptionAndNotADayLonger()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, _clock, Ct);
        var line = LegalLines.HashOf(WithBill.Legal[0]);
        var revision = await bank.HandInAsync(bank.Analyst, WithBill, Ct);
        var hash = await bank.HashAsync(revision);
        Assert.True((await bank.Desk.ConfirmLegalAsync(bank.Jurist, revision, line, Ct)).IsOk);
        Assert.True((await bank.Desk.ApproveAsync(bank.Expert, revision, hash, "Klopt.", Ct)).IsOk);
        Assert.True((await bank.Desk.PublishAsync(bank.Editor, revision, hash, Ct)).IsOk);

        _clock.Advance(new ReviewOptions().BillPendingFor - TimeSpan.FromSeconds(1));
        await bank.Bank.Get<DueDecisions>().RunAsync(Ct);
        Assert.Single(await LegalAsync(bank));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await bank.Bank.Get<DueDecisions>().RunAsync(Ct);
        await bank.Bank.Get<DueDecisions>().RunAsync(Ct);

        Assert.Empty(await LegalAsync(bank));
        Assert.Equal(1, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act = 635"));
        var jurist = await bank.SignInAsync(bank.Jurist.Actor.Id, Ct);
        Assert.True((await bank.Desk.ConfirmLegalAsync(jurist, revision, line, Ct)).IsOk);
        Assert.Single(await LegalAsync(bank));
        await bank.VerifyAsync(Ct);
    }

    private static async Task<IReadOnlyList<LegalLine>> LegalAsync(ReviewBank bank)
    {
        await bank.ShownAsync(Ct);
        return (await bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), ReviewBank.First.Code, Ct)).Value!.Content.Legal;
    }
}

[Collection(typeof(SqliteRules))]
public sealed class SqliteDueRuleTests(SqliteRulesBank rules) : DueRuleTests(rules);

[Collection(typeof(PostgresRules))]
public sealed class PostgresDueRuleTests(PostgresRulesBank rules) : DueRuleTests(rules);

public sealed class SqlitePendingBillTests() : PendingBillTests(TestEngine.Sqlite);

public sealed class PostgresPendingBillTests() : PendingBillTests(TestEngine.Postgres);
