using System.Globalization;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>Texts made to be slow: twice the text may take twice the time, and not much more.</summary>
internal static class WorstCases
{
    private const int Length = 1_000_000;

    /// <summary>How much longer twice the text may take; a square would take four times as long.</summary>
    private const double MostRatio = 3;

    /// <summary>Milliseconds below which a ratio says nothing.</summary>
    private const double Shortest = 20;

    private static readonly string[] Forms = ["zwaluwkruis", "aaaa", "witte zwaluw", "(((naam)))", "88", "⚡⚡", "kkk", "14", "ZOG", "femoid", "hxxps://voorbeeld[.]example/*", "voorbeeld[.]example/*zwaluw*kruis*", "@wijk*", "@*zwaluw*8", "heil … heil"];

    private static readonly (string Name, string Unit)[] Texts =
    [
        ("combining marks", "a\u0301\u0301\u0301"), ("marks only", "\u0301"), ("one letter", "a"), ("brackets", "((("), ("nested brackets", "(((a)))"), ("no space", "zwaluw"), ("no space, look-alikes", "zwаluw"),
        ("digits", "8/"), ("single letters", "k "), ("emoji", "⚡"), ("joined emoji", "👨‍"), ("greek", "ο"), ("unseen", "\u200B"), ("quotation marks", "\"'"), ("lone surrogates", "\uD83C"), ("matches", "zwaluwkruis "), ("acronyms", "ZOG "), ("numbers", "88 14, "), ("links", "https://voorbeeld.example/zwaluw "), ("links, one token", "voorbeeld.example/zwaluw"), ("user names", "@wijkzwaluw8 "), ("user names, one token", "@wijk_zwaluw8"), ("links in text", "[x](https://voorbeeld.example/a) "), ("filled forms", "heil heil "), ("words in many ways", "femoidpapapapapapapapapapapapapaq "),
    ];

    /// <summary>Prints a row a text; what is not linear is said, and the program ends with an error.</summary>
    public static void Run()
    {
        var set = FormSet.Compile([.. Forms.Select(static form => ScanForm.Of(form))]);
        Console.WriteLine("worst case              1 MB ms    2 MB ms      ratio");
        foreach (var (name, unit) in Texts)
        {
            var one = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
            var (single, twice) = (Time(set, one), Time(set, one + one));
            var isLinear = twice < Shortest || twice / single <= MostRatio;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {single,8:F1} {twice,10:F1} {twice / single,10:F2}{(isLinear ? "" : "  not linear")}"));
            if (!isLinear)
                Environment.ExitCode = 1;
        }
    }

    /// <summary>Milliseconds of processor time, the explanations of the matches included.</summary>
    private static double Time(FormSet set, string text)
    {
        var best = double.MaxValue;
        var matches = new List<ScanMatch>();
        for (var run = 0; run < ScanTable.Repeats; run++)
        {
            matches.Clear();
            var began = Environment.CpuUsage.UserTime;
            set.Scan(text, null, matches);
            best = Math.Min(best, (Environment.CpuUsage.UserTime - began).TotalMilliseconds);
        }
        return best;
    }
}
