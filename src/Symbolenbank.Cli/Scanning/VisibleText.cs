using System.Globalization;
using System.Text;

namespace Symbolenbank.Cli.Scanning;

/// <summary>Text of others as a terminal may show it: what would steer the terminal, or cannot be seen, is written as <c>\u001B</c>.</summary>
internal static class VisibleText
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text[at..], out var rune, out var width) is System.Buffers.OperationStatus.Done;
            var unit = text[at..(at + width)];
            if (isWhole && !IsUnseen(rune))
                visible.Append(unit);
            else
                Escape(unit, visible);
            at += width;
        }
        return visible.ToString();
    }

    private static void Escape(ReadOnlySpan<char> units, StringBuilder visible)
    {
        foreach (var unit in units)
            visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
