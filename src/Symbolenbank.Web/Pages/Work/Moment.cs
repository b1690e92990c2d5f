using System.Globalization;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Work;

/// <summary>Moments as the curation team reads them: in Amsterdam time, to the minute.</summary>
internal static class Moment
{
    public static string Words(DateTimeOffset at) => Day.Local(at).ToString("d MMMM yyyy HH:mm", CultureInfo.CurrentUICulture);

    /// <summary>A day and a time of Amsterdam; null for what is none.</summary>
    public static DateTimeOffset? Parse(string day, string time) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? Day.At(date, at)
            : null;
}
