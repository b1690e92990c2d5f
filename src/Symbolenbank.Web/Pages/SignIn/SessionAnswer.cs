using System.Globalization;
using System.Text.Json.Serialization;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>When the visitor's session ends, as page and script need it.</summary>
/// <param name="EndsIn">Whole seconds from now, so that no clock but the visitor's own counts.</param>
/// <param name="IsLast">True when the end cannot be put off any more.</param>
/// <param name="Until">The time of day in Amsterdam, such as 14:32.</param>
public sealed record SessionAnswer(int EndsIn, bool IsLast, string Until)
{
    public static SessionAnswer Of(SessionTimes times, DateTimeOffset now) =>
        new((int)Math.Ceiling((times.End - now).TotalSeconds), times.IsLast, Day.Local(times.End).ToString("HH:mm", CultureInfo.InvariantCulture));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SessionAnswer))]
internal sealed partial class SessionJson : JsonSerializerContext;
