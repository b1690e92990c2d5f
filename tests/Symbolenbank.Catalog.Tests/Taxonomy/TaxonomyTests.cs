using Microsoft.Extensions.Hosting;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Catalog.Tests.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Taxonomy;

/// <summary>Labels that are proposed, confirmed by somebody else, merged and brought back, without a touch on any entry; on one engine.</summary>
public abstract class TaxonomyTests(TestEngine engine)
{
    private const string Right = "right-wing-extremist";
    private const string Left = "left-wing-extremist";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rename_ConfirmedByASecondPerson_IsSeenAtOnceAndTouchesNoEntry()
    {
        await using var bank = await OpenAsync();
        var before = await bank.ScalarAsync<long>("SELECT COUNT(*) FROM revision");
        var renamed = Term(bank, Right) with { Name = InventedEntry.Text("nieuwe naam", "new name") };

        Assert.True((await ProposeAsync(bank, bank.Analyst, renamed)).IsOk);
        await RefreshAsync(bank);
        Assert.NotEqual("nieuwe naam", Table(bank).Ideology(Right)!.Name.Nl);
        Assert.True((await ConfirmAsync(bank, bank.Editor, Right)).IsOk);
        await RefreshAsync(bank);

        Assert.Equal("nieuwe naam", Table(bank).Ideology(Right)!.Name.Nl);
        Assert.Equal(before, await bank.ScalarAsync<long>("SELECT COUNT(*) FROM revision"));
        var opened = (await Room(bank).OpenAsync(bank.Editor, Right, Ct)).Value!;
        Assert.Equal([2, 1], opened.Versions.Select(version => version.Version));
        Assert.All(opened.Versions, version => Assert.True(version is { ProposedBy: null, ConfirmedBy: null }));
        var desktop = (await Room(bank).WorkAsync(bank.Analyst, Right, Ct)).Value!;
        Assert.Equal((bank.Analyst.Actor.Id, bank.Editor.Actor.Id), (desktop.Versions[0].ProposedBy!.Account, desktop.Versions[0].ConfirmedBy!.Account));
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Merge_OfTwoLabels_IsFollowedByEntriesAndCounts_AndUndone()
    {
        await using var bank = await OpenAsync();
        var original = Term(bank, Right);
        await ChangeAsync(bank, original with { MergedInto = Left });

        Assert.Equal([Left], (await EntryAsync(bank)).Content.Ideologies);
        Assert.Equal(Left, (await Room(bank).OpenAsync(bank.Editor, Right, Ct)).Value!.Term.Id);
        Assert.Equal([Right], (await Room(bank).OpenAsync(bank.Editor, Left, Ct)).Value!.MergedHere.Select(term => term.Id));
        Assert.Equal((2, 0), (await CountAsync(bank, bank.Editor, Left), await CountAsync(bank, bank.Editor, Right)));
        var changes = await bank.Bank.Get<PublishedEntries>().ChangesAfterAsync(0, Ct);
        Assert.Contains(changes.Replaced, entry => entry.Code == ReviewBank.First.Code && entry.At(Tlp.Clear)!.Content.Ideologies.SequenceEqual([Left]));

        await ChangeAsync(bank, original);

        Assert.Equal([Right], (await EntryAsync(bank)).Content.Ideologies);
        Assert.Equal((0, 2), (await CountAsync(bank, bank.Editor, Left), await CountAsync(bank, bank.Editor, Right)));
        await bank.VerifyAsync(Ct);
    }

    [Fact]
    public async Task Counts_ForAReader_HoldNothingOfWhatIsHidden()
    {
        await using var bank = await OpenAsync();

        Assert.Equal(1, await CountAsync(bank, bank.Analyst, Right));
        Assert.Equal(2, await CountAsync(bank, bank.Editor, Right));
        Assert.Equal([ReviewBank.First.Code], (await Room(bank).OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), Right, Ct)).Value!.Entries.Select(entry => entry.Code));
    }

    [Fact]
    public async Task Confirm_ByThePersonWhoProposed_IsRefused_InWhateverAccount()
    {
        await using var bank = await OpenAsync();
        var both = await bank.JoinAsync("Twee petten", Ct, Role.Analyst, Role.EditorInChief);
        var second = await bank.JoinAsync("Tweede account", Ct, Role.EditorInChief);
        await bank.WriteAsync("UPDATE account SET person = @person WHERE id = @id", new { person = both.Actor.Id, id = second.Actor.Id });
        await ProposeAsync(bank, both, Term(bank, Right) with { Borderline = true });

        Assert.Equal(OutcomeKind.NotAllowed, (await ConfirmAsync(bank, both, Right)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await ConfirmAsync(bank, second, Right)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await ConfirmAsync(bank, bank.Analyst, Right)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await Desk(bank).RejectAsync(bank.Expert, Vocabulary.Ideologies, Right, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await Desk(bank).TakeBackAsync(bank.Analyst, Vocabulary.Ideologies, Right, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await Desk(bank).ConfirmAsync(bank.Editor, Vocabulary.Ideologies, Right, new string('0', 64), Ct)).Kind);
        Assert.Equal(OutcomeKind.NotAllowed, (await ProposeAsync(bank, bank.Jurist, Term(bank, Left) with { Borderline = true })).Kind);
        Assert.True((await ConfirmAsync(bank, bank.Editor, Right)).IsOk);
    }

    [Fact]
    public async Task Propose_WhatCannotBe_IsRefusedWithWhy()
    {
        await using var bank = await OpenAsync();
        var right = Term(bank, Right);

        Assert.Equal(OutcomeKind.Invalid, (await ProposeAsync(bank, bank.Analyst, right)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await ProposeAsync(bank, bank.Analyst, right with { Borderline = true }, basedOn: 0)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await ProposeAsync(bank, bank.Analyst, right with { MergedInto = Right })).Kind);
        Assert.Equal("definition.nl", Assert.Single((await ProposeAsync(bank, bank.Analyst, right with { Definition = InventedEntry.Text("Mail iemand@voorbeeld.nl.", "x") })).Faults).Field);
        Assert.Equal("source", Assert.Single((await ProposeAsync(bank, bank.Analyst, right with { Source = "zaak 10/960123-20" })).Faults).Field);
        Assert.Equal(OutcomeKind.Invalid, (await ProposeAsync(bank, bank.Analyst, right with { MergedInto = "online" })).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await ProposeAsync(bank, bank.Analyst, right with { Id = "online" }, basedOn: 0)).Kind);
        Assert.True((await ProposeAsync(bank, bank.Analyst, right with { MergedInto = Left })).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await ProposeAsync(bank, bank.SecondAnalyst, right with { Borderline = true })).Kind);
        Assert.True((await Desk(bank).TakeBackAsync(bank.Analyst, Vocabulary.Ideologies, Right, Ct)).IsOk);
        Assert.True((await ProposeAsync(bank, bank.SecondAnalyst, right with { Borderline = true })).IsOk);
        Assert.True((await Desk(bank).RejectAsync(bank.Editor, Vocabulary.Ideologies, Right, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await Desk(bank).RejectAsync(bank.Editor, Vocabulary.Ideologies, Right, Ct)).Kind);
    }

    [Fact]
    public async Task Merges_TowardsEachOther_NeverGoRound()
    {
        await using var bank = await OpenAsync();
        await ProposeAsync(bank, bank.Analyst, Term(bank, Right) with { MergedInto = Left });
        await ProposeAsync(bank, bank.Analyst, Term(bank, Left) with { MergedInto = Right });

        Assert.True((await ConfirmAsync(bank, bank.Editor, Right)).IsOk);
        Assert.Equal(OutcomeKind.Invalid, (await ConfirmAsync(bank, bank.Editor, Left)).Kind);
    }

    [Fact]
    public async Task NewLabel_Confirmed_StandsLast()
    {
        await using var bank = await OpenAsync();
        var term = new Term { Id = "new-group", Name = InventedEntry.Text("Nieuwe groep", "New group"), Definition = InventedEntry.Text("Verzonnen.", "Invented."), Listings = [new Listing { List = "Lijst", By = "Iemand", ListedOn = "2020-02" }] };

        Assert.True((await Desk(bank).ProposeAsync(bank.Analyst, new TermProposing { Vocabulary = Vocabulary.Groups, Term = term, BasedOn = 0, Reason = "nodig" }, Ct)).IsOk);
        Assert.Null((await Room(bank).WorkAsync(bank.Editor, "new-group", Ct)).Value!.Term);
        Assert.Equal(OutcomeKind.NotFound, (await Room(bank).OpenAsync(bank.Editor, "new-group", Ct)).Kind);
        var open = Assert.Single((await Room(bank).ProposalsAsync(bank.Editor, Ct)).Value!);
        Assert.True((await Desk(bank).ConfirmAsync(bank.Editor, Vocabulary.Groups, "new-group", open.Hash, Ct)).IsOk);
        await RefreshAsync(bank);

        Assert.Equal("new-group", Table(bank).Groups[^1].Id);
    }

    [Fact]
    public async Task Files_ChangedAfterFounding_AreProposalsAndOverwriteNothing()
    {
        await using var bank = await CatalogBank.OpenAsync(new BankSetup { Engine = engine, Environment = Environments.Production, Entries = [ReviewBank.First] }, Ct);
        var file = Path.Combine(bank.Data, "taxonomy", "ideologies.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Ct)).Replace("jihadist (nl)", "andere naam", StringComparison.Ordinal), Ct);

        await bank.ReopenAsync(Ct);
        await bank.ReopenAsync(Ct);

        Assert.Equal("jihadist (nl)", bank.Get<TaxonomyTable>().Ideology("jihadist")!.Name.Nl);
        await using var connection = await bank.Get<Symbolenbank.Catalog.Store.BankDatabase>().ReadAsync(Ct);
        Assert.Equal("andere naam", Assert.Single(await TermHistory.OpenAsync(connection, Guid.Empty)).Proposed(TermHistory.Unnamed, decides: true).Term.Name.Nl);
    }

    [Fact]
    public async Task Files_InDevelopment_ReplaceWhatIsAsImported_AndLeaveWhatWasEdited()
    {
        await using var bank = await OpenAsync();
        await ChangeAsync(bank, Term(bank, Right) with { Name = InventedEntry.Text("van ons", "ours") });
        var file = Path.Combine(bank.Bank.Data, "taxonomy", "ideologies.json");
        var text = await File.ReadAllTextAsync(file, Ct);
        await File.WriteAllTextAsync(file, text.Replace("(nl)", "(uit bestand)", StringComparison.Ordinal), Ct);

        await bank.Bank.ImportAsync(Ct);
        await RefreshAsync(bank);

        Assert.Equal("van ons", Table(bank).Ideology(Right)!.Name.Nl);
        Assert.Equal("jihadist (uit bestand)", Table(bank).Ideology("jihadist")!.Name.Nl);
    }

    private static TaxonomyTable Table(ReviewBank bank) => bank.Bank.Get<TaxonomyTable>();

    private static TaxonomyDesk Desk(ReviewBank bank) => bank.Bank.Get<TaxonomyDesk>();

    private static TaxonomyRoom Room(ReviewBank bank) => bank.Bank.Get<TaxonomyRoom>();

    private static Term Term(ReviewBank bank, string id) => Table(bank).Exact(id)!.Value.Term;

    private static Task RefreshAsync(ReviewBank bank) => bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);

    private static async Task<int> VersionAsync(ReviewBank bank, string id) => (await Room(bank).WorkAsync(bank.Analyst, id, Ct)).Value?.Version ?? 0;

    private static async Task<Outcome<int>> ProposeAsync(ReviewBank bank, Reader by, Term term, int? basedOn = null) => await Desk(bank).ProposeAsync(
        by, new TermProposing { Vocabulary = Vocabulary.Ideologies, Term = term, BasedOn = basedOn ?? await VersionAsync(bank, term.Id), Reason = "duidelijker" }, Ct);

    private static async Task<Outcome<TermOutcome>> ConfirmAsync(ReviewBank bank, Reader by, string id)
    {
        var open = (await Room(bank).ProposalsAsync(bank.Editor, Ct)).Value!.Single(one => one.Term.Id == id);
        return await Desk(bank).ConfirmAsync(by, Vocabulary.Ideologies, id, open.Hash, Ct);
    }

    private static async Task ChangeAsync(ReviewBank bank, Term term)
    {
        Assert.True((await ProposeAsync(bank, bank.Analyst, term)).IsOk);
        Assert.True((await ConfirmAsync(bank, bank.Editor, term.Id)).IsOk);
        await RefreshAsync(bank);
    }

    private static async Task<int> CountAsync(ReviewBank bank, Reader reader, string id) =>
        (await Room(bank).ListAsync(reader, Ct)).SingleOrDefault(one => one.Term.Id == id)?.Entries ?? 0;

    private static async Task<DisclosedEntry> EntryAsync(ReviewBank bank) =>
        (await bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), ReviewBank.First.Code, Ct)).Value!;

    private Task<ReviewBank> OpenAsync() => ReviewBank.OpenAsync(engine, null, Ct);
}

public sealed class SqliteTaxonomyTests() : TaxonomyTests(TestEngine.Sqlite);

public sealed class PostgresTaxonomyTests() : TaxonomyTests(TestEngine.Postgres);
