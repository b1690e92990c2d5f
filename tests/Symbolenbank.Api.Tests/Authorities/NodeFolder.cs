using Symbolenbank.Testing.Running;

namespace Symbolenbank.Api.Tests.Authorities;

/// <summary>Where the scripts are that run on node.</summary>
internal static class NodeFolder
{
    public static string Script(string name) => Checkout.Path("tests", "Symbolenbank.Api.Tests", "Authorities", name);
}
