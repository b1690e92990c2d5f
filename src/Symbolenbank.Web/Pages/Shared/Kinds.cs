using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Shared;

/// <summary>The kinds of entries as a passer-by groups them: "Ik zie een… vlag".</summary>
internal static class Kinds
{
    /// <summary>What somebody can say they see: its name in addresses and forms, its words, its pictogram, and the kinds it stands for.</summary>
    internal sealed record Seen(string Id, Phrase Words, string Picture, IReadOnlyList<EntryKind> Kinds);

    public static readonly IReadOnlyList<Seen> All =
    [
        new("teken", new("teken", "symbol"), "symbol", [EntryKind.Symbol, EntryKind.Meme]),
        new("vlag", new("vlag", "flag"), "flag", [EntryKind.Flag]),
        new("gebaar", new("gebaar", "gesture"), "gesture", [EntryKind.Gesture]),
        new("getal", new("getal", "number"), "number", [EntryKind.NumberCode]),
        new("woord", new("woord of hashtag", "word or hashtag"), "word",
            [EntryKind.Abbreviation, EntryKind.Slogan, EntryKind.Hashtag, EntryKind.SearchTerm, EntryKind.UserNamePattern, EntryKind.LinkPattern]),
        new("emoji", new("emoji", "emoji"), "emoji", [EntryKind.EmojiCode]),
        new("merk", new("merk of muziek", "brand or music"), "brand", [EntryKind.Clothing, EntryKind.Music]),
    ];

    public static string PictureOf(EntryKind kind) => kind switch
    {
        EntryKind.Music => "music",
        EntryKind.LinkPattern => "link",
        _ => All.First(seen => seen.Kinds.Contains(kind)).Picture,
    };

    /// <summary>True for kinds that are seen rather than read: their name is no picture of them.</summary>
    public static bool IsDrawn(EntryKind kind) =>
        kind is EntryKind.Symbol or EntryKind.Flag or EntryKind.Gesture or EntryKind.Clothing or EntryKind.Music or EntryKind.Meme;
}
