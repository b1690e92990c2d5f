using System.Collections.Frozen;

namespace Symbolenbank.Search.FullText;

/// <summary>Words that people use for the same thing when they describe a sign: each counts as the first of its line.</summary>
/// <remarks>Everyday words for things to see and hear, in Dutch and English. Meanings are not here: what a sign stands for is written in its entry.</remarks>
internal static class SameWords
{
    private static readonly string[] Lines =
    [
        "getal cijfer",
        "number digit figure numeral",
        "symbool teken symbol sign logo embleem emblem icoon icon",
        "tatoeage tattoo getatoeëerd tattooed tattoeage tatoo",
        "schedel doodshoofd doodskop skull",
        "bliksem bliksemschicht bliksemflits schicht",
        "sjaal shawl scarf",
        "trui hoodie sweater sweatshirt capuchontrui jumper",
        "jas jack jacket coat",
        "ketting hanger kettinkje necklace pendant",
        "poster affiche flyer pamflet leaflet",
        "leus slogan spreuk kreet motto",
        "lied song",
        "gebaar handgebaar handteken gesture",
        "groet saluut salute",
        "jood jew jewish",
        "nazi neonazi",
        "moslim islam muslim islamitisch islamic",
        "turk turks turkish",
        "haakje haak bracket parenthesis parentheses",
        "cirkel kring rondje circle",
        "ruit wybertje diamond",
        "streep balk stripe",
        "omgekeerd ondersteboven andersom omgedraaid inverted",
        "oké ok okay oke okee",
        "vlag vaandel flag",
        "plaatje afbeelding tekening picture image drawing",
        "masker bivakmuts balaclava mask facemask",
        "complot samenzwering complottheorie conspiracy",
        "afkorting acroniem abbreviation acronym",
        "merk brand",
        "strop noose",
        "geweer gun rifle",
        "chat groepsapp appgroep",
    ];

    private static readonly FrozenDictionary<string, string> First = Lines
        .SelectMany(static line => line.Split(' ').Select(WordStems.Bare).Distinct(StringComparer.Ordinal).Select(stem => (stem, First: WordStems.Bare(line.Split(' ')[0]))))
        .ToFrozenDictionary(static pair => pair.stem, static pair => pair.First, StringComparer.Ordinal);

    /// <summary>The stem that stands for <paramref name="stem"/>; most stand for themselves.</summary>
    public static string Of(string stem) => First.GetValueOrDefault(stem, stem);
}
