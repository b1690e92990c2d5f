using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>Writing drafts alone and beside others; on one engine.</summary>
public abstract class DraftTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BeginNew_Twice_GivesCodesFrom5001AndKeepsTheForm()
    {
        await using var bank = await OpenAsync();

        var one = await OpenedAsync(bank, await bank.Drafts.BeginNewAsync(bank.Analyst, new DraftSeed { Form = " ᛋᛋ ", Type = FormType.Rune, Script = "Runr" }, Ct));
        var two = await OpenedAsync(bank, await bank.Drafts.BeginNewAsync(bank.Analyst, new DraftSeed(), Ct));

        Assert.Equal((5001, 5002), (one.Code.Number, two.Code.Number));
        Assert.Equal(("ᛋᛋ", "Runr"), (one.Content.Forms[0].Value, one.Content.Forms[0].Script));
        Assert.Empty(two.Content.Forms);
        Assert.Equal(["SB-2026-5001", "SB-2026-5002"], (await bank.Drafts.MineAsync(bank.Analyst, Ct)).Value!.Select(line => line.Code.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty((await bank.Drafts.MineAsync(bank.SecondAnalyst, Ct)).Value!);
    }

    [Fact]
    public async Task Begin_OfAPublishedEntry_TakesItsTextAndGoesOnTheSecondTime()
    {
        await using var bank = await OpenAsync();
        var draft = await BeginAsync(bank, bank.Analyst);
        await SaveAsync(bank, bank.Analyst, draft, First with { Kind = EntryKind.Meme });

        var again = await BeginAsync(bank, bank.Analyst);

        Assert.Equal((1, 2, EntryKind.Meme), (again.BasedOn, again.Version, again.Content.Kind));
        Assert.Null(again.PublishedMeanwhile);
    }

    [Fact]
    public async Task Save_WithAnOldVersion_IsAConflictAndKeepsWhatWasThere()
    {
        await using var bank = await OpenAsync();
        var draft = await BeginAsync(bank, bank.Analyst);
        await SaveAsync(bank, bank.Analyst, draft, First with { Kind = EntryKind.Meme });

        var late = await bank.Drafts.SaveAsync(bank.Analyst, Change(draft, First with { Kind = EntryKind.Flag }), Ct);

        Assert.Equal(OutcomeKind.Conflict, late.Kind);
        Assert.Equal(EntryKind.Meme, (await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Value!.Content.Kind);
    }

    [Fact]
    public async Task Save_ManyAtOnce_KeepsOneForEachVersion()
    {
        await using var bank = await OpenAsync();
        var draft = await BeginAsync(bank, bank.Analyst);

        var saves = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => bank.Drafts.SaveAsync(
            bank.Analyst, Change(draft, First with { Settings = [$"online{i}"] }), Ct)));

        Assert.Single(saves, save => save.IsOk);
        Assert.Equal(49, saves.Count(save => save.Kind is OutcomeKind.Conflict));
    }

    [Fact]
    public async Task Draft_AfterARestart_IsAsItWasKept()
    {
        await using var bank = await OpenAsync();
        await SaveAsync(bank, bank.Analyst, await BeginAsync(bank, bank.Analyst), First with { Kind = EntryKind.Meme });

        await bank.Bank.ReopenAsync(Ct);

        var analyst = await bank.Bank.SignInAsync(Role.Analyst, Ct);
        Assert.Equal(EntryKind.Meme, (await bank.Drafts.OpenAsync(analyst, First.Id, Ct)).Value!.Content.Kind);
    }

    [Fact]
    public async Task Save_TextThatCannotBeStored_IsInvalid()
    {
        await using var bank = await OpenAsync();
        var draft = await BeginAsync(bank, bank.Analyst);
        EntryContent Named(string name) => First with { Texts = new Dictionary<string, EntryText>(First.Texts, StringComparer.Ordinal) { ["nl"] = First.Texts["nl"] with { Name = name } } };

        Assert.Equal(OutcomeKind.Invalid, (await bank.Drafts.SaveAsync(bank.Analyst, Change(draft, Named("x\0")), Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await bank.Drafts.SaveAsync(bank.Analyst, Change(draft, Named("x\uD800")), Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await bank.Drafts.SaveAsync(bank.Analyst, Change(draft, Named(new string('x', 1_000_001))), Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await bank.Drafts.SaveAsync(bank.Analyst, Change(draft, First with { Tlp = Tlp.Red }), Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await bank.Drafts.SaveAsync(bank.Analyst, Change(draft, First with { Id = Guid.CreateVersion7() }), Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Drafts.SaveAsync(bank.Analyst, Change(draft, First with { Code = EntryCode.Parse("SB-2026-4999") }), Ct)).Kind);
        Assert.True((await bank.Drafts.SaveAsync(bank.Analyst, Change(draft, Named("<script>‮😀")), Ct)).IsOk);
        Assert.Equal("<script>‮😀", (await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Value!.Content.Texts["nl"].Name);
    }

    [Fact]
    public async Task Draft_OfAnEntryAboveTheAuthor_IsNotFound()
    {
        await using var bank = await OpenAsync();

        Assert.Equal(OutcomeKind.NotFound, (await bank.Drafts.BeginAsync(bank.Analyst, EntryCode.Parse("SB-2026-0002"), Ct)).Kind);
        Assert.True((await bank.Drafts.BeginAsync(bank.Editor, EntryCode.Parse("SB-2026-0002"), Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Drafts.BeginAsync(bank.Analyst, EntryCode.Parse("SB-2026-4999"), Ct)).Kind);
    }

    [Theory]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Jurist)]
    public async Task Begin_ByOthers_IsNotAllowedAndThatIsRecorded(Role role)
    {
        await using var bank = await OpenAsync();
        var reader = await bank.JoinAsync("Iemand", Ct, role);

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Drafts.BeginNewAsync(reader, new DraftSeed(), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Drafts.BeginAsync(reader, First.Code, Ct)).Kind);
        Assert.Equal(2, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act = 500"));
    }

    [Fact]
    public async Task Save_AfterTheRoleWasTakenAway_IsNotAllowed()
    {
        await using var bank = await OpenAsync();
        var draft = await BeginAsync(bank, bank.Analyst);
        await bank.WriteAsync("DELETE FROM account_role WHERE account = @Id", new { bank.Analyst.Actor.Id });

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Drafts.SaveAsync(bank.Analyst, Change(draft, First), Ct)).Kind);
    }

    [Fact]
    public async Task Discard_ThenUndo_BringsTheDraftBackWithinTheWindow()
    {
        var clock = new FakeClock();
        await using var bank = await OpenAsync(clock);
        await SaveAsync(bank, bank.Analyst, await BeginAsync(bank, bank.Analyst), First with { Kind = EntryKind.Meme });

        Assert.True((await bank.Drafts.DiscardAsync(bank.Analyst, First.Id, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Kind);
        Assert.NotNull(Assert.Single((await bank.Drafts.MineAsync(bank.Analyst, Ct)).Value!).DiscardedAt);
        Assert.True((await bank.Drafts.UndoDiscardAsync(bank.Analyst, First.Id, Ct)).IsOk);
        Assert.Equal(EntryKind.Meme, (await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Value!.Content.Kind);
    }

    [Fact]
    public async Task Discard_LongAgo_IsForgotten()
    {
        await using var bank = await OpenAsync();
        await BeginAsync(bank, bank.Analyst);
        await bank.Drafts.DiscardAsync(bank.Analyst, First.Id, Ct);
        await bank.WriteAsync("UPDATE draft SET discarded_at = 0");

        Assert.Equal(OutcomeKind.NotFound, (await bank.Drafts.UndoDiscardAsync(bank.Analyst, First.Id, Ct)).Kind);
        Assert.Empty((await bank.Drafts.MineAsync(bank.Analyst, Ct)).Value!);
        await bank.Drafts.TidyAsync(new FakeClock().GetUtcNow());
        Assert.Equal(0, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM draft"));
    }

    [Fact]
    public async Task Open_BesideAColleague_SaysWhoChangesWhat()
    {
        await using var bank = await OpenAsync();
        await SaveAsync(bank, bank.SecondAnalyst, await BeginAsync(bank, bank.SecondAnalyst), First with { Kind = EntryKind.Meme });

        var other = Assert.Single((await BeginAsync(bank, bank.Analyst)).Others);

        Assert.Equal(("Tweede analist", "Oefenredactie"), (other.Author!.NameNl, other.Author.Organisation));
        Assert.Equal(["/kind"], other.Changed);
    }

    [Fact]
    public async Task TakeOver_WithoutConflict_KeepsBothChangesAndNamesTheColleagueAnAuthor()
    {
        await using var bank = await OpenAsync();
        await SaveAsync(bank, bank.SecondAnalyst, await BeginAsync(bank, bank.SecondAnalyst), First with { Kind = EntryKind.Meme });
        await SaveAsync(bank, bank.Analyst, await BeginAsync(bank, bank.Analyst), First with { Ambiguity = Ambiguity.OftenExtremist });

        var result = await bank.Bank.Get<DraftMerging>().TakeOverAsync(bank.Analyst, First.Id, 2, bank.SecondAnalyst.Actor.Id, Ct);

        Assert.Empty(result.Value!.Conflicts);
        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Value!;
        Assert.Equal((EntryKind.Meme, Ambiguity.OftenExtremist, 3), (draft.Content.Kind, draft.Content.Ambiguity, draft.Version));
        Assert.Equal(bank.SecondAnalyst.Actor.Id.ToString(), await bank.ScalarAsync<string>("SELECT contributors FROM draft WHERE author = @Id", new { bank.Analyst.Actor.Id }));
    }

    [Fact]
    public async Task TakeOver_WithAConflict_KeepsMineAndHandsItBackToBeDecided()
    {
        await using var bank = await OpenAsync();
        await SaveAsync(bank, bank.SecondAnalyst, await BeginAsync(bank, bank.SecondAnalyst), First with { Kind = EntryKind.Meme });
        await SaveAsync(bank, bank.Analyst, await BeginAsync(bank, bank.Analyst), First with { Kind = EntryKind.Flag });
        var merging = bank.Bank.Get<DraftMerging>();

        var result = await merging.TakeOverAsync(bank.Analyst, First.Id, 2, bank.SecondAnalyst.Actor.Id, Ct);

        Assert.Equal(("/kind", "\"meme\"", "\"flag\""), (result.Value!.Conflicts[0].Path, result.Value.Conflicts[0].Theirs, result.Value.Conflicts[0].Mine));
        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Value!;
        Assert.Equal((EntryKind.Flag, 2), (draft.Content.Kind, draft.Version));
        Assert.Equal(OutcomeKind.Conflict, (await merging.TakeOverAsync(bank.Analyst, First.Id, 1, bank.SecondAnalyst.Actor.Id, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await merging.TakeOverAsync(bank.Analyst, First.Id, 2, Guid.CreateVersion7(), Ct)).Kind);
    }

    [Fact]
    public async Task Join_AColleaguesNewEntry_StartsWithTheirText()
    {
        await using var bank = await OpenAsync();
        var entry = (await bank.Drafts.BeginNewAsync(bank.SecondAnalyst, new DraftSeed { Form = "qq" }, Ct)).Value;

        Assert.True((await bank.Drafts.JoinAsync(bank.Analyst, entry, bank.SecondAnalyst.Actor.Id, Ct)).IsOk);

        Assert.Equal("qq", (await bank.Drafts.OpenAsync(bank.Analyst, entry, Ct)).Value!.Content.Forms[0].Value);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Drafts.JoinAsync(bank.Analyst, entry, bank.SecondAnalyst.Actor.Id, Ct)).Kind);
    }

    private static DraftChange Change(Draft draft, EntryContent content) => new() { Entry = draft.Entry, Version = draft.Version, Content = content };

    private static async Task<Draft> BeginAsync(ReviewBank bank, Reader reader)
    {
        var entry = await bank.Drafts.BeginAsync(reader, First.Code, Ct);
        return (await bank.Drafts.OpenAsync(reader, entry.Value, Ct)).Value!;
    }

    private static async Task<Draft> OpenedAsync(ReviewBank bank, Outcome<Guid> begun) => (await bank.Drafts.OpenAsync(bank.Analyst, begun.Value, Ct)).Value!;

    private static async Task SaveAsync(ReviewBank bank, Reader reader, Draft draft, EntryContent content) =>
        Assert.True((await bank.Drafts.SaveAsync(reader, Change(draft, content), Ct)).IsOk);

    private Task<ReviewBank> OpenAsync(TimeProvider? clock = null) => ReviewBank.OpenAsync(engine, clock ?? new FakeClock(), Ct);
}

public sealed class SqliteDraftTests() : DraftTests(TestEngine.Sqlite);

public sealed class PostgresDraftTests() : DraftTests(TestEngine.Postgres);
