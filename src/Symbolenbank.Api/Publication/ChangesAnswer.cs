using Symbolenbank.Api.Entries;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Api.Publication;

/// <summary>What changed, the newest first.</summary>
internal sealed record ChangesAnswer
{
    /// <summary>What this answer is and is not; to be shown wherever the texts are shown.</summary>
    public required string Notice { get; init; }

    /// <summary>What was published, changed, withdrawn, restored or taken up, of what you may see now.</summary>
    public required IReadOnlyList<ChangeAnswer> Changes { get; init; }

    /// <summary>What to send as <c>after</c> for the changes before these; absent when there are none.</summary>
    public string? Older { get; init; }

    public static ChangesAnswer Of(ChangePage page, string language, DateOnly today) => new()
    {
        Notice = Notices.Found(language, page.Changes.Aggregate(TextMix.None, (mix, change) => mix | (change.Standing is { } standing ? TextMixes.Of(standing, today) : TextMix.None))),
        Changes = [.. page.Changes.Select(change => ChangeAnswer.Of(change, language, today))],
        Older = page.Older?.ToString(),
    };
}

/// <summary>One change of what readers see of an entry.</summary>
internal sealed record ChangeAnswer
{
    /// <summary>The code by which the entry is cited.</summary>
    public required string Code { get; init; }

    /// <summary>The revision that the change was about.</summary>
    public required int Revision { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Published for the first time, changed, withdrawn, restored, or taken up in another entry.</summary>
    public required EntryChangeKind Kind { get; init; }

    /// <summary>What the sign is called now; its code where nobody sees it, or its name must stay covered.</summary>
    public required string Name { get; init; }

    /// <summary>Why, as the entry's own page tells it.</summary>
    public string? Reason { get; init; }

    /// <summary>True when it was published in haste and no expert gave an opinion in time; absent otherwise.</summary>
    public bool? Lapsed { get; init; }

    /// <summary>The entry to which the code of a taken-up one leads.</summary>
    public string? Now { get; init; }

    /// <summary>Who stands for the text that readers see now; absent when they see none.</summary>
    public Assurance? Assurance { get; init; }

    /// <summary>True when that text should have been checked again before today; absent otherwise.</summary>
    public bool? Overdue { get; init; }

    /// <summary>Traffic Light Protocol 2.0: with whom it may be shared.</summary>
    public required Tlp Tlp { get; init; }

    public static ChangeAnswer Of(EntryChange change, string language, DateOnly today) => new()
    {
        Code = change.Code.ToString(),
        Revision = change.Revision,
        At = change.At,
        Kind = change.Kind,
        Name = language is AnswerLanguage.Dutch ? change.NameNl : change.NameEn,
        Reason = change.Reason.Length > 0 ? change.Reason : null,
        Lapsed = change.Lapsed ? true : null,
        Now = change.Now?.ToString(),
        Assurance = change.Standing?.Assurance,
        Overdue = change.Standing?.IsOverdueOn(today) is true ? true : null,
        Tlp = change.Tlp,
    };
}
