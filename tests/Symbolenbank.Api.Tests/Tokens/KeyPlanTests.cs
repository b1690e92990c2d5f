using Symbolenbank.Api.Tokens;

namespace Symbolenbank.Api.Tests.Tokens;

/// <summary>When signing keys come and go.</summary>
public sealed class KeyPlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly TokenOptions Options = new();

    [Fact]
    public void Plan_WithoutKeys_MakesOneThatSignsAtOnce() => Assert.Equal(Start, KeyPlan.At(Start, [], Options).NextFrom);

    [Fact]
    public void Plan_WithinThePeriod_ChangesNothing()
    {
        var key = SigningKey.Create(Start);
        var plan = KeyPlan.At(Start.AddDays(28.9), [key], Options);
        Assert.Equal((key, null, 0), (plan.Current, plan.NextFrom, plan.Expired.Count));
    }

    [Fact]
    public void Plan_ADayBeforeTheTurn_PublishesTheNextKeyAndStillSignsWithTheOld()
    {
        var key = SigningKey.Create(Start);
        var plan = KeyPlan.At(Start.AddDays(29), [key], Options);
        Assert.Equal((key, Start.AddDays(30)), (plan.Current, plan.NextFrom));
    }

    [Fact]
    public void Plan_AfterAPauseOverTheTurn_StillGivesTheWholeNotice() =>
        Assert.Equal(Start.AddDays(41), KeyPlan.At(Start.AddDays(40), [SigningKey.Create(Start)], Options).NextFrom);

    [Fact]
    public void Plan_AfterTheTurn_KeepsTheOldKeyUntilItsLastTokenHasExpired()
    {
        var (old, next) = (SigningKey.Create(Start), SigningKey.Create(Start.AddDays(30)));
        var soon = KeyPlan.At(Start.AddDays(30).AddMinutes(5), [old, next], Options);
        var later = KeyPlan.At(Start.AddDays(30).AddMinutes(6), [old, next], Options);
        Assert.Equal((next, 0), (soon.Current, soon.Expired.Count));
        Assert.Equal((next, old), (later.Current, Assert.Single(later.Expired)));
    }
}
