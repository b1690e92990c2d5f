using System.ComponentModel.DataAnnotations;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Api.Entries;

/// <summary>What to look for.</summary>
internal sealed record SearchRequest
{
    public const int LargestLimit = 50;
    public const int LargestOffset = 1_000;

    /// <summary>A word, number, hashtag, emoji, description or a whole post, as somebody met it. Plain text: no character is an operator.</summary>
    public required string Query { get; init; }

    /// <summary>How many hits to answer at most: 1 to 50, 10 when absent.</summary>
    [Range(1, LargestLimit)]
    public int Limit { get; init; } = 10;

    /// <summary>How many hits to pass over: 0 to 1,000, 0 when absent.</summary>
    [Range(0, LargestOffset)]
    public int Offset { get; init; }

    /// <summary>The language of the texts: nl or en. When absent, what Accept-Language prefers, else nl.</summary>
    public string? Language { get; init; }

    /// <summary>Narrows the hits; absent or empty lists do not.</summary>
    public SearchFilters Filters { get; init; } = new();
}

/// <summary>An entry is kept when it has at least one of the values in each list that is not empty.</summary>
internal sealed record SearchFilters
{
    /// <summary>Kinds of sign, such as number-code.</summary>
    public IReadOnlyList<EntryKind> Kinds { get; init; } = [];

    /// <summary>Ids of ideologies.</summary>
    public IReadOnlyList<string> Ideologies { get; init; } = [];

    /// <summary>Ids of settings, such as gaming.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>BCP 47 languages of the written forms.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How often the sign is meant in the extremist sense.</summary>
    public IReadOnlyList<Ambiguity> Ambiguities { get; init; } = [];
}
