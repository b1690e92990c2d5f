using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Upkeep;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>A small change never brings to readers what no expert read, or what was taken from them: every state of a text × every way to a small change; on one engine.</summary>
public abstract class SmallChangePathTests(RulesBank rules)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReviewBank Bank => rules.Bank;

    [Theory]
    [InlineData("shown", "editor", true)]
    [InlineData("shown", "variant", true)]
    [InlineData("shown", "recheck", true)]
    [InlineData("shown", "archive", true)]
    [InlineData("provisional", "editor", false)]
    [InlineData("provisional", "variant", false)]
    [InlineData("provisional", "recheck", false)]
    [InlineData("provisional", "archive", false)]
    [InlineData("lapsed", "editor", false)]
    [InlineData("lapsed", "variant", false)]
    [InlineData("lapsed", "recheck", false)]
    [InlineData("lapsed", "archive", false)]
    [InlineData("withdrawn", "editor", false)]
    [InlineData("withdrawn", "variant", false)]
    [InlineData("withdrawn", "recheck", false)]
    [InlineData("withdrawn", "archive", false)]
    public async Task Accept_OnATextInThisState_IsAsTheTableSays(string state, string path, bool accepted)
    {
        var entry = rules.Next();
        var text = await BringAsync(entry, state);
        var before = await rules.ShownAsync(entry);

        var handed = await WayAsync(path, text);

        if (handed is { } revision)
        {
            var listed = (await Bank.Bank.Get<Worklists>().ReadAsync(Bank.Editor, WorklistKind.SmallChanges, 1, Ct)).Value!.Lines;
            Assert.Equal(accepted, listed.Any(line => line.Revision == revision));
            var outcome = await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, revision, await Bank.HashAsync(revision), Ct);
            Assert.Equal(accepted ? OutcomeKind.Ok : OutcomeKind.Conflict, outcome.Kind);
        }

        Assert.Equal(accepted ? handed!.Value.Number : before, await rules.ShownAsync(entry));
        Assert.True(handed is not null || state is "lapsed" or "withdrawn");
    }

    [Fact]
    public async Task HandedInWhileShown_AndWithdrawnSince_CannotBeAccepted()
    {
        var entry = rules.Next();
        var (small, hash) = await rules.HandInAsync(Bank.Analyst, RulesBank.WithForm(entry, "erbij"));
        Assert.True((await Bank.Desk.WithdrawAsync(Bank.Expert, new RevisionName(entry.Code, 1), "De bron is ingetrokken.", Ct)).IsOk);

        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, small, hash, Ct)).Kind);
        Assert.Null(await rules.ShownAsync(entry));

        Assert.True((await Bank.Desk.RestoreAsync(Bank.Editor, new RevisionName(entry.Code, 1), "De bron staat er weer.", Ct)).IsOk);
        Assert.True((await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, small, hash, Ct)).IsOk);
    }

    [Fact]
    public async Task Lapsed_HandedInAgainAsItWas_GoesThroughFullReview()
    {
        var entry = rules.Next();
        var text = await BringAsync(entry, "lapsed");

        var (revision, hash) = await rules.HandInAsync(Bank.SecondAnalyst, text);

        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.AcceptSmallChangeAsync(Bank.Editor, revision, hash, Ct)).Kind);
        Assert.True((await Bank.Desk.ApproveAsync(Bank.Expert, revision, hash, "Klopt.", Ct)).IsOk);
        Assert.True((await Bank.Desk.PublishAsync(Bank.Editor, revision, hash, Ct)).IsOk);
        Assert.Equal(revision.Number, await rules.ShownAsync(entry));
    }

    /// <returns>The text that was published last.</returns>
    private async Task<EntryContent> BringAsync(EntryContent entry, string state)
    {
        var urgent = entry with { Kind = EntryKind.Meme };
        switch (state)
        {
            case "provisional":
                await rules.PublishUrgentlyAsync(Bank.Analyst, urgent);
                return urgent;
            case "lapsed":
                await rules.PublishUrgentlyAsync(Bank.Analyst, urgent);
                await rules.LapseAsync();
                return urgent;
            case "withdrawn":
                var shown = new RevisionName(entry.Code, 1);
                Assert.True((await Bank.Desk.WithdrawAsync(Bank.Expert, shown, "De bron is ingetrokken.", Ct)).IsOk);
                Assert.True((await Bank.Desk.ConfirmWithdrawalAsync(Bank.Editor, shown, Ct)).IsOk);
                return entry;
            default:
                return entry;
        }
    }

    /// <returns>What was handed in; null when there was no such way.</returns>
    private async Task<RevisionName?> WayAsync(string path, EntryContent text)
    {
        await rules.ShownAsync(text);
        switch (path)
        {
            case "editor":
                return (await rules.HandInAsync(Bank.SecondAnalyst, RulesBank.WithForm(text, "erbij"))).Name;
            case "variant":
                var variant = new Variant { Code = text.Code, Form = InventedEntry.Form("erbij") with { SourceIds = ["s1"] }, Summary = "Schrijfwijze erbij.", Clean = true };
                return (await Bank.Bank.Get<VariantDesk>().AddAsync(Bank.SecondAnalyst, variant, Ct)).Value!.HandedIn;
            case "recheck":
                var newest = await Bank.ScalarAsync<string>("SELECT r.hash FROM revision r JOIN entry e ON e.id = r.entry WHERE e.code = @Code AND r.number = e.newest_revision", new { Code = text.Code.ToString() });
                var confirmed = await Bank.Bank.Get<Rechecking>().ConfirmAsync(Bank.SecondAnalyst, text.Code, newest, Ct);
                return confirmed.IsOk ? confirmed.Value : null;
            default:
                var addresses = new Dictionary<string, string>(StringComparer.Ordinal) { [SourceName.Of(text.Sources[0])] = "https://archief.voorbeeld.nl/1" };
                var archived = await Bank.Bank.Get<SourceDesk>().ArchiveAsync(Bank.SecondAnalyst, addresses, clean: true, Ct);
                if (!archived.IsOk || archived.Value[0].Refused is not null) return null;
                return new RevisionName(text.Code, await Bank.ScalarAsync<int>("SELECT newest_revision FROM entry WHERE code = @Code", new { Code = text.Code.ToString() }));
        }
    }
}

[Collection(typeof(SqliteRules))]
public sealed class SqliteSmallChangePathTests(SqliteRulesBank rules) : SmallChangePathTests(rules);

[Collection(typeof(PostgresRules))]
public sealed class PostgresSmallChangePathTests(PostgresRulesBank rules) : SmallChangePathTests(rules);
