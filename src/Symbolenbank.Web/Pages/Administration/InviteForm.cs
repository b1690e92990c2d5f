using System.Globalization;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Administration;

/// <summary>An invitation as it stands in its form, right or wrong.</summary>
public sealed record InviteForm
{
    public const string NameField = "naam";
    public const string SignInNameField = "aanmeldnaam";
    public const string OrganisationField = "organisatie";
    public const string RoleField = "rol";
    public const string UntilField = "tot";
    public const string PersonField = "persoon";
    public const string ExternalNameField = "extern";
    public const string EndField = "einde";

    public string Name { get; init; } = "";

    public string SignInName { get; init; } = "";

    public Guid Organisation { get; init; }

    public IReadOnlySet<Role> Roles { get; init; } = new HashSet<Role>();

    /// <summary>The last day on which the roles hold; null when none was understood.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The last days of roles that end on another day; null when none was understood.</summary>
    public IReadOnlyDictionary<Role, DateOnly?> OtherDays { get; init; } = new Dictionary<Role, DateOnly?>();

    /// <summary>The last day of the account as it was typed; empty when it has no end.</summary>
    public string End { get; init; } = "";

    public Guid? SamePersonAs { get; init; }

    public string ExternalName { get; init; } = "";

    /// <summary>The field for the last day of one role.</summary>
    public static string UntilFieldOf(Role role) => $"{UntilField}-{role}";

    public static InviteForm Read(IFormCollection form) => new()
    {
        Name = form.Text(NameField),
        SignInName = form.Text(SignInNameField),
        Organisation = Guid.TryParse(form.Text(OrganisationField), out var organisation) ? organisation : Guid.Empty,
        Roles = form[RoleField].Select(name => Enum.TryParse<Role>(name, out var role) ? role : (Role)(-1)).ToHashSet(),
        Until = ReadDay(form.Text(UntilField)),
        OtherDays = Enum.GetValues<Role>().Where(role => form.Text(UntilFieldOf(role)).Length > 0).ToDictionary(role => role, role => ReadDay(form.Text(UntilFieldOf(role)))),
        End = form.Text(EndField),
        SamePersonAs = Guid.TryParse(form.Text(PersonField), out var person) ? person : null,
        ExternalName = form.Text(ExternalNameField),
    };

    public Invitation Invitation() => new()
    {
        Name = Name,
        SignInName = SignInName,
        Organisation = Organisation,
        Roles = Roles,
        RolesEndAt = EndOf(Until),
        OtherEnds = OtherDays.ToDictionary(pair => pair.Key, pair => EndOf(pair.Value)),
        EndsAt = End.Length == 0 ? null : EndOf(ReadDay(End)),
        SamePersonAs = SamePersonAs,
        ExternalName = ExternalName.Length == 0 ? null : ExternalName,
    };

    /// <summary>A day as a date field sends it; null for anything else.</summary>
    public static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The moment after the last day, in Amsterdam; a moment long past when there is none.</summary>
    public static DateTimeOffset EndOf(DateOnly? lastDay) => lastDay is { Year: < 9999 } day ? Day.Start(day.AddDays(1)) : DateTimeOffset.UnixEpoch;

    /// <summary>The last day that a role given now may hold.</summary>
    public static DateOnly LastDay(DateTimeOffset now) => Day.Of(now).AddYears(RoleDesk.MostYears).AddDays(-1);

    /// <summary>What is wrong with a field, in the visitor's words; null when nothing is.</summary>
    public static string? ProblemOf(string field, IReadOnlyList<Fault> faults, OutcomeKind kind) => faults.Any(fault => fault.Field == field)
        ? field switch
        {
            "name" => AdministrationTexts.BadName.With(Catalog.Accounts.Invitation.LongestName),
            "signInName" => kind is OutcomeKind.Conflict ? AdministrationTexts.NameTaken : AdministrationTexts.BadSignInName,
            "organisation" => AdministrationTexts.BadOrganisation,
            "roles" => AdministrationTexts.BadRoles,
            "rolesEndAt" => AdministrationTexts.BadEnd,
            "endsAt" => AccessTexts.BadEnd,
            "samePersonAs" => AdministrationTexts.BadPerson,
            _ => kind is OutcomeKind.Conflict ? AdministrationTexts.NameTaken : AdministrationTexts.BadExternalName,
        }
        : null;
}
