namespace Symbolenbank.Search;

/// <summary>One thing that had to be set aside to make the typed text equal to a form.</summary>
public enum FoldStep
{
    /// <summary>Capitals and small letters.</summary>
    Case,

    /// <summary>Accents and other marks on letters.</summary>
    Diacritics,

    /// <summary>Characters that nobody sees: zero-width spaces and joiners, soft hyphens, direction marks.</summary>
    ZeroWidth,

    /// <summary>Letters of another script or width that look the same: Cyrillic а, full-width Ａ, mathematical 𝐀.</summary>
    LookAlike,

    /// <summary>Digits and signs that stand for letters: h3il, n@zi.</summary>
    DigitForLetter,

    /// <summary>A letter typed many times: heeeil.</summary>
    Repeated,

    /// <summary>Dots, hyphens, # and other punctuation.</summary>
    Separators,

    /// <summary>Words written as one, or one word split.</summary>
    Joined,

    /// <summary>Emoji style and skin tone.</summary>
    EmojiVariant,

    /// <summary>Another way to write the same sound or number: ue for ü, ى for ي, "achtentachtig" for 88. Only in scans.</summary>
    Transliteration,
}
