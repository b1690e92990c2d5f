using System.Globalization;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Sources in a cell, a line each: <c>s1 | report | research | citation | publisher | https://… | 2026-01-05 | B | 2 | nl</c>.</summary>
internal static class SourceLines
{
    private const int FewestParts = 5;
    private const int MostParts = 10;

    /// <summary>Admiralty scale: cannot be judged.</summary>
    private const string Unjudged = "F";
    private const int NotJudged = 6;

    public static string Write(EntryContent entry) => CellLists.Lines(entry.Sources.Select(source => CellLists.Parts(
        source.Id,
        EnumWords<SourceType>.Of(source.Type),
        EnumWords<SourceClass>.Of(source.Class),
        source.Citation,
        source.Publisher,
        source.Address ?? "",
        source.AccessedOn is { } day ? EntryColumns.Iso(day) : "",
        source.Reliability,
        source.Credibility.ToString(CultureInfo.InvariantCulture),
        source.Language)));

    public static EntryContent Read(EntryContent entry, string cell, CellReading read)
    {
        var known = entry.Sources.DistinctBy(source => source.Id, StringComparer.Ordinal).ToDictionary(source => source.Id, StringComparer.Ordinal);
        var sources = new List<Source>();
        foreach (var line in CellLists.ItemsOf(cell))
        {
            var parts = CellLists.PartsOf(line);
            if (parts.Count is < FewestParts or > MostParts) read.Fault(RowFaultKind.BadLine, line);
            else sources.Add(Read(parts, known.GetValueOrDefault(parts[0]), read));
        }

        return entry with { Sources = sources };
    }

    /// <summary>A source of which only its address is known: its publisher is the domain, and nobody judged it.</summary>
    public static Source OfAddress(string id, Uri address) => new()
    {
        Id = id,
        Type = SourceType.WebPage,
        Class = SourceClass.Press,
        Citation = address.GetComponents(UriComponents.Host | UriComponents.Path, UriFormat.Unescaped),
        Publisher = address.IdnHost,
        Address = address.AbsoluteUri,
        Reliability = Unjudged,
        Credibility = NotJudged,
    };

    private static Source Read(IReadOnlyList<string> parts, Source? before, CellReading read)
    {
        string Part(int at) => EntryLists.Part(parts, at);
        var credibility = NotJudged;
        if (Part(8).Length > 0 && !int.TryParse(Part(8), NumberStyles.None, CultureInfo.InvariantCulture, out credibility)) read.Fault(RowFaultKind.UnknownWord, Part(8));
        return new Source
        {
            Id = parts[0],
            Type = read.Word(parts[1], SourceType.WebPage),
            Class = read.Word(parts[2], SourceClass.Press),
            Citation = parts[3],
            Publisher = parts[4],
            Address = Part(5).Length == 0 ? null : Part(5),
            AccessedOn = Part(6).Length == 0 ? null : read.Date(Part(6), default),
            Reliability = Part(7).Length == 0 ? Unjudged : Part(7),
            Credibility = credibility,
            Language = Part(9).Length == 0 ? before?.Language ?? "en" : Part(9),
            Access = before?.Access ?? SourceAccess.Open,
            ArchiveAddress = before?.ArchiveAddress,
            Tlp = before?.Tlp ?? Tlp.Clear,
        };
    }
}
