using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>Several small changes of one entry, each accepted in turn without being typed twice; on one engine.</summary>
public abstract class WaitingAdditionTests(RulesBank rules)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReviewBank Bank => rules.Bank;

    [Fact]
    public async Task Accept_OfOneOfThree_TakesTheOthersAlong()
    {
        var entry = rules.Next();
        var (one, hash) = await rules.HandInAsync(Bank.Analyst, WithSource(entry, "een", "Instituut een"));
        var (two, _) = await rules.HandInAsync(Bank.SecondAnalyst, WithSource(entry, "twee", "Instituut twee"));
        var (three, _) = await rules.HandInAsync(rules.People["colleague"], WithSource(entry, "drie", "Instituut een"));
        Assert.True((await Bank.Bank.Get<ReviewComments>().WriteAsync(Bank.Expert, two, "", "Klopt dit?", null, Ct)).IsOk);
        rules.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True((await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, one, hash, Ct)).IsOk);

        var lines = await LinesAsync(entry);
        Assert.Equal([two.Number + 2, three.Number + 2], lines.Select(line => line.Revision.Number));
        Assert.Equal([["/forms/twee", "/sources/s4"], ["/forms/drie"]], lines.Select(line => line.Adds.Select(added => added.Path).Order().ToArray()));
        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, two, await Bank.HashAsync(two), Ct)).Kind);
        var opened = (await Bank.Bank.Get<RevisionRoom>().OpenAsync(Bank.Editor, lines[0].Revision, Ct)).Value!;
        Assert.Equal((Bank.SecondAnalyst.Actor.Id, "Klopt dit?"), (Assert.Single(opened.Authors).Account, Assert.Single(opened.Comments).Text));
        Assert.True(opened.Times.HandedInAt < rules.Clock.GetUtcNow());

        while (await LinesAsync(entry) is [var line, ..]) Assert.True((await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, line.Revision, line.Hash, Ct)).IsOk);

        await rules.ShownAsync(entry);
        var shown = (await Bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), entry.Code, Ct)).Value!.Content;
        Assert.Equal(["drie", "een", "twee"], shown.Forms.Select(form => form.Value).Except(entry.Forms.Select(form => form.Value)).Order(StringComparer.Ordinal));
        Assert.Equal(["Instituut een", "Instituut twee"], shown.Sources.Select(source => source.Publisher).Where(name => !entry.Sources.Any(source => source.Publisher == name)).Order());
        Assert.All(shown.Forms.Where(form => form.SourceIds.Count > 0), form => Assert.All(form.SourceIds, id => Assert.Contains(shown.Sources, source => source.Id == id)));
        await Bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Accept_ByTheAuthorOfWhatWasTakenAlong_IsNotAllowed()
    {
        var entry = rules.Next();
        var author = rules.People["author"];
        await rules.HandInAsync(author, RulesBank.WithForm(entry, "een"));
        var (other, hash) = await rules.HandInAsync(Bank.Analyst, RulesBank.WithForm(entry, "twee"));
        Assert.True((await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, other, hash, Ct)).IsOk);

        var line = Assert.Single(await LinesAsync(entry));

        Assert.Equal(OutcomeKind.NotAllowed, (await Bank.Desk.AcceptSmallChangeAsync(author, line.Revision, line.Hash, Ct)).Kind);
    }

    [Fact]
    public async Task TakenAlong_LeavesANewDraftOfTheAuthorAsItIs()
    {
        var entry = rules.Next();
        await rules.HandInAsync(Bank.Analyst, RulesBank.WithForm(entry, "een"));
        Assert.True((await Bank.Drafts.BeginAsync(Bank.Analyst, entry.Code, Ct)).IsOk);
        var (other, hash) = await rules.HandInAsync(Bank.SecondAnalyst, RulesBank.WithForm(entry, "twee"));

        Assert.True((await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, other, hash, Ct)).IsOk);

        Assert.Single(await LinesAsync(entry));
        Assert.True(await Bank.Drafts.HasAsync(Bank.Analyst, entry.Id));
    }

    [Fact]
    public async Task TheSameAddedTwice_IsNotTakenAlongAndCanBeSentBack()
    {
        var entry = rules.Next();
        var (one, hash) = await rules.HandInAsync(Bank.Analyst, RulesBank.WithForm(entry, "een"));
        var (same, _) = await rules.HandInAsync(Bank.SecondAnalyst, RulesBank.WithForm(entry, "een"));
        Assert.True((await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, one, hash, Ct)).IsOk);

        Assert.Empty(await LinesAsync(entry));
        Assert.Contains((await Bank.Bank.Get<Worklists>().ReadAsync(Bank.Expert, WorklistKind.ToReview, 1, Ct)).Value!.Lines, line => line.Revision == same);
        Assert.True((await Bank.Desk.AskForChangesAsync(Bank.Expert, same, "Staat er al.", Ct)).IsOk);
    }

    [Fact]
    public async Task PublishedInHaste_TakesNothingAlongUntilAnExpertHasReadIt()
    {
        var entry = rules.Next();
        await rules.HandInAsync(Bank.SecondAnalyst, RulesBank.WithForm(entry, "een"));
        var urgent = await rules.PublishUrgentlyAsync(Bank.Analyst, entry with { Kind = EntryKind.Meme });
        Assert.Empty(await LinesAsync(entry));

        Assert.True((await Bank.Desk.ApproveAsync(Bank.Expert, urgent, await Bank.HashAsync(urgent), "Klopt.", Ct)).IsOk);

        var line = Assert.Single(await LinesAsync(entry));
        Assert.True((await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, line.Revision, line.Hash, Ct)).IsOk);
        await rules.ShownAsync(entry);
        var shown = (await Bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), entry.Code, Ct)).Value!.Content;
        Assert.Equal((EntryKind.Meme, true), (shown.Kind, shown.Forms.Any(form => form.Value == "een")));
    }

    private static EntryContent WithSource(EntryContent entry, string form, string publisher) =>
        RulesBank.WithForm(entry with { Sources = [.. entry.Sources, InventedEntry.Source("s3", publisher)] }, form, "s3");

    private async Task<IReadOnlyList<WorklistLine>> LinesAsync(EntryContent entry) =>
        [.. (await Bank.Bank.Get<Worklists>().ReadAsync(Bank.Editor, WorklistKind.SmallChanges, 1, Ct)).Value!.Lines.Where(line => line.Entry == entry.Id)];
}

[Collection(typeof(SqliteRules))]
public sealed class SqliteWaitingAdditionTests(SqliteRulesBank rules) : WaitingAdditionTests(rules);

[Collection(typeof(PostgresRules))]
public sealed class PostgresWaitingAdditionTests(PostgresRulesBank rules) : WaitingAdditionTests(rules);
