using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Review;

/// <summary>A bank with one reviewed entry of two forms and one example, on a clock that stands still, and authors who hand in without an editor.</summary>
public sealed class CurationBank : IAsyncDisposable
{
    public static readonly EntryContent First = Complete(InventedEntry.Of("SB-2026-0001", "qx7", "qx 7"));
    public static readonly EntryContent Example = InventedEntry.Of("SB-2026-0002", "wz9");

    /// <summary>An example that lacks nothing.</summary>
    public static readonly EntryContent ReadyExample = Complete(InventedEntry.Of("SB-2026-0003", "vy4")) with { Assurance = Assurance.Example };

    /// <summary>A reviewed entry to withdraw.</summary>
    public static readonly EntryContent Fourth = Complete(InventedEntry.Of("SB-2026-0004", "vk2"));

    private int _handedIn;

    private CurationBank(WebBank bank) => Bank = bank;

    public WebBank Bank { get; }

    public static Task<CurationBank> OpenAsync(TimeProvider? clock = null, params string[] settings) => OpenAsync([First, Example, ReadyExample, Fourth], clock, settings);

    public static async Task<CurationBank> OpenAsync(IReadOnlyList<EntryContent> entries, TimeProvider? clock = null, params string[] settings)
    {
        var bank = new WebBank { Entries = entries, Clock = clock ?? new FakeClock(), Settings = ["--Bank:SessionIdle=08:00:00", .. settings] };
        await bank.InitializeAsync();
        return new CurationBank(bank);
    }

    /// <summary>The entry with all that the gate asks for.</summary>
    public static EntryContent Complete(EntryContent entry) => entry with
    {
        Assurance = Assurance.Reviewed,
        Texts = entry.Texts.ToDictionary(pair => pair.Key, pair => pair.Value with { Looks = ["een streep met een haak"] }, StringComparer.Ordinal),
    };

    public static EntryContent WithForm(string form) => First with { Forms = [.. First.Forms, InventedEntry.Form(form) with { SourceIds = ["s1"] }] };

    public async Task<Reader> ReaderAsync(string account)
    {
        var demo = Bank.Services.GetRequiredService<DemoAccounts>().All.Single(one => one.NameNl == account);
        var session = await Bank.Services.GetRequiredService<Sessions>().StartAsync(demo.Id, "test", TestContext.Current.CancellationToken);
        return Bank.Services.GetRequiredService<AccessTable>().OfSession(session.Value).Value!;
    }

    /// <summary>Drafts and hands in this text.</summary>
    public async Task<RevisionName> HandInAsync(EntryContent content, string account = "Analist", bool urgent = false)
    {
        var ct = TestContext.Current.CancellationToken;
        var author = await ReaderAsync(account);
        var drafts = Bank.Services.GetRequiredService<DraftDesk>();
        var entry = (await drafts.BeginAsync(author, content.Code, ct)).Value;
        var draft = (await drafts.OpenAsync(author, entry, ct)).Value!;
        var saved = await drafts.SaveAsync(author, new DraftChange { Entry = entry, Version = draft.Version, Content = content }, ct);
        var handed = await Bank.Services.GetRequiredService<HandingDesk>().HandInAsync(
            author, new HandIn { Entry = entry, Version = saved.Value!.Version, Summary = $"verbetering {++_handedIn}", Clean = true, Urgent = urgent }, ct);
        Assert.True(handed.IsOk, string.Join(' ', handed.Faults.Select(fault => $"{fault.Field}: {fault.Sentence}")));
        return handed.Value;
    }

    /// <summary>Adds a spelling in the account's draft of the entry, without handing it in.</summary>
    public async Task AddDraftAsync(EntryContent content, string form, string account)
    {
        var ct = TestContext.Current.CancellationToken;
        var author = await ReaderAsync(account);
        var drafts = Bank.Services.GetRequiredService<DraftDesk>();
        var entry = (await drafts.BeginAsync(author, content.Code, ct)).Value;
        var draft = (await drafts.OpenAsync(author, entry, ct)).Value!;
        var added = draft.Content with { Forms = [.. draft.Content.Forms, InventedEntry.Form(form) with { SourceIds = ["s1"] }] };
        Assert.True((await drafts.SaveAsync(author, new DraftChange { Entry = entry, Version = draft.Version, Content = added }, ct)).IsOk);
    }

    /// <summary>Somebody at the page of a revision.</summary>
    public async Task<Visitor> AtAsync(string account, RevisionName revision)
    {
        var visitor = await Bank.SignInAsync(account);
        await visitor.GetAsync(AddressOf(revision));
        return visitor;
    }

    /// <summary>Asks for a page until it is as it should be, which takes the projections a moment: five seconds are promised.</summary>
    public async Task SeenAsync(Visitor visitor, string address, Func<AngleSharp.Html.Dom.IHtmlDocument, bool> isThere)
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!isThere(await visitor.GetAsync(address)))
        {
            Promised.Within(TimeSpan.FromSeconds(5), began, $"{address} is as it should be.");
            await Task.Yield();
        }
    }

    public static string AddressOf(RevisionName revision) => $"/werk/revisie/{revision.Code}/{revision.Number}";

    public ValueTask DisposeAsync() => Bank.DisposeAsync();
}
