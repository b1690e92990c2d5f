using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Catalog.Founding;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Merging;
using Symbolenbank.Catalog.Overview;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Scans;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Catalog.Upkeep;
using Symbolenbank.Catalog.Unanswered;

namespace Symbolenbank.Catalog;

/// <summary>The door of Catalog.</summary>
public static class CatalogServices
{
    /// <summary>The tag of health checks that say whether this process may be asked.</summary>
    public const string ReadyTag = "ready";

    public static IServiceCollection AddCatalog(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BankOptions>().Bind(configuration.GetSection(BankOptions.Section)).ValidateOnStart();
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection(AuditOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReportOptions>().Bind(configuration.GetSection(ReportOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReviewOptions>().Bind(configuration.GetSection(ReviewOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AccountOptions>().Bind(configuration.GetSection(AccountOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ChangeOptions>().Bind(configuration.GetSection(ChangeOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<UpkeepOptions>().Bind(configuration.GetSection(UpkeepOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<BankOptions>, BankOptionsRules>();
        services.AddSingleton<IPostConfigureOptions<BankOptions>, BankOptionsDefaults>();
#pragma warning disable RS0030 // The composition root: everything else takes the clock by injection.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton(provider => Folders(provider.GetRequiredService<IOptions<BankOptions>>().Value));
        services.AddSingleton(provider => BankLock.Take(provider.GetRequiredService<BankFolders>()));
        services.AddSingleton<BankState>();
        AddStore(services);
        AddReading(services);
        AddAccounts(services);
        AddReports(services);
        AddReview(services);
        AddUpkeep(services);
        AddExchange(services, configuration);
        services.AddSingleton<DataFiles>().AddSingleton<TaxonomyImport>().AddSingleton<FoundingImport>().AddSingleton<DemoBank>();
        services.AddHostedService<BankOpening>();
        services.AddSingleton(p => new SharedKeys(p.GetRequiredService<AuditLog>()));
        services.AddHostedService(provider => provider.GetRequiredService<TruthWatch>());
        services.AddHostedService<Housekeeping>();
        services.AddHostedService<DueWatch>();
        services.AddHealthChecks().AddCheck<FoundedCheck>("catalog", tags: [ReadyTag]);
        return services;
    }

    /// <summary>Takes the folder, migrates the store and opens the writer's doors; called once before the host starts.</summary>
    /// <exception cref="BankStartException">The bank cannot be opened; the message is for the operator.</exception>
    public static void OpenBank(this IServiceProvider services) => BankOpening.OpenStore(services);

    private static BankFolders Folders(BankOptions options) => BankFolders.Find(options.Var, options.Data, options.Keys);

    private static void AddStore(IServiceCollection services)
    {
        services.AddSingleton<BankDatabase>().AddSingleton<Writer>().AddSingleton<WorkingState>().AddSingleton<QueryDigest>();
        services.AddSingleton(p => new AuditLog(p.GetRequiredService<Writer>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new RefusalTally(p.GetRequiredService<AuditLog>(), p.GetRequiredService<QueryDigest>()));
        services.AddSingleton(p => new AuditTrail(p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>()));
        services.AddSingleton(p => new Unmasking(p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>()));
        services.AddSingleton(p => new TaxonomyTable(p.GetRequiredService<BankDatabase>()));
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddSingleton(p => new SignInBook(
            p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>(), p.GetRequiredService<WorkingState>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new SignInAttempts(
            p.GetRequiredService<WorkingState>(), p.GetRequiredService<QueryDigest>(), p.GetRequiredService<IOptions<AccountOptions>>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new OwnMeans(p.GetRequiredService<AuditLog>(), p.GetRequiredService<TruthWatch>(), p.GetRequiredService<IOptions<AccountOptions>>()));
        services.AddSingleton(p => new OwnSessions(
            p.GetRequiredService<BankDatabase>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<IOptions<BankOptions>>(),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new SignInLinks(
            p.GetRequiredService<BankDatabase>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<IOptions<AccountOptions>>(),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Invitations(
            p.GetRequiredService<AuditLog>(), p.GetRequiredService<TruthWatch>(), p.GetRequiredService<IOptions<AccountOptions>>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new FirstAdministrator(
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<IOptions<AccountOptions>>(),
            p.GetRequiredService<IOptions<BankOptions>>(),
            p.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(p => new AccessRequests(
            p.GetRequiredService<BankDatabase>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<IOptions<AccountOptions>>()));
        services.AddSingleton(p => new WhoIsWho(p.GetRequiredService<AuditLog>(), p.GetRequiredService<TruthWatch>(), p.GetRequiredService<IOptions<AccountOptions>>()));
        services.AddSingleton(p => new AccountList(p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new PersonDesk(p.GetRequiredService<AuditLog>(), p.GetRequiredService<TruthWatch>()));
        services.AddSingleton(p => new OrganisationDesk(p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>(), p.GetRequiredService<TruthWatch>()));
    }

    private static void AddReports(IServiceCollection services)
    {
        services.AddSingleton<ReportRules>();
        services.AddSingleton(p => new ReportDesk(p.GetRequiredService<AuditLog>(), p.GetRequiredService<TruthWatch>(), p.GetRequiredService<ReportRules>()));
        services.AddSingleton(p => new ReportList(
            p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>(), p.GetRequiredService<TruthWatch>(), p.GetRequiredService<ReportRules>()));
        services.AddSingleton<ReportRetention>();
    }

    private static void AddReview(IServiceCollection services)
    {
        services.AddSingleton(p => new DraftDesk(
            p.GetRequiredService<BankDatabase>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<WorkingState>(),
            p.GetRequiredService<DrawingStore>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<IOptions<ReviewOptions>>()));
        services.AddSingleton(p => new DraftMerging(p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>(), p.GetRequiredService<DraftDesk>()));
        services.AddSingleton(p => new HandingDesk(p.GetRequiredService<AuditLog>(), p.GetRequiredService<IOptions<ReviewOptions>>()));
        services.AddSingleton(p => new Deciding(p.GetRequiredService<AuditLog>(), p.GetRequiredService<IOptions<ReviewOptions>>().Value));
        services.AddSingleton(p => new ReviewDesk(p.GetRequiredService<Deciding>(), p.GetRequiredService<WaitingAdditions>()));
        services.AddSingleton<WaitingAdditions>();
        services.AddSingleton(p => new ReleaseDesk(p.GetRequiredService<Deciding>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<IOptions<ReviewOptions>>()));
        services.AddSingleton(p => new FormStops(p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>(), p.GetRequiredService<IOptions<ReviewOptions>>()));
        services.AddSingleton<DueDecisions>();
        services.AddSingleton(p => new PendingForms(p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>()));
        services.AddSingleton(p => new ChangeRoom(
            p.GetRequiredService<BankDatabase>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<IOptions<ChangeOptions>>(),
            p.GetRequiredService<IOptions<BankOptions>>()));
        services.AddSingleton(p => new Tombstones(p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>()));
        services.AddSingleton(p => new Erasing(p.GetRequiredService<AuditLog>(), p.GetRequiredService<IOptions<ReviewOptions>>()));
        services.AddSingleton(p => new Worklists(
            p.GetRequiredService<BankDatabase>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<IOptions<ReviewOptions>>()));
        services.AddSingleton(p => new RevisionRoom(
            p.GetRequiredService<BankDatabase>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<DrawingStore>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<IOptions<ReviewOptions>>()));
        services.AddSingleton(p => new DraftPreview(p.GetRequiredService<DrawingStore>(), p.GetRequiredService<TruthWatch>()));
        services.AddSingleton(p => new VariantDesk(p.GetRequiredService<DraftDesk>(), p.GetRequiredService<HandingDesk>()));
        services.AddSingleton(p => new ReviewComments(p.GetRequiredService<AuditLog>(), p.GetRequiredService<IOptions<ReviewOptions>>()));
    }

    private static void AddUpkeep(IServiceCollection services)
    {
        services.AddSingleton(p => new TaxonomyDesk(p.GetRequiredService<AuditLog>(), p.GetRequiredService<IOptions<ReviewOptions>>()));
        services.AddSingleton(p => new TaxonomyRoom(
            p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>(), p.GetRequiredService<TaxonomyTable>(), p.GetRequiredService<TruthWatch>()));
        services.AddSingleton(p => new MergeDesk(p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>(), p.GetRequiredService<DraftDesk>()));
        services.AddSingleton(p => new DirectHandIn(p.GetRequiredService<AuditLog>()));
        services.AddSingleton(p => new Rechecking(p.GetRequiredService<DirectHandIn>()));
        services.AddSingleton(p => new SourceLedger(
            p.GetRequiredService<BankDatabase>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<DisclosedEntries>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<IOptions<UpkeepOptions>>()));
        services.AddSingleton(p => new SourceDesk(
            p.GetRequiredService<AuditLog>(), p.GetRequiredService<SourceLedger>(), p.GetRequiredService<DirectHandIn>()));
    }

    private static void AddExchange(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ExchangeOptions>().Bind(configuration.GetSection(ExchangeOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<UnansweredOptions>().Bind(configuration.GetSection(UnansweredOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(FormComparison.Plain);
        services.AddSingleton<UnpublishedTexts>();
        services.AddSingleton<ImportBell>().AddSingleton<ImportedDrafts>().AddSingleton<ImportWorker>();
        services.AddHostedService(p => p.GetRequiredService<ImportWorker>());
        services.AddSingleton(p => new ImportDesk(
            p.GetRequiredService<BankDatabase>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<WorkingState>(),
            p.GetRequiredService<ImportBell>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<IOptions<ExchangeOptions>>()));
        services.AddSingleton(p => new ExportDesk(
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<DisclosedEntries>(),
            p.GetRequiredService<UnpublishedTexts>(),
            p.GetRequiredService<DrawingStore>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<IOptions<ExchangeOptions>>(),
            p.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(p => new UnansweredTally(p.GetRequiredService<WorkingState>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<IOptions<UnansweredOptions>>()));
        services.AddSingleton(p => new UnansweredList(p.GetRequiredService<AuditLog>()));
        services.AddSingleton(p => new OverviewDesk(
            p.GetRequiredService<BankDatabase>(),
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<IOptions<ReviewOptions>>()));
    }

    private static void AddReading(IServiceCollection services)
    {
        services.AddSingleton<AccessStore>().AddSingleton<RevisionStore>().AddSingleton<DrawingStore>().AddSingleton<DisclosedEntries>().AddSingleton<TruthWatch>();
        services.AddSingleton(p => new AccessTable(p.GetRequiredService<AccessStore>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<IOptions<BankOptions>>()));
        services.AddSingleton(p => new DemoAccounts(p.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(p => new PublishedEntries(p.GetRequiredService<RevisionStore>(), p.GetRequiredService<TruthWatch>()));
        services.AddSingleton(p => new Sessions(
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<AccessTable>(),
            p.GetRequiredService<WorkingState>(),
            p.GetRequiredService<IOptions<BankOptions>>(),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new RoleDesk(
            p.GetRequiredService<BankDatabase>(), p.GetRequiredService<AuditLog>(), p.GetRequiredService<TruthWatch>(), p.GetRequiredService<IOptions<AccountOptions>>()));
        services.AddSingleton(p => new ReadingRoom(
            p.GetRequiredService<AuditLog>(),
            p.GetRequiredService<RevisionStore>(),
            p.GetRequiredService<DisclosedEntries>(),
            p.GetRequiredService<TruthWatch>(),
            p.GetRequiredService<QueryDigest>()));
        services.AddSingleton(p => new ScanRoom(
            p.GetRequiredService<AuditLog>(), p.GetRequiredService<DisclosedEntries>(), p.GetRequiredService<TruthWatch>()));
    }
}
