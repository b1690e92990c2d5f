using System.Text.RegularExpressions;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Upkeep;

/// <summary>Finds what a source lacks, from its own words and the day of its last check. Pure; nothing is ever fetched.</summary>
internal static partial class SourceFlaws
{
    /// <param name="accessed">Whether every citation of it names the day on which it was read.</param>
    /// <param name="archived">Whether every citation of it names an archive's copy.</param>
    /// <param name="recheckAfter">Days after which a check is too old.</param>
    public static IReadOnlyList<SourceFlaw> Of(Source source, bool accessed, bool archived, DateOnly? checkedOn, DateOnly today, int recheckAfter)
    {
        var online = source.Address is not null;
        var flaws = new List<SourceFlaw>();
        void Add(bool holds, SourceFlaw flaw)
        {
            if (holds) flaws.Add(flaw);
        }

        Add(!Year().IsMatch(source.Citation) || source.Publisher.Trim().Length == 0 || source.Language is "" or "und", SourceFlaw.Incomplete);
        Add(source.Type is SourceType.WebPage && !online && source.Class is not SourceClass.Primary, SourceFlaw.NoAddress);
        Add(online && !source.Address!.StartsWith("https://", StringComparison.OrdinalIgnoreCase), SourceFlaw.NotSecure);
        Add(online && !accessed, SourceFlaw.NotRead);
        Add(checkedOn is null, SourceFlaw.NeverChecked);
        Add(checkedOn is { } day && day.AddDays(recheckAfter) < today, SourceFlaw.CheckedLongAgo);
        Add(online && !archived, SourceFlaw.NoArchive);
        return flaws;
    }

    [GeneratedRegex(@"\b(1[5-9]|20)[0-9]{2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();
}
