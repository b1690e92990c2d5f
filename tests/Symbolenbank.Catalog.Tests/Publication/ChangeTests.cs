using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Merging;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Publication;

/// <summary>What changed, as each reader may know of it; on one engine.</summary>
public abstract class ChangeTests(TestEngine engine)
{
    private static readonly EntryContent Confusable = MakeConfusable(ReviewBank.Complete(InventedEntry.Of("SB-2026-0003", "dq4")));

    private readonly FakeClock _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Life_OfAnEntry_IsToldWithTheReasonsThatItsPagesGive()
    {
        await using var bank = await OpenAsync();
        Later();
        var revision = await bank.PublishAsync(bank.Analyst, ReviewBank.First with { Kind = EntryKind.Meme }, Ct);
        Assert.Equal([(EntryChangeKind.Changed, "verbetering 1"), (EntryChangeKind.Published, "")], await OfFirstAsync(bank));

        Later();
        Assert.True((await bank.Desk.WithdrawAsync(bank.Expert, revision, "De bron is ingetrokken.", Ct)).IsOk);
        Assert.Equal([(EntryChangeKind.Withdrawn, "De bron is ingetrokken."), (EntryChangeKind.Changed, ""), (EntryChangeKind.Published, "")], await OfFirstAsync(bank));
        Assert.All(await ReadAsync(bank), change => Assert.True(change.Code != ReviewBank.First.Code || change.NameNl == change.Code.ToString()));

        Later();
        Assert.True((await bank.Desk.RestoreAsync(bank.Editor, revision, "De bron staat er weer.", Ct)).IsOk);
        Assert.Equal(
            [(EntryChangeKind.Restored, ""), (EntryChangeKind.Withdrawn, ""), (EntryChangeKind.Changed, "verbetering 1"), (EntryChangeKind.Published, "")],
            await OfFirstAsync(bank));
    }

    [Fact]
    public async Task Changes_OfWhatAReaderMayNotSee_AreNotThere()
    {
        await using var bank = await OpenAsync();
        Assert.DoesNotContain(await ReadAsync(bank), change => change.Code.ToString() == "SB-2026-0002");
        Assert.Contains((await RoomOf(bank).ReadAsync(bank.Editor, null, Ct)).Value!.Changes, change => change.Code.ToString() == "SB-2026-0002");

        Later();
        await bank.PublishAsync(bank.Analyst, ReviewBank.First with { Tlp = Tlp.Amber }, Ct);
        Assert.Empty(await OfFirstAsync(bank));
        Later();
        await bank.PublishAsync(bank.Analyst, ReviewBank.First with { Kind = EntryKind.Meme }, Ct);
        Assert.Equal([EntryChangeKind.Changed, EntryChangeKind.Published], (await OfFirstAsync(bank)).Select(one => one.Kind));
    }

    [Fact]
    public async Task Withdrawal_OfWhatWasHiddenLast_IsNotTold_NorOfWhatWasErased()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.PublishAsync(bank.Analyst, ReviewBank.First with { Tlp = Tlp.Amber }, Ct);
        await bank.Desk.WithdrawAsync(bank.Expert, revision, "De bron is ingetrokken.", Ct);

