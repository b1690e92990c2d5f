using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning;

/// <summary>The language of a text, as it is named to a scan.</summary>
public static class TextLanguage
{
    /// <summary>What a fault says.</summary>
    public const string Rule = "It is the BCP 47 tag of the text's language, such as nl or nl-BE.";

    /// <summary>The tag of a language that nobody named, or of none in particular.</summary>
    public const string Undetermined = "und";

    private const int Longest = 35;
    private const int LongestPart = 8;

    /// <summary>Languages whose ordinary words are known, each as two letters, in their order. In a text of another language a disguised form always needs context.</summary>
    public static IReadOnlyList<string> WithWords { get; } = WordList.Languages();

    /// <summary>True for a tag of a language of two or three letters, with anything that may follow it. Source: RFC 5646, section 2.1; longer language subtags are not in use.</summary>
    public static bool IsTag(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (language.Length > Longest)
            return false;
        var parts = language.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(static part => part.Length is > 0 and <= LongestPart && part.All(char.IsAsciiLetterOrDigit));
    }
}
