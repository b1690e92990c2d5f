using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Catalog.Tests.Store;

/// <summary>Settings that the start refuses, each by its key.</summary>
public sealed class BankOptionsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("https://203.0.113.7")]
    [InlineData("http://[::1]:5080")]
    [InlineData("https://[2001:db8::1]")]
    public void PublicAddress_ThatIsAnIpAddress_IsRefusedByItsKey(string address) =>
        Assert.Contains("Bank:PublicAddress names a host, not an IP address", Fault(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://bank.example/path")]
    [InlineData("https://bank.example/")]
    [InlineData("bank.example")]
    [InlineData("ftp://bank.example")]
    public void PublicAddress_ThatIsNoOrigin_IsRefusedByItsKey(string address) =>
        Assert.Contains("Bank:PublicAddress is an origin", Fault(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:5080", false)]
    [InlineData("https://bank.example", true)]
    [InlineData("HTTPS://bank.example", true)]
    public void PublicAddress_ThatIsAName_IsTakenAndSaysWhetherCookiesAreSecure(string address, bool isSecure)
    {
        Assert.Equal("", Fault(address));
        Assert.Equal(isSecure, new BankOptions { PublicAddress = address }.IsSecure);
    }

    private static string Fault(string address) => new BankOptionsRules().Validate(name: null, new BankOptions { PublicAddress = address }).FailureMessage ?? "";
}
