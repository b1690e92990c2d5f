namespace Symbolenbank.Catalog.Entries;

/// <summary>What a form is made of, which decides how it is looked for in running text and so what a <see cref="MatchPolicy"/> can say of it.</summary>
public enum FormMatter
{
    /// <summary>Letters, also with digits among them (<c>H8</c>).</summary>
    Letters,

    /// <summary>Digits and what joins them (<c>14/88</c>).</summary>
    Digits,

    /// <summary>Emoji, runes and other signs.</summary>
    Signs,

    /// <summary>A pattern of user names or links.</summary>
    Pattern,
}
