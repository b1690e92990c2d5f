using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>A bank with one published, reviewed entry, and the people whom it takes to change it.</summary>
internal sealed class ReviewBank : IAsyncDisposable
{
    public static readonly EntryContent First = Complete(InventedEntry.Of("SB-2026-0001", "qx7"));

    private static readonly Guid CurationHouse = new("00000000-0000-7000-8000-000000000101");
    private static readonly Guid ExpertHouse = new("00000000-0000-7000-8000-000000000102");

    private readonly CatalogBank _bank;
    private int _handedIn;

    private ReviewBank(CatalogBank bank) => _bank = bank;

    public CatalogBank Bank => _bank;

    public ReviewDesk Desk => _bank.Get<ReviewDesk>();

    public DraftDesk Drafts => _bank.Get<DraftDesk>();

    public Reader Analyst { get; private set; } = null!;

    public Reader SecondAnalyst { get; private set; } = null!;

    public Reader Expert { get; private set; } = null!;

    public Reader Editor { get; private set; } = null!;

    public Reader Jurist { get; private set; } = null!;

    public static Task<ReviewBank> OpenAsync(TestEngine engine, TimeProvider? clock, CancellationToken ct, params (string Key, string Value)[] settings) =>
        OpenAsync(engine, clock, [], ct, settings);

    /// <summary>With further published entries.</summary>
    public static async Task<ReviewBank> OpenAsync(
        TestEngine engine, TimeProvider? clock, IReadOnlyList<EntryContent> more, CancellationToken ct, params (string Key, string Value)[] settings)
    {
        var setup = new BankSetup
        {
            Engine = engine,
            Entries = [First, InventedEntry.Of("SB-2026-0002", "wz9") with { Tlp = Tlp.Red, Assurance = Assurance.Reviewed }, .. more],
            Clock = clock,
            Settings = settings.ToDictionary(one => one.Key, one => (string?)one.Value, StringComparer.Ordinal),
        };
        var bank = new ReviewBank(await CatalogBank.OpenAsync(setup, ct));
        bank.Analyst = await bank._bank.SignInAsync(Role.Analyst, ct);
        bank.SecondAnalyst = await bank.SignInAsync(bank._bank.Get<DemoAccounts>().All.Last(account => account.Role == Role.Analyst).Id, ct);
        bank.Expert = await bank._bank.SignInAsync(Role.Expert, ct);
        bank.Editor = await bank._bank.SignInAsync(Role.EditorInChief, ct);
        bank.Jurist = await bank.JoinAsync("Jurist", ExpertHouse, ct, Role.Jurist);
        return bank;
    }

    /// <summary>Somebody new with these roles, signed in; in the house of the experts.</summary>
    public Task<Reader> JoinAsync(string name, CancellationToken ct, params Role[] roles) => JoinAsync(name, ExpertHouse, ct, roles);

    /// <summary>Somebody new with these roles, in the house of the analysts.</summary>
    public Task<Reader> JoinCurationAsync(string name, CancellationToken ct, params Role[] roles) => JoinAsync(name, CurationHouse, ct, roles);

    public async Task<Reader> SignInAsync(Guid account, CancellationToken ct)
    {
        var session = await _bank.Get<Sessions>().StartAsync(account, "test", ct);
        return _bank.Get<AccessTable>().OfSession(session.Value).Value!;
    }

    /// <summary>The entry with all that the gate asks for.</summary>
    public static EntryContent Complete(EntryContent entry) => entry with
    {
        Assurance = Assurance.Reviewed,
        Texts = entry.Texts.ToDictionary(pair => pair.Key, pair => pair.Value with { Looks = ["een streep met een haak"] }, StringComparer.Ordinal),
    };

    /// <summary>Drafts and hands in this text of the first entry.</summary>
    public async Task<RevisionName> HandInAsync(Reader author, EntryContent content, CancellationToken ct, bool urgent = false)
    {
        var handed = await TryHandInAsync(author, content, ct, urgent);
        Assert.True(handed.IsOk, string.Join(' ', handed.Faults.Select(fault => $"{fault.Field}: {fault.Sentence}")));
        return handed.Value;
    }

    public async Task<Outcome<RevisionName>> TryHandInAsync(Reader author, EntryContent content, CancellationToken ct, bool urgent = false)
    {
        var entry = (await Drafts.BeginAsync(author, First.Code, ct)).Value;
        var draft = (await Drafts.OpenAsync(author, entry, ct)).Value!;
        var saved = await Drafts.SaveAsync(author, new DraftChange { Entry = entry, Version = draft.Version, Content = content }, ct);
        return await _bank.Get<HandingDesk>().HandInAsync(
            author, new HandIn { Entry = entry, Version = saved.Value!.Version, Summary = $"verbetering {++_handedIn}", Clean = true, Urgent = urgent }, ct);
    }

    /// <summary>Hands in, approves and publishes this text of the first entry.</summary>
    public async Task<RevisionName> PublishAsync(Reader author, EntryContent content, CancellationToken ct)
    {
        var revision = await HandInAsync(author, content, ct);
        var hash = await HashAsync(revision);
        Assert.True((await Desk.ApproveAsync(Expert, revision, hash, "Klopt met de bronnen.", ct)).IsOk);
        var published = await Desk.PublishAsync(Editor, revision, hash, ct);
        Assert.True(published.IsOk, string.Join(' ', published.Faults.Select(fault => fault.Sentence)));
        return revision;
    }

    public Task<string> HashAsync(RevisionName revision) => ScalarAsync<string>(
        "SELECT r.hash FROM revision r JOIN entry e ON e.id = r.entry WHERE e.code = @Code AND r.number = @Number", new { Code = revision.Code.ToString(), revision.Number });

    /// <summary>The revision that readers see once this node has heard of the last change; null when there is none.</summary>
    public async Task<int?> ShownAsync(CancellationToken ct)
    {
        await _bank.Get<TruthWatch>().RefreshAsync(ct);
        return (await _bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), First.Code, ct)).Value?.Revision;
    }

    public async Task VerifyAsync(CancellationToken ct) => Assert.Empty((await Verification.OfAsync(_bank.Get<BankDatabase>(), ct)).Faults);

    public Task WriteAsync(string sql, object? values = null) =>
        _bank.Get<WorkingState>().WriteAsync(WorkingMatter.Drafts, transaction => transaction.Connection!.Execute(sql, values, transaction));

    public async Task<T> ScalarAsync<T>(string sql, object? values = null)
    {
        await using var connection = await _bank.Get<BankDatabase>().ReadAsync(TestContext.Current.CancellationToken);
        return (await connection.ExecuteScalarAsync<T>(sql, values))!;
    }

    public ValueTask DisposeAsync() => _bank.DisposeAsync();

    /// <summary>Somebody new with these roles, in this organisation.</summary>
    public async Task<Reader> JoinAsync(string name, Guid organisation, CancellationToken ct, params Role[] roles)
    {
        var id = Guid.CreateVersion7();
        await WriteAsync(
            "INSERT INTO account (id, name_nl, name_en, organisation, demo, enabled) VALUES (@id, @name, @name, @organisation, @no, @yes)",
            new { id, name, organisation, no = false, yes = true });
        foreach (var role in roles) await WriteAsync("INSERT INTO account_role (account, role) VALUES (@id, @role)", new { id, role = role.ToString() });
        return await SignInAsync(id, ct);
    }
}
