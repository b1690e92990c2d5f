using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>No form becomes scanned for before somebody other than its authors said that they saw what it hits: every way to raise a use × every way to readers; on one engine.</summary>
public abstract class RaisedUsePathTests(RulesBank rules)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReviewBank Bank => rules.Bank;

    [Theory]
    [InlineData("raised", "published")]
    [InlineData("raised", "timed")]
    [InlineData("raised", "urgent")]
    [InlineData("with context", "published")]
    [InlineData("new form", "published")]
    [InlineData("new form", "timed")]
    [InlineData("new form", "urgent")]
    public async Task Publish_WithARaisedUse_TakesSomebodyWhoSawTheHits(string raise, string path)
    {
        var entry = rules.Next();
        var (revision, hash) = await rules.HandInAsync(Bank.Analyst, Raised(entry, raise));
        var before = await rules.ShownAsync(entry);
        await PrepareAsync(path, revision, hash);

        var refused = await GoAsync(path, revision, hash);

        Assert.Equal(OutcomeKind.Conflict, refused.Kind);
        Assert.Equal([RaisedUse.Unseen], refused.Faults.Select(static fault => fault.Sentence).Distinct(StringComparer.Ordinal));
        Assert.Equal(before, await rules.ShownAsync(entry));
        Assert.True((await Bank.Desk.SeeHitsAsync(Bank.Expert, revision, hash, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.SeeHitsAsync(Bank.Editor, revision, hash, Ct)).Kind);
        Assert.True((await GoAsync(path, revision, hash)).IsOk);
        await Bank.VerifyAsync(Ct);
    }

    [Theory]
    [InlineData("raised")]
    [InlineData("new form")]
    public async Task Accept_AsASmallChange_IsRefused(string raise)
    {
        var (revision, hash) = await rules.HandInAsync(Bank.Analyst, Raised(rules.Next(), raise));
        Assert.True((await Bank.Desk.SeeHitsAsync(Bank.Expert, revision, hash, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, revision, hash, Ct)).Kind);
    }

    [Fact]
    public async Task SeeHits_ByAnAuthorOrInAnotherRole_IsNotAllowed()
    {
        var (revision, hash) = await rules.HandInAsync(rules.People["author"], Raised(rules.Next(), "raised"));
        Reader[] others = [rules.People["author"], rules.People["author's second account"], rules.Roles[Role.Analyst], rules.Roles[Role.Jurist], rules.Roles[Role.Moderator], rules.Roles[Role.Auditor]];
        foreach (var other in others) Assert.Equal(OutcomeKind.NotAllowed, (await Bank.Desk.SeeHitsAsync(other, revision, hash, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.SeeHitsAsync(Bank.Expert, revision, new string('0', 64), Ct)).Kind);
        Assert.True((await Bank.Desk.SeeHitsAsync(rules.Roles[Role.EditorInChief], revision, hash, Ct)).IsOk);
    }

    [Fact]
    public async Task Publish_WhatRaisesNothing_TakesNobodyMore()
    {
        var entry = rules.Next();
        var (raising, first) = await rules.HandInAsync(Bank.Analyst, Raised(entry, "raised"));
        Assert.True((await Bank.Desk.SeeHitsAsync(Bank.Expert, raising, first, Ct)).IsOk);
        await PrepareAsync("published", raising, first);
        Assert.True((await GoAsync("published", raising, first)).IsOk);

        var lowered = Raised(entry, "raised") with { Forms = [entry.Forms[0] with { Use = FormUse.ScanWithContext }, .. entry.Forms.Skip(1)] };
        var (revision, hash) = await rules.HandInAsync(Bank.Analyst, lowered);

        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.SeeHitsAsync(Bank.Expert, revision, hash, Ct)).Kind);
        await PrepareAsync("published", revision, hash);
        Assert.True((await GoAsync("published", revision, hash)).IsOk);
    }

    private static EntryContent Raised(EntryContent entry, string raise) => raise switch
    {
        "raised" => entry with { Forms = [entry.Forms[0] with { Use = FormUse.Scan }, .. entry.Forms.Skip(1)] },
        "with context" => entry with { Forms = [entry.Forms[0] with { Use = FormUse.ScanWithContext }, .. entry.Forms.Skip(1)] },
        _ => entry with { Forms = [.. entry.Forms, InventedEntry.Form("erbij") with { SourceIds = ["s1"], Use = FormUse.Scan }] },
    };

    private async Task PrepareAsync(string path, RevisionName revision, string hash)
    {
        var prepared = path is "urgent"
            ? await Bank.Bank.Get<ReleaseDesk>().SupportUrgentAsync(Bank.SecondAnalyst, revision, hash, "Er wordt nu om gevraagd.", Ct)
            : await Bank.Desk.ApproveAsync(Bank.Expert, revision, hash, "Klopt met de bronnen.", Ct);
        Assert.True(prepared.IsOk);
    }

    private Task<Outcome<ReviewState>> GoAsync(string path, RevisionName revision, string hash) => path switch
    {
        "urgent" => Bank.Bank.Get<ReleaseDesk>().PublishUrgentAsync(Bank.Editor, revision, hash, Ct),
        "timed" => Bank.Bank.Get<ReleaseDesk>().TimeAsync(Bank.Editor, revision, hash, rules.Clock.GetUtcNow() + TimeSpan.FromHours(1), Ct),
        _ => Bank.Desk.PublishAsync(Bank.Editor, revision, hash, Ct),
    };
}

[Collection(typeof(SqliteRules))]
public sealed class SqliteRaisedUsePathTests(SqliteRulesBank rules) : RaisedUsePathTests(rules);

[Collection(typeof(PostgresRules))]
public sealed class PostgresRaisedUsePathTests(PostgresRulesBank rules) : RaisedUsePathTests(rules);
