using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>One bank for many tests of the rules of review. Each takes a published entry of its own, so that none sees what another did.</summary>
public abstract class RulesBank(TestEngine engine) : IAsyncLifetime
{
    private const int Entries = 220;

    private int _taken;

    internal ReviewBank Bank { get; private set; } = null!;

    internal FakeClock Clock { get; } = new();

    /// <summary>People in every role, who differ only in what the rule of four eyes asks.</summary>
    internal Dictionary<string, Reader> People { get; } = new(StringComparer.Ordinal);

    /// <summary>Somebody in each role alone, of another house than the authors.</summary>
    internal Dictionary<Role, Reader> Roles { get; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        EntryContent[] entries = [.. Enumerable.Range(0, Entries).Select(Of)];
        Bank = await ReviewBank.OpenAsync(engine, Clock, entries, Ct, ("Review:ProvisionalFor", "01:00:00"), ("Bank:SessionIdle", "08:00:00"));
        var all = Enum.GetValues<Role>();
        People["author"] = await Bank.JoinCurationAsync("Schrijver", Ct, all);
        People["author's second account"] = await Bank.JoinAsync("Tweede account", Ct, all);
        People["colleague"] = await Bank.JoinCurationAsync("Collega", Ct, all);
        People["before"] = await Bank.JoinAsync("Vorige", Ct, all);
        People["before's second account"] = await Bank.JoinAsync("Vorige, tweede account", Ct, all);
        People["confirmer"] = await Bank.JoinAsync("Bevestiger", Ct, all);
        People["outsider"] = await Bank.JoinAsync("Iemand anders", Ct, all);
        await SameAsync("author", "author's second account");
        await SameAsync("before", "before's second account");
        foreach (var role in all) Roles[role] = await Bank.JoinAsync($"Alleen {role}", Ct, role);
    }

    /// <summary>A published entry that nobody worked on yet, with a source of its own and two forms.</summary>
    internal EntryContent Next()
    {
        Assert.True(_taken < Entries, "Every entry of this bank is taken: give it more.");
        return Of(_taken++);
    }

    internal static EntryContent WithForm(EntryContent entry, string form, string source = "s1") =>
        entry with { Forms = [.. entry.Forms, InventedEntry.Form(form) with { SourceIds = [source] }] };

    /// <summary>Drafts and hands in.</summary>
    internal async Task<Outcome<RevisionName>> TryHandInAsync(Reader author, EntryContent content, bool urgent = false)
    {
        var entry = (await Bank.Drafts.BeginAsync(author, content.Code, Ct)).Value;
        var draft = (await Bank.Drafts.OpenAsync(author, entry, Ct)).Value!;
        var saved = await Bank.Drafts.SaveAsync(author, new DraftChange { Entry = entry, Version = draft.Version, Content = content }, Ct);
        var handIn = new HandIn { Entry = entry, Version = saved.Value!.Version, Summary = "verbetering", Clean = true, Urgent = urgent };
        return await Bank.Bank.Get<HandingDesk>().HandInAsync(author, handIn, Ct);
    }

    internal async Task<(RevisionName Name, string Hash)> HandInAsync(Reader author, EntryContent content)
    {
        var handed = await TryHandInAsync(author, content);
        Assert.True(handed.IsOk, string.Join(' ', handed.Faults.Select(fault => $"{fault.Field}: {fault.Sentence}")));
        return (handed.Value, await Bank.HashAsync(handed.Value));
    }

    /// <summary>Published in haste by two people, without an expert.</summary>
    internal async Task<RevisionName> PublishUrgentlyAsync(Reader author, EntryContent content)
    {
        var (revision, hash) = await HandInAsync(author, content);
        var release = Bank.Bank.Get<ReleaseDesk>();
        Assert.True((await release.SupportUrgentAsync(Bank.SecondAnalyst, revision, hash, "Er wordt nu om gevraagd.", Ct)).IsOk);
        Assert.True((await release.PublishUrgentAsync(Bank.Editor, revision, hash, Ct)).IsOk);
        return revision;
    }

    internal async Task LapseAsync()
    {
        Clock.Advance(TimeSpan.FromHours(1));
        await Bank.Bank.Get<DueDecisions>().RunAsync(Ct);
    }

    /// <summary>The revision that readers see; null when there is none.</summary>
    internal async Task<int?> ShownAsync(EntryContent entry)
    {
        await Bank.Bank.Get<TruthWatch>().RefreshAsync(Ct);
        return (await Bank.Bank.Get<ReadingRoom>().OpenAsync(CatalogBank.ReaderOf(Tlp.Clear), entry.Code, Ct)).Value?.Revision;
    }

    public async ValueTask DisposeAsync()
    {
        await Bank.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static EntryContent Of(int number)
    {
        var code = $"SB-2026-{1000 + number}";
        return ReviewBank.Complete(InventedEntry.Of(code, $"vq{number}", $"vq-{number}")) with
        {
            CheckedOn = new DateOnly(2026, 1, 2),
            ReviewBy = new DateOnly(2027, 1, 2),
            Sources = [InventedEntry.Source("s1", $"Instituut {number}"), InventedEntry.Source("s2", $"Krant {number}")],
        };
    }

    private Task SameAsync(string person, string account) =>
        Bank.WriteAsync("UPDATE account SET person = @Person WHERE id = @Id", new { Person = People[person].Actor.Id, People[account].Actor.Id });
}

public sealed class SqliteRulesBank() : RulesBank(TestEngine.Sqlite);

public sealed class PostgresRulesBank() : RulesBank(TestEngine.Postgres);

/// <summary>The classes that share <see cref="SqliteRulesBank"/>.</summary>
[CollectionDefinition]
public sealed class SqliteRules : ICollectionFixture<SqliteRulesBank>;

/// <summary>The classes that share <see cref="PostgresRulesBank"/>.</summary>
[CollectionDefinition]
public sealed class PostgresRules : ICollectionFixture<PostgresRulesBank>;
