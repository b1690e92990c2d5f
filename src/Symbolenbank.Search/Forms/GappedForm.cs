namespace Symbolenbank.Search.Forms;

/// <summary>A form with "…" in it, which any text may fill, such as <c>(((…)))</c>. Lookup and scanning read it alike.</summary>
/// <param name="Before">What stands before the gap; never empty.</param>
/// <param name="After">What stands after it; never empty.</param>
internal sealed record GappedForm(string Before, string After)
{
    /// <summary>How much text may fill the gap, in UTF-16 units.</summary>
    public const int LongestFilling = 40;

    /// <summary>Null for a form without a gap inside.</summary>
    public static GappedForm? Of(string form)
    {
        var gap = form.IndexOf('…', StringComparison.Ordinal);
        return gap > 0 && gap < form.Length - 1 ? new GappedForm(form[..gap], form[(gap + 1)..]) : null;
    }

    /// <summary>The first stretch from <paramref name="from"/> on that is the form with its gap filled; empty when there is none. Linear in the text.</summary>
    /// <param name="comparison">Whether capitals count.</param>
    public Range In(ReadOnlySpan<char> text, int from, StringComparison comparison = StringComparison.Ordinal)
    {
        while (from < text.Length && text[from..].IndexOf(Before, comparison) is >= 0 and var at)
        {
            var filling = from + at + Before.Length;

            // Of more brackets than the form has, the innermost are its own.
            while (filling < text.Length && text[filling] == Before[^1])
                filling++;
            var room = text[filling..Math.Min(text.Length, filling + LongestFilling + After.Length)];
            var end = room.IndexOf(After, comparison);
            if (end > 0 && !room[..end].IsWhiteSpace() && !room[..end].Contains(Before, comparison))
                return (filling - Before.Length)..(filling + end + After.Length);
            from = filling;
        }
        return default;
    }
}
