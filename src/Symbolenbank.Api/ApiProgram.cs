using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Search;

namespace Symbolenbank.Api;

/// <summary>Runs the machine surface alone, for a zone of its own. <c>Symbolenbank.Web</c> hosts it beside the pages by default.</summary>
internal static class ApiProgram
{
    public static async Task<int> Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        _ = builder.AddSurfaces(Surface.Api);
        _ = builder.Services.AddCatalog(builder.Configuration).AddSearch(builder.Configuration).AddApi(builder.Configuration);
        await using var app = builder.Build();
        app.MapApi();
        await app.RunAsync();
        return 0;
    }
}
