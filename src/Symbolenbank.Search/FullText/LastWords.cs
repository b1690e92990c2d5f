using System.Collections.Frozen;

namespace Symbolenbank.Search.FullText;

/// <summary>Words for what one sees or hears with which Dutch ends longer words: who asks for a vinger is also shown the wijsvinger.</summary>
/// <remarks>The beginning of a longer word needs no list: full text finds it by itself.</remarks>
internal static class LastWords
{
    private const string Words =
        "vlag kruis groet teken symbool gebaar rune vinger hand vuist kop hoofd masker sjaal trui jas shirt polo ketting hamer ster zon wiel cirkel haak pijl "
        + "wolf leeuw adelaar arend vogel kikker leus lied muziek emoji meme plaatje poster sticker theorie "
        + "netwerk groep beweging strijd klauw schicht krans bloem boom zwaard schild anker bijl geweer kroon engel duivel klok mask salute cross";

    private const int ShortestFirstWord = 3;

    /// <summary>The words as they are written.</summary>
    public static IReadOnlyList<string> All { get; } = Words.Split(' ');

    private static readonly FrozenSet<string> Stems = All.Select(WordStems.Bare).ToFrozenSet(StringComparer.Ordinal);
    private static readonly int Shortest = Stems.Min(static stem => stem.Length);
    private static readonly int Longest = Stems.Max(static stem => stem.Length);

    /// <summary>The stem of the last word of a compound, or null.</summary>
    public static string? Of(string stem)
    {
        var known = Stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, stem.Length - ShortestFirstWord); length >= Shortest; length--)
        {
            if (known.TryGetValue(stem.AsSpan(stem.Length - length), out var last))
                return SameWords.Of(last);
        }
        return null;
    }
}
