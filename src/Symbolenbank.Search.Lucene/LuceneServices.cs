using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Search.FullText;
using Symbolenbank.Search.Lucene;

namespace Symbolenbank.Search;

/// <summary>The door of the Lucene.Net engine.</summary>
public static class LuceneServices
{
    /// <summary>Puts Lucene.Net in the place of the default full-text engine; after <see cref="SearchServices.AddSearch"/>.</summary>
    public static IServiceCollection AddLuceneIndex(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LuceneOptions>().Bind(configuration.GetSection(LuceneOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.Replace(ServiceDescriptor.Singleton<IEntryIndex>(static p =>
        {
            var options = p.GetRequiredService<IOptions<LuceneOptions>>().Value;
            return new LuceneEntryIndex(options.Folder ?? Path.Combine(p.GetRequiredService<BankFolders>().Var, "search-lucene"), options);
        }));
    }
}
