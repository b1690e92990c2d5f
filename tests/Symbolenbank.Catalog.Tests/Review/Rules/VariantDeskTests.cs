using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>A spelling that is added without the editor never hands in or throws away what its author had begun; on one engine.</summary>
public abstract class VariantDeskTests(RulesBank rules)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReviewBank Bank => rules.Bank;

    [Fact]
    public async Task Add_WithoutADraft_HandsInASmallChangeAndLeavesNone()
    {
        var entry = rules.Next();

        var added = await AddAsync(Bank.Analyst, entry, "erbij");

        Assert.NotNull(added.Value!.HandedIn);
        Assert.False(await Bank.Drafts.HasAsync(Bank.Analyst, entry.Id));
    }

    [Fact]
    public async Task Add_AfterADraftWasThrownAway_HandsInOnlyTheSpelling()
    {
        var entry = rules.Next();
        await Bank.Drafts.BeginAsync(Bank.Analyst, entry.Code, Ct);
        await Bank.Drafts.SaveAsync(Bank.Analyst, new DraftChange { Entry = entry.Id, Version = 1, Content = entry with { Kind = EntryKind.Meme } }, Ct);
        await Bank.Drafts.DiscardAsync(Bank.Analyst, entry.Id, Ct);

        var added = await AddAsync(Bank.Analyst, entry, "erbij");

        Assert.NotNull(added.Value!.HandedIn);
        Assert.Equal(entry.Kind, (await Bank.Bank.Get<RevisionRoom>().OpenAsync(Bank.Editor, added.Value.HandedIn.Value, Ct)).Value!.Content.Kind);
    }

    [Theory]
    [InlineData("sent back", "erbij")]
    [InlineData("sent back", "")]
    [InlineData("joined", "erbij")]
    [InlineData("joined", "")]
    [InlineData("begun", "erbij")]
    [InlineData("begun", "")]
    public async Task Add_IntoADraftThatWasThere_KeepsItUnfinished(string way, string form)
    {
        var entry = rules.Next();
        var changed = entry with { Kind = EntryKind.Meme };
        if (way == "sent back")
        {
            var (revision, _) = await rules.HandInAsync(Bank.Analyst, changed);
            Assert.True((await Bank.Desk.AskForChangesAsync(Bank.Expert, revision, "De bron ontbreekt.", Ct)).IsOk);
        }
        else if (way == "joined")
        {
            await Bank.Drafts.BeginAsync(Bank.SecondAnalyst, entry.Code, Ct);
            await Bank.Drafts.SaveAsync(Bank.SecondAnalyst, new DraftChange { Entry = entry.Id, Version = 1, Content = changed }, Ct);
            Assert.True((await Bank.Drafts.JoinAsync(Bank.Analyst, entry.Id, Bank.SecondAnalyst.Actor.Id, Ct)).IsOk);
        }
        else
        {
            await Bank.Drafts.BeginAsync(Bank.Analyst, entry.Code, Ct);
        }

        var newest = await NewestAsync(entry);

        // An empty form stands for one that the entry has: refused, and the draft stays.
        var added = await AddAsync(Bank.Analyst, entry, form.Length > 0 ? form : entry.Forms[0].Value);

        Assert.Equal(form.Length > 0 ? OutcomeKind.Ok : OutcomeKind.Invalid, added.Kind);
        if (added.IsOk) Assert.Null(added.Value.HandedIn);
        var draft = (await Bank.Drafts.OpenAsync(Bank.Analyst, entry.Id, Ct)).Value!;
        Assert.Equal((way == "begun" ? entry.Kind : EntryKind.Meme, form.Length > 0), (draft.Content.Kind, draft.Content.Forms.Any(one => one.Value == "erbij")));
        Assert.Equal(newest, await NewestAsync(entry));
    }

    [Fact]
    public async Task Add_OfASpellingThatIsRefused_LeavesNoDraftBehind()
    {
        var entry = rules.Next();

        Assert.Equal(OutcomeKind.Invalid, (await AddAsync(Bank.Analyst, entry, entry.Forms[0].Value)).Kind);

        Assert.False(await Bank.Drafts.HasAsync(Bank.Analyst, entry.Id));
    }

    private Task<Outcome<AddedVariant>> AddAsync(Reader author, EntryContent entry, string form) => Bank.Bank.Get<VariantDesk>().AddAsync(
        author,
        new Variant { Code = entry.Code, Form = InventedEntry.Form(form) with { SourceIds = ["s1"] }, Summary = "Schrijfwijze erbij.", Clean = true },
        Ct);

    private Task<long> NewestAsync(EntryContent entry) => Bank.ScalarAsync<long>("SELECT newest_revision FROM entry WHERE id = @Id", new { entry.Id });
}

[Collection(typeof(SqliteRules))]
public sealed class SqliteVariantDeskTests(SqliteRulesBank rules) : VariantDeskTests(rules);

[Collection(typeof(PostgresRules))]
public sealed class PostgresVariantDeskTests(PostgresRulesBank rules) : VariantDeskTests(rules);