        Assert.Empty(await OfFirstAsync(bank));
        Assert.Contains((await RoomOf(bank).ReadAsync(bank.Editor, null, Ct)).Value!.Changes, change => change.Kind is EntryChangeKind.Withdrawn);
        await bank.WriteAsync("UPDATE revision SET content = NULL WHERE entry = @Id AND number = 2", new { ReviewBank.First.Id });
        Assert.DoesNotContain((await RoomOf(bank).ReadAsync(bank.Editor, null, Ct)).Value!.Changes, change => change.Code == ReviewBank.First.Code);
    }

    [Fact]
    public async Task Feed_LeavesOutWhatIsOnlyTakenForExtremist_ThePageDoesNot()
    {
        await using var bank = await OpenAsync(Confusable);

        Assert.Contains(await ReadAsync(bank), change => change.Code == Confusable.Code);
        Assert.DoesNotContain((await RoomOf(bank).FollowAsync(bank.Analyst, null, Ct)).Value!.Changes, change => change.Code == Confusable.Code);
    }

    [Fact]
    public async Task Merge_TellsThatOneWasTakenUpInTheOther()
    {
        var other = ReviewBank.Complete(InventedEntry.Of("SB-2026-0004", "vk2"));
        await using var bank = await OpenAsync(other);
        Later();
        var entry = (await bank.Bank.Get<MergeDesk>().BeginAsync(bank.Analyst, ReviewBank.First.Code, other.Code, Ct)).Value;
        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, entry, Ct)).Value!;
        await bank.PublishAsync(bank.Analyst, draft.Content, Ct);

        var changes = await ReadAsync(bank);
        var taken = Assert.Single(changes, change => change.Kind is EntryChangeKind.TakenUp);
        Assert.Equal((other.Code, ReviewBank.First.Code), (taken.Code, taken.Now));
        Assert.Equal(other.Code.ToString(), Assert.Single(changes, change => change.Code == other.Code && change.Kind is EntryChangeKind.Published).NameNl);
    }

    [Fact]
    public async Task Pages_WithManyChangesOfOneMoment_TellEachOnce()
    {
        EntryContent[] many = [.. Enumerable.Range(10, 7).Select(number => ReviewBank.Complete(InventedEntry.Of($"SB-2026-00{number}", $"vorm{number}")))];
        await using var bank = await ReviewBank.OpenAsync(engine, _clock, many, Ct, ("Changes:PageSize", "3"));
        var told = new List<string>();
        ChangeCursor? cursor = null;
        for (var pages = 0; pages < 10; pages++)
        {
            var page = (await RoomOf(bank).ReadAsync(bank.Analyst, cursor, Ct)).Value!;
            Assert.InRange(page.Changes.Count, 1, 3);
            told.AddRange(page.Changes.Select(change => change.Code.ToString()));
            if ((cursor = page.Older) is null) break;
        }

        Assert.Equal(8, told.Count);
        Assert.Equal(told.Count, told.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(OutcomeKind.Invalid, (await RoomOf(bank).ReadAsync(bank.Analyst, new ChangeCursor(default, -1), Ct)).Kind);
        Assert.Empty((await RoomOf(bank).ReadAsync(bank.Analyst, new ChangeCursor(default, 0), Ct)).Value!.Changes);
    }

    [Fact]
    public async Task Reading_IsRecordedWithWhatWasTold()
    {
        await using var bank = await OpenAsync();
        await ReadAsync(bank);
        Assert.Contains("SB-2026-0001@1", await bank.ScalarAsync<string>($"SELECT record FROM audit_record WHERE act = {(int)Act.OpenChanges} ORDER BY seq DESC LIMIT 1"), StringComparison.Ordinal);
    }

    private static EntryContent MakeConfusable(EntryContent entry) => entry with
    {
        Admission = entry.Admission with { Ground = AdmissionGround.Confusable },
        Ambiguity = Ambiguity.MostlyInnocent,
        Ideologies = [],
        Senses = [.. entry.Senses.OrderBy(sense => sense.Nature is SenseNature.Extremist)],
    };

    private static ChangeRoom RoomOf(ReviewBank bank) => bank.Bank.Get<ChangeRoom>();

    /// <summary>As somebody sees them who is cleared for the public.</summary>
    private static async Task<IReadOnlyList<EntryChange>> ReadAsync(ReviewBank bank)
    {
        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);
        return (await RoomOf(bank).ReadAsync(CatalogBank.ReaderOf(Tlp.Clear), null, Ct)).Value!.Changes;
    }

    private static async Task<IReadOnlyList<(EntryChangeKind Kind, string Reason)>> OfFirstAsync(ReviewBank bank) =>
        [.. (await ReadAsync(bank)).Where(change => change.Code == ReviewBank.First.Code)
            .Select(change => (change.Kind, change.Reason))];

    private void Later() => _clock.Advance(TimeSpan.FromMinutes(1));

    private Task<ReviewBank> OpenAsync(params EntryContent[] more) => ReviewBank.OpenAsync(engine, _clock, more, Ct);
}

public sealed class SqliteChangeTests() : ChangeTests(TestEngine.Sqlite);

public sealed class PostgresChangeTests() : ChangeTests(TestEngine.Postgres);
