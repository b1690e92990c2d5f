using System.Globalization;
using System.Text;

namespace Symbolenbank.Web.Pages.Review;

/// <summary>Finds the characters of a text that do not show what they are: unseen ones, those that turn the direction, and letters of other scripts than Latin.</summary>
internal static class OddRunes
{
    /// <summary>Code points shown at most; a text in another script has many.</summary>
    private const int Most = 24;

    /// <summary>The code points as Unicode writes them, such as <c>U+200B</c>, each once, in their order.</summary>
    /// <param name="letters">Whether letters of other scripts count; false for running text, which may well be in another script.</param>
    public static IReadOnlyList<string> In(string text, bool letters) =>
        [.. text.EnumerateRunes().Where(rune => IsOdd(rune, letters)).Distinct().Take(Most).Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"))];

    private static bool IsOdd(Rune rune, bool letters) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\n' or '\r' or '\t'),
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.SpaceSeparator => rune.Value is not ' ',
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => letters,
        _ => letters && Rune.IsLetterOrDigit(rune) && rune.Value > 0x24F,
    };
}
