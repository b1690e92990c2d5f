using System.Globalization;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>Number codes written out in Dutch, English and German: "veertien achtentachtig" for 14/88.</summary>
internal static class SpelledNumbers
{
    private const int MostGroups = 2;

    /// <summary>The code in words, group by group, once for each language; none when a group is above 99 and has no short reading.</summary>
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
        if (groups.Count is 0 or > MostGroups || !groups.TrueForAll(static group => group.Length <= 2 && group.All(char.IsAsciiDigit)))
            yield break;
        if (groups is [{ Length: 1 }])
            yield break;
        foreach (var read in (Func<int, string>[])[Dutch, English, German])
            yield return string.Join(' ', groups.Select(group => read(int.Parse(group, CultureInfo.InvariantCulture))));
    }

    private static readonly string[] DutchOnes = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".Split(' ');
    private static readonly string[] DutchTens = "  twintig dertig veertig vijftig zestig zeventig tachtig negentig".Split(' ');
    private static readonly string[] EnglishOnes = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');
    private static readonly string[] EnglishTens = "  twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
    private static readonly string[] GermanOnes = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".Split(' ');
    private static readonly string[] GermanTens = "  zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".Split(' ');

    private static string Dutch(int number) => number < 20 ? DutchOnes[number]
        : number % 10 == 0 ? DutchTens[number / 10]
        : DutchOnes[number % 10] + (number % 10 is 2 or 3 ? "ën" : "en") + DutchTens[number / 10];

    private static string English(int number) => number < 20 ? EnglishOnes[number]
        : number % 10 == 0 ? EnglishTens[number / 10]
        : $"{EnglishTens[number / 10]}-{EnglishOnes[number % 10]}";

    private static string German(int number) => number < 20 ? GermanOnes[number]
        : number % 10 == 0 ? GermanTens[number / 10]
        : $"{GermanOnes[number % 10]}und{GermanTens[number / 10]}";
}
