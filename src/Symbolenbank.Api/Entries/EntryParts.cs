using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Api.Entries;

/// <summary>One meaning of a sign, with what speaks for it.</summary>
internal sealed record MeaningAnswer
{
    /// <summary>Extremist, benign, historical-or-religious, or reclaimed.</summary>
    public required SenseNature Nature { get; init; }

    /// <summary>The meaning in one phrase.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 3166 codes of where this meaning is met; empty means no particular place.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Words that speak for this meaning when they stand near, by language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Cues { get; init; }

    /// <summary>Which of the sources say so.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }

    public static MeaningAnswer Of(Sense sense, string language) =>
        new() { Nature = sense.Nature, Text = sense.Text.In(language), Regions = sense.Regions, Cues = sense.Cues, SourceIds = sense.SourceIds };
}

/// <summary>One way in which the sign is written.</summary>
internal sealed record FormAnswer
{
    /// <summary>Exactly as people type it. Link patterns are defanged.</summary>
    public required string Value { get; init; }

    /// <summary>What sort of writing it is.</summary>
    public required FormType Type { get; init; }

    /// <summary>ISO 15924.</summary>
    public required string Script { get; init; }

    /// <summary>BCP 47; und where it belongs to no language.</summary>
    public required string Language { get; init; }

    /// <summary>How it is read aloud.</summary>
    public string? Spoken { get; init; }

    /// <summary>Whether it is the preferred, an admitted, a deprecated or a proposed spelling.</summary>
    public required FormAssessment Assessment { get; init; }

    public static FormAnswer Of(Form form, string language) => new()
    {
        Value = form.Value,
        Type = form.Type,
        Script = form.Script,
        Language = form.Language,
        Spoken = form.Spoken?.In(language),
        Assessment = form.Assessment,
    };
}

/// <summary>A picture of the sign, described.</summary>
internal sealed record ImageAnswer
{
    /// <summary>SHA-256 of the file in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>PDQ hash in lower-case hexadecimal; absent for plain drawings.</summary>
    public string? Pdq { get; init; }

    /// <summary>What can be seen on it.</summary>
    public required string AlternativeText { get; init; }

    /// <summary>What a person can describe: shape, colours, gesture, where on body, clothing or wall.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>Who made it and under which terms it may be used.</summary>
    public required string Rights { get; init; }

    public static ImageAnswer Of(EntryImage image, string language) => new()
    {
        Sha256 = image.Sha256,
        Pdq = image.Pdq,
        AlternativeText = image.AlternativeText.In(language),
        Features = [.. image.Features.Select(feature => feature.In(language))],
        Rights = image.Rights,
    };
}

/// <summary>What the law of one country says of showing or spreading the sign.</summary>
internal sealed record LegalAnswer
{
    /// <summary>ISO 3166.</summary>
    public required string Jurisdiction { get; init; }

    public required LegalQualification Qualification { get; init; }

    /// <summary>The provision as lawyers cite it.</summary>
    public string? Provision { get; init; }

    /// <summary>Judgments by their European Case Law Identifier.</summary>
    public required IReadOnlyList<string> Ecli { get; init; }

    public string? Text { get; init; }

    /// <summary>Whether a jurist checked the line.</summary>
    public required bool Checked { get; init; }

    /// <summary>Which of the sources say so.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }

    public static LegalAnswer Of(LegalLine line, string language) => new()
    {
        Jurisdiction = line.Jurisdiction,
        Qualification = line.Qualification,
        Provision = line.Provision,
        Ecli = line.Ecli,
        Text = line.Text?.In(language),
        Checked = line.CheckedBy is not null,
        SourceIds = line.SourceIds,
    };
}

/// <summary>A publication that anyone may read.</summary>
internal sealed record SourceAnswer
{
    /// <summary>The name by which other parts of this entry refer to it.</summary>
    public required string Id { get; init; }

    public required SourceType Type { get; init; }

    /// <summary>What kind of publisher it is.</summary>
    public required SourceClass Class { get; init; }

    /// <summary>Author, title, year.</summary>
    public required string Citation { get; init; }

    public required string Publisher { get; init; }

    /// <summary>Where it can be read, if it can be read online.</summary>
    public string? Address { get; init; }

    /// <summary>Where an archive keeps it as it was read.</summary>
    public string? ArchiveAddress { get; init; }

    /// <summary>Admiralty scale, A (completely reliable) to F (cannot be judged).</summary>
    public required string Reliability { get; init; }

    /// <summary>Admiralty scale, 1 (confirmed) to 6 (cannot be judged).</summary>
    public required int Credibility { get; init; }

    public static SourceAnswer Of(Source source) => new()
    {
        Id = source.Id,
        Type = source.Type,
        Class = source.Class,
        Citation = source.Citation,
        Publisher = source.Publisher,
        Address = source.Address,
        ArchiveAddress = source.ArchiveAddress,
        Reliability = source.Reliability,
        Credibility = source.Credibility,
    };
}

/// <summary>Another entry that this one refers to.</summary>
internal sealed record RelationAnswer
{
    /// <summary>In what way it refers to it.</summary>
    public required RelationType Type { get; init; }

    public required string Code { get; init; }

    /// <summary>What that sign is called.</summary>
    public required string Name { get; init; }

    /// <summary>Who stands for its text: example means nobody.</summary>
    public required Assurance Assurance { get; init; }

    /// <summary>True when its text should have been checked again before today; absent otherwise.</summary>
    public bool? Overdue { get; init; }

    public static RelationAnswer Of(RelatedEntry related, string language, DateOnly today) => new()
    {
        Type = related.Type,
        Code = related.Code.ToString(),
        Name = language is AnswerLanguage.Dutch ? related.NameNl : related.NameEn,
        Assurance = related.Standing.Assurance,
        Overdue = related.Standing.IsOverdueOn(today) ? true : null,
    };
}
