using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Api.Entries;

/// <summary>What a search found.</summary>
internal sealed record SearchAnswer
{
    /// <summary>What this answer is and is not; to be shown wherever the texts are shown.</summary>
    public required string Notice { get; init; }

    /// <summary>The hits, best first. Empty means: not in the bank, which is neither harmless nor extremist.</summary>
    public required IReadOnlyList<HitAnswer> Hits { get; init; }

    /// <summary>How many of all hits have which value, by facet: kind, ideology, setting, language, ambiguity.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetAnswer>> Facets { get; init; }
}

/// <summary>One entry that was found.</summary>
internal sealed record HitAnswer
{
    /// <summary>The code by which the entry is cited.</summary>
    public required string Code { get; init; }

    /// <summary>The published revision that this is.</summary>
    public required int Revision { get; init; }

    /// <summary>What the sign is called.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of sign it is.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>How often the sign is meant in the extremist sense.</summary>
    public required Ambiguity Ambiguity { get; init; }

    /// <summary>Two sentences in plain language.</summary>
    public required string Summary { get; init; }

    /// <summary>All meanings, the benign ones beside the extremist ones, the most usual first.</summary>
    public required IReadOnlyList<SenseAnswer> Senses { get; init; }

    /// <summary>False when somebody looked for a benign meaning and found none; absent otherwise.</summary>
    public bool? BenignKnown { get; init; }

    /// <summary>Questions that help to judge the context.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>When the text was last checked against its sources.</summary>
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>Who stands for the text: example means nobody.</summary>
    public required Assurance Assurance { get; init; }

    /// <summary>True when the text should have been checked again before today; absent otherwise.</summary>
    public bool? Overdue { get; init; }

    /// <summary>Traffic Light Protocol 2.0: with whom it may be shared.</summary>
    public required Tlp Tlp { get; init; }

    /// <summary>Why it was found.</summary>
    public ReasonAnswer? Reason { get; init; }

    public static HitAnswer Of(int revision, EntryContent content, string language, DateOnly today)
    {
        var text = content.Texts[language];
        return new HitAnswer
        {
            Code = content.Code.ToString(),
            Revision = revision,
            Name = text.Name,
            Kind = content.Kind,
            Ambiguity = content.Ambiguity,
            Summary = text.Summary,
            Senses = [.. content.Senses.Select(sense => new SenseAnswer { Nature = sense.Nature, Text = sense.Text.In(language) })],
            BenignKnown = content.NoBenignSenseKnown ? false : null,
            Questions = text.Questions,
            ReviewedOn = content.CheckedOn,
            Assurance = content.Assurance,
            Overdue = TextStanding.Of(content).IsOverdueOn(today) ? true : null,
            Tlp = content.Tlp,
        };
    }
}

/// <summary>One meaning of a sign.</summary>
internal sealed record SenseAnswer
{
    /// <summary>Extremist, benign, historical-or-religious, or reclaimed.</summary>
    public required SenseNature Nature { get; init; }

    /// <summary>The meaning in one phrase.</summary>
    public required string Text { get; init; }
}

/// <summary>How many hits have one value.</summary>
internal sealed record FacetAnswer
{
    public required string Value { get; init; }

    public required int Count { get; init; }
}

/// <summary>Why an entry was found.</summary>
internal sealed record ReasonAnswer
{
    /// <summary>In what way: exact-form, folded-form, form-in-text, prefix, misspelled-form, name, looks, meaning, explanation.</summary>
    public required string Kind { get; init; }

    /// <summary>The form or phrase of the entry that was met.</summary>
    public string? Form { get; init; }

    /// <summary>What had to be overlooked to meet it, such as case or diacritics.</summary>
    public IReadOnlyList<string>? Steps { get; init; }

    /// <summary>The words around it, where a text was searched.</summary>
    public string? Excerpt { get; init; }
}
