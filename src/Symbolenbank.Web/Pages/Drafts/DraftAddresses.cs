using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Pages.Work;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>Where authors write.</summary>
internal static class DraftAddresses
{
    public const string New = "/werk/nieuw";
    public const string Edit = "/werk/bewerken";

    /// <summary>Beside the editor, so that its script finds it without a base address.</summary>
    public const string Circuit = "/werk/bewerken/_blazor";

    /// <summary>In forms: the random part of the address of a search.</summary>
    public const string SearchField = "zoek";

    /// <summary>Says that it was handed in.</summary>
    public const string HandedIn = "/werk/ingeleverd";

    public static string Of(Guid entry) => $"{Edit}/{entry:D}";

    public static string HandInOf(Guid entry) => $"{Edit}/{entry:D}/inleveren";

    public static string HandedInOf(RevisionName revision) => HandedIn + QueryString.Create(WorkEndpoints.RevisionField, revision.ToString());

    public static string VariantOf(EntryCode code) => $"/tekens/{code}/variant";
}
