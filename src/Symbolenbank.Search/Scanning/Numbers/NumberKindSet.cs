using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>Some kinds of number.</summary>
internal readonly record struct NumberKindSet
{
    private readonly int _kinds;

    private NumberKindSet(int kinds) => _kinds = kinds;

    public NumberKindSet With(NumberKind kind) => new(_kinds | (1 << (int)kind));

    public bool HoldsAny(IReadOnlyList<NumberKind> kinds)
    {
        for (var at = 0; at < kinds.Count; at++)
        {
            if ((_kinds & (1 << (int)kinds[at])) != 0)
                return true;
        }
        return false;
    }
}
