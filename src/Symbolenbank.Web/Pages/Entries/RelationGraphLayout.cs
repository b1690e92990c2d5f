using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Entries;

/// <summary>Where the neighbours of a sign stand around it. Pure; lengths are units of the drawing.</summary>
public sealed record RelationGraphLayout
{
    /// <summary>More would be unreadable; the list beside the drawing has them all.</summary>
    public const int MostNeighbours = 8;

    public const int Width = 720;
    public const int NodeWidth = 216;
    public const int NodeHeight = 56;

    private const int RowHeight = 84;

    /// <summary>Characters of a name that fit in a node.</summary>
    private const int LongestName = 25;

    public required int Height { get; init; }

    public required IReadOnlyList<Node> Nodes { get; init; }

    public int MiddleX => Width / 2;

    public int MiddleY => Height / 2;

    /// <summary>A neighbour: its middle, and what stands in it.</summary>
    public sealed record Node(int X, int Y, string Name, string Label, string Address)
    {
        public string Short => Cut(Name);
    }

    /// <summary>Neighbours in two columns, left and right of the sign.</summary>
    public static RelationGraphLayout Of(IReadOnlyList<RelatedEntry> refersTo, IReadOnlyList<RelatedEntry> referredToBy)
    {
        (RelatedEntry Entry, string Label)[] all =
        [
            .. refersTo.DistinctBy(one => one.Code).Select(one => (one, Words.Of(one.Type).ToString())),
            .. referredToBy.Select(one => (one, EntryTexts.ReferredBy.ToString())),
        ];
        var shown = all.Take(MostNeighbours).ToArray();
        var rows = Math.Max(1, (shown.Length + 1) / 2);
        return new RelationGraphLayout
        {
            Height = (rows * RowHeight) + 16,
            Nodes = [.. shown.Select((one, place) => new Node(
                place % 2 == 0 ? (NodeWidth / 2) + 4 : Width - (NodeWidth / 2) - 4,
                8 + (RowHeight / 2) + (place / 2 * RowHeight),
                one.Entry.NameIn(Languages.Current),
                one.Label,
                $"/tekens/{one.Entry.Code}"))],
        };
    }

    public static string Cut(string name) => name.Length <= LongestName ? name : name[..(char.IsHighSurrogate(name[LongestName - 2]) ? LongestName - 2 : LongestName - 1)] + "…";
}
