using System.Collections.Frozen;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.FullText;

/// <summary>What people call a sign of each kind. An entry is found by it as by its looks: "vlag met een leeuw" asks for a flag.</summary>
internal static class KindWords
{
    private static readonly FrozenDictionary<EntryKind, string> Stems = Enum.GetValues<EntryKind>().ToFrozenDictionary(
        static kind => kind, static kind => string.Join(' ', WordStems.Of(Words(kind)).Distinct(StringComparer.Ordinal)));

    /// <summary>The stems, with spaces between them.</summary>
    public static string Of(EntryKind kind) => Stems[kind];

    private static string Words(EntryKind kind) => kind switch
    {
        EntryKind.Symbol => "symbool teken symbol",
        EntryKind.Flag => "vlag flag",
        EntryKind.NumberCode => "getal code number",
        EntryKind.Abbreviation => "afkorting letters abbreviation",
        EntryKind.Slogan => "leus zin slogan sentence",
        EntryKind.Hashtag => "hashtag",
        EntryKind.EmojiCode => "emoji smiley",
        EntryKind.Meme => "meme plaatje internet",
        EntryKind.Gesture => "gebaar hand gesture",
        EntryKind.Clothing => "kleding merk clothing",
        EntryKind.Music => "muziek lied music",
        EntryKind.SearchTerm => "woord term begrip word",
        EntryKind.UserNamePattern => "gebruikersnaam account username",
        EntryKind.LinkPattern => "link website",
    };
}
