using Microsoft.Extensions.Options;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Search;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Hosting;

/// <summary>The few lines that an operator sees at start: where it listens, where its files are, how to sign in.</summary>
internal static class Greeting
{
    public static async Task PrintAsync(WebApplication app)
    {
        var surfaces = app.Services.GetRequiredService<SurfaceTable>();
        var folders = app.Services.GetRequiredService<BankFolders>();
        var bank = app.Services.GetRequiredService<IOptions<BankOptions>>().Value;
        var demo = app.Services.GetRequiredService<DemoAccounts>();
        Console.WriteLine($"""
            Symbolenbank
              People    {surfaces.AddressOf(Surface.Page)}
              Machines  {surfaces.AddressOf(Surface.Api)}
              Store     {folders.Database}
              Keys      {folders.Keys}
              Data      {folders.Data}
              Search    {app.Services.GetRequiredService<Lookup>().Engine}
              Sign in   {(demo.All.Count > 0 ? "one click on a demo account at the address for people" : bank.PublicAddress + People.SignInPath)}
            """);
        if (await app.Services.GetRequiredService<FirstAdministrator>().MakeLinkAsync(CancellationToken.None) is not { } link) return;
        Console.WriteLine($"""

              Nobody can administer this bank, or nobody could agree to what an administrator asks. This link makes you an administrator; it works once, until {link.EndsAt:yyyy-MM-dd HH:mm} UTC:
              {bank.PublicAddress}{LinkEndpoints.AddressOf(link)}
            """);
    }
}
