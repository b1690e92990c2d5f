using System.ComponentModel.DataAnnotations;
using Symbolenbank.Web.Identity;

namespace Symbolenbank.Web.Tests.SignIn;

/// <summary>Settings of the organisation's own provider that the start refuses.</summary>
public sealed class OpenIdOptionsTests
{
    [Theory]
    [InlineData("sub", true)]
    [InlineData("oid", true)]
    [InlineData("email", false)]
    [InlineData("Preferred_Username", false)]
    [InlineData("upn", false)]
    [InlineData(" ", false)]
    public void Claim_ThatSomebodyCanChange_IsRefused(string claim, bool taken)
    {
        var options = new OpenIdOptions { Authority = new Uri("https://provider.example"), ClientId = "bank", Claim = claim };

        Assert.Equal(taken, !options.Validate(new ValidationContext(options)).Any());
    }
}
