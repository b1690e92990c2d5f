using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>Colleagues as the curation team names them.</summary>
internal static class ColleagueName
{
    public static string Here(this PersonName person) => Languages.Current == "nl" ? person.NameNl : person.NameEn;
}
