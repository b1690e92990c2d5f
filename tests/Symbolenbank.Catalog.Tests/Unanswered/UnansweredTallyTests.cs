using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Overview;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Catalog.Unanswered;
using Symbolenbank.Testing;

namespace Symbolenbank.Catalog.Tests.Unanswered;

/// <summary>When a text is shown and when it is forgotten; on one engine.</summary>
public abstract class UnansweredTallyTests(TestEngine engine)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid HouseA = Guid.CreateVersion7();
    private static readonly Guid HouseB = Guid.CreateVersion7();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_IsShownAfterThreeSessionsOfTwoOrganisations()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        (string Text, string Askers, bool Shown)[] texts =
        [
            ("drie van twee", "a1 a2 b1", true), ("twee van twee", "a1 b1", false), ("vier van een", "a1 a2 a3 a4", false),
            ("twee vaak", "a1 a1 b1 b1 b1", false), ("ook drie", "a1 b1 b2 a1", true),
        ];

        for (var turn = 0; turn < 5; turn++)
        {
            foreach (var (text, askers, _) in texts.Where(text => turn < text.Askers.Split(' ').Length)) Count(bank, askers.Split(' ')[turn], text);
            await bank.Bank.Get<UnansweredTally>().WriteAsync(Monday);
        }

        var shown = await ShownAsync(bank);
        Assert.Equal(texts.Where(text => text.Shown).Select(text => text.Text).Order(StringComparer.Ordinal), shown.Select(line => line.Text).Order(StringComparer.Ordinal));
        Assert.All(shown, line => Assert.Equal(new DateOnly(2026, 11, 23), line.LastOn));
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered_witness WHERE text IN ('drie van twee', 'ook drie')"));
    }

    [Fact]
    public async Task Store_HoldsNoSessionNoOrganisationAndNoTimeOfDay()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        var tally = bank.Bank.Get<UnansweredTally>();
        tally.Count(Asker("a1"), "wimpel");
        tally.Count(Asker("a1"), "vaandel");
        await tally.WriteAsync(Monday);

        Assert.Equal(2, await bank.ScalarAsync<long>("SELECT COUNT(DISTINCT session) FROM unanswered_witness"));
        Assert.Equal(2, await bank.ScalarAsync<long>("SELECT COUNT(DISTINCT organisation) FROM unanswered_witness"));
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered_witness WHERE session LIKE '%-%' OR organisation LIKE '%-%'"));
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered WHERE first_at % 86400000000 <> 0 OR last_at % 86400000000 <> 0"));
    }

    [Fact]
    public async Task Text_AcrossARestart_IsCountedAnew()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        Count(bank, "a1 a2", "wimpel");
        await bank.Bank.Get<UnansweredTally>().WriteAsync(Monday);
        await bank.Bank.ReopenAsync(Ct);
        Count(bank, "b1", "wimpel");
        await bank.Bank.Get<UnansweredTally>().WriteAsync(Monday);
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered WHERE shown"));

        Count(bank, "a1 a2", "wimpel");
        await bank.Bank.Get<UnansweredTally>().WriteAsync(Monday);

        Assert.Equal(1, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered WHERE shown"));
    }

    [Fact]
    public async Task Text_ThatNobodyMaySee_IsForgottenThirtyDaysAfterTheFirstTime()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        var tally = bank.Bank.Get<UnansweredTally>();
        Count(bank, "a1", "zelden");
        Count(bank, "a1 a2 b1", "vaak");
        await tally.WriteAsync(Monday);
        Count(bank, "a1", "zelden");
        Count(bank, "a1", "vaak");
        await tally.WriteAsync(Monday.AddDays(29));
        Assert.Equal(2, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered"));

        await tally.WriteAsync(Monday.AddDays(30));

        Assert.Equal("vaak", await bank.ScalarAsync<string>("SELECT text FROM unanswered"));
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered_witness"));
        await tally.WriteAsync(Monday.AddDays(59));
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered"));
    }

    [Fact]
    public async Task Tally_SwitchedOff_CountsNothingAndForgetsWhatWasCounted()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct, ("Unanswered:Enabled", "false"));
        await bank.WriteAsync("INSERT INTO unanswered (text, first_at, last_at, shown, closed) VALUES ('eerder', @at, @at, @yes, @no)", new { at = Monday, yes = true, no = false });
        Count(bank, "a1 a2 b1", "wimpel");

        await bank.Bank.Get<UnansweredTally>().WriteAsync(Monday);

        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered"));
    }

    [Fact]
    public async Task Tally_Full_TakesNoNewTexts()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct, ("Unanswered:MostTexts", "100"));
        for (var text = 0; text < 101; text++) bank.Bank.Get<UnansweredTally>().Count(Asker($"a{text}"), $"wimpel x{text}");

        await bank.Bank.Get<UnansweredTally>().WriteAsync(Monday);

        Assert.Equal(100, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered"));
        Assert.Equal(100, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered_witness"));
    }

    [Fact]
    public async Task Count_ByWhoHasNoSessionOrNoOrganisation_CountsNothing()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        bank.Bank.Get<UnansweredTally>().Count(Asker("a1") with { Organisation = null }, "wimpel");
        bank.Bank.Get<UnansweredTally>().Count(Asker("a1") with { Actor = Actor.Anonymous }, "wimpel");
        for (var text = 0; text < 60; text++) bank.Bank.Get<UnansweredTally>().Count(Asker("a1"), $"wimpel x{text}");

        await bank.Bank.Get<UnansweredTally>().WriteAsync(Monday);

        Assert.Equal(50, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM unanswered"));
    }

    [Fact]
    public async Task Close_TakesALineAwayAndIsRefusedToOthers()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, null, Ct);
        Count(bank, "a1 a2 b1", "wimpel");
        Count(bank, "a1", "zelden");
        await bank.Bank.Get<UnansweredTally>().WriteAsync(Monday);
        var list = bank.Bank.Get<UnansweredList>();

        Assert.Equal(OutcomeKind.NotAllowed, (await list.CloseAsync(bank.Jurist, "wimpel", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await list.CloseAsync(bank.Analyst, "zelden", Ct)).Kind);
        Assert.True((await list.CloseAsync(bank.Analyst, "wimpel", Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await list.CloseAsync(bank.Analyst, "wimpel", Ct)).Kind);

        Assert.Empty(await ShownAsync(bank));
    }

    private static void Count(ReviewBank bank, string askers, string text)
    {
        foreach (var asker in askers.Split(' ')) bank.Bank.Get<UnansweredTally>().Count(Asker(asker), text);
    }

    private static async Task<IReadOnlyList<UnansweredLine>> ShownAsync(ReviewBank bank) => (await bank.Bank.Get<OverviewDesk>().ReadAsync(bank.Analyst, [], Ct)).Value!.Unanswered;

    /// <summary>Somebody of house a or b, in a session of that number.</summary>
    private static Reader Asker(string name) => new()
    {
        Actor = new Actor(ActorKind.Account, Guid.Empty, new Guid($"00000000-0000-7000-8000-{(name[0] == 'a' ? 1 : 2)}{int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture):d11}")),
        Organisation = name[0] == 'a' ? HouseA : HouseB,
        Class = new ReaderClass(Tlp.Clear, Pap.Clear, Surface.Page),
        Roles = new HashSet<Role>(),
        Purpose = Purpose.Interpretation,
        Name = new LocalText { Nl = "Lezer", En = "Reader" },
    };
}

public sealed class SqliteUnansweredTallyTests() : UnansweredTallyTests(TestEngine.Sqlite);

public sealed class PostgresUnansweredTallyTests() : UnansweredTallyTests(TestEngine.Postgres);
