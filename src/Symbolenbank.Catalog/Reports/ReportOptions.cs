using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Catalog.Reports;

/// <summary>The limits of what readers report, section <c>Reports</c>. Lengths are characters.</summary>
public sealed class ReportOptions
{
    public const string Section = "Reports";

    /// <summary>A sign that is missing, as somebody describes it. Range 10 to 2,000, default 200.</summary>
    [Range(10, 2_000)]
    public int LongestSign { get; set; } = 200;

    /// <summary>Where it was seen. Range 10 to 2,000, default 200.</summary>
    [Range(10, 2_000)]
    public int LongestPlace { get; set; } = 200;

    /// <summary>What is wrong with an entry. Range 10 to 5,000, default 1,000.</summary>
    [Range(10, 5_000)]
    public int LongestCorrection { get; set; } = 1_000;

    /// <summary>The source that somebody relies on. Range 10 to 2,000, default 300.</summary>
    [Range(10, 2_000)]
    public int LongestSource { get; set; } = 300;

    /// <summary>What an analyst notes when a report has been handled. Range 10 to 2,000, default 500.</summary>
    [Range(10, 2_000)]
    public int LongestNote { get; set; } = 500;

    /// <summary>How many weeks can be chosen from, this one included. Range 1 to 53, default 12.</summary>
    [Range(1, 53)]
    public int Weeks { get; set; } = 12;

    /// <summary>Reports on one page of the analysts' list. Range 1 to 200, default 20.</summary>
    [Range(1, 200)]
    public int PageSize { get; set; } = 20;

    /// <summary>
    /// Days that a report is kept after somebody handled it; then it is forgotten, and only the records remain that it was made and handled. Range 30 to
    /// 3,650, default 365: long enough to see in a yearly account how often readers were right, and no longer, since free words may hold what no rule found.
    /// What still waits for an answer is kept.
    /// </summary>
    [Range(30, 3_650)]
    public int KeepDays { get; set; } = 365;
}
