using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>Small changes of an example: it gets its spelling with four eyes and is never called reviewed for it; on one engine.</summary>
public abstract class SmallChangeTests(TestEngine engine)
{
    private static readonly EntryContent Example = ReviewBank.Complete(InventedEntry.Of("SB-2026-0003", "ex1")) with
    {
        Assurance = Assurance.Example,
        Legal = [new LegalLine { Jurisdiction = "DE", Qualification = LegalQualification.OwnProhibition, Provision = "§ 86a StGB", SourceIds = ["s1"] }],
    };

    private static readonly EntryContent WithForm = Example with { Forms = [.. Example.Forms, InventedEntry.Form("ex-1") with { SourceIds = ["s1"] }] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, OutcomeKind> Deciders => new()
    {
        { "author", OutcomeKind.NotAllowed },
        { "another account of the author", OutcomeKind.NotAllowed },
        { "expert of the author's house", OutcomeKind.NotAllowed },
        { nameof(Role.Analyst), OutcomeKind.NotAllowed },
        { nameof(Role.Jurist), OutcomeKind.NotAllowed },
        { nameof(Role.Moderator), OutcomeKind.NotAllowed },
        { nameof(Role.MunicipalProfessional), OutcomeKind.NotAllowed },
        { nameof(Role.Auditor), OutcomeKind.NotAllowed },
        { nameof(Role.Administrator), OutcomeKind.NotAllowed },
        { nameof(Role.Expert), OutcomeKind.Ok },
        { nameof(Role.EditorInChief), OutcomeKind.Ok },
    };

    [Theory]
    [MemberData(nameof(Deciders))]
    public async Task Accept_OfAnExample_IsForASecondPersonAndLeavesItAnExample(string decider, OutcomeKind expected)
    {
        await using var bank = await OpenAsync();
        var author = await bank.JoinCurationAsync("Schrijver", Ct, Role.Analyst, Role.Expert, Role.EditorInChief);
        var revision = await HandedInAsync(bank, author, WithForm);
        var reader = await DeciderAsync(bank, author, decider);

        var accepted = await bank.Desk.AcceptSmallChangeAsync(reader, revision, await bank.HashAsync(revision), Ct);

        Assert.Equal(expected, accepted.Kind);
        var shown = await ShownAsync(bank);
        Assert.Equal((expected is OutcomeKind.Ok ? 2 : 1, Assurance.Example), (shown.Forms.Count, shown.Assurance));
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task HandIn_ThatSaysReviewedItself_IsAnExampleStill()
    {
        await using var bank = await OpenAsync();

        var revision = await HandedInAsync(bank, bank.Analyst, WithForm with { Assurance = Assurance.Reviewed });

        var line = Assert.Single((await bank.Bank.Get<Worklists>().ReadAsync(bank.Expert, WorklistKind.SmallChanges, 1, Ct)).Value!.Lines);
        Assert.Equal((revision, "/forms/ex-1"), (line.Revision, Assert.Single(line.Adds).Path));
        Assert.Equal(Assurance.Example, (await bank.Bank.Get<RevisionRoom>().OpenAsync(bank.Expert, revision, Ct)).Value!.Content.Assurance);
    }

    [Fact]
    public async Task HandIn_OfMoreThanFormsOrOfTheWhole_GoesThroughFullReviewAndIsNoExampleAnyMore()
    {
        await using var bank = await OpenAsync();
        var more = await HandedInAsync(bank, bank.Analyst, WithForm with { Kind = EntryKind.Meme });
        var whole = await HandedInAsync(bank, bank.SecondAnalyst, WithForm, whole: true);
        foreach (var revision in new[] { more, whole })
        {
            Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.AcceptSmallChangeAsync(bank.Expert, revision, await bank.HashAsync(revision), Ct)).Kind);
        }

        var hash = await bank.HashAsync(whole);
        Assert.True((await bank.Desk.ApproveAsync(bank.Expert, whole, hash, "Klopt.", Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.PublishAsync(bank.Editor, whole, hash, Ct)).Kind);
        Assert.True((await bank.Desk.ConfirmLegalAsync(bank.Jurist, whole, LegalLines.HashOf(Example.Legal[0]), Ct)).IsOk);
        Assert.True((await bank.Desk.PublishAsync(bank.Editor, whole, hash, Ct)).IsOk);

        Assert.Equal(Assurance.Reviewed, (await ShownAsync(bank)).Assurance);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Accept_OfAnExampleThatWasReviewedMeanwhile_IsAConflict()
    {
        await using var bank = await OpenAsync();
        var small = await HandedInAsync(bank, bank.Analyst, WithForm);
        var whole = await HandedInAsync(bank, bank.SecondAnalyst, Example);
        var hash = await bank.HashAsync(whole);
        await bank.Desk.ConfirmLegalAsync(bank.Jurist, whole, LegalLines.HashOf(Example.Legal[0]), Ct);
        await bank.Desk.ApproveAsync(bank.Expert, whole, hash, "Klopt.", Ct);
        Assert.True((await bank.Desk.PublishAsync(bank.Editor, whole, hash, Ct)).IsOk);

        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.AcceptSmallChangeAsync(bank.Expert, small, await bank.HashAsync(small), Ct)).Kind);
        Assert.Equal(Assurance.Reviewed, (await ShownAsync(bank)).Assurance);
    }

