using Symbolenbank.Catalog.Agreements;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Authentication;

/// <summary>The client behind a request, as the table of this moment knows it.</summary>
/// <param name="Reader">Absent while the client is disabled or its agreement has ended.</param>
internal sealed record MachineCaller(VerifiedToken Token, ClientAccess Client, Reader? Reader)
{
    /// <summary>Whether the token grants the scope and the agreement still does.</summary>
    public bool May(string scope) => Reader is not null && Token.Scopes.Contains(scope) && Client.Scopes.Contains(scope);

    public static MachineCaller? Of(HttpContext context) => context.Features.Get<MachineCaller>();
}
