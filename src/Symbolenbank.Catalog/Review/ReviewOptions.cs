using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Catalog.Review;

/// <summary>How texts come to readers, section <c>Review</c>.</summary>
public sealed class ReviewOptions
{
    public const string Section = "Review";

    /// <summary>Whether those who approve and publish belong to another organisation than every author. Default: yes.</summary>
    public bool OtherOrganisation { get; set; } = true;

    /// <summary>
    /// How long before a text was handed in somebody may have left an organisation for it still to count as theirs in that text. Range 0 to 365 days,
    /// default 30 days: a text is mostly written in that time. What they left since always counts.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan FormerOrganisation { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a discarded draft can be taken back. Range 1 minute to 30 days, default 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan UndoDiscard { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How soon a second person confirms or undoes a withdrawal. Range 1 hour to 7 days, default 24 hours.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "7.00:00:00")]
    public TimeSpan ConfirmWithdrawal { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long an urgent publication stands without an expert's opinion. Range 1 hour to 30 days, default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan ProvisionalFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a jurist's check of a bill that is pending stands; then the line is shown no more until it is checked anew. Range 1 to 365 days, default 90 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan BillPendingFor { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How far ahead a publication can be ordered. Range 1 hour to 365 days, default 90 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan PublishAhead { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Lines on one page of a worklist. Range 1 to 200, default 50.</summary>
    [Range(1, 200)]
    public int PageSize { get; set; } = 50;

    /// <summary>Days before its date that an entry stands on the list of those to check again. Range 0 to 365, default 30.</summary>
    [Range(0, 365)]
    public int DueWithinDays { get; set; } = 30;

    /// <summary>Characters of a reason, an opinion or a comment. Range 100 to 20,000, default 4,000.</summary>
    [Range(100, 20_000)]
    public int LongestText { get; set; } = 4_000;

    /// <summary>Bytes of a drawing that an author adds. Range 256 to 8,192, default 8,192.</summary>
    [Range(256, Drawings.DrawingGrammar.MaxBytes)]
    public int LargestDrawing { get; set; } = Drawings.DrawingGrammar.MaxBytes;

    /// <summary>Drawings of one entry, when an author adds one. Range 1 to 20, default 6.</summary>
    [Range(1, 20)]
    public int MostDrawings { get; set; } = 6;
}
