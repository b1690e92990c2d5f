using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Web.Identity;
using Symbolenbank.Web.Pages.About;
using Symbolenbank.Web.Pages.Accounts;
using Symbolenbank.Web.Pages.Administration;
using Symbolenbank.Web.Pages.Advice;
using Symbolenbank.Web.Pages.Audit;
using Symbolenbank.Web.Pages.Drafts;
using Symbolenbank.Web.Pages.Entries;
using Symbolenbank.Web.Pages.Exchange;
using Symbolenbank.Web.Pages.Lookup;
using Symbolenbank.Web.Pages.Merging;
using Symbolenbank.Web.Pages.Overview;
using Symbolenbank.Web.Pages.Publication;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.Review;
using Symbolenbank.Web.Pages.Scans;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;
using Symbolenbank.Web.Pages.Taxonomy;
using Symbolenbank.Web.Pages.Upkeep;
using Symbolenbank.Web.Pages.Work;

namespace Symbolenbank.Web.Hosting;

/// <summary>The two doors of the human surface, and the pipeline between them.</summary>
internal static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddDrafts();
        services.AddDataProtection().SetApplicationName("Symbolenbank");
        services.AddOptions<KeyManagementOptions>().Configure<BankFolders, ILoggerFactory>(static (keys, folders, logs) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folders.Keys), logs));
        services.AddHostedService<KeyCheck>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "formulier";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        // A single scheme would become the default one, also for requests of machines.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", isEnabled: true);
        services.AddAuthentication().AddCookie(People.Scheme, People.Cookie);
        services.AddAuthorization(People.Policies);
        services.AddRateLimiter(static _ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<WebOptions>, RefusalTally>(SignInLimit.Add);
        services.AddScoped<IAuthorizationHandler, ReaderNeededHandler>();
        services.AddScoped<Visit>();
        services.AddIdentity();
        services.AddSingleton<AskedSearches>();
        services.AddScoped<MergePicking>();
        services.AddScoped<PersonPages>();
        services.AddSingleton<FacetWords>();
        services.AddSingleton<ReportLimit>();
        services.AddSingleton<ScanLimit>();
        services.AddSingleton(provider => AdviceBook.Read(provider.GetRequiredService<BankFolders>()));
        return services;
    }

    /// <summary>What every request for a page passes, in this order. Requests for the machine surface pass through untouched.</summary>
    /// <exception cref="BankStartException">A file of advice or contacts is missing or broken.</exception>
    public static void UseWeb(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<AdviceBook>();
        app.UseRouting();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization(Languages.Localization());
        app.UseMiddleware<PageGate>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<VisitMiddleware>();
        app.UseAuthorization();
        app.UseMiddleware<WholeForm>();
        app.UseMiddleware<AntiforgeryCheck>();
        app.UseAntiforgery();
    }

    public static void MapWeb(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapStaticAssets();

        var pages = endpoints.MapGroup("").OnSurface(Surface.Page).WithMetadata(PageMetadata.Instance).AnswerForms();
        pages.MapHome();
        pages.MapSignIn();
        pages.MapAbout();
        pages.MapFallback("{**path}", Page.NotFound);

        var readers = pages.MapGroup("").RequireAuthorization(People.ReadersOnly);
        readers.MapLookup();
        readers.MapEntries();
        readers.MapAdvice();
        readers.MapAudit();
        readers.MapMissingSigns();
        readers.MapCorrections();
        readers.MapReportList();
        readers.MapAccount();
        readers.MapPeople();
        readers.MapOrganisations();
        readers.MapAccessRequests();
        readers.MapWork();
        readers.MapRevisions();
        readers.MapHistory();
        readers.MapScans();
        readers.MapTrials();
        readers.MapDrafts();
        endpoints.MapDraftCircuits();
        readers.MapImports();
        readers.MapExports();
        readers.MapOverview();
        readers.MapTaxonomy();
        readers.MapTermWork();
        readers.MapMerging();
        readers.MapRechecking();
        readers.MapSources();
        readers.MapChanges();
    }
}
