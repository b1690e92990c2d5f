namespace Symbolenbank.Web.Pages.Shared;

/// <summary>Directions of the scripts of forms.</summary>
internal static class Scripts
{
    /// <summary>The value of <c>dir</c> for an ISO 15924 script.</summary>
    public static string DirectionOf(string script) =>
        script is "Arab" or "Hebr" or "Syrc" or "Thaa" or "Nkoo" or "Adlm" ? "rtl" : "ltr";
}
