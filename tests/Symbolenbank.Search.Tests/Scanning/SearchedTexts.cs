using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Ordinary words, forms that ordinary words hold and that they do not, and ways to hide the forms in them.</summary>
internal static class SearchedTexts
{
    private const string Leet = "a4e3i1o0s5t7s$l1";
    private const string Alike = "aаeеoоpрcсyуxхiіsѕ";

    private static readonly string[] OfOtherScripts = ["вежливость", "ласточка", "χελιδόνι", "νερό", "سنونو الفضة", "سنونوة", "ציפורים", "燕子", "ßtraße", "Führerkult", "Bärenhöhle", "ﬁlm"];

    private static readonly string[] OfOtherKinds =
    [
        "zwaluw", "zwaluwkruis", "assaut", "kassa", "as", "asi", "a1", "14 zwaluwen", "zilveren torenvalk", "#WitteWijk", "#ZwaluwNest", "wit-te", "e.l.f.", "ZWK", "ASL", "bell end", "fagg", "kiss kiss", "aaa", "l33t",
        "zestienhonderdachtenveertigduizendvijfhonderdnegenennegentigachtenveertig",
    ];

    /// <summary>Words of two languages, the same each time: common ones, rare ones, and those that a dictionary never suggests.</summary>
    public static string[] Words()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "words");
        var common = new[] { "nl.dic", "en.dic" }.SelectMany(file => Some(Path.Combine(folder, file), 2_000)).Select(static line => line.Split('/', '\t')[0]);
        var slurs = HunspellWords.Read(Path.Combine(folder, "en.aff"), Path.Combine(folder, "en.dic")).Where(static word => word.IsNeverSuggested).Select(static word => word.Word).Where(static (_, at) => at % 5 == 0);
        return [.. common.Concat(slurs).Concat(Some(Path.Combine(folder, "en.txt"), 6_000)).Where(static word => word.Length is > 1 and < 30)];
    }

    /// <summary>A few words of two languages for each ending that a form may have in one.</summary>
    public static IEnumerable<string> WordsByEnding()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "words");
        string[] words = [.. HunspellWords.Read(Path.Combine(folder, "nl.aff"), Path.Combine(folder, "nl.dic")).Select(static word => word.Word), .. File.ReadLines(Path.Combine(folder, "en.txt"))];
        return CompoundGuard.Endings.SelectMany(ending => words.Where(word => word.Length > 4 && word.EndsWith(ending, StringComparison.Ordinal)).Take(5));
    }

    private static IEnumerable<string> Some(string file, int step) => File.ReadLines(file).Where((_, line) => line % step == step / 2);

    /// <summary>Forms of all scripts, words, words without their endings, what stands in words by accident, and what the bank ships.</summary>
    public static IEnumerable<ScanForm> Forms(string[] words)
    {
        var stems = words.Select(static word => Array.Find(CompoundGuard.Endings, ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? word[..^ending.Length] : "");
        var parts = words.Where(static (word, at) => at % 4 == 0 && word.Length > 4).Select(static (word, at) => word.Substring(at % 3, Math.Min(3 + (at % 4), word.Length - 3)));
        var forms = OfOtherScripts.Concat(OfOtherKinds).Concat(words.Where(static (_, at) => at % 6 == 0)).Concat(stems.Where(static (_, at) => at % 2 == 0)).Concat(parts);
        foreach (var form in forms.Where(static form => form.Any(char.IsLetter)))
            yield return ScanForm.Of(form, form);
        yield return ScanForm.Of("slang", "slang") with { Boundary = MatchBoundary.Anywhere };
        foreach (var form in Scans.AllShippedForms().Where(static (form, at) => at % 8 == 0 && Lanes.KindOf(form) is LaneKind.Word))
            yield return form with { Required = Neighbours.None, Excluded = Neighbours.None, NeedsContext = false };
    }

    /// <summary>Words, forms in disguise, and both run together.</summary>
    public static Gen<string> Pieces(string[] words, string[] forms)
    {
        var (word, form) = (Gen.Elements(words), Disguised(forms));
        var after = Gen.OneOf(Gen.Elements(CompoundGuard.Endings), Gen.Elements("'s", "88", "!", "3", "-", ".", "\u0301", "ss", "'", "\n"), word);
        return Gen.OneOf(word, form, form.Zip(after, string.Concat), word.Zip(form, string.Concat), word.Zip(form, string.Concat).Zip(after, string.Concat), word.Zip(after, string.Concat));
    }

    /// <summary>A form in none, one or two disguises.</summary>
    public static Gen<string> Disguised(string[] forms) =>
        from value in Gen.Elements(forms)
        from first in Gen.Elements(Disguises)
        from second in Gen.Elements(Disguises)
        from at in Gen.Choose(0, 40)
        select second(first(value, at), at / 3);

    private static readonly Func<string, int, string>[] Disguises =
    [
        static (form, _) => form,
        static (form, _) => form,
        static (form, _) => form.ToUpperInvariant(),
        static (form, at) => form.Insert(at % form.Length, form[at % form.Length].ToString()),
        static (form, at) => form.Remove(at % form.Length, form.Length > 1 ? 1 : 0),
        static (form, _) => Without(form),
        static (form, at) => form.Insert((at % form.Length) + 1, "\u200B"),
        static (form, at) => form.Insert((at % form.Length) + 1, "\u0301"),
        static (form, at) => form.Insert(at % form.Length, "'"),
        static (form, at) => form.Insert(at % form.Length, at % 2 == 0 ? " " : "-"),
        static (form, _) => string.Join('.', form.AsEnumerable()),
        static (form, _) => string.Join(' ', form.AsEnumerable()),
        static (form, _) => form.Replace(" ", "", StringComparison.Ordinal),
        static (form, at) => Replaced(form, Leet, at),
        static (form, at) => Replaced(form, Alike, at),
        static (form, at) => form + form[^1] + (at % 2 == 0 ? " " : "") + form[^1],
    ];

    // The first letter that is typed twice, typed once.
    private static string Without(string form)
    {
        for (var at = 1; at < form.Length; at++)
        {
            if (form[at] == form[at - 1])
                return form.Remove(at, 1);
        }
        return form;
    }

    // Some letters by the one that stands behind them in the table.
    private static string Replaced(string form, string table, int which)
    {
        var at = which % (table.Length / 2) * 2;
        return form.Replace(table[at], table[at + 1]);
    }
}
