using Microsoft.AspNetCore.Authorization;

namespace Symbolenbank.Api.Authentication;

/// <summary>The scope that a route asks for: granted by the token, and still by the client's agreement.</summary>
internal sealed class ScopeRequirement(string scope) : AuthorizationHandler<ScopeRequirement>, IAuthorizationRequirement
{
    public string Scope => scope;

    /// <summary>The scope of the endpoint's policy; empty when it asks for none.</summary>
    public static string Of(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<AuthorizationPolicy>()?.Requirements.OfType<ScopeRequirement>().FirstOrDefault()?.Scope ?? "";

    public static AuthorizationPolicy Policy(string scope) =>
        new AuthorizationPolicyBuilder(MachineScheme.Name).RequireAuthenticatedUser().AddRequirements(new ScopeRequirement(scope)).Build();

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (context.Resource is HttpContext http && MachineCaller.Of(http) is { } caller && caller.May(requirement.Scope)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
