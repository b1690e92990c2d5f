namespace Symbolenbank.Web.Pages.Lookup;

/// <summary>Which page of the hits is shown.</summary>
/// <param name="Number">Counted from 1.</param>
public readonly record struct HitPages(int Number, int Size, int Total)
{
    public bool HasPrevious => Number > 1;

    public bool HasNext => Number * Size < Total;
}
