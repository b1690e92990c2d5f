using Microsoft.AspNetCore.Authentication;

namespace Symbolenbank.Api.Authentication;

/// <summary>The scheme by which machines show who they are: a Bearer token (RFC 6750). There is no default scheme; routes name this one.</summary>
public sealed class MachineScheme : AuthenticationSchemeOptions
{
    public const string Name = "machines";
}
