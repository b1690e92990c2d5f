namespace Symbolenbank.Catalog.Scans;

/// <summary>What the record says of a trial that was shown.</summary>
/// <param name="Excerpts">How many excerpts the answer holds.</param>
/// <param name="Sought">The forms that no published entry holds: what somebody typed to have it counted. Each stands in the record.</param>
/// <param name="Refused">How many forms pointed to somebody, and were not counted. They do not stand in the record.</param>
public sealed record TrialTally(int Forms, int Excerpts, IReadOnlyList<string> Sought, int Refused);
