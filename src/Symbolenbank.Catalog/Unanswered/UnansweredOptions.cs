using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Catalog.Unanswered;

/// <summary>The tally of what was looked up and not found, section <c>Unanswered</c>.</summary>
public sealed class UnansweredOptions
{
    public const string Section = "Unanswered";

    /// <summary>Whether anything is counted at all. Default: yes. When it is switched off, what was counted is forgotten within an hour.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Sessions in which a text must have been looked up before anybody sees it. Range 3 to 1,000, default 3.</summary>
    [Range(3, 1_000)]
    public int FewestSessions { get; set; } = 3;

    /// <summary>Organisations whose people must have looked it up. Range 2 to 100, default 2.</summary>
    [Range(2, 100)]
    public int FewestOrganisations { get; set; } = 2;

    /// <summary>Days that a text is kept: from the first time if nobody may see it yet, else from the last. Range 1 to 30, default 30.</summary>
    [Range(1, 30)]
    public int KeepDays { get; set; } = 30;

    /// <summary>Texts kept at most; when full, no new ones are taken. Range 100 to 1,000,000, default 20,000.</summary>
    [Range(100, 1_000_000)]
    public int MostTexts { get; set; } = 20_000;
}
