using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Api.Entries;

/// <summary>One revision of an entry in one language.</summary>
internal sealed record EntryAnswer
{
    /// <summary>What this answer is and is not; to be shown wherever the texts are shown.</summary>
    public required string Notice { get; init; }

    /// <summary>The code by which the entry is cited.</summary>
    public required string Code { get; init; }

    /// <summary>The published revision that this is.</summary>
    public required int Revision { get; init; }

    /// <summary>When this revision was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The language of the texts: nl or en.</summary>
    public required string Language { get; init; }

    /// <summary>What the sign is called.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of sign it is.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>How often the sign is meant in the extremist sense.</summary>
    public required Ambiguity Ambiguity { get; init; }

    /// <summary>Whether it is emerging, current, dated or revived.</summary>
    public required Lifecycle Lifecycle { get; init; }

    /// <summary>Two sentences in plain language.</summary>
    public required string Summary { get; init; }

    /// <summary>The whole explanation.</summary>
    public required string Explanation { get; init; }

    /// <summary>All meanings, the benign ones beside the extremist ones, the most usual first.</summary>
    public required IReadOnlyList<MeaningAnswer> Senses { get; init; }

    /// <summary>False when somebody looked for a benign meaning and found none; absent otherwise.</summary>
    public bool? BenignKnown { get; init; }

    /// <summary>Questions that help to judge the context.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>What someone who does not know the sign would call it.</summary>
    public required IReadOnlyList<string> Looks { get; init; }

    /// <summary>The ways in which the sign is written.</summary>
    public required IReadOnlyList<FormAnswer> Forms { get; init; }

    /// <summary>Pictures of the sign, described; the files themselves are not sent.</summary>
    public required IReadOnlyList<ImageAnswer> Images { get; init; }

    /// <summary>Ids of ideologies whose adherents use the sign.</summary>
    public required IReadOnlyList<string> Ideologies { get; init; }

    /// <summary>Ids of groups that use the sign.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Ids of where the sign is met.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>What the law says of showing or spreading the sign.</summary>
    public required IReadOnlyList<LegalAnswer> Legal { get; init; }

    /// <summary>Where all of this comes from.</summary>
    public required IReadOnlyList<SourceAnswer> Sources { get; init; }

    /// <summary>Other entries that this one refers to.</summary>
    public required IReadOnlyList<RelationAnswer> Relations { get; init; }

    /// <summary>When the text was last checked against its sources.</summary>
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>When it must be checked again.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>Who stands for the text: example means nobody.</summary>
    public required Assurance Assurance { get; init; }

    /// <summary>True when the text should have been checked again before today; absent otherwise.</summary>
    public bool? Overdue { get; init; }

    /// <summary>Traffic Light Protocol 2.0: with whom it may be shared.</summary>
    public required Tlp Tlp { get; init; }

    /// <summary>Permissible Actions Protocol: what may be done with it.</summary>
    public required Pap Pap { get; init; }

    public static EntryAnswer Of(DisclosedEntry entry, string language, DateOnly today)
    {
        var content = entry.Content;
        var text = content.Texts[language];
        return new EntryAnswer
        {
            Notice = Notices.Found(language, TextMixes.Of(content, today)),
            Code = content.Code.ToString(),
            Revision = entry.Revision,
            PublishedAt = entry.PublishedAt,
            Language = language,
            Name = text.Name,
            Kind = content.Kind,
            Ambiguity = content.Ambiguity,
            Lifecycle = content.Lifecycle,
            Summary = text.Summary,
            Explanation = text.Explanation,
            Senses = [.. content.Senses.Select(sense => MeaningAnswer.Of(sense, language))],
            BenignKnown = content.NoBenignSenseKnown ? false : null,
            Questions = text.Questions,
            Looks = text.Looks,
            Forms = [.. content.Forms.Select(form => FormAnswer.Of(form, language))],
            Images = [.. content.Images.Select(image => ImageAnswer.Of(image, language))],
            Ideologies = content.Ideologies,
            Groups = [.. content.Groups.Select(group => group.Group)],
            Settings = content.Settings,
            Legal = [.. content.Legal.Select(line => LegalAnswer.Of(line, language))],
            Sources = [.. content.Sources.Select(SourceAnswer.Of)],
            Relations = [.. entry.Relations.Select(relation => RelationAnswer.Of(relation, language, today))],
            ReviewedOn = content.CheckedOn,
            ReviewBy = content.ReviewBy,
            Assurance = content.Assurance,
            Overdue = TextStanding.Of(content).IsOverdueOn(today) ? true : null,
            Tlp = content.Tlp,
            Pap = content.Pap,
        };
    }
}
