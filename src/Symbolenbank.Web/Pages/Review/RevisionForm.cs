using Symbolenbank.Catalog;

namespace Symbolenbank.Web.Pages.Review;

/// <summary>What somebody sent that was refused, to be shown again with the reason.</summary>
/// <param name="Slug">Which form it was.</param>
public sealed record RefusedForm(string Slug, string Text, IReadOnlyList<Fault> Faults)
{
    /// <summary>The day and the time of a publication, as they were sent; empty elsewhere.</summary>
    public string Day { get; init; } = "";

    /// <inheritdoc cref="Day"/>
    public string Time { get; init; } = "";

    /// <summary>The member that a remark was on, and the remark that it answers; empty elsewhere.</summary>
    public string Path { get; init; } = "";

    /// <summary>The spelling that was chosen; empty elsewhere.</summary>
    public string Form { get; init; } = "";

    public const string ReasonField = "reden";
    public const string HashField = "tekst";
    public const string DayField = "dag";
    public const string TimeField = "tijd";
    public const string LineField = "regel";
    public const string PathField = "plek";
    public const string AnswersField = "antwoord-op";
    public const string FormField = "vorm";

    /// <summary>In the address: what was just done, by its slug.</summary>
    public const string DoneField = "gedaan";
}
