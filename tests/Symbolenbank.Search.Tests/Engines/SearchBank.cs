using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Search.Tests;

/// <summary>Catalog and search in a folder of one test: real store, real index, real record.</summary>
internal sealed class SearchBank(CatalogBank catalog) : IAsyncDisposable
{
    public CatalogBank Catalog => catalog;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A bank with the default engine.</summary>
    public static Task<SearchBank> OpenAsync(params IReadOnlyList<EntryContent> entries) => OpenAsync(new BankSetup { Entries = entries });

    public static Task<SearchBank> OpenAsync(EngineUnderTest engine, params IReadOnlyList<EntryContent> entries) =>
        OpenAsync(new BankSetup { Entries = entries }, engine.Add);

    public static async Task<SearchBank> OpenAsync(BankSetup setup, Action<IServiceCollection, IConfiguration>? engine = null)
    {
        var bank = new SearchBank(await CatalogBank.OpenAsync(
            setup with
            {
                Services = (services, configuration) =>
                {
                    services.AddSearch(configuration);
                    engine?.Invoke(services, configuration);
                },
            },
            Ct));
        await bank.ReadyAsync();
        return bank;
    }

    public async Task ReopenAsync()
    {
        await catalog.ReopenAsync(Ct);
        await ReadyAsync();
    }

    public async Task<LookupAnswer> FindAsync(LookupQuery query, Tlp clearance = Tlp.Clear, Pap pap = Pap.Red)
    {
        var outcome = await TryAsync(query, clearance, pap);
        Assert.True(outcome.IsOk, string.Join(' ', outcome.Faults.Select(static fault => fault.Sentence)));
        return outcome.Value;
    }

    public Task<LookupAnswer> FindAsync(string text, Tlp clearance = Tlp.Clear) => FindAsync(new LookupQuery { Text = text }, clearance);

    public Task<Outcome<LookupAnswer>> TryAsync(LookupQuery query, Tlp clearance = Tlp.Clear, Pap pap = Pap.Red) =>
        catalog.Get<Lookup>().FindAsync(CatalogBank.ReaderOf(clearance, pap), query, Ct);

    public Task<Outcome<LookupAnswer>> ListAsync(LookupQuery query) => catalog.Get<Lookup>().ListAsync(CatalogBank.ReaderOf(Tlp.Clear, Pap.Red), query, Ct);

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, Tlp clearance = Tlp.Clear, Pap pap = Pap.Red)
    {
        var outcome = await catalog.Get<Lookup>().SuggestAsync(CatalogBank.ReaderOf(clearance, pap), text, "session", "nl", Ct);
        return outcome.Value!;
    }

    public ValueTask DisposeAsync() => catalog.DisposeAsync();

    private Task ReadyAsync() => catalog.Get<SearchState>().WaitForReadyAsync(Ct);
}
