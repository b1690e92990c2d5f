using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>How often one network address may try to sign in.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    public static void Add(RateLimiterOptions limits, IOptions<WebOptions> web) =>
        limits.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = web.Value.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));
}
