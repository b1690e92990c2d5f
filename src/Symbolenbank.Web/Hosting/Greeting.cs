using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Search;

namespace Symbolenbank.Web.Hosting;

/// <summary>The few lines that an operator sees at start: where it listens, where its files are, how to sign in.</summary>
internal static class Greeting
{
    public static void Print(WebApplication app)
    {
        var surfaces = app.Services.GetRequiredService<SurfaceTable>();
        var folders = app.Services.GetRequiredService<BankFolders>();
        var demo = app.Services.GetRequiredService<DemoAccounts>();
        Console.WriteLine($"""
            Symbolenbank
              People    {surfaces.AddressOf(Surface.Page)}
              Machines  {surfaces.AddressOf(Surface.Api)}
              Store     {folders.Database}
              Data      {folders.Data}
              Search    {app.Services.GetRequiredService<Lookup>().Engine}
              Sign in   {(demo.All.Count > 0 ? "one click on a demo account at the address for people" : "no demo accounts outside Development")}
            """);
    }
}
