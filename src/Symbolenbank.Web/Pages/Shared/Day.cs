namespace Symbolenbank.Web.Pages.Shared;

/// <summary>Days as the readers of this bank count them: in Amsterdam time.</summary>
internal static class Day
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam);

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>The first moment of a day in Amsterdam.</summary>
    public static DateTimeOffset Start(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>A moment of a day in Amsterdam; what the change to summer time leaves out counts as the hour after it.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Amsterdam.GetUtcOffset(local));
    }
}
