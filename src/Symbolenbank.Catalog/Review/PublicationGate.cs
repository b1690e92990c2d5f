using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>What a text still lacks before readers may see it. Pure; an empty answer opens the gate.</summary>
public static class PublicationGate
{
    /// <summary>Months between a check and the next one: of what is new, and of anything else.</summary>
    public const int MonthsOfEmerging = 3;
    public const int MonthsOfOthers = 12;

    /// <summary>What is missing already when a draft is handed in: all but what reviewers add.</summary>
    public static IReadOnlyList<Fault> MissingAtHandIn(EntryContent content, DateOnly today)
    {
        var missing = new List<Fault>(EntryRules.Check(content));
        foreach (var language in new[] { "nl", "en" })
        {
            if (content.Texts.TryGetValue(language, out var text) && text.Looks.Count == 0) missing.Add(new Fault($"/texts/{language}/looks", "Say what somebody who does not know the sign would call it."));
        }

        foreach (var image in content.Images.Where(image => image.AlternativeText.Nl.Trim().Length == 0 || image.AlternativeText.En.Trim().Length == 0))
        {
            missing.Add(new Fault(ContentTree.Below("/images", image.File), "An image needs an alternative text in Dutch and English."));
        }

        foreach (var image in content.Images.Where(image => image.Rights.Trim().Length == 0))
        {
            missing.Add(new Fault(ContentTree.Below("/images", image.File) + "/rights", "Say whose the image is and what is allowed with it."));
        }

        if (content.CheckedOn > today) missing.Add(new Fault("/checkedOn", "The last check does not lie in the future."));
        if (content.ReviewBy <= today) missing.Add(new Fault("/reviewBy", "The next check lies in the future."));
        var months = content.Lifecycle is Lifecycle.Emerging ? MonthsOfEmerging : MonthsOfOthers;
        if (content.ReviewBy > content.CheckedOn.AddMonths(months)) missing.Add(new Fault("/reviewBy", $"The next check comes within {months} months."));
        missing.AddRange(content.Groups.Where(group => group.SourceIds.Count == 0).Select(group => new Fault(ContentTree.Below("/groups", group.Group), "Name the source that says that this group uses the sign.")));
        missing.AddRange(content.Legal.Index().Where(pair => IsUnfounded(pair.Item)).Select(pair => new Fault($"/legal/{pair.Index}", "A legal line names its provision, its judgment or a source.")));
        missing.AddRange(ForbiddenTraces.In(content).Select(trace => new Fault(trace.Path, ForbiddenTraces.Sentence(trace))));
        return missing;
    }

    /// <summary>Whether nobody could look up what it claims: a prohibition stands somewhere, and a bill always has a paper. The others claim that there is none.</summary>
    private static bool IsUnfounded(LegalLine line) => line.SourceIds.Count == 0 && line.Qualification switch
    {
        LegalQualification.OwnProhibition => string.IsNullOrWhiteSpace(line.Provision) && line.Ecli.Count == 0,
        LegalQualification.BillPending => true,
        LegalQualification.ContextDependent or LegalQualification.NoOwnProvision or LegalQualification.Unknown => false,
    };

    /// <summary>All that is missing.</summary>
    /// <param name="confirmed">The legal lines that a jurist confirmed, by <see cref="LegalLines.HashOf"/>.</param>
    /// <param name="small">
    /// Whether it is a <see cref="SmallChange"/> of what is published. That of an example stays an example: it is never called reviewed, and its legal
    /// lines are those that readers see already, each with the word that nobody checked it.
    /// </param>
    public static IReadOnlyList<Fault> Missing(EntryContent content, IReadOnlySet<string> confirmed, DateOnly today, bool small)
    {
        var missing = MissingAtHandIn(content, today);
        if (small && content.Assurance is Assurance.Example) return missing;
        return
        [
            .. missing,
            .. content.Legal.Select((line, place) => (line, place))
                .Where(pair => !confirmed.Contains(LegalLines.HashOf(pair.line)))
                .Select(pair => new Fault($"/legal/{pair.place}", "A jurist has not confirmed this line yet.")),
            .. content.Assurance is Assurance.Reviewed ? (Fault[])[] : [new Fault("/assurance", "Only what was handed in can be published.")],
        ];
    }
}
