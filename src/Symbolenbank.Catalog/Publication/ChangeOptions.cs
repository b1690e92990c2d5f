using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Catalog.Publication;

/// <summary>How many changes are told at once, section <c>Changes</c>.</summary>
public sealed class ChangeOptions
{
    public const string Section = "Changes";

    /// <summary>Changes on a page, and in the feed. Range 1 to 500, default 50.</summary>
    [Range(1, 500)]
    public int PageSize { get; set; } = 50;
}
