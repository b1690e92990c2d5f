using Symbolenbank.Catalog.Reports;

namespace Symbolenbank.Catalog.Tests.Reports;

public sealed class WeekTests
{
    [Theory]
    [InlineData(2026, 1, 5, "2026-W02")]
    [InlineData(2026, 1, 1, "2026-W01")]
    [InlineData(2027, 1, 1, "2026-W53")]
    public void Of_ADay_IsItsIsoWeek(int year, int month, int day, string week)
    {
        var found = Week.Of(new DateOnly(year, month, day));

        Assert.Equal(week, found.ToString());
        Assert.True(Week.TryParse(week, out var parsed));
        Assert.Equal(found, parsed);
        Assert.InRange(new DateOnly(year, month, day), found.Monday, found.Sunday);
    }

    [Theory]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("0000-W01")]
    [InlineData("2026-11-21")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_NoWeek_IsFalse(string? text) => Assert.False(Week.TryParse(text, out _));

    [Fact]
    public void Back_OverTheYear_IsTheLastWeekOfTheOneBefore() => Assert.Equal("2025-W52", Week.Of(new DateOnly(2026, 1, 5)).Back(2).ToString());
}
