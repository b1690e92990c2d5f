using System.Text;
using Symbolenbank.Web.Identity;

namespace Symbolenbank.Web.Tests.Identity;

public sealed class TotpTests
{
    private static readonly byte[] Secret = "12345678901234567890"u8.ToArray();

    /// <summary>Source: RFC 6238, appendix B, the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void CodeAt_TheMomentsOfTheStandard_IsItsCode(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Match_SomeStepsAway_CountsOnlyTheNearest(int away, bool counts)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = Totp.StepAt(now) + away;
        Assert.Equal(counts ? step : null, Totp.Match(Secret, Totp.CodeAt(Secret, step), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("ABCD-EFGH-IJKL-MNOP")]
    public void Match_AnythingElse_CountsAsNothing(string typed) => Assert.Null(Totp.Match(Secret, typed, DateTimeOffset.UnixEpoch.AddDays(1)));

    /// <summary>Source: RFC 4648, section 10, without padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Encode_TheExamplesOfTheStandard_GivesTheirText(string text, string encoded) => Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void NewCodes_AllOfThem_DifferAndAreRecognisedHoweverTheyAreTyped()
    {
        var codes = RecoveryCode.NewCodes();
        var account = Guid.NewGuid();

        Assert.Equal(RecoveryCode.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Matches("^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$", code));
        Assert.Equal(RecoveryCode.HashOf(account, codes[0]), RecoveryCode.HashOf(account, codes[0].ToLowerInvariant().Replace('-', ' ')));
        Assert.NotEqual(RecoveryCode.HashOf(account, codes[0]), RecoveryCode.HashOf(Guid.NewGuid(), codes[0]));
    }
}
