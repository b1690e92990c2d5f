using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>The text of a draft with the names of its rows, by which edits made elsewhere still find them.</summary>
public sealed record NamedText
{
    public required EntryContent Content { get; init; }

    /// <summary>The names of rows by the path of their list; lists whose rows are named by their own keys are left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Rows { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Goes into the names of rows that have none yet; empty where names are forgotten with the text.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Another version of this text, its rows named as the same ones here.</summary>
    public NamedText Like(EntryContent other, string stamp)
    {
        var tree = ContentTree.Of(other);
        new RowNames(stamp).NameLike(tree, Tree());
        return new NamedText { Content = other, Rows = RowNames.KeptOf(tree), Stamp = stamp };
    }

    internal JsonObject Tree()
    {
        var tree = ContentTree.Of(Content);
        new RowNames(Stamp).Name(tree, Rows);
        return tree;
    }
}
