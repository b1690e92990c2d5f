using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>
/// The rule of four eyes as a table: every act × who somebody is × every role, on the way that pages take; on one engine. Everybody has every role, so that
/// nothing but the rule decides; then each role is tried alone.
/// </summary>
public abstract class FourEyesPathTests(RulesBank rules)
{
    private const string Authors = "author|author's second account";
    private const string House = Authors + "|colleague";
    private const string Before = "before|before's second account";

    private static readonly LegalLine Line = new() { Jurisdiction = "DE", Qualification = LegalQualification.OwnProhibition, Provision = "§ 86a StGB", SourceIds = ["s1"] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReviewBank Bank => rules.Bank;

    private ReleaseDesk Release => Bank.Bank.Get<ReleaseDesk>();

    private FormStops Stops => Bank.Bank.Get<FormStops>();

    /// <summary>The act, who may not do it, and the roles that may.</summary>
    public static TheoryData<string, string, string> Table => new()
    {
        { "take back", $"colleague|{Before}|confirmer|outsider", "Analyst Expert EditorInChief" },
        { "ask for changes", Authors, "Expert EditorInChief" },
        { "reject", Authors, "Expert EditorInChief" },
        { "approve", House, "Expert" },
        { "approve what is provisional", $"{House}|{Before}", "Expert" },
        { "accept a small change", House, "Expert EditorInChief" },
        { "support urgency", Authors, "Analyst Expert EditorInChief" },
        { "publish urgently", $"{House}|{Before}", "EditorInChief" },
        { "publish", $"{House}|{Before}", "EditorInChief" },
        { "time", $"{House}|{Before}", "EditorInChief" },
        { "cancel the time", "", "EditorInChief" },
        { "confirm a legal line", Authors, "Jurist" },
        { "take a legal line back", "", "Jurist" },
        { "withdraw", "", "Expert EditorInChief" },
        { "confirm a withdrawal", Before, "Expert EditorInChief" },
        { "restore", $"{House}|{Before}", "Expert EditorInChief" },
        { "restore what was confirmed", $"{House}|{Before}|confirmer", "Expert EditorInChief" },
        { "stop a form", "", "Expert EditorInChief" },
        { "confirm a stop", Before, "Expert EditorInChief" },
        { "lift a stop", $"{House}|{Before}", "Expert EditorInChief" },
        { "lift a confirmed stop", $"{House}|{Before}|confirmer", "Expert EditorInChief" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Act_ByEachPersonAndInEachRole_IsAsTheTableSays(string act, string refused, string roles)
    {
        var tryIt = await PrepareAsync(act);
        string[] excluded = refused.Split('|', StringSplitOptions.RemoveEmptyEntries);

        foreach (var role in Enum.GetValues<Role>().Where(role => !roles.Split(' ').Contains(role.ToString())))
        {
            Assert.True(await tryIt(rules.Roles[role]) == OutcomeKind.NotAllowed, $"{act} as {role}");
        }

        foreach (var who in excluded) Assert.True(await tryIt(rules.People[who]) == OutcomeKind.NotAllowed, $"{act} by {who}");
        var others = new Queue<string>(rules.People.Keys.Except(excluded, StringComparer.Ordinal));
        while (others.TryDequeue(out var who))
        {
            Assert.True(await tryIt(rules.People[who]) == OutcomeKind.Ok, $"{act} by {who}");
            if (others.Count > 0) tryIt = await PrepareAsync(act);
        }
    }

    [Fact]
    public async Task Approve_ByAnAuthorWhoWasGivenAnotherRoleSince_IsNotAllowed()
    {
        var writer = await Bank.JoinAsync("Wordt deskundige", Ct, Role.Analyst);
        var (revision, hash) = await rules.HandInAsync(writer, rules.Next() with { Kind = EntryKind.Meme });
        await Bank.WriteAsync("UPDATE account_role SET role = 'Expert' WHERE account = @Id", new { writer.Actor.Id });

        var refused = await Bank.Desk.ApproveAsync(writer, revision, hash, "Klopt.", Ct);

        Assert.Equal((OutcomeKind.NotAllowed, FourEyes.Sentence(FourEyesRefusal.IsAuthor)), (refused.Kind, refused.Faults[0].Sentence));
    }

    [Fact]
    public async Task Publish_AfterTheApprovedTextWasEdited_TakesANewOpinion()
    {
        var entry = rules.Next();
        var (revision, hash) = await HandedInAsync(entry);
        Assert.True((await Bank.Desk.ApproveAsync(Bank.Expert, revision, hash, "Klopt.", Ct)).IsOk);
        Assert.True((await Bank.Desk.TakeBackAsync(rules.People["author"], revision, Ct)).IsOk);
        var (edited, newHash) = await rules.HandInAsync(rules.People["author"], entry with { Kind = EntryKind.Flag });

        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.PublishAsync(Bank.Editor, revision, hash, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.PublishAsync(Bank.Editor, edited, newHash, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.PublishAsync(Bank.Editor, edited, hash, Ct)).Kind);
        Assert.Equal(1, await rules.ShownAsync(entry));
    }

    [Fact]
    public async Task Restore_WithdrawnOnceMore_IsForWhomeverConfirmedTheTimeBefore()
    {
        var entry = rules.Next();
        var shown = new RevisionName(entry.Code, 1);
        await WithdrawnAsync(shown, confirmed: true);
        Assert.True((await Bank.Desk.RestoreAsync(rules.People["outsider"], shown, "Staat er weer.", Ct)).IsOk);
        Assert.True((await Bank.Desk.WithdrawAsync(rules.People["before"], shown, "Toch niet.", Ct)).IsOk);

        Assert.True((await Bank.Desk.RestoreAsync(rules.People["confirmer"], shown, "Toch wel.", Ct)).IsOk);
    }

    [Fact]
    public async Task LegalLine_TakenBackWhileReadersSeeIt_IsCalledUncheckedAtOnceAndCanBeConfirmedAgain()
    {
        var entry = rules.Next();
        var (revision, hash) = await HandedInAsync(entry, WithLine(entry));
        var line = LegalLines.HashOf(Line);
        Assert.True((await Bank.Desk.ConfirmLegalAsync(Bank.Jurist, revision, line, Ct)).IsOk);
        Assert.True((await Bank.Desk.ApproveAsync(Bank.Expert, revision, hash, "Klopt.", Ct)).IsOk);
        Assert.True((await Bank.Desk.PublishAsync(Bank.Editor, revision, hash, Ct)).IsOk);
        Assert.NotNull(await CheckedByAsync(entry));

        Assert.True((await Bank.Desk.TakeBackLegalAsync(rules.Roles[Role.Jurist], revision, line, Ct)).IsOk);
        Assert.Null(await CheckedByAsync(entry));
        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.TakeBackLegalAsync(Bank.Jurist, revision, line, Ct)).Kind);
        Assert.Equal(1, await Bank.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act = 633 AND subject = @Subject", new { Subject = revision.ToString() }));
        var (next, text) = await rules.HandInAsync(Bank.SecondAnalyst, WithLine(entry) with { Kind = EntryKind.Flag });
        await Bank.Desk.ApproveAsync(Bank.Expert, next, text, "Klopt.", Ct);
        Assert.Equal("/legal/0", (await Bank.Desk.PublishAsync(Bank.Editor, next, text, Ct)).Faults[0].Field);

        Assert.True((await Bank.Desk.ConfirmLegalAsync(Bank.Jurist, revision, line, Ct)).IsOk);
        Assert.NotNull(await CheckedByAsync(entry));
        await Bank.VerifyAsync(Ct);
    }

    private static EntryContent WithLine(EntryContent entry) => entry with { Kind = EntryKind.Meme, Legal = [Line] };

    private async Task<string?> CheckedByAsync(EntryContent entry)
    {
        await rules.ShownAsync(entry);
        return (await Bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), entry.Code, Ct)).Value!.Content.Legal[0].CheckedBy;
    }

