using Symbolenbank.Api.Surfaces;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>What the editor needs beside its pages: its session, and the circuit through which its island speaks.</summary>
internal static class DraftServices
{
    /// <summary>Bytes of one message from a browser: the longest field of <see cref="WebOptions.LongestField"/>, in the longest characters, and its frame.</summary>
    public const int LongestMessage = 4_000_000;

    public static void AddDrafts(this IServiceCollection services)
    {
        services.AddServerSideBlazor().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        services.AddScoped<EditorSession>();
        services.AddScoped<NearForms>();
    }

    /// <summary>The circuit belongs to the pages: it is found on their port only, by readers only, from the bank's own pages only, and asks anew at each action who they are.</summary>
    public static void MapDraftCircuits(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapBlazorHub(DraftAddresses.Circuit).OnSurface(Surface.Page).WithMetadata(PageMetadata.Instance).RequireAuthorization(People.ReadersOnly).DisableAntiforgery().FromOwnPagesOnly();
}
