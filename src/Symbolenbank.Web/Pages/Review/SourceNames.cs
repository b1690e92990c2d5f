using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Review;

/// <summary>What the sources of an entry are called, handed down to every value on the page.</summary>
internal static class SourceNames
{
    /// <summary>The name of the cascading value.</summary>
    public const string Name = "sources";

    public static IReadOnlyDictionary<string, string> Of(EntryContent content) =>
        content.Sources.DistinctBy(source => source.Id, StringComparer.Ordinal).ToDictionary(source => source.Id, source => source.Citation, StringComparer.Ordinal);
}
