using System.Text;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Drawings;

/// <summary>How much an author may draw.</summary>
/// <param name="Bytes">Of one drawing, as UTF-8.</param>
/// <param name="Count">Drawings of one entry.</param>
public sealed record DrawingLimits(int Bytes, int Count)
{
    public static readonly DrawingLimits Default = new(DrawingGrammar.MaxBytes, 6);
}

/// <summary>Drawings of a text that is a draft: they stand in it until it is handed in, and are then kept under their hash. Pure.</summary>
public static class DraftDrawings
{
    /// <summary>Why this text cannot become a drawing of the entry; null when it can.</summary>
    public static string? FaultOf(string svg, EntryContent draft, DrawingLimits limits)
    {
        if (!svg.AsSpan().TrimStart().StartsWith('<')) return "A drawing is an SVG file. Photos and other pictures of pixels are not kept.";
        if (Encoding.UTF8.GetByteCount(svg) > limits.Bytes) return $"A drawing has at most {limits.Bytes} bytes.";
        if (DrawingGrammar.FaultOf(svg) is { } fault) return $"The drawing {fault}.";
        if (draft.Images.Count >= limits.Count) return $"An entry has at most {limits.Count} drawings.";
        return draft.Images.Any(image => string.Equals(image.Sha256, RevisionStore.HashOf(svg), StringComparison.Ordinal)) ? "This drawing is here already." : null;
    }

    /// <summary>The drawing as an image of the draft, named by its entry and its hash: what the file was called may name a person.</summary>
    public static EntryImage ImageOf(string svg, EntryCode code)
    {
        var hash = RevisionStore.HashOf(svg);
        return new EntryImage { File = $"{code}-{hash[..8]}.svg", Sha256 = hash, AlternativeText = new LocalText { Nl = "", En = "" }, Rights = "", Svg = svg };
    }

    /// <summary>The drawing that stands in the draft itself; null when it does not, or is not what it says it is.</summary>
    public static Drawing? In(EntryImage image) => image.Svg is { } svg && FaultOf(image, svg) is null ? new Drawing(image with { Svg = null }, svg) : null;

    /// <summary>The text without its drawings, which are to be kept beside it; or what is wrong with them.</summary>
    internal static (EntryContent Text, IReadOnlyList<DrawingFile> Drawings, IReadOnlyList<Fault> Faults) TakeOut(EntryContent draft)
    {
        var drawn = draft.Images.Where(image => image.Svg is not null).ToArray();
        return (
            drawn.Length == 0 ? draft : draft with { Images = [.. draft.Images.Select(image => image with { Svg = null })] },
            [.. drawn.Select(image => new DrawingFile(image.Sha256, image.Svg!))],
            [.. drawn.Select(image => FaultOf(image, image.Svg!)).OfType<string>().Select(fault => new Fault("/images", $"The drawing {fault}."))]);
    }

    private static string? FaultOf(EntryImage image, string svg) =>
        Encoding.UTF8.GetByteCount(svg) > DrawingGrammar.MaxBytes ? $"has more than {DrawingGrammar.MaxBytes} bytes"
        : DrawingGrammar.FaultOf(svg) is { } fault ? fault
        : string.Equals(image.Sha256, RevisionStore.HashOf(svg), StringComparison.Ordinal) ? null : "is not the one that its hash names";
}
