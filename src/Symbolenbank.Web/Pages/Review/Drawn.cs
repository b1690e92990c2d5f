namespace Symbolenbank.Web.Pages.Review;

/// <summary>The drawings of the texts that are compared, by their SHA-256, handed down to every value on the page.</summary>
internal static class Drawn
{
    /// <summary>The name of the cascading value.</summary>
    public const string Name = "drawings";
}
