using Symbolenbank.Catalog;

namespace Symbolenbank.Search;

/// <summary>What a query must be before anything is looked up.</summary>
internal static class QueryRules
{
    private static readonly IReadOnlyList<Fault> None = [];

    /// <summary>All faults at once; empty for a good query.</summary>
    public static IReadOnlyList<Fault> Check(LookupQuery query, SearchOptions options)
    {
        var text = string.IsNullOrWhiteSpace(query.Text) ? new Fault("query", "Give a word, a sign or a text to look up.") : Check(query.Text, options);
        var limit = query.Limit is < 1 or > SearchOptions.MaxLimit
            ? new Fault("limit", FormattableString.Invariant($"Give a number from 1 to {SearchOptions.MaxLimit}.")) : null;
        var offset = query.Offset is < 0 or > SearchOptions.MaxOffset
            ? new Fault("offset", FormattableString.Invariant($"Give a number from 0 to {SearchOptions.MaxOffset}.")) : null;
        return text is null && limit is null && offset is null ? None : [.. new[] { text, limit, offset }.OfType<Fault>()];
    }

    /// <summary>What is wrong with a text, or null.</summary>
    public static Fault? Check(string text, SearchOptions options)
    {
        if (text.Length > options.MaxQueryLength)
            return new Fault("query", FormattableString.Invariant($"The text is too long: at most {options.MaxQueryLength} characters."));
        return IsText(text) ? null : new Fault("query", "The text holds half a character or a null character.");
    }

    private static bool IsText(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]))
                return false;
        }
        return !text.Contains('\0', StringComparison.Ordinal);
    }
}
