using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Scans;
using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Catalog.Unanswered;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Following;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search;

/// <summary>The door of Search.</summary>
public static class SearchServices
{
    /// <summary>Adds <see cref="Lookup"/>, <see cref="TextScans"/>, <see cref="CorpusTrial"/> and what keeps them up to date; needs Catalog. The health check is called <c>index</c>.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SearchOptions>().Bind(configuration.GetSection(SearchOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SearchState>().AddSingleton<LiveDictionary>();
        AddScans(services, configuration);
        services.AddSingleton<IEntryIndex>(p => new Fts5EntryIndex(
            p.GetRequiredService<IOptions<SearchOptions>>().Value.File ?? Path.Combine(p.GetRequiredService<BankFolders>().Var, "search.db")));
        services.AddSingleton(p => new LookupRun(
            p.GetRequiredService<LiveDictionary>(), p.GetRequiredService<IEntryIndex>(), p.GetRequiredService<IOptions<SearchOptions>>().Value));
        services.AddSingleton(p => new Lookup(
            p.GetRequiredService<LookupRun>(),
            p.GetRequiredService<ReadingRoom>(),
            p.GetRequiredService<TaxonomyTable>(),
            p.GetRequiredService<UnansweredTally>(),
            p.GetRequiredService<IOptions<SearchOptions>>().Value));
        services.AddSingleton(new FormComparison(ComparisonFold.Fold));
        services.AddHostedService<IndexFollower>();
        services.AddHealthChecks().AddCheck<IndexCheck>("index", tags: [CatalogServices.ReadyTag]);
        return services;
    }

    private static void AddScans(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ScanningOptions>().Bind(configuration.GetSection(ScanningOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(p => new ScanSets(p.GetRequiredService<TimeProvider>(), p.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton(p => new TextScans(
            p.GetRequiredService<ScanSets>(),
            p.GetRequiredService<ScanRoom>(),
            p.GetRequiredService<SearchState>(),
            p.GetRequiredService<IOptions<ScanningOptions>>(),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new CorpusTrial(
            p.GetRequiredService<ScanRoom>(),
            p.GetRequiredService<ScanSets>(),
            p.GetRequiredService<IOptions<ScanningOptions>>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<CorpusTrial>>()));
    }
}
