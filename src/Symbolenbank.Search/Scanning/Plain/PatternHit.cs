namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>That a pattern stands in a text.</summary>
/// <param name="Pattern">The number of the pattern in its set.</param>
/// <param name="Start">Where it begins, in bytes.</param>
/// <param name="Length">How long it is, in bytes.</param>
internal readonly record struct PatternHit(int Pattern, int Start, int Length);
