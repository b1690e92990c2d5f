using System.Globalization;
using System.Text.RegularExpressions;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Taxonomy;

/// <summary>What a label must satisfy before it can be proposed. Pure; an empty answer means sound.</summary>
public static partial class TermRules
{
    /// <summary>Limits in characters, and of listings in number.</summary>
    public const int LongestId = 60;
    public const int LongestName = 120;
    public const int LongestDefinition = 2_000;
    public const int LongestSource = 500;
    public const int MostListings = 20;

    /// <summary>Fields are named as in <see cref="Term"/>, listings by their place: <c>listings.0.listedOn</c>.</summary>
    public static IReadOnlyList<Fault> Check(Vocabulary vocabulary, Term term, DateOnly today)
    {
        var faults = new List<Fault>();
        void Require(bool holds, string field, string sentence)
        {
            if (!holds) faults.Add(new Fault(field, sentence));
        }

        void Text(string field, string? text, int longest, bool needed)
        {
            Require(!needed || !string.IsNullOrWhiteSpace(text), field, "This cannot be empty.");
            Require(text is null || text.Length <= longest, field, $"At most {longest} characters.");
            if (text is not null && StoredText.FaultOf(field, text) is { } unsound) faults.Add(unsound);
            if (text is not null && ForbiddenTraces.InRunningText(field, text) is { } found) faults.Add(new Fault(field, ForbiddenTraces.Sentence(found)));
        }

        Require(term.Id.Length <= LongestId && IdShape().IsMatch(term.Id), "id", $"An id is small letters and digits, in words with hyphens between, at most {LongestId} characters.");
        Text("name.nl", term.Name.Nl, LongestName, needed: true);
        Text("name.en", term.Name.En, LongestName, needed: true);
        Text("definition.nl", term.Definition.Nl, LongestDefinition, needed: true);
        Text("definition.en", term.Definition.En, LongestDefinition, needed: true);
        Text("source", term.Source, LongestSource, needed: false);
        Require(vocabulary is Vocabulary.Groups || term.Listings.Count == 0, "listings", "Only groups stand on lists.");
        Require(term.Listings.Count <= MostListings, "listings", $"At most {MostListings} listings.");
        foreach (var (place, listing) in term.Listings.Index())
        {
            Text($"listings.{place}.list", listing.List, LongestSource, needed: true);
            Text($"listings.{place}.by", listing.By, LongestSource, needed: true);
            Text($"listings.{place}.source", listing.Source, LongestSource, needed: false);
            Require(Begin(listing.ListedOn) is { } on && on <= today, $"listings.{place}.listedOn", "A day, month or year that is not in the future: 2014-02-07, 2014-02 or 2014.");
            Require(listing.Until is null || (Begin(listing.Until) is { } until && Begin(listing.ListedOn) is { } from && until >= from), $"listings.{place}.until", "A day, month or year not before the listing.");
        }

        return faults;
    }

    /// <summary>The first day of an ISO 8601 day, month or year; null for anything else.</summary>
    public static DateOnly? Begin(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdShape();
}
