using Symbolenbank.Web.Pages.Shared.Layout;

namespace Symbolenbank.Web.Pages.Lookup;

/// <summary>A page of hits: whoever skips lands on how many there are, past the field.</summary>
public sealed class HitsDocument : Document
{
    /// <summary>The id of the count, or of what is said where there is none.</summary>
    public const string Begin = "gevonden";

    protected override string SkipTo => Begin;
}
