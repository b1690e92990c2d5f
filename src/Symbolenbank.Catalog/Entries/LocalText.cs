namespace Symbolenbank.Catalog.Entries;

/// <summary>A short text in Dutch and English; further languages stand in <see cref="More"/>.</summary>
public sealed record LocalText
{
    public required string Nl { get; init; }

    public required string En { get; init; }

    /// <summary>Further languages by BCP 47 tag.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The text in <paramref name="language"/>, else in English.</summary>
    public string In(string language) => language switch
    {
        "nl" => Nl,
        "en" => En,
        _ => More.TryGetValue(language, out var text) ? text : En,
    };
}
