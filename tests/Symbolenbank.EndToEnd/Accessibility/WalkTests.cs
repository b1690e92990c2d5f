using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Accessibility;

/// <summary>The written walks of <c>tests/walks</c>, by keyboard and accessibility tree alone.</summary>
public sealed class WalkTests(BankFixture bank)
{
    public static TheoryData<string> Walks => [.. WrittenWalk.Files];

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task Walk_AsWritten_LeadsToItsEnd(string file)
    {
        await using var walk = new WrittenWalk(bank, file);
        await walk.GoAsync();
    }

    [Fact]
    public void Walks_InTheirFolder_AreSeventeenAtLeast() => Assert.True(Walks.Count >= 17);
}
