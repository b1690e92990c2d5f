using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning;

/// <summary>What one scan at a time works in; kept for the next.</summary>
internal sealed class ScanSession
{
    /// <summary>Hits of the plain scanner; grows.</summary>
#pragma warning disable CA1051, S1104 // Taken by reference.
    public PatternHit[] Hits = System.Buffers.ArrayPool<PatternHit>.Shared.Rent(256);
#pragma warning restore CA1051, S1104

    public LetterStream Stream { get; } = new();

    public List<RawMatch> Found { get; } = [];
}
