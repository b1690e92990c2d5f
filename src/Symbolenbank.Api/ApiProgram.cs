using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Search;

namespace Symbolenbank.Api;

/// <summary>Runs the machine surface alone, for a zone of its own. <c>Symbolenbank.Web</c> hosts it beside the pages by default.</summary>
internal static class ApiProgram
{
    private const string Settings = "symbolenbank-api.json";

    public static async Task<int> Main(string[] args)
    {
        try
        {
            await using var app = Build(args);
            app.Services.OpenBank();
            await app.StartAsync();
            Console.WriteLine($"Machines: {app.Services.GetRequiredService<SurfaceTable>().AddressOf(Surface.Api)}  Files: {app.Services.GetRequiredService<BankFolders>().Var}  Search: {app.Services.GetRequiredService<Lookup>().Engine}");
            await app.WaitForShutdownAsync();
            return Environment.ExitCode;
        }
        catch (Exception exception) when (exception is BankStartException or OptionsValidationException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The bank cannot start: {exception.Message}");
            return 1;
        }
    }

    private static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new JsonConfigurationSource { Path = Settings, FileProvider = builder.Environment.ContentRootFileProvider });
        _ = builder.AddSurfaces(Surface.Api);
        _ = builder.Services.AddCatalog(builder.Configuration).AddSearch(builder.Configuration).AddApi(builder.Configuration);
#if SEARCH_LUCENE
        _ = builder.Services.AddLuceneIndex(builder.Configuration);
#endif
        var app = builder.Build();
        app.MapApi();
        return app;
    }
}
