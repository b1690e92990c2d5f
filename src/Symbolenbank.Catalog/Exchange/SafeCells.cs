using System.Text.RegularExpressions;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Makes cells harmless for spreadsheets, which run what begins like a formula, and brings back what was written.</summary>
/// <remarks>
/// An apostrophe goes before each sign that may begin a formula, at the beginning of a cell and after every character that some spreadsheet takes for a
/// separator; whatever list separator the reader's spreadsheet has, no cell of it begins with such a sign. Apostrophes that were there get one more, so
/// that <see cref="Restore"/> is exact. Source: OWASP, "CSV Injection", with the full-width signs that spreadsheets fold.
/// </remarks>
internal static partial class SafeCells
{
    public static string Harmless(string text) => Dangerous().Replace(text, "'");

    /// <summary>What was written before <see cref="Harmless"/>; other texts stay as they are but for an apostrophe before such a sign.</summary>
    public static string Restore(string text) => Guarded().Replace(text, "");

    [GeneratedRegex("(?<=(?:^|[,;\t\r\n|])[ \"\u00A0\u3000]*'*)(?=[=+\\-@\t\r＝＋－＠])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dangerous();

    [GeneratedRegex("(?<=(?:^|[,;\t\r\n|])[ \"\u00A0\u3000]*'*)'(?=[=+\\-@\t\r＝＋－＠])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Guarded();
}
