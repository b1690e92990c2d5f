using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Web.Hosting;

/// <summary>What the browser may do with our pages: nothing from elsewhere, nothing inline, no frames, no referrer, nothing kept, and no http where the bank's own address is https.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<BankOptions> bank)
{
    private const string StrictTransport = "max-age=31536000";

    private const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.IsPage() || IsAsset(context))
        {
            // How people reach the bank is what its address says. A proxy that is not trusted, or says nothing, makes no cookie less secure.
            if (bank.Value.IsSecure)
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                context.Response.Headers.StrictTransportSecurity = StrictTransport;
            }

            context.Response.OnStarting(static state =>
            {
                Write((HttpContext)state);
                return Task.CompletedTask;
            }, context);
        }

        return next(context);
    }

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        if (!IsAsset(context)) headers.CacheControl = "no-store";
    }

    private static bool IsAsset(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
