using System.Globalization;
using System.Text;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>A character that does not show what it is.</summary>
/// <param name="CodePoint">As Unicode writes it: <c>U+200B</c>.</param>
internal sealed record OddCharacter(string CodePoint, Phrase Why)
{
    /// <summary>Characters named at most; a text in another script has many.</summary>
    private const int Most = 24;

    /// <summary>The odd characters of a form, each once: what nobody sees, what turns the direction of writing, and letters of a second script.</summary>
    public static IReadOnlyList<OddCharacter> InForm(string form)
    {
        var scripts = FormScripts.All(form);
        return [.. form.EnumerateRunes().Distinct().Select(rune => OfForm(rune, scripts) ?? OfText(rune)).OfType<OddCharacter>().Take(Most)];
    }

    /// <summary>The odd characters of running text, each once; it may well hold accents and several scripts.</summary>
    public static IReadOnlyList<OddCharacter> InText(string text) =>
        [.. text.EnumerateRunes().Distinct().Select(OfText).OfType<OddCharacter>().Take(Most)];

    private static OddCharacter? OfForm(Rune rune, IReadOnlyList<string> scripts)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && rune.Value is not (0xFE0E or 0xFE0F))
            return Named(rune, new("los accent", "combining mark"));
        return scripts.Count > 1 && FormScripts.Of(rune) is var script && script != scripts[0] && script != FormScripts.Common
            ? Named(rune, new("letter uit een ander schrift", "letter of another script"))
            : null;
    }

    private static OddCharacter? OfText(Rune rune)
    {
        Phrase? why = rune.Value switch
        {
            '\n' or '\r' or '\t' => null,
            0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => new("stuurt de schrijfrichting", "sets the direction of writing"),
            0x200D => new("voegt samen, onzichtbaar", "joins, unseen"),
            0xFE0E or 0xFE0F => new("kiest tussen tekst en plaatje", "chooses text or picture"),
            0x00A0 or 0x202F or (>= 0x2000 and <= 0x200A) => new("andere spatie", "another kind of space"),
            _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new("onzichtbaar", "unseen"),
            _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => new("geen gewoon teken", "no ordinary character"),
            _ => null,
        };
        return why is null ? null : Named(rune, why);
    }

    private static OddCharacter Named(Rune rune, Phrase why) => new(string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"), why);
}
