using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search;

/// <summary>Tells whether two forms are the same to a reader.</summary>
public static class FormSameness
{
    /// <summary>What the form becomes when it is compared: forms with the same key look or sound alike. Empty for a form of nothing but what nobody sees.</summary>
    public static string KeyOf(string form) => ComparisonFold.Fold(form);
}
