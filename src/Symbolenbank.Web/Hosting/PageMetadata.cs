namespace Symbolenbank.Web.Hosting;

/// <summary>Marks the endpoints that answer people with a page.</summary>
internal sealed class PageMetadata
{
    public static readonly PageMetadata Instance = new();
}

internal static class PageRequests
{
    /// <summary>True when the request was routed to a page of the human surface.</summary>
    public static bool IsPage(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageMetadata>() is not null;
}
