using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>How a draft comes into review and back out of it; on one engine.</summary>
public abstract class HandingInTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;
    private static readonly EntryContent Changed = First with { Kind = EntryKind.Meme };
    private static readonly EntryContent WithForm = First with { Forms = [.. First.Forms, InventedEntry.Form("qx-7") with { SourceIds = ["s1"] }] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HandIn_OfAnIncompleteText_SaysAllThatIsMissing()
    {
        await using var bank = await OpenAsync();
        var content = First with
        {
            Sources = [],
            ReviewBy = new DateOnly(2028, 1, 1),
            Texts = First.Texts.ToDictionary(pair => pair.Key, pair => pair.Value with { Looks = [], Explanation = "Bel 06-12345678 of mail a@b.nl. Stg. GEHEIM, zaak 10/960123-20." }, StringComparer.Ordinal),
        };

        var handed = await bank.TryHandInAsync(bank.Analyst, content, Ct);

        Assert.Equal(OutcomeKind.Invalid, handed.Kind);
        Assert.Superset(
            new HashSet<string>(["senses", "sourceIds", "/texts/nl/looks", "/texts/en/looks", "/reviewBy", "/texts/nl/explanation"], StringComparer.Ordinal),
            handed.Faults.Select(fault => fault.Field).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(3, handed.Faults.Count(fault => fault.Field == "/texts/nl/explanation"));
        Assert.True((await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).IsOk);
    }

    [Fact]
    public async Task HandIn_UnconfirmedUnchangedOrOfAnOldVersion_IsRefused()
    {
        await using var bank = await OpenAsync();
        await bank.Drafts.BeginAsync(bank.Analyst, First.Code, Ct);
        var desk = bank.Bank.Get<HandingDesk>();
        var handIn = new HandIn { Entry = First.Id, Version = 1, Summary = "niets", Clean = true };

        Assert.Equal(OutcomeKind.Invalid, (await desk.HandInAsync(bank.Analyst, handIn with { Clean = false }, Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await desk.HandInAsync(bank.Analyst, handIn, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await desk.HandInAsync(bank.Analyst, handIn with { Version = 0 }, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.HandInAsync(bank.SecondAnalyst, handIn, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.HandInAsync(bank.Jurist, handIn, Ct)).Kind);
    }

    [Fact]
    public async Task HandIn_OfADraftWhoseCodeIsNotTheEntrys_IsAConflict()
    {
        await using var bank = await OpenAsync();
        await bank.Drafts.BeginAsync(bank.Analyst, First.Code, Ct);
        var content = Changed with { Code = EntryCode.Parse("SB-2026-0002") };
        await bank.WriteAsync("UPDATE draft SET code = @Code, content = @Text", new { Code = content.Code.ToString(), Text = EntryJson.Write(content) });

        var handed = await bank.Bank.Get<HandingDesk>().HandInAsync(bank.Analyst, new HandIn { Entry = First.Id, Version = 1, Summary = "andere code", Clean = true }, Ct);

        Assert.Equal((OutcomeKind.Conflict, "code"), (handed.Kind, handed.Faults[0].Field));
    }

    [Fact]
    public async Task PublishedMeanwhile_HasToBeBroughtInFirst()
    {
        await using var bank = await OpenAsync();
        var late = await bank.HandInAsync(bank.SecondAnalyst, First with { Ambiguity = Ambiguity.OftenExtremist }, Ct);
        await bank.Drafts.BeginAsync(bank.SecondAnalyst, First.Code, Ct);
        await bank.Drafts.SaveAsync(bank.SecondAnalyst, new DraftChange { Entry = First.Id, Version = 1, Content = WithForm }, Ct);
        await bank.PublishAsync(bank.Analyst, Changed, Ct);

        var hash = await bank.HashAsync(late);
        await bank.Desk.ApproveAsync(bank.Expert, late, hash, "Klopt.", Ct);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.PublishAsync(bank.Editor, late, hash, Ct)).Kind);
        var handIn = new HandIn { Entry = First.Id, Version = 2, Summary = "vorm erbij", Clean = true };
        Assert.Equal(OutcomeKind.Conflict, (await bank.Bank.Get<HandingDesk>().HandInAsync(bank.SecondAnalyst, handIn, Ct)).Kind);
        Assert.Equal(3, (await bank.Drafts.OpenAsync(bank.SecondAnalyst, First.Id, Ct)).Value!.PublishedMeanwhile);

        var merged = await bank.Bank.Get<DraftMerging>().BringInPublishedAsync(bank.SecondAnalyst, First.Id, 2, Ct);
        Assert.Empty(merged.Value!.Conflicts);
        Assert.Equal((EntryKind.Meme, 2), (merged.Value.Merged.Kind, merged.Value.Merged.Forms.Count));
        Assert.True((await bank.Bank.Get<HandingDesk>().HandInAsync(bank.SecondAnalyst, handIn with { Version = 3 }, Ct)).IsOk);
    }

    [Fact]
    public async Task AskForChanges_GivesTheDraftBackToItsAuthorWithTheReason()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);

        Assert.Equal(ReviewState.Draft, (await bank.Desk.AskForChangesAsync(bank.Expert, revision, "De bron ontbreekt.", Ct)).Value);

        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Value!;
        Assert.Equal((EntryKind.Meme, 2), (draft.Content.Kind, draft.BasedOn));
        Assert.True((await bank.Drafts.MineAsync(bank.Analyst, Ct)).Value![0].ChangesAsked);
        var open = (await bank.Bank.Get<RevisionRoom>().OpenAsync(bank.Analyst, revision, Ct)).Value!;
        Assert.Equal("De bron ontbreekt.", Assert.Single(open.Decisions).Reason);
        Assert.Equal(3, (await bank.HandInAsync(bank.Analyst, Changed with { Ambiguity = Ambiguity.OftenExtremist }, Ct)).Number);
    }

    [Fact]
    public async Task TakeBack_ByACoAuthor_MakesItADraftAgainAndByOthersNot()
    {
        await using var bank = await OpenAsync();
        var revision = await bank.HandInAsync(bank.Analyst, Changed, Ct);

        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.TakeBackAsync(bank.SecondAnalyst, revision, Ct)).Kind);
        Assert.True((await bank.Desk.TakeBackAsync(bank.Analyst, revision, Ct)).IsOk);
        Assert.Equal(EntryKind.Meme, (await bank.Drafts.OpenAsync(bank.Analyst, First.Id, Ct)).Value!.Content.Kind);
    }

    [Fact]
    public async Task Restore_AnEarlierRevisionAsADraft_CountsItsAuthorsToo()
    {
        await using var bank = await OpenAsync();
        var expertAuthor = await bank.JoinAsync("Schrijver", Ct, Role.Expert);
        await bank.WriteAsync("UPDATE account SET organisation = '00000000-0000-7000-8000-000000000101' WHERE id = @Id", new { expertAuthor.Actor.Id });
        await bank.PublishAsync(expertAuthor, Changed, Ct);
        await bank.PublishAsync(bank.Analyst, Changed with { Kind = EntryKind.Flag }, Ct);

        await bank.Drafts.BeginFromAsync(bank.Analyst, First.Code, 2, Ct);
        var revision = await bank.Bank.Get<HandingDesk>().HandInAsync(bank.Analyst, new HandIn { Entry = First.Id, Version = 1, Summary = "terug naar eerder", Clean = true }, Ct);

        Assert.Equal(EntryKind.Meme, (await bank.Bank.Get<RevisionRoom>().OpenAsync(bank.Expert, revision.Value, Ct)).Value!.Content.Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await bank.Desk.ApproveAsync(expertAuthor, revision.Value, await bank.HashAsync(revision.Value), "Klopt.", Ct)).Kind);
    }

    private Task<ReviewBank> OpenAsync() => ReviewBank.OpenAsync(engine, new FakeClock(), Ct);
}

public sealed class SqliteHandingInTests() : HandingInTests(TestEngine.Sqlite);

public sealed class PostgresHandingInTests() : HandingInTests(TestEngine.Postgres);
