namespace Symbolenbank.Catalog.Entries;

/// <summary>A picture of the sign: what it is, how it can be recognised, and who may see it.</summary>
public sealed record EntryImage
{
    /// <summary>The file's name: below <c>data/drawings</c>, or as the bank named what an author drew.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>PDQ hash in lower-case hexadecimal (64 digits); absent for plain drawings.</summary>
    public string? Pdq { get; init; }

    /// <summary>PDQ quality, 0 to 100.</summary>
    public int? PdqQuality { get; init; }

    public required LocalText AlternativeText { get; init; }

    public Cover Cover { get; init; } = Cover.None;

    /// <summary>Who made it and under which terms it may be used.</summary>
    public required string Rights { get; init; }

    /// <summary>What a person can describe: shape, colours, gesture, where on body, clothing or wall.</summary>
    public IReadOnlyList<LocalText> Features { get; init; } = [];

    public Tlp Tlp { get; init; } = Tlp.Clear;

    /// <summary>The drawing itself, in a draft only: handing that in keeps it under <see cref="Sha256"/> and takes it out of the text.</summary>
    public string? Svg { get; init; }
}
