using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Merging;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Merging;

/// <summary>Entries that are united, brought back and divided, each through review; on one engine.</summary>
public abstract class MergingTests(TestEngine engine)
{
    private static readonly EntryCode First = ReviewBank.First.Code;
    private static readonly EntryCode Second = EntryCode.Parse("SB-2026-0003");
    private static readonly EntryCode Hidden = EntryCode.Parse("SB-2026-0002");
    private static readonly Reader Anybody = CatalogBank.ReaderOf(Tlp.Clear);

    private static readonly EntryContent Other = ReviewBank.Complete(InventedEntry.Of("SB-2026-0003", "qx8")) with
    {
        Sources = [InventedEntry.Source("s1", "Andere uitgever"), InventedEntry.Source("s2", "Verzonnen krant")],
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merge_Published_KeepsWhereEachFormCameFrom_AndTheOldCodeLeadsOn()
    {
        await using var bank = await OpenAsync();

        var merged = await MergeAsync(bank);

        var stored = (await bank.Bank.Get<MergeDesk>().OpenAsync(bank.Analyst, First, Ct)).Value!;
        Assert.Equal([null, Second], stored.Forms.Select(form => form.Origin));
        Assert.Equal([Second], stored.MergedFrom.Select(one => one.Code));
        Assert.Equal(merged.Number, await bank.ShownAsync(Ct));
        var room = bank.Bank.Get<ReadingRoom>();
        var shown = (await room.OpenAsync(Anybody, First, Ct)).Value!;
        Assert.Equal(["qx7", "qx8"], shown.Content.Forms.Select(form => form.Value));
        Assert.All(shown.Content.Forms, form => Assert.Null(form.Origin));
        Assert.Empty(shown.Content.MergedFrom);
        Assert.Equal(OutcomeKind.NotFound, (await room.OpenAsync(Anybody, Second, Ct)).Kind);
        Assert.Equal(First, (await room.SuccessorAsync(Anybody, Second, Ct)).Value);
        var changes = await bank.Bank.Get<PublishedEntries>().ChangesAfterAsync(0, Ct);
        Assert.Contains(Other.Id, changes.Gone);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Merge_Undone_BringsBothBackThroughReview_AndKeepsLaterChanges()
    {
        await using var bank = await OpenAsync();
        await MergeAsync(bank);
        var later = (await bank.Bank.Get<MergeDesk>().OpenAsync(bank.Analyst, First, Ct)).Value!;
        await bank.PublishAsync(bank.Analyst, later with { Forms = [.. later.Forms, InventedEntry.Form("qx-later") with { SourceIds = ["s1"] }] }, Ct);

        var undone = await bank.Bank.Get<MergeDesk>().UndoAsync(bank.Analyst, First, Second, Ct);

        Assert.True(undone.Value!.IsApart);
        Assert.Equal(OutcomeKind.NotFound, (await bank.Bank.Get<ReadingRoom>().OpenAsync(Anybody, Second, Ct)).Kind);
        var kept = await HandInAsync(bank, undone.Value.Kept);
        Assert.Equal(OutcomeKind.Conflict, (await PublishAsync(bank, kept)).Kind);
        Assert.True((await PublishAsync(bank, await HandInAsync(bank, undone.Value.Back), approve: true)).IsOk);
        Assert.True((await PublishAsync(bank, kept, approve: false)).IsOk);
        await bank.ShownAsync(Ct);
        var room = bank.Bank.Get<ReadingRoom>();
        Assert.Equal(["qx7", "qx-later"], (await room.OpenAsync(Anybody, First, Ct)).Value!.Content.Forms.Select(form => form.Value));
        Assert.Equal(["qx8"], (await room.OpenAsync(Anybody, Second, Ct)).Value!.Content.Forms.Select(form => form.Value));
        Assert.Equal(OutcomeKind.NotFound, (await room.SuccessorAsync(Anybody, Second, Ct)).Kind);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Merge_UndoneAfterAnErasure_KeepsAllAndSaysSo()
    {
        await using var bank = await OpenAsync();
        await MergeAsync(bank);
        Assert.True((await bank.Bank.Get<Erasing>().EraseAsync(bank.Editor, new RevisionName(First, 1), "Er stond een naam in.", Ct)).IsOk);

        var undone = (await bank.Bank.Get<MergeDesk>().UndoAsync(bank.Analyst, First, Second, Ct)).Value!;

        Assert.False(undone.IsApart);
        var kept = (await bank.Drafts.OpenAsync(bank.Analyst, undone.Kept, Ct)).Value!.Content;
        Assert.Equal(["qx7", "qx8"], kept.Forms.Select(form => form.Value));
        Assert.Empty(kept.MergedFrom);
    }

    [Fact]
    public async Task Merge_WithADraftThatHoldsAFormTwice_TakesItOnce()
    {
        await using var bank = await OpenAsync();
        var begun = (await bank.Drafts.BeginNewAsync(bank.Analyst, new DraftSeed { Form = "qx-new" }, Ct)).Value;
        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, begun, Ct)).Value!;
        var twice = draft.Content with { Forms = [InventedEntry.Form("qx-new"), InventedEntry.Form("qx-new") with { Type = FormType.Hashtag }] };
        Assert.True((await bank.Drafts.SaveAsync(bank.Analyst, new DraftChange { Entry = begun, Version = draft.Version, Content = twice }, Ct)).IsOk);

        var plan = await bank.Bank.Get<MergeDesk>().PlanAsync(bank.Analyst, First, draft.Code, Ct);

        Assert.Equal(["qx7", "qx-new"], plan.Value!.United.Forms.Select(form => form.Value));
    }

    [Fact]
    public async Task Merge_OfAnEntryPublishedAnewMeanwhile_IsRefused()
    {
        await using var bank = await OpenAsync();
        var united = await HandInAsync(bank, (await bank.Bank.Get<MergeDesk>().BeginAsync(bank.Analyst, First, Second, Ct)).Value);
        await ReviseOtherAsync(bank);

        Assert.Equal(OutcomeKind.Conflict, (await PublishAsync(bank, united)).Kind);
    }

    [Fact]
    public async Task Merge_WithAHiddenEntry_IsNotFoundForWhoMayNotSeeIt_AndStricterForWhoMay()
    {
        await using var bank = await OpenAsync();
        var desk = bank.Bank.Get<MergeDesk>();

        Assert.Equal(OutcomeKind.NotFound, (await desk.PlanAsync(bank.Analyst, First, Hidden, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.BeginAsync(bank.Analyst, First, Hidden, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.OpenAsync(bank.Analyst, Hidden, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.SplitAsync(bank.Analyst, Hidden, new SplitChoice { Forms = ["wz9"] }, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.PlanAsync(bank.Jurist, First, Second, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.SplitAsync(bank.Jurist, First, new SplitChoice { Forms = ["nergens"] }, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.SplitAsync(bank.Jurist, Hidden, new SplitChoice { Forms = [] }, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await desk.UndoAsync(bank.Jurist, First, Second, Ct)).Kind);
        var united = (await desk.PlanAsync(bank.Editor, First, Hidden, Ct)).Value!.United;
        Assert.Equal(Tlp.Red, united.Tlp);
        Assert.Equal(Tlp.Red, united.Forms.Single(form => form.Value == "wz9").Tlp);
    }

    [Fact]
    public async Task Successor_OfAnEntryThatTheReaderCouldNotSee_IsNotFound()
    {
        await using var bank = await OpenAsync();
        await bank.WriteAsync(
            "UPDATE entry SET merged_into = (SELECT o.id FROM entry o WHERE o.code = @First), published_revision = NULL WHERE code = @Hidden",
            new { First = First.ToString(), Hidden = Hidden.ToString() });
        await bank.PublishAsync(bank.Analyst, ReviewBank.First with { Kind = EntryKind.Meme }, Ct);
        await bank.ShownAsync(Ct);
        var room = bank.Bank.Get<ReadingRoom>();

        Assert.Equal(OutcomeKind.NotFound, (await room.SuccessorAsync(Anybody, Hidden, Ct)).Kind);
        Assert.Equal(First, (await room.SuccessorAsync(bank.Editor, Hidden, Ct)).Value);
    }

    [Fact]
    public async Task Begin_BesideADraftOfOnesOwn_IsRefusedAndLeavesIt()
    {
        await using var bank = await OpenAsync();
        await MergeAsync(bank);
        await bank.Drafts.BeginAsync(bank.Analyst, First, Ct);
        var drafts = await bank.ScalarAsync<long>("SELECT COUNT(*) FROM draft");

        Assert.Equal(OutcomeKind.Conflict, (await bank.Bank.Get<MergeDesk>().BeginAsync(bank.Analyst, First, EntryCode.Parse("SB-2026-0004"), Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Bank.Get<MergeDesk>().UndoAsync(bank.Analyst, First, Second, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Bank.Get<MergeDesk>().SplitAsync(bank.Analyst, First, new SplitChoice { Forms = ["qx8"] }, Ct)).Kind);
        Assert.Equal(drafts, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM draft"));
    }

    [Fact]
    public async Task Split_MakesTwoDrafts_WithTheOriginOfEachForm()
    {
        await using var bank = await OpenAsync();
        await bank.PublishAsync(bank.Analyst, ReviewBank.First with { Forms = [.. ReviewBank.First.Forms, InventedEntry.Form("qx9") with { SourceIds = ["s2"] }] }, Ct);
        var desk = bank.Bank.Get<MergeDesk>();

        Assert.Equal(OutcomeKind.Invalid, (await desk.SplitAsync(bank.Analyst, First, new SplitChoice { Forms = [] }, Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await desk.SplitAsync(bank.Analyst, First, new SplitChoice { Forms = ["qx7", "qx9"] }, Ct)).Kind);
        var split = (await desk.SplitAsync(bank.Analyst, First, new SplitChoice { Forms = ["qx9"], Senses = [1] }, Ct)).Value;

        var part = (await bank.Drafts.OpenAsync(bank.Analyst, split.Part, Ct)).Value!.Content;
        var old = (await bank.Drafts.OpenAsync(bank.Analyst, split.Old, Ct)).Value!.Content;
        Assert.Equal([("qx9", First, FormAssessment.Preferred)], part.Forms.Select(form => (form.Value, form.Origin!.Value, form.Assessment)));
        Assert.Equal(["s1", "s2"], part.Sources.Select(source => source.Id));
        Assert.Equal("qx7", Assert.Single(old.Forms).Value);
        Assert.Single(old.Senses);
        Assert.NotEqual(old.Code, part.Code);
    }

    private static async Task<RevisionName> MergeAsync(ReviewBank bank)
    {
        var revision = await HandInAsync(bank, (await bank.Bank.Get<MergeDesk>().BeginAsync(bank.Analyst, First, Second, Ct)).Value);
        var published = await PublishAsync(bank, revision);
        Assert.True(published.IsOk, string.Join(' ', published.Faults.Select(fault => fault.Sentence)));
        await bank.ShownAsync(Ct);
        return revision;
    }

    private static async Task<RevisionName> HandInAsync(ReviewBank bank, Guid entry)
    {
        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, entry, Ct)).Value!;
        var handed = await bank.Bank.Get<HandingDesk>().HandInAsync(bank.Analyst, new HandIn { Entry = entry, Version = draft.Version, Summary = "samen", Clean = true }, Ct);
        Assert.True(handed.IsOk, string.Join(' ', handed.Faults.Select(fault => $"{fault.Field}: {fault.Sentence}")));
        return handed.Value;
    }

    private static async Task<Outcome<ReviewState>> PublishAsync(ReviewBank bank, RevisionName revision, bool approve = true)
    {
        var hash = await bank.HashAsync(revision);
        if (approve) Assert.True((await bank.Desk.ApproveAsync(bank.Expert, revision, hash, "Klopt.", Ct)).IsOk);
        return await bank.Desk.PublishAsync(bank.Editor, revision, hash, Ct);
    }

    private static async Task ReviseOtherAsync(ReviewBank bank)
    {
        var entry = (await bank.Drafts.BeginAsync(bank.SecondAnalyst, Second, Ct)).Value;
        var saved = await bank.Drafts.SaveAsync(bank.SecondAnalyst, new DraftChange { Entry = entry, Version = 1, Content = Other with { Kind = EntryKind.Meme } }, Ct);
        var handed = await bank.Bank.Get<HandingDesk>().HandInAsync(bank.SecondAnalyst, new HandIn { Entry = entry, Version = saved.Value!.Version, Summary = "anders", Clean = true }, Ct);
        Assert.True((await PublishAsync(bank, handed.Value)).IsOk);
    }

    private Task<ReviewBank> OpenAsync() => ReviewBank.OpenAsync(engine, null, [Other, ReviewBank.Complete(InventedEntry.Of("SB-2026-0004", "qx6"))], Ct);
}

public sealed class SqliteMergingTests() : MergingTests(TestEngine.Sqlite);

public sealed class PostgresMergingTests() : MergingTests(TestEngine.Postgres);
