using System.Globalization;
using System.Text;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>A character that does not show what it is.</summary>
/// <param name="CodePoint">As Unicode writes it: <c>U+200B</c>.</param>
internal sealed record OddCharacter(string CodePoint, Phrase Why)
{
    /// <summary>The odd characters of a form, each once: what nobody sees, what turns the direction of writing, and letters of a second script.</summary>
    public static IReadOnlyList<OddCharacter> In(string form)
    {
        var scripts = FormScripts.All(form);
        return [.. form.EnumerateRunes().Distinct().Select(rune => Of(rune, scripts)).OfType<OddCharacter>()];
    }

    private static OddCharacter? Of(Rune rune, IReadOnlyList<string> scripts)
    {
        Phrase? why = rune.Value switch
        {
            0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => new("stuurt de schrijfrichting", "sets the direction of writing"),
            0x200D => new("voegt samen, onzichtbaar", "joins, unseen"),
            0xFE0E or 0xFE0F => new("kiest tussen tekst en plaatje", "chooses text or picture"),
            0x00A0 or 0x202F or (>= 0x2000 and <= 0x200A) => new("andere spatie", "another kind of space"),
            _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control => new("onzichtbaar", "unseen"),
            _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark => new("los accent", "combining mark"),
            _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => new("geen gewoon teken", "no ordinary character"),
            _ when scripts.Count > 1 && FormScripts.Of(rune) is var script && script != scripts[0] && script != FormScripts.Common => new("letter uit een ander schrift", "letter of another script"),
            _ => null,
        };
        return why is null ? null : new OddCharacter(string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"), why);
    }
}
