using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Catalog.Tests.Audit;

public sealed class ActTests
{
    [Fact]
    public void Acts_AllOfThem_HaveANumberOfTheirOwn() => Assert.Equal(Enum.GetNames<Act>().Length, Enum.GetValues<Act>().Distinct().Count());
}
