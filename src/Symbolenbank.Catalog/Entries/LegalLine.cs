namespace Symbolenbank.Catalog.Entries;

/// <summary>What the law of one country says of showing or spreading the sign. A motion or an announcement is never a status.</summary>
public sealed record LegalLine
{
    /// <summary>ISO 3166, such as <c>NL</c> or <c>DE</c>.</summary>
    public required string Jurisdiction { get; init; }

    public required LegalQualification Qualification { get; init; }

    /// <summary>The provision as lawyers cite it: "§ 86a StGB".</summary>
    public string? Provision { get; init; }

    public IReadOnlyList<string> Ecli { get; init; } = [];

    public LocalText? Text { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>The jurist who checked the line; an unchecked line says so wherever it is shown.</summary>
    public string? CheckedBy { get; init; }

    public DateOnly? CheckedOn { get; init; }
}
