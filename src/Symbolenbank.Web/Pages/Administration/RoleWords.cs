using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Administration;

/// <summary>Roles and states of accounts in plain words.</summary>
internal static class RoleWords
{
    public static Phrase Of(Role role) => role switch
    {
        Role.Analyst => new("Analist", "Analyst"),
        Role.Expert => new("Deskundige", "Expert reviewer"),
        Role.EditorInChief => new("Hoofdredacteur", "Editor-in-chief"),
        Role.MunicipalProfessional => new("Gemeenteprofessional", "Municipal professional"),
        Role.Moderator => new("Moderator", "Moderator"),
        Role.Auditor => new("Auditor", "Auditor"),
        Role.Administrator => new("Beheerder", "Administrator"),
        Role.Jurist => new("Jurist", "Jurist"),
    };

    /// <summary>What somebody with the role does here.</summary>
    public static Phrase MeaningOf(Role role) => role switch
    {
        Role.Analyst => new("schrijft teksten over tekens", "writes texts about signs"),
        Role.Expert => new("beoordeelt teksten van anderen", "reviews the texts of others"),
        Role.EditorInChief => new("geeft teksten vrij voor lezers", "releases texts to readers"),
        Role.MunicipalProfessional => new("zoekt tekens op voor het werk in de gemeente", "looks up signs for municipal work"),
        Role.Moderator => new("zoekt tekens op voor een platform", "looks up signs for a platform"),
        Role.Auditor => new("leest het logboek", "reads the audit log"),
        Role.Administrator => new("beheert personen en organisaties", "manages people and organisations"),
        Role.Jurist => new("bevestigt juridische regels", "confirms legal lines"),
    };

    public static Phrase Of(AccountState state) => state switch
    {
        AccountState.Invited => new("Uitgenodigd", "Invited"),
        AccountState.Open => new("In gebruik", "In use"),
        AccountState.Closed => new("Gesloten", "Closed"),
    };
}