    /// <summary>An entry of its own in the state that the act needs, and the act itself.</summary>
    private async Task<Func<Reader, Task<OutcomeKind>>> PrepareAsync(string act)
    {
        var entry = rules.Next();
        var desk = Bank.Desk;
        switch (act)
        {
            case "take back" or "ask for changes" or "reject" or "approve" or "support urgency" or "confirm a legal line":
            {
                var (name, hash) = await HandedInAsync(entry, WithLine(entry));
                return async who => act switch
                {
                    "take back" => (await desk.TakeBackAsync(who, name, Ct)).Kind,
                    "ask for changes" => (await desk.AskForChangesAsync(who, name, "Waarom?", Ct)).Kind,
                    "reject" => (await desk.RejectAsync(who, name, "Nee.", Ct)).Kind,
                    "approve" => (await desk.ApproveAsync(who, name, hash, "Ja.", Ct)).Kind,
                    "support urgency" => (await Release.SupportUrgentAsync(who, name, hash, "Haast.", Ct)).Kind,
                    _ => (await desk.ConfirmLegalAsync(who, name, LegalLines.HashOf(Line), Ct)).Kind,
                };
            }

            case "take a legal line back":
            {
                var (name, _) = await HandedInAsync(entry, WithLine(entry));
                await OkAsync(desk.ConfirmLegalAsync(Bank.Jurist, name, LegalLines.HashOf(Line), Ct));
                return async who => (await desk.TakeBackLegalAsync(who, name, LegalLines.HashOf(Line), Ct)).Kind;
            }

            case "accept a small change":
            {
                var (name, hash) = await HandedInAsync(entry, RulesBank.WithForm(entry, "erbij"));
                return async who => (await desk.AcceptSmallChangeAsync(who, name, hash, Ct)).Kind;
            }

            case "publish urgently" or "approve what is provisional":
            {
                var (name, hash) = await HandedInAsync(entry);
                await OkAsync(Release.SupportUrgentAsync(act == "publish urgently" ? rules.People["before"] : Bank.SecondAnalyst, name, hash, "Haast.", Ct));
                if (act == "publish urgently") return async who => (await Release.PublishUrgentAsync(who, name, hash, Ct)).Kind;
                await OkAsync(Release.PublishUrgentAsync(rules.People["before"], name, hash, Ct));
                return async who => (await desk.ApproveAsync(who, name, hash, "Ja.", Ct)).Kind;
            }

            case "publish" or "time" or "cancel the time":
            {
                var (name, hash) = await HandedInAsync(entry);
                var at = rules.Clock.GetUtcNow() + TimeSpan.FromDays(2);
                await OkAsync(desk.ApproveAsync(rules.People["before"], name, hash, "Ja.", Ct));
                if (act == "cancel the time") await OkAsync(Release.TimeAsync(Bank.Editor, name, hash, at, Ct));
                return async who => act switch
                {
                    "publish" => (await desk.PublishAsync(who, name, hash, Ct)).Kind,
                    "time" => (await Release.TimeAsync(who, name, hash, at, Ct)).Kind,
                    _ => (await Release.CancelTimedAsync(who, name, Ct)).Kind,
                };
            }

            default: return await OfPublishedAsync(act, await PublishedAsync(entry));
        }
    }

