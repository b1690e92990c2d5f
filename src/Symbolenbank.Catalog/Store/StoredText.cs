namespace Symbolenbank.Catalog.Store;

/// <summary>What every text must be before it may enter the store: well-formed UTF-16 without U+0000.</summary>
/// <remarks>PostgreSQL refuses both, SQLite does not; so the bank checks at its doors. Beyond that, text is stored as typed.</remarks>
public static class StoredText
{
    public static bool IsSound(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\0' || char.IsLowSurrogate(c)) return false;
            if (!char.IsHighSurrogate(c)) continue;
            if (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }

        return true;
    }

    /// <summary>The text without what <see cref="IsSound"/> refuses; unchanged when it is sound.</summary>
    public static string Sound(string text) =>
        IsSound(text) ? text : string.Concat(text.Where((c, at) =>
            c is not '\0' && (!char.IsSurrogate(c) || (at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1])) || (at > 0 && char.IsSurrogatePair(text[at - 1], c)))));

    /// <summary>The fault to answer when <paramref name="text"/> is not sound, else null.</summary>
    public static Fault? FaultOf(string field, string text) =>
        IsSound(text) ? null : new Fault(field, "This text holds a character that is no character: half of a pair, or U+0000.");
}
