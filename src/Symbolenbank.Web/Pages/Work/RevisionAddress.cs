using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Web.Pages.Work;

/// <summary>Where the pages of revisions are, and how revisions are named in forms.</summary>
internal static class RevisionAddress
{
    public static string Of(RevisionName revision) => string.Create(CultureInfo.InvariantCulture, $"/werk/revisie/{revision.Code}/{revision.Number}");

    public static string OfHistory(EntryCode code) => $"/tekens/{code}/geschiedenis";

    /// <summary>Reads a name as <see cref="RevisionName.ToString"/> writes it.</summary>
    public static bool TryParse(string? text, out RevisionName name)
    {
        name = default;
        if (text?.Split('@') is not [var code, var number] || !EntryCode.TryParse(code, out var known)) return false;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)) return false;
        name = new RevisionName(known, revision);
        return true;
    }
}
