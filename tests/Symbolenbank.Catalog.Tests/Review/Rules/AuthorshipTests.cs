using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Merging;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Upkeep;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>Whoever wrote a text stays its author until an expert read it, whatever way it comes back; on one engine.</summary>
public abstract class AuthorshipTests(RulesBank rules)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReviewBank Bank => rules.Bank;

    [Theory]
    [InlineData("reopened")]
    [InlineData("variant")]
    [InlineData("brought in")]
    public async Task Approve_ByTheAuthorOfATextThatNoExpertRead_IsNotAllowed(string way)
    {
        var entry = rules.Next();
        var author = await Bank.JoinCurationAsync("Schrijvende deskundige", Ct, Role.Analyst, Role.Expert);
        var urgent = entry with { Kind = EntryKind.Meme };
        if (way == "brought in") Assert.True((await Bank.Drafts.BeginAsync(Bank.SecondAnalyst, entry.Code, Ct)).IsOk);
        await rules.PublishUrgentlyAsync(author, urgent);
        if (way == "reopened") await rules.LapseAsync();

        if (way == "brought in") Assert.Empty((await Bank.Bank.Get<DraftMerging>().BringInPublishedAsync(Bank.SecondAnalyst, entry.Id, 1, Ct)).Value!.Conflicts);
        var (revision, hash) = await rules.HandInAsync(Bank.SecondAnalyst, RulesBank.WithForm(urgent, "erbij"));

        var refused = await Bank.Desk.ApproveAsync(author, revision, hash, "Klopt.", Ct);
        Assert.Equal((OutcomeKind.NotAllowed, FourEyes.Sentence(FourEyesRefusal.IsAuthor)), (refused.Kind, refused.Faults[0].Sentence));
        Assert.True((await Bank.Desk.ApproveAsync(Bank.Expert, revision, hash, "Klopt.", Ct)).IsOk);
    }

    [Fact]
    public async Task Approve_ByTheAuthorOfWhatAnExpertRead_IsAllowed()
    {
        var entry = rules.Next();
        var author = await Bank.JoinAsync("Schrijvende deskundige", Ct, Role.Analyst, Role.Expert);
        var expert = await Bank.JoinCurationAsync("Andere deskundige", Ct, Role.Expert, Role.EditorInChief);
        var (first, hash) = await rules.HandInAsync(author, entry with { Kind = EntryKind.Meme });
        Assert.True((await Bank.Desk.ApproveAsync(expert, first, hash, "Klopt.", Ct)).IsOk);
        var publisher = await Bank.JoinCurationAsync("Uitgever", Ct, Role.EditorInChief);
        Assert.True((await Bank.Desk.PublishAsync(publisher, first, hash, Ct)).IsOk);

        var (second, text) = await rules.HandInAsync(Bank.SecondAnalyst, entry with { Kind = EntryKind.Flag });

        Assert.True((await Bank.Desk.ApproveAsync(author, second, text, "Klopt.", Ct)).IsOk);
    }

    [Fact]
    public async Task Split_OfATextThatNoExpertRead_KeepsItsAuthorsInBothParts()
    {
        var entry = rules.Next();
        await rules.PublishUrgentlyAsync(Bank.Analyst, entry with { Kind = EntryKind.Meme });

        var split = await Bank.Bank.Get<MergeDesk>().SplitAsync(Bank.SecondAnalyst, entry.Code, new SplitChoice { Forms = [entry.Forms[1].Value] }, Ct);

        Assert.True(split.IsOk, string.Join(' ', split.Faults.Select(fault => fault.Sentence)));
        foreach (var part in new[] { split.Value.Part, split.Value.Old })
        {
            var contributors = await Bank.ScalarAsync<string>("SELECT contributors FROM draft WHERE entry = @part AND author = @Id", new { part, Bank.SecondAnalyst.Actor.Id });
            Assert.Equal(Bank.Analyst.Actor.Id.ToString("D"), contributors);
        }
    }

    [Fact]
    public async Task DirectChange_OfAProvisionalText_HasItsAuthorsToo()
    {
        var entry = rules.Next();
        var author = await Bank.JoinCurationAsync("Schrijvende deskundige", Ct, Role.Analyst, Role.Expert);
        var urgent = await rules.PublishUrgentlyAsync(author, entry with { Kind = EntryKind.Meme });

        var handed = await Bank.Bank.Get<Rechecking>().ConfirmAsync(Bank.SecondAnalyst, entry.Code, await Bank.HashAsync(urgent), Ct);

        if (!handed.IsOk) Assert.Fail(string.Join(' ', handed.Faults.Select(fault => fault.Sentence)));
        Assert.Equal(OutcomeKind.NotAllowed, (await Bank.Desk.ApproveAsync(author, handed.Value, await Bank.HashAsync(handed.Value), "Klopt.", Ct)).Kind);
    }
}

[Collection(typeof(SqliteRules))]
public sealed class SqliteAuthorshipTests(SqliteRulesBank rules) : AuthorshipTests(rules);

[Collection(typeof(PostgresRules))]
public sealed class PostgresAuthorshipTests(PostgresRulesBank rules) : AuthorshipTests(rules);
