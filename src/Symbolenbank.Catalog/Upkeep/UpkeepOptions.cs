using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Catalog.Upkeep;

/// <summary>How the bank is kept true, section <c>Upkeep</c>.</summary>
public sealed class UpkeepOptions
{
    public const string Section = "Upkeep";

    /// <summary>Days after which a source is to be checked again. Range 1 to 3,650, default 365.</summary>
    [Range(1, 3_650)]
    public int SourceCheckDays { get; set; } = 365;

    /// <summary>Sources on one page, and at most so many are marked or given an archive at once. Range 1 to 200, default 25.</summary>
    [Range(1, 200)]
    public int SourcePageSize { get; set; } = 25;
}