    [Fact]
    public async Task Accept_OnWhatIsProvisional_WaitsForTheExpert()
    {
        await using var bank = await OpenAsync();
        var first = ReviewBank.First;
        var urgent = await bank.HandInAsync(bank.Analyst, first with { Kind = EntryKind.Meme }, Ct);
        var hash = await bank.HashAsync(urgent);
        var release = bank.Bank.Get<ReleaseDesk>();
        await release.SupportUrgentAsync(bank.SecondAnalyst, urgent, hash, "Er wordt nu om gevraagd.", Ct);
        Assert.True((await release.PublishUrgentAsync(bank.Editor, urgent, hash, Ct)).IsOk);
        var small = await bank.HandInAsync(bank.Analyst, first with { Kind = EntryKind.Meme, Forms = [.. first.Forms, InventedEntry.Form("qx-7") with { SourceIds = ["s1"] }] }, Ct);

        Assert.Equal(OutcomeKind.Conflict, (await bank.Desk.AcceptSmallChangeAsync(bank.Editor, small, await bank.HashAsync(small), Ct)).Kind);

        Assert.True((await bank.Desk.ApproveAsync(bank.Expert, urgent, hash, "Klopt.", Ct)).IsOk);
        Assert.True((await bank.Desk.AcceptSmallChangeAsync(bank.Editor, small, await bank.HashAsync(small), Ct)).IsOk);
    }

    private static async Task<Reader> DeciderAsync(ReviewBank bank, Reader author, string decider)
    {
        if (decider == "author") return author;
        if (decider == "expert of the author's house") return await bank.JoinCurationAsync("Collega", Ct, Role.Expert);
        if (decider != "another account of the author") return await bank.JoinAsync("Iemand", Ct, Enum.Parse<Role>(decider));
        var twin = await bank.JoinAsync("Tweede account", Ct, Role.Expert);
        await bank.WriteAsync("UPDATE account SET person = @Person WHERE id = @Id", new { Person = author.Actor.Id, twin.Actor.Id });
        return twin;
    }

    private static async Task<RevisionName> HandedInAsync(ReviewBank bank, Reader author, EntryContent content, bool whole = false)
    {
        await bank.Drafts.BeginAsync(author, content.Code, Ct);
        await bank.Drafts.SaveAsync(author, new DraftChange { Entry = content.Id, Version = 1, Content = content }, Ct);
        var handed = await bank.Bank.Get<HandingDesk>().HandInAsync(author, new HandIn { Entry = content.Id, Version = 2, Summary = "erbij", Clean = true, Whole = whole }, Ct);
        Assert.True(handed.IsOk, string.Join(' ', handed.Faults.Select(fault => $"{fault.Field}: {fault.Sentence}")));
        return handed.Value;
    }

    private static async Task<EntryContent> ShownAsync(ReviewBank bank)
    {
        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);
        return (await bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), Example.Code, Ct)).Value!.Content;
    }

    private Task<ReviewBank> OpenAsync() => ReviewBank.OpenAsync(engine, new FakeClock(), [Example], Ct);
}

public sealed class SqliteSmallChangeTests() : SmallChangeTests(TestEngine.Sqlite);

public sealed class PostgresSmallChangeTests() : SmallChangeTests(TestEngine.Postgres);