    private async Task<Func<Reader, Task<OutcomeKind>>> OfPublishedAsync(string act, RevisionName shown)
    {
        if (act is "confirm a withdrawal" or "restore" or "restore what was confirmed") await WithdrawnAsync(shown, act == "restore what was confirmed");
        if (act is "withdraw") return async who => (await Bank.Desk.WithdrawAsync(who, shown, "Weg.", Ct)).Kind;
        if (act is "confirm a withdrawal") return async who => (await Bank.Desk.ConfirmWithdrawalAsync(who, shown, Ct)).Kind;
        if (act is "restore" or "restore what was confirmed") return async who => (await Bank.Desk.RestoreAsync(who, shown, "Terug.", Ct)).Kind;
        if (act is "stop a form") return async who => (await Stops.StopAsync(who, shown.Code, "erbij", "Fout.", Ct)).Kind;
        await OkAsync(Stops.StopAsync(rules.People["before"], shown.Code, "erbij", "Fout.", Ct));
        var stop = await Bank.ScalarAsync<long>("SELECT MAX(stopped_in) FROM form_stop");
        if (act is "confirm a stop") return async who => (await Stops.ConfirmAsync(who, stop, Ct)).Kind;
        if (act is "lift a confirmed stop") await OkAsync(Stops.ConfirmAsync(rules.People["confirmer"], stop, Ct));
        return async who => (await Stops.LiftAsync(who, stop, "Terug.", Ct)).Kind;
    }

    private Task<(RevisionName Name, string Hash)> HandedInAsync(EntryContent entry, EntryContent? text = null) =>
        rules.HandInAsync(rules.People["author"], text ?? entry with { Kind = EntryKind.Meme });

    /// <summary>A text of the author's, with a form of the author's.</summary>
    private async Task<RevisionName> PublishedAsync(EntryContent entry)
    {
        var (name, hash) = await HandedInAsync(entry, RulesBank.WithForm(entry, "erbij") with { Kind = EntryKind.Meme });
        await OkAsync(Bank.Desk.ApproveAsync(Bank.Expert, name, hash, "Ja.", Ct));
        await OkAsync(Bank.Desk.PublishAsync(Bank.Editor, name, hash, Ct));
        return name;
    }

    private async Task WithdrawnAsync(RevisionName shown, bool confirmed)
    {
        await OkAsync(Bank.Desk.WithdrawAsync(rules.People["before"], shown, "De bron is ingetrokken.", Ct));
        if (confirmed) await OkAsync(Bank.Desk.ConfirmWithdrawalAsync(rules.People["confirmer"], shown, Ct));
    }

    private static async Task OkAsync<T>(Task<Outcome<T>> deciding)
    {
        var outcome = await deciding;
        Assert.True(outcome.IsOk, string.Join(' ', outcome.Faults.Select(fault => fault.Sentence)));
    }
}

[Collection(typeof(SqliteRules))]
public sealed class SqliteFourEyesPathTests(SqliteRulesBank rules) : FourEyesPathTests(rules);

[Collection(typeof(PostgresRules))]
public sealed class PostgresFourEyesPathTests(PostgresRulesBank rules) : FourEyesPathTests(rules);
