using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Search.Lucene;

/// <summary>Where the Lucene.Net index is kept. Configuration section <c>Search:Lucene</c>.</summary>
public sealed class LuceneOptions
{
    public const string Section = "Search:Lucene";

    /// <summary>The folder of the index, which belongs to it alone; <c>search-lucene</c> in the bank's folder unless told.</summary>
    public string? Folder { get; set; }

    /// <summary>Keeps the index in memory only: it is built at every start, and nothing is written. Off unless told.</summary>
    public bool InMemory { get; set; }

    /// <summary>How much memory is filled with new documents before a part of the index is written, in megabytes, 1 to 1,024; 64 unless told.</summary>
    [Range(1, 1_024)]
    public int BufferMegabytes { get; set; } = 64;
}
