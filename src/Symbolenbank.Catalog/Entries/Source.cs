namespace Symbolenbank.Catalog.Entries;

/// <summary>A publication that anyone may read, and how far it is to be trusted.</summary>
public sealed record Source
{
    /// <summary>The name by which senses, forms and legal lines of this entry refer to it, such as <c>s1</c>.</summary>
    public required string Id { get; init; }

    public required SourceType Type { get; init; }

    public required SourceClass Class { get; init; }

    /// <summary>Author, title, year: enough to find it in a library.</summary>
    public required string Citation { get; init; }

    /// <summary>Two sources are independent when their publishers differ.</summary>
    public required string Publisher { get; init; }

    /// <summary>An https address; absent for printed works and for extremist primary material.</summary>
    public string? Address { get; init; }

    /// <summary>An https address at which an archive keeps the page as it was read.</summary>
    public string? ArchiveAddress { get; init; }

    public SourceAccess Access { get; init; } = SourceAccess.Open;

    public DateOnly? AccessedOn { get; init; }

    /// <summary>Admiralty scale, A (completely reliable) to F (cannot be judged).</summary>
    public required string Reliability { get; init; }

    /// <summary>Admiralty scale, 1 (confirmed) to 6 (cannot be judged).</summary>
    public required int Credibility { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    public Tlp Tlp { get; init; } = Tlp.Clear;
}
