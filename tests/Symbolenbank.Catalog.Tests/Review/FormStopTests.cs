using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>Stopping single forms; on one engine.</summary>
public abstract class FormStopTests(TestEngine engine)
{
    private static readonly EntryContent First = ReviewBank.First;
    private static readonly EntryContent TwoForms = First with { Forms = [.. First.Forms, InventedEntry.Form("qx-7") with { SourceIds = ["s1"] }] };

    private readonly FakeClock _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stop_ByOneReviewer_TakesTheFormFromReadersAndProjectionsAndIsShownToCurators()
    {
        await using var bank = await OpenAsync();
        Assert.Equal(["qx7", "qx-7"], await FormsAsync(bank));
        var stops = bank.Bank.Get<FormStops>();

        Assert.True((await stops.StopAsync(bank.Expert, First.Code, "qx-7", "Raakt een merknaam.", Ct)).IsOk);

        Assert.Equal(["qx7"], await FormsAsync(bank));
        var projected = (await bank.Bank.Get<PublishedEntries>().SnapshotAsync(Ct)).Entries.Single(entry => entry.Code == First.Code);
        Assert.Equal(["qx7"], projected.At(Tlp.Red)!.Content.Forms.Select(form => form.Value));
        var old = await bank.Bank.Get<ReadingRoom>().OpenRevisionAsync(CatalogBank.ReaderOf(Tlp.Clear), First.Code, 2, Ct);
        Assert.Equal(["qx7"], old.Value!.Content.Forms.Select(form => form.Value));
        var history = (await bank.Bank.Get<RevisionRoom>().ListAsync(bank.Analyst, First.Code, Ct)).Value!;
        Assert.Equal(("qx-7", "Raakt een merknaam.", false), (history.Stops[0].Form, history.Stops[0].Reason, history.Stops[0].Confirmed));
        Assert.Equal(OutcomeKind.Conflict, (await stops.StopAsync(bank.Editor, First.Code, "qx-7", "Nog eens.", Ct)).Kind);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Stop_OfTheOnlyOrAnUnknownFormOrByOthers_IsRefused()
    {
        await using var bank = await OpenAsync();
        var stops = bank.Bank.Get<FormStops>();

        Assert.True((await stops.StopAsync(bank.Expert, First.Code, "qx-7", "Fout.", Ct)).IsOk);
        Assert.Equal(OutcomeKind.Invalid, (await stops.StopAsync(bank.Expert, First.Code, "qx7", "Fout.", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await stops.StopAsync(bank.Expert, First.Code, "nergens", "Fout.", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await stops.StopAsync(bank.Expert, EntryCode.Parse("SB-2026-0002"), "wz9", "Fout.", Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await stops.StopAsync(bank.Expert, First.Code, "qx7", "Volgens Jan Jansen.", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await stops.StopAsync(bank.Analyst, First.Code, "qx7", "Fout.", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await stops.StopAsync(bank.Jurist, First.Code, "qx7", "Fout.", Ct)).Kind);
    }

    [Fact]
    public async Task Stop_ConfirmedOrLifted_NeedsASecondPerson()
    {
        await using var bank = await OpenAsync();
        var stops = bank.Bank.Get<FormStops>();
        await stops.StopAsync(bank.Expert, First.Code, "qx-7", "Raakt een merknaam.", Ct);
        var stop = Assert.Single((await bank.Bank.Get<Worklists>().ReadAsync(bank.Editor, WorklistKind.Withdrawals, 1, Ct)).Value!.Lines).Stop!.Number;

        Assert.Equal(OutcomeKind.NotAllowed, (await stops.ConfirmAsync(bank.Expert, stop, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await stops.LiftAsync(bank.Expert, stop, "Toch niet.", Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await stops.ConfirmAsync(bank.Editor, stop + 1, Ct)).Kind);
        Assert.True((await stops.ConfirmAsync(bank.Editor, stop, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await stops.ConfirmAsync(bank.Editor, stop, Ct)).Kind);
        Assert.Equal(["qx7"], await FormsAsync(bank));
        Assert.Equal(OutcomeKind.NotAllowed, (await stops.LiftAsync(bank.Editor, stop, "Het merk heet anders.", Ct)).Kind);
        var third = await bank.JoinAsync("Derde", Ct, Role.Expert);
        Assert.True((await stops.LiftAsync(third, stop, "Het merk heet anders.", Ct)).IsOk);
        Assert.Equal(["qx7", "qx-7"], await FormsAsync(bank));
        Assert.True((await stops.StopAsync(bank.Editor, First.Code, "qx-7", "Opnieuw.", Ct)).IsOk);
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Stop_NotDecidedInTime_IsRecordedAndStandsOnEveryReviewersList()
    {
        await using var bank = await OpenAsync();
        await bank.Bank.Get<FormStops>().StopAsync(bank.Expert, First.Code, "qx-7", "Raakt een merknaam.", Ct);
        Assert.Empty((await bank.Bank.Get<Worklists>().ReadAsync(bank.Expert, WorklistKind.Withdrawals, 1, Ct)).Value!.Lines);

        _clock.Advance(TimeSpan.FromHours(1));
        await bank.Bank.Get<DueDecisions>().RunAsync(Ct);

        Assert.Equal(1, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE act = 650"));
        Assert.True(Assert.Single((await bank.Bank.Get<Worklists>().ReadAsync(bank.Expert, WorklistKind.Withdrawals, 1, Ct)).Value!.Lines).Overdue);
        Assert.Equal(["qx7"], await FormsAsync(bank));
    }

    [Fact]
    public async Task Stop_OfAFormThatANewRevisionKeeps_Stays()
    {
        await using var bank = await OpenAsync();
        await bank.Bank.Get<FormStops>().StopAsync(bank.Expert, First.Code, "qx-7", "Raakt een merknaam.", Ct);

        await bank.PublishAsync(bank.Analyst, TwoForms with { Kind = EntryKind.Meme }, Ct);

        Assert.Equal(["qx7"], await FormsAsync(bank));
    }

    private static async Task<string[]> FormsAsync(ReviewBank bank)
    {
        await bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);
        var room = bank.Bank.Get<ReadingRoom>();
        var opened = (await room.OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), First.Code, Ct)).Value!.Content.Forms.Select(form => form.Value).ToArray();
        var hit = (await room.AnswerAsync(CatalogBank.ReaderOf(Tlp.Clear), new Enquiry { Query = "x", Total = 1 }, [First.Id], Ct))[0];
        Assert.Equal(opened, hit.Content.Forms.Select(form => form.Value));
        return opened;
    }

    private async Task<ReviewBank> OpenAsync()
    {
        var bank = await ReviewBank.OpenAsync(engine, _clock, Ct, ("Review:ConfirmWithdrawal", "01:00:00"), ("Bank:SessionIdle", "08:00:00"));
        await bank.PublishAsync(bank.Analyst, TwoForms, Ct);
        return bank;
    }
}

public sealed class SqliteFormStopTests() : FormStopTests(TestEngine.Sqlite);

public sealed class PostgresFormStopTests() : FormStopTests(TestEngine.Postgres);
