using System.Text;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Entries;

/// <summary>Which policies say something about a form; what would do nothing is refused.</summary>
public static class FormPolicies
{
    /// <summary>Shorter ones are looked for only where words begin, in letters and digits with repetitions as one.</summary>
    public const int ShortestWithinWords = 4;

    /// <summary>What a form is made of: digits are a number whatever its type, and a form with signs is one of signs only where its type says so.</summary>
    public static FormMatter MatterOf(string form, FormType type)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (type is FormType.UserNamePattern or FormType.LinkPattern) return FormMatter.Pattern;
        if (FormTypes.IsNumber(form)) return FormMatter.Digits;
        if (type is FormType.Emoji or FormType.Rune or FormType.Pictogram && form.EnumerateRunes().Any(FormTypes.IsSign)) return FormMatter.Signs;
        if (form.EnumerateRunes().Any(Rune.IsLetter)) return FormMatter.Letters;
        return form.EnumerateRunes().Any(Rune.IsNumber) ? FormMatter.Digits : FormMatter.Signs;
    }

    /// <summary>Where a form stands when nobody says otherwise: a word by itself, a number also within a name, a sign anywhere.</summary>
    public static MatchBoundary UsualBoundary(string form, FormType type) => MatterOf(form, type) switch
    {
        FormMatter.Letters or FormMatter.Pattern => MatchBoundary.Word,
        FormMatter.Digits => MatchBoundary.Number,
        FormMatter.Signs => MatchBoundary.Anywhere,
    };

    /// <summary>What of a form's policy would do nothing; empty for a sound one.</summary>
    public static IEnumerable<Fault> Faults(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var policy = ContentTree.Below("/forms", form.Value) + "/match";
        if (BoundaryFault(form, MatterOf(form.Value, form.Type)) is { } boundary) yield return new Fault(policy + "/boundary", boundary);
        if (form.Match.CaseSensitive is true && !form.Value.Any(char.IsLetter)) yield return new Fault(policy + "/caseSensitive", "Only letters have capitals, and this form has none.");
    }

    private static string? BoundaryFault(Form form, FormMatter matter) => (matter, form.Match.Boundary) switch
    {
        (_, MatchBoundary.Word) => null,
        (FormMatter.Signs, MatchBoundary.Anywhere) => null,
        (FormMatter.Letters, MatchBoundary.Anywhere) => LengthOf(form.Value) >= ShortestWithinWords ? null : "A form of fewer than 4 different letters in a row is not looked for within words.",
        (FormMatter.Digits, MatchBoundary.Number) => null,
        (FormMatter.Letters, MatchBoundary.Number) => form.Value.Any(char.IsDigit) ? null : "A form without digits stands as a whole word or anywhere, not as a number.",
        (FormMatter.Digits, MatchBoundary.Anywhere) => "A number is never looked for within a longer one: it stands as a whole number or as a whole word.",
        (FormMatter.Signs, MatchBoundary.Number) => "A form of signs stands as a whole word or anywhere, not as a number.",
        (FormMatter.Pattern, _) => "A pattern is compared with a whole name or link: it stands as a whole word, and * says what may stand around it.",
    };

    private static int LengthOf(string form)
    {
        var (length, last) = (0, '\0');
        foreach (var c in form.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant))
        {
            length += c == last ? 0 : 1;
            last = c;
        }
        return length;
    }
}
