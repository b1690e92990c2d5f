using Symbolenbank.Catalog.Reports;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Unanswered;

namespace Symbolenbank.Catalog.Scans;

/// <summary>Keeps the operator's texts from being searched for people: which forms are not counted, and what excerpts do not show. Pure.</summary>
public static class TrialTraces
{
    /// <summary>Whether a form that no published entry holds looks like an account, a name, a number or an address of somebody, or like a case.</summary>
    public static bool PointToSomebody(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return PersonalTraces.InCitation(form) is not null || IsBelowASite(form) || UnansweredText.NamesSomebody(form) || ForbiddenTraces.InWords("", form) is not null;
    }

    /// <summary>The text with as many dots in the place of accounts, names, addresses and long numbers; no longer and no shorter.</summary>
    public static string Masked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PersonalTraces.Masked(text);
    }

    /// <summary>A site is a place, and an address below it may be the page of one person.</summary>
    private static bool IsBelowASite(string form)
    {
        if (PersonalTraces.In(form) is not PersonalTrace.WebAddress) return false;
        var address = form.Split("://")[^1].TrimEnd('*').TrimEnd('/');
        return address.Contains('/', StringComparison.Ordinal);
    }
}
