using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>The rule of four eyes when people change organisations: nobody gets round it by being moved; on one engine.</summary>
public abstract class MovedPeopleTests(TestEngine engine)
{
    private static readonly Guid CurationHouse = new("00000000-0000-7000-8000-000000000101");
    private static readonly Guid ExpertHouse = new("00000000-0000-7000-8000-000000000102");
    private static readonly EntryContent Changed = ReviewBank.First with { Kind = EntryKind.Meme };

    private readonly FakeClock _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approve_ByAColleagueOfAnAuthorWhoWasMovedSince_IsTheSameOrganisation()
    {
        await using var bank = await OpenAsync();
        var colleague = await bank.JoinCurationAsync("Deskundige collega", Ct, Role.Expert);
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);
        Assert.Equal(OutcomeKind.NotAllowed, (await ApproveAsync(bank, colleague, revision)).Kind);

        await MoveAsync(bank, bank.Analyst.Actor.Id, ExpertHouse);

        var refused = await ApproveAsync(bank, colleague, revision);
        Assert.Equal((OutcomeKind.NotAllowed, FourEyes.Sentence(FourEyesRefusal.SameOrganisation)), (refused.Kind, refused.Faults[0].Sentence));
        Assert.Equal(OutcomeKind.NotAllowed, (await ApproveAsync(bank, bank.Expert, revision)).Kind);
        var third = await bank.JoinAsync("Derde", Guid.Parse("00000000-0000-7000-8000-000000000103"), Ct, Role.Expert);
        Assert.True((await ApproveAsync(bank, third, revision)).IsOk);
    }

    [Fact]
    public async Task Approve_ByAReviewerWhoWasMovedOutOfTheAuthorsHouse_IsTheSameOrganisation()
    {
        await using var bank = await OpenAsync();
        var colleague = await bank.JoinCurationAsync("Deskundige collega", Ct, Role.Expert);
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);

        await MoveAsync(bank, colleague.Actor.Id, ExpertHouse);
        await bank.WriteAsync("INSERT INTO account_role (account, role) VALUES (@Id, 'Expert')", new { colleague.Actor.Id });
        colleague = await bank.SignInAsync(colleague.Actor.Id, Ct);

        Assert.Equal(FourEyes.Sentence(FourEyesRefusal.SameOrganisation), (await ApproveAsync(bank, colleague, revision)).Faults[0].Sentence);
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public async Task Approve_ByAHouseThatTheAuthorLeftSomeDaysBefore_CountsAsTheirsForThirty(int days, bool allowed)
    {
        await using var bank = await OpenAsync();
        var colleague = await bank.JoinCurationAsync("Deskundige collega", Ct, Role.Expert);
        await MoveAsync(bank, bank.Analyst.Actor.Id, ExpertHouse);
        await bank.WriteAsync("UPDATE account_move SET left_at = @left", new { left = _clock.GetUtcNow().AddDays(-days) });
        await bank.WriteAsync("INSERT INTO account_role (account, role) VALUES (@Id, 'Analyst')", new { bank.Analyst.Actor.Id });
        var author = await bank.SignInAsync(bank.Analyst.Actor.Id, Ct);

        var revision = await bank.HandInAsync(author, Changed, Ct);

        Assert.Equal(allowed ? OutcomeKind.Ok : OutcomeKind.NotAllowed, (await ApproveAsync(bank, colleague, revision)).Kind);
    }

    [Fact]
    public async Task TakeBack_AndAuthorship_StayWithThePerson()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);
        await MoveAsync(bank, bank.Analyst.Actor.Id, ExpertHouse);
        await bank.WriteAsync("INSERT INTO account_role (account, role) VALUES (@Id, 'Expert')", new { bank.Analyst.Actor.Id });
        var moved = await bank.SignInAsync(bank.Analyst.Actor.Id, Ct);

        Assert.Equal(FourEyes.Sentence(FourEyesRefusal.IsAuthor), (await ApproveAsync(bank, moved, revision)).Faults[0].Sentence);
    }

    private static async Task<Outcome<ReviewState>> ApproveAsync(ReviewBank bank, Reader reader, RevisionName revision) =>
        await bank.Desk.ApproveAsync(reader, revision, await bank.HashAsync(revision), "Klopt met de bronnen.", Ct);

    private static async Task MoveAsync(ReviewBank bank, Guid account, Guid organisation) =>
        Assert.True((await bank.Bank.Get<PersonDesk>().MoveAsync(await bank.Bank.SignInAsync(Role.Administrator, Ct), account, organisation, Ct)).IsOk);

    private Task<ReviewBank> OpenAsync() => ReviewBank.OpenAsync(engine, _clock, Ct, ("Review:OtherOrganisation", "true"));
}

public sealed class SqliteMovedPeopleTests() : MovedPeopleTests(TestEngine.Sqlite);

public sealed class PostgresMovedPeopleTests() : MovedPeopleTests(TestEngine.Postgres);
