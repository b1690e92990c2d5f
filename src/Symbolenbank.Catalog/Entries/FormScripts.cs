using System.Text;

namespace Symbolenbank.Catalog.Entries;

/// <summary>Tells in which script a form is written, when nobody said so.</summary>
/// <remarks>Blocks of the scripts that forms in the bank, or their disguises, are written in; source: Unicode 16, <c>Scripts.txt</c>, by block.</remarks>
public static class FormScripts
{
    /// <summary>The code for what belongs to no script: digits, punctuation, emoji.</summary>
    public const string Common = "Zyyy";

    private static readonly (int First, int Last, string Script)[] Blocks =
    [
        (0x0041, 0x024F, "Latn"), (0x0250, 0x02AF, "Latn"), (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"), (0x0530, 0x058F, "Armn"), (0x0590, 0x05FF, "Hebr"),
        (0x0600, 0x06FF, "Arab"), (0x0700, 0x074F, "Syrc"), (0x0750, 0x077F, "Arab"), (0x0780, 0x07BF, "Thaa"), (0x07C0, 0x07FF, "Nkoo"), (0x08A0, 0x08FF, "Arab"),
        (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"), (0x0A00, 0x0A7F, "Guru"), (0x0B80, 0x0BFF, "Taml"), (0x0E00, 0x0E7F, "Thai"), (0x10A0, 0x10FF, "Geor"),
        (0x1100, 0x11FF, "Hang"), (0x1200, 0x139F, "Ethi"), (0x13A0, 0x13FF, "Cher"), (0x1400, 0x167F, "Cans"), (0x1680, 0x169F, "Ogam"), (0x16A0, 0x16FF, "Runr"),
        (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"), (0x2C00, 0x2C5F, "Glag"), (0x2C60, 0x2C7F, "Latn"), (0x2C80, 0x2CFF, "Copt"), (0x2D30, 0x2D7F, "Tfng"),
        (0x3040, 0x309F, "Hira"), (0x30A0, 0x30FF, "Kana"), (0x3400, 0x9FFF, "Hani"), (0xA720, 0xA7FF, "Latn"), (0xAB70, 0xABBF, "Cher"), (0xAC00, 0xD7AF, "Hang"),
        (0xFB1D, 0xFB4F, "Hebr"), (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFF, "Arab"), (0xFF21, 0xFF5A, "Latn"), (0x10330, 0x1034F, "Goth"), (0x1E900, 0x1E95F, "Adlm"),
        (0x20000, 0x2FA1F, "Hani"),
    ];

    /// <summary>ISO 15924: the script of most of the letters, the first of them when it is a draw; <see cref="Common"/> without letters.</summary>
    public static string Infer(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Letters(form).GroupBy(static script => script, StringComparer.Ordinal).MaxBy(static group => group.Count())?.Key ?? Common;
    }

    /// <summary>The scripts of the letters, in the order in which they come; two or more are a sign of disguise.</summary>
    public static IReadOnlyList<string> All(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [.. Letters(form).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The script of one letter; <see cref="Common"/> for all else.</summary>
    public static string Of(Rune rune)
    {
        if (!Rune.IsLetter(rune)) return rune.Value is >= 0x16EE and <= 0x16F0 ? "Runr" : Common;
        foreach (var (first, last, script) in Blocks)
        {
            if (rune.Value >= first && rune.Value <= last) return script;
        }

        return "Zzzz";
    }

    private static IEnumerable<string> Letters(string form) => form.EnumerateRunes().Select(Of).Where(static script => script is not (Common or "Zzzz"));
}
