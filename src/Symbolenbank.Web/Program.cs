using Microsoft.Extensions.Configuration.Json;
using Symbolenbank.Api;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Search;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web;

/// <summary>Runs the whole bank in one process: catalog, search, the machine surface and the pages.</summary>
internal static class WebProgram
{
    private const string Settings = "symbolenbank-web.json";

    public static async Task<int> Main(string[] args)
    {
        try
        {
            await using var app = Build(args);
            app.Services.OpenBank();
            await app.StartAsync();
            await Greeting.PrintAsync(app);
            await app.WaitForShutdownAsync();
            return Environment.ExitCode;
        }
        catch (Exception fault) when (StartFaults.SentenceFor(fault) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
        catch (Exception) when (Environment.ExitCode != 0)
        {
            // The bank could not open, has said why, and stopped the server while it was still starting.
            return Environment.ExitCode;
        }
    }

    /// <summary>The program, wired and not yet started.</summary>
    /// <param name="adjust">What a test sets before the services are built.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WebProgram).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource { Path = Settings, FileProvider = builder.Environment.ContentRootFileProvider });
        builder.WebHost.UseStaticWebAssets();
        builder.AddSurfaces(Surface.Page, Surface.Api);

        builder.Services.AddCatalog(builder.Configuration);
        builder.Services.AddSearch(builder.Configuration);
#if SEARCH_LUCENE
        builder.Services.AddLuceneIndex(builder.Configuration);
#endif
        builder.Services.AddApi(builder.Configuration);
        builder.Services.AddWeb();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseWeb();
        app.MapApi();
        app.MapWeb();
        return app;
    }
}
