using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Search;

/// <summary>Limits of search. Configuration section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>The most hits one answer holds.</summary>
    public const int MaxLimit = 100;

    /// <summary>The most hits that can be passed over.</summary>
    public const int MaxOffset = 1_000;

    /// <summary>The longest query in UTF-16 units, 100 to 10,000; 2,000 unless told. Longer ones are refused.</summary>
    [Range(100, 10_000)]
    public int MaxQueryLength { get; set; } = 2_000;

    /// <summary>The most entries that one way of searching may contribute to an answer, 100 to 10,000; 1,000 unless told. Counts stop there.</summary>
    [Range(100, 10_000)]
    public int MaxCandidates { get; set; } = 1_000;

    /// <summary>The most suggestions at a time, 1 to 20; 8 unless told.</summary>
    [Range(1, 20)]
    public int MaxSuggestions { get; set; } = 8;

    /// <summary>How far the index may be behind before the bank reports itself not ready, in seconds, 1 to 300; 10 unless told.</summary>
    [Range(1, 300)]
    public int MaxLagSeconds { get; set; } = 10;

    /// <summary>The file of the full-text index; <c>search.db</c> in the bank's folder unless told.</summary>
    public string? File { get; set; }
}
