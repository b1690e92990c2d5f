using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Pages.Advice;

internal static class AdviceEndpoints
{
    public static void MapAdvice(this IEndpointRouteBuilder pages) => pages.MapGet("/wat-kunt-u-doen", () => Page.Of<AdvicePage>());
}
