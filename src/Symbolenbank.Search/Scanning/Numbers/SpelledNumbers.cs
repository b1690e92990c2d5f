using System.Collections.Frozen;
using System.Globalization;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>Number codes written out in Dutch, English and German: "veertien achtentachtig" for 14/88.</summary>
internal static class SpelledNumbers
{
    private const int MostGroups = 2;

    /// <summary>The longest group that is read as one number, in digits.</summary>
    private const int MostDigits = 3;

    private static readonly string[] DutchOnes = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".Split(' ');
    private static readonly string[] DutchTens = "  twintig dertig veertig vijftig zestig zeventig tachtig negentig".Split(' ');
    private static readonly string[] EnglishOnes = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');
    private static readonly string[] EnglishTens = "  twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
    private static readonly string[] GermanOnes = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".Split(' ');
    private static readonly string[] GermanTens = "  zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".Split(' ');

    private static readonly Language[] Languages = [new(Dutch, DutchOnes, ["tegen", "op"]), new(English, EnglishOnes, ["to"]), new(German, GermanOnes, ["zu"])];

    private static readonly FrozenSet<string> Multiples =
        "honderd duizend miljoen miljard hundred thousand million billion hundert tausend million millionen milliarde milliarden".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Connecting = new[] { "en", "and", "und" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Without one, which is an article in two of the languages.
    private static readonly FrozenSet<string> Parts = Languages.SelectMany(static language => Enumerable.Range(2, 98).Select(language.Read))
        .Where(static word => !word.Contains('-', StringComparison.Ordinal)).Concat(Multiples).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code in words, group by group, in each language; none when a group is too long to be read as a number.</summary>
    /// <remarks>A code of three digits is also read digit by digit, and in English as 7-64; a ratio (168:1) with its word.</remarks>
    public static IEnumerable<string> Of(string code)
    {
        var groups = new List<string>();
        foreach (var range in code.AsSpan().SplitAny('/', '-', '–', ':', '.', ' ', '×', 'x', '|', '#'))
        {
            if (code.AsSpan()[range].Length > 0)
                groups.Add(code[range]);
        }
        if (groups is [{ Length: 4 } four] && four.All(char.IsAsciiDigit))
            groups = [four[..2], four[2..]];
        if (groups.Count is 0 or > MostGroups or 1 && groups[0].Length == 1 || !groups.TrueForAll(static group => group.Length <= MostDigits && group.All(char.IsAsciiDigit)))
            return [];
        var isRatio = code.Contains(':', StringComparison.Ordinal);
        return Languages.SelectMany(language => Of(groups, language, isRatio)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>True for a word that numbers are made of, but for one.</summary>
    public static bool IsPart(ReadOnlySpan<char> word) => Parts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for a hundred, a thousand and so on.</summary>
    public static bool IsMultiple(ReadOnlySpan<char> word) => Multiples.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for the word between a hundred and what goes on: "one hundred and nine".</summary>
    public static bool IsConnecting(ReadOnlySpan<char> word) => Connecting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static IEnumerable<string> Of(List<string> groups, Language language, bool isRatio)
    {
        var words = groups.ConvertAll(group => language.Read(int.Parse(group, CultureInfo.InvariantCulture)));
        yield return string.Join(' ', words);
        if (words.Exists(static word => word.Contains(" hundred ", StringComparison.Ordinal)))
            yield return string.Join(' ', words).Replace(" hundred ", " hundred and ", StringComparison.Ordinal);
        foreach (var to in isRatio ? language.Ratio : [])
            yield return string.Join($" {to} ", words);
        if (groups is not [{ Length: MostDigits } digits])
            yield break;
        yield return string.Join(' ', digits.Select(digit => language.Ones[digit - '0']));
        if (digits[1] != '0' && language.Ones == EnglishOnes)
            yield return $"{language.Ones[digits[0] - '0']} {language.Read(int.Parse(digits.AsSpan(1), CultureInfo.InvariantCulture))}";
    }

    private static string Dutch(int number) => number >= 100 ? $"{(number < 200 ? "" : DutchOnes[number / 100])}honderd{(number % 100 == 0 ? "" : Dutch(number % 100))}"
        : number < 20 ? DutchOnes[number]
        : number % 10 == 0 ? DutchTens[number / 10]
        : DutchOnes[number % 10] + (number % 10 is 2 or 3 ? "ën" : "en") + DutchTens[number / 10];

    private static string English(int number) => number >= 100 ? $"{EnglishOnes[number / 100]} hundred{(number % 100 == 0 ? "" : " " + English(number % 100))}"
        : number < 20 ? EnglishOnes[number]
        : number % 10 == 0 ? EnglishTens[number / 10]
        : $"{EnglishTens[number / 10]}-{EnglishOnes[number % 10]}";

    private static string German(int number) => number >= 100 ? $"{(number < 200 ? "" : GermanOnes[number / 100])}hundert{(number % 100 == 0 ? "" : German(number % 100))}"
        : number < 20 ? GermanOnes[number]
        : number % 10 == 0 ? GermanTens[number / 10]
        : $"{(number % 10 == 1 ? "ein" : GermanOnes[number % 10])}und{GermanTens[number / 10]}";

    /// <summary>How a language reads numbers below a thousand.</summary>
    /// <param name="Ratio">The words between the two numbers of a ratio.</param>
    private sealed record Language(Func<int, string> Read, string[] Ones, string[] Ratio);
}
