using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using Symbolenbank.Api.Authentication;
using Symbolenbank.Api.Entries;
using Symbolenbank.Api.Health;
using Symbolenbank.Api.Hosting;
using Symbolenbank.Api.Limits;
using Symbolenbank.Api.OpenApi;
using Symbolenbank.Api.Problems;
using Symbolenbank.Api.Publication;
using Symbolenbank.Api.Scans;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Api.Tokens;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api;

/// <summary>The two doors of the machine surface.</summary>
public static class ApiServices
{
    /// <summary>Adds the machine surface. The program also calls <see cref="SurfaceListening.AddSurfaces"/>, and adds catalog and search.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        AddOptions<ApiOptions>(services, configuration, ApiOptions.Section);
        AddOptions<TokenOptions>(services, configuration, TokenOptions.Section);
        AddOptions<AuthorityOptions>(services, configuration, AuthorityOptions.Section);
        AddOptions<LimitOptions>(services, configuration, LimitOptions.Section);
        _ = services.AddSingleton<Issuer>().AddSingleton<SigningKeys>().AddSingleton<ClientAssertions>().AddSingleton<AccessTokens>().AddSingleton<TokenService>();
        _ = services.AddSingleton<AuthorityKeys>().AddSingleton<TrustedAuthority>().AddSingleton<TokenCache>().AddSingleton<TokenVerifier>();
        _ = services.AddSingleton<Failures>().AddSingleton<IDeveloperPageExceptionFilter>(provider => provider.GetRequiredService<Failures>());
        _ = services.AddSingleton<RequestLimits>().AddSingleton<IStartupFilter, ApiGateFilter>();
        _ = services.AddSingleton<MachineRefusals>().AddSingleton<MachineDoor>().AddSingleton<CallerCheck>().AddSingleton<WholeBody>();
        AddOptions<ScanLimits>(services, configuration, ScanLimits.Section);
        _ = services.AddSingleton<ScanDoors>().AddSingleton<StreamScans>();
        _ = services.AddHealthChecks();
        _ = services.AddOpenApi(OpenApiEndpoints.Document, options => options.AddDocumentTransformer<DescribedVersion>().AddDocumentTransformer<DescribedScans>().AddSchemaTransformer<DescribedTypes>());
        return services;
    }

    /// <summary>Maps everything that machines may reach, and health for both surfaces.</summary>
    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var machines = endpoints.MapGroup("").OnSurface(Surface.Api);
        machines.MapEntries();
        machines.MapScans();
        machines.MapChanges();
        if (!endpoints.ServiceProvider.GetRequiredService<IOptions<AuthorityOptions>>().Value.IsExternal) machines.MapTokens();
        endpoints.MapDescription();
        endpoints.MapHealth();
    }

    private static void AddOptions<TOptions>(IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class =>
        services.AddOptions<TOptions>().Bind(configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
}
