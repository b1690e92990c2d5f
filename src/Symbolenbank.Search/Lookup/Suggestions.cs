using System.Text;
using Symbolenbank.Search.Forms;

namespace Symbolenbank.Search;

/// <summary>Makes suggestions of terms.</summary>
internal static class Suggestions
{
    public static Suggestion Of(Candidate candidate, string language)
    {
        var term = candidate.Term!;
        var text = term.Kind == TermKind.NameWord ? candidate.Entry.NameIn(term.Language) : term.Text;
        return new Suggestion
        {
            Code = candidate.Entry.Code,
            Text = text,
            Name = candidate.Entry.NameIn(language),
            Kind = candidate.Entry.Kind,
            Standing = candidate.Entry.Standing,
            Lang = term.Language,
            Dir = IsRightToLeft(text) ? "rtl" : "ltr",
        };
    }

    // The first letter decides. Blocks with right-to-left letters: Hebrew to Arabic Extended, presentation forms, and U+10800 and U+1E800 upwards.
    private static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
        }
        return false;
    }
}
