using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Pages.About;

/// <summary>What anybody may read about this bank.</summary>
internal static class AboutEndpoints
{
    public static void MapAbout(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/privacy", () => Page.Of<AboutPage>((nameof(AboutPage.Text), AboutTexts.Privacy)));
        pages.MapGet("/toegankelijkheid", () => Page.Of<AboutPage>((nameof(AboutPage.Text), AboutTexts.Accessibility)));
    }
}
