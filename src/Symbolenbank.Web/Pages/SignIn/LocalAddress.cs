using Microsoft.AspNetCore.Http.HttpResults;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>Where to go on, as a form or address names it: a page of this bank or nothing.</summary>
internal static class LocalAddress
{
    /// <summary>The address itself if it is one of ours, else <paramref name="otherwise"/>.</summary>
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] && RedirectHttpResult.IsLocalUrl(address) ? address : otherwise;
}
