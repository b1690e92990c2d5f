using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>Digits that belong together with the signs between them: 1488, 14/88, 168 : 1.</summary>
internal readonly ref struct NumberExpression
{
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Plain digits with one plain sign between the groups: "14/88".</summary>
    public required ReadOnlySpan<char> Key { get; init; }

    /// <summary>How many groups of digits there are.</summary>
    public required int Groups { get; init; }

    public required FoldSteps Steps { get; init; }

    public int Digits => Key.Length - Groups + 1;
}
