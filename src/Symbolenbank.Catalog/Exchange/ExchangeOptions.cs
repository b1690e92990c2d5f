using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>How much goes in and out at once, section <c>Exchange</c>.</summary>
public sealed class ExchangeOptions
{
    public const string Section = "Exchange";

    /// <summary>The most bytes that <see cref="LargestFile"/> can be set to; what is larger is refused before it is read.</summary>
    public const int LargestFileEver = 16 * 1024 * 1024;

    /// <summary>Bytes of a file to import. Range 1 KiB to 16 MiB, default 5 MiB.</summary>
    [Range(1_024, LargestFileEver)]
    public int LargestFile { get; set; } = 5 * 1024 * 1024;

    /// <summary>Entries in a file to import. Range 1 to 20,000, default 5,000: what an export hands out can come back.</summary>
    [Range(1, 20_000)]
    public int MostRows { get; set; } = 5_000;

    /// <summary>Columns of a table to import. Range 1 to 1,000, default 100.</summary>
    [Range(1, 1_000)]
    public int MostColumns { get; set; } = 100;

    /// <summary>Characters of one cell. Range 100 to 1,000,000, default 50,000: several lists of forms.</summary>
    [Range(100, 1_000_000)]
    public int LongestCell { get; set; } = 50_000;

    /// <summary>Imports that one person may have waiting or at work. Range 1 to 100, default 5.</summary>
    [Range(1, 100)]
    public int MostOpen { get; set; } = 5;

    /// <summary>Days that an import is kept after its last step; then its rows are forgotten, and it can no longer be undone. Range 1 to 3,650, default 90.</summary>
    [Range(1, 3_650)]
    public int KeepDays { get; set; } = 90;

    /// <summary>Rows on one page of an import, and entries on one page of a selection. Range 1 to 500, default 50.</summary>
    [Range(1, 500)]
    public int PageSize { get; set; } = 50;

    /// <summary>Entries in one export. Range 1 to 50,000, default 5,000.</summary>
    [Range(1, 50_000)]
    public int MostExported { get; set; } = 5_000;
}
