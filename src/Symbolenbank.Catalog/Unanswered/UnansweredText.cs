using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Symbolenbank.Catalog.Reports;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Unanswered;

/// <summary>Which searches may be counted: short ones that point to no person. Pure, and strict: what is doubtful is not counted.</summary>
internal static class UnansweredText
{
    /// <summary>Characters of a text that may be counted.</summary>
    public const int Longest = 40;

    /// <summary>Digits in a row, blanks and dashes between them counted out, that may be a phone number, a date of birth or a case.</summary>
    public const int MostDigits = 5;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex DigitRun = new($@"\d([ ./()\-]*\d){{{MostDigits},}}", Linear);
    private static readonly Regex TwoCapitals = new(@"(^|[^\p{L}])\p{Lu}\p{L}*[^\p{L}]+(.*[^\p{L}])?\p{Lu}", Linear);
    private static readonly Regex Blanks = new(@"\s+", Linear);

    /// <summary>The text as it is counted, in lower case and composed; null when it may not be.</summary>
    public static string? Of(string text)
    {
        if (text.Length > Longest * 2 || !StoredText.IsSound(text)) return null;
        var plain = Blanks.Replace(text, " ").Trim().Normalize(NormalizationForm.FormC);
        if (plain.Length is 0 or > Longest || plain.Contains('@', StringComparison.Ordinal) || plain.Contains('＠', StringComparison.Ordinal)) return null;
        if (plain.Any(IsUnseen) || DigitRun.IsMatch(plain) || TwoCapitals.IsMatch(plain)) return null;
        return PersonalTraces.In(plain) is null && !NamesSomebody(plain) ? plain.ToLowerInvariant() : null;
    }

    /// <summary>Control and format characters, which a list would show as something else.</summary>
    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    /// <summary>A usual given name with a word after it, in whatever case it was typed.</summary>
    internal static bool NamesSomebody(string text)
    {
        var words = text.Split(' ');
        return words.Take(words.Length - 1).Any(word => word.Length > 0 && GivenNames.Usual.Contains(char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));
    }
}
