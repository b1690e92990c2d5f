using Microsoft.Extensions.Hosting;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>An account that anyone may use with one click, in Development.</summary>
public sealed record DemoAccount
{
    public required Guid Id { get; init; }

    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    public required Role Role { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Organisation { get; init; }
}

/// <summary>The demo accounts: one for each role and a second analyst. There are none outside Development.</summary>
public sealed class DemoAccounts
{
    internal static readonly DemoOrganisation Curation = new(new Guid("00000000-0000-7000-8000-000000000101"), "Oefenredactie");
    internal static readonly DemoOrganisation Experts = new(new Guid("00000000-0000-7000-8000-000000000102"), "Oefeninstituut");
    internal static readonly DemoOrganisation Municipality = new(new Guid("00000000-0000-7000-8000-000000000103"), "Oefengemeente");
    internal static readonly DemoOrganisation Platform = new(new Guid("00000000-0000-7000-8000-000000000104"), "Oefenplatform");
    internal static readonly DemoOrganisation Oversight = new(new Guid("00000000-0000-7000-8000-000000000105"), "Oefentoezicht");

    private static readonly DemoAccount[] Accounts =
    [
        Make(1, "Analist", "Analyst", Role.Analyst, Curation),
        Make(2, "Tweede analist", "Second analyst", Role.Analyst, Curation),
        Make(3, "Deskundige", "Expert", Role.Expert, Experts),
        Make(4, "Hoofdredacteur", "Editor-in-chief", Role.EditorInChief, Experts),
        Make(5, "Gemeenteprofessional", "Municipal professional", Role.MunicipalProfessional, Municipality),
        Make(6, "Moderator", "Moderator", Role.Moderator, Platform),
        Make(7, "Auditor", "Auditor", Role.Auditor, Oversight),
        Make(8, "Beheerder", "Administrator", Role.Administrator, Curation),
        Make(9, "Jurist", "Jurist", Role.Jurist, Experts),
    ];

    internal DemoAccounts(IHostEnvironment environment) => All = environment.IsDevelopment() ? Accounts : [];

    public IReadOnlyList<DemoAccount> All { get; }

    internal static IReadOnlyList<DemoOrganisation> Organisations { get; } = [Curation, Experts, Municipality, Platform, Oversight];

    private static DemoAccount Make(int number, string nameNl, string nameEn, Role role, DemoOrganisation organisation) => new()
    {
        Id = new Guid($"00000000-0000-7000-8000-000000001{number:d3}"),
        NameNl = nameNl,
        NameEn = nameEn,
        Role = role,
        OrganisationId = organisation.Id,
        Organisation = organisation.Name,
    };
}

internal sealed record DemoOrganisation(Guid Id, string Name);
