using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Symbolenbank.Api.Limits;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>How often one network address may try to sign in.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    public static void Add(RateLimiterOptions limits, IOptions<WebOptions> web, RefusalTally tally)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (refused, _) =>
        {
            tally.Count(Act.Limited, Network.Of(refused.HttpContext).ToString(), Policy);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            Network.Of(context),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = web.Value.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));
    }
}
