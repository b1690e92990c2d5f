using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Symbolenbank.Api.Hosting;
using Symbolenbank.Api.Limits;

namespace Symbolenbank.Api.Tokens;

/// <summary>The built-in token service: token endpoint, key set and metadata. Not mapped where another authority is configured.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder endpoints)
    {
        _ = endpoints.MapPost(Issuer.TokenPath, (RequestDelegate)IssueAsync).WithMetadata(new RequestSizeLimitAttribute(ApiOptions.LargestTokenBody));
        _ = endpoints.MapGet(Issuer.KeysPath, (RequestDelegate)ShowKeysAsync);
        _ = endpoints.MapGet(Issuer.MetadataPath, (RequestDelegate)DescribeAsync);
    }

    private static async Task IssueAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (!await services.GetRequiredService<RequestLimits>().AdmitsTokenAsync(context)) return;
        var limits = services.GetRequiredService<IOptions<LimitOptions>>().Value;
        if (!await BodyArrival.InTimeAsync(context, limits.BodySeconds, services.GetRequiredService<TimeProvider>()))
        {
            await limits.BodyTooSlow().WriteAsync(context);
            return;
        }

        var (request, refusal) = await TokenRequest.ReadAsync(context.Request);
        TokenGrant? grant = null;
        if (request is not null)
            (grant, refusal) = await services.GetRequiredService<TokenService>().DecideAsync(request, Network.Of(context), context.RequestAborted);
        if (grant is null)
        {
            await refusal!.WriteAsync(context.Response);
            return;
        }

        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.Body, grant, TokenJson.Default.TokenGrant, context.RequestAborted);
    }

    private static Task ShowKeysAsync(HttpContext context)
    {
        var keys = context.RequestServices.GetRequiredService<SigningKeys>().Now.All;
        context.Response.ContentType = "application/jwk-set+json";
        context.Response.Headers.CacheControl = "public, max-age=300";
        var published = new PublishedKeys([.. keys.Select(key => key.ToPublished())]);
        return JsonSerializer.SerializeAsync(context.Response.Body, published, SigningKeyJson.Default.PublishedKeys, context.RequestAborted);
    }

    private static Task DescribeAsync(HttpContext context)
    {
        var metadata = ServerMetadata.Of(context.RequestServices.GetRequiredService<Issuer>());
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "public, max-age=300";
        return JsonSerializer.SerializeAsync(context.Response.Body, metadata, TokenJson.Default.ServerMetadata, context.RequestAborted);
    }
}
