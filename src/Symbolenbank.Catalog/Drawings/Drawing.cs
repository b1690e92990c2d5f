using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Drawings;

/// <summary>A picture of a sign that a page may draw, with what is said of it.</summary>
/// <param name="Svg">Text that satisfies <see cref="DrawingGrammar"/>, so that it may stand inside a page.</param>
public sealed record Drawing(EntryImage Image, string Svg);

/// <summary>A file of <c>data/drawings</c> as it was read and checked.</summary>
/// <param name="Hash">SHA-256 of the file's bytes in lower-case hexadecimal.</param>
internal sealed record DrawingFile(string Hash, string Svg);
