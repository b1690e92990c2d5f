using Microsoft.AspNetCore.Authorization;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>There must be a reader.</summary>
internal sealed class ReaderNeeded : IAuthorizationRequirement;

internal sealed class ReaderNeededHandler(Visit visit) : AuthorizationHandler<ReaderNeeded>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ReaderNeeded requirement)
    {
        if (visit.Reader is not null) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
