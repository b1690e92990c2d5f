using System.Text;

namespace Symbolenbank.Search.Folding;

/// <summary>Letters without their marks.</summary>
internal static class Diacritics
{
    /// <summary>
    /// Takes marks from Latin, Greek, Cyrillic, Hebrew and Arabic letters. Signs of other scripts are part of the word and stay; so does the ring of a keycap.
    /// </summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (IsMark(c))
                continue;
            _ = c switch
            {
                'ø' => plain.Append('o'),
                'Ø' => plain.Append('O'),
                'ł' => plain.Append('l'),
                'Ł' => plain.Append('L'),
                'đ' or 'ð' => plain.Append('d'),
                'Đ' or 'Ð' => plain.Append('D'),
                'ħ' => plain.Append('h'),
                'ŧ' => plain.Append('t'),
                'ß' => plain.Append("ss"),
                'ẞ' => plain.Append("SS"),
                'æ' => plain.Append("ae"),
                'Æ' => plain.Append("AE"),
                'œ' => plain.Append("oe"),
                'Œ' => plain.Append("OE"),
                'þ' => plain.Append("th"),
                'Þ' => plain.Append("TH"),
                _ => plain.Append(c),
            };
        }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0487') or (>= '\u0591' and <= '\u05C7' and not '\u05BE')
        or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06ED' and not '\u06DD' and not '\u06DE' and not '\u06E9')
        or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20DC') or (>= '\uFE20' and <= '\uFE2F');
}
