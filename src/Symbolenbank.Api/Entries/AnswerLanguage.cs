namespace Symbolenbank.Api.Entries;

/// <summary>In which language texts are answered: Dutch unless the caller prefers English.</summary>
internal static class AnswerLanguage
{
    public const string Dutch = "nl";
    public const string English = "en";

    public static bool IsKnown(string language) => language is Dutch or English;

    /// <summary>What <c>Accept-Language</c> prefers of the two (RFC 9110 section 12.5.4); Dutch without a preference.</summary>
    public static string Of(HttpRequest request)
    {
        if (request.Headers.AcceptLanguage.Count is 0) return Dutch;
        foreach (var wanted in request.GetTypedHeaders().AcceptLanguage.Where(value => value.Quality is not 0).OrderByDescending(value => value.Quality ?? 1))
        {
            if (Matches(wanted.Value, Dutch)) return Dutch;
            if (Matches(wanted.Value, English)) return English;
        }

        return Dutch;
    }

    private static bool Matches(Microsoft.Extensions.Primitives.StringSegment range, string language) =>
        range.Equals(language, StringComparison.OrdinalIgnoreCase) || range.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
