using System.Globalization;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Audit;

/// <summary>The filters of the audit page as they stand in its address; what cannot be read does not filter.</summary>
public sealed record AuditQuestion
{
    public const string ActField = "handeling";
    public const string ActorField = "schuilnaam";
    public const string OrganisationField = "organisatie";
    public const string OutcomeField = "uitkomst";
    public const string SubjectField = "onderwerp";
    public const string FromField = "van";
    public const string ToField = "tot";
    public const string BeforeField = "voor";

    public Act? Act { get; init; }

    public string? Actor { get; init; }

    public Guid? Organisation { get; init; }

    public string? Outcome { get; init; }

    public string? Subject { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>Inclusive.</summary>
    public DateOnly? To { get; init; }

    public long? Before { get; init; }

    public static AuditQuestion Read(IQueryCollection query) => new()
    {
        Act = int.TryParse(Text(query, ActField), NumberStyles.None, CultureInfo.InvariantCulture, out var act) && Enum.IsDefined((Act)act) ? (Act)act : null,
        Actor = Text(query, ActorField),
        Organisation = Guid.TryParse(Text(query, OrganisationField), out var organisation) ? organisation : null,
        Outcome = AuditWords.Outcomes.FirstOrDefault(outcome => outcome == Text(query, OutcomeField)),
        Subject = Text(query, SubjectField),
        From = Date(query, FromField),
        To = Date(query, ToField),
        Before = long.TryParse(Text(query, BeforeField), NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null,
    };

    public AuditFilter Filter() => new()
    {
        Act = Act,
        Actor = Actor,
        Organisation = Organisation,
        Outcome = Outcome,
        Subject = Subject,
        From = From is { } from ? Day.Start(from) : null,
        To = To is { } to && to < DateOnly.MaxValue ? Day.Start(to.AddDays(1)) : null,
        Before = Before,
    };

    /// <summary>The query string of the page of records before <paramref name="seq"/>, with the same filters.</summary>
    public QueryString PageBefore(long seq)
    {
        var query = QueryString.Empty;
        if (Act is { } act) query = query.Add(ActField, ((int)act).ToString(CultureInfo.InvariantCulture));
        if (Actor is not null) query = query.Add(ActorField, Actor);
        if (Organisation is { } organisation) query = query.Add(OrganisationField, organisation.ToString());
        if (Outcome is not null) query = query.Add(OutcomeField, Outcome);
        if (Subject is not null) query = query.Add(SubjectField, Subject);
        if (From is { } from) query = query.Add(FromField, Iso(from));
        if (To is { } to) query = query.Add(ToField, Iso(to));
        return query.Add(BeforeField, seq.ToString(CultureInfo.InvariantCulture));
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 and <= 100 } text ? text : null;

    private static DateOnly? Date(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(Text(query, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
