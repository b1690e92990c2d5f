using System.Globalization;
using System.Text;

namespace Symbolenbank.Web.Pages.Scans;

/// <summary>Cuts a text of strangers into what may stand in a page as it is, and characters that hide or turn what is around them.</summary>
internal static class VisibleText
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <param name="Text">The piece as it stands, or the name of a character such as <c>U+202E</c>.</param>
    /// <param name="IsName">True when <paramref name="Text"/> names a character that nobody would see.</param>
    internal readonly record struct Piece(string Text, bool IsName);

    public static IEnumerable<Piece> Pieces(string text)
    {
        var plain = new StringBuilder();
        var before = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune) && !(rune.Value == ZeroWidthJoiner && IsPicture(before)))
            {
                if (plain.Length > 0) yield return new Piece(plain.ToString(), IsName: false);
                plain.Clear();
                yield return new Piece(string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"), IsName: true);
            }
            else
            {
                plain.Append(rune);
            }

            before = rune.Value;
        }

        if (plain.Length > 0) yield return new Piece(plain.ToString(), IsName: false);
    }

    /// <summary>The text with the names of hidden characters in it, for where no markup can stand.</summary>
    public static string Plain(string text) => string.Concat(Pieces(text).Select(piece => piece.IsName ? $"[{piece.Text}]" : piece.Text));

    private static bool IsHidden(Rune rune) =>
        (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format && rune.Value is not ('\n' or '\t'))
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0x2028 or 0x2029 or 0xFFFD;

    // Within an emoji the joiner is part of what is seen.
    private static bool IsPicture(int rune) => rune is 0xFE0F or >= 0x1F000 or (>= 0x2190 and <= 0x2BFF);
}
