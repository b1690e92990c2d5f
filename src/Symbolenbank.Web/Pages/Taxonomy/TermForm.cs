using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Web.Pages.Reports;

namespace Symbolenbank.Web.Pages.Taxonomy;

/// <summary>A label as it stands in its form, right or wrong. Field names are those of <see cref="TermRules"/>' faults with hyphens for points.</summary>
public sealed record TermForm
{
    public const string IdField = "id";
    public const string ListField = "lijst";
    public const string ReasonField = "reason";
    public const string VersionField = "versie";
    public const string BorderlineField = "borderline";
    public const string MergeField = "mergedInto";

    /// <summary>Empty rows for further listings.</summary>
    private const int FreshListings = 1;

    public string Id { get; init; } = "";

    public string NameNl { get; init; } = "";

    public string NameEn { get; init; } = "";

    public string DefinitionNl { get; init; } = "";

    public string DefinitionEn { get; init; } = "";

    public string Source { get; init; } = "";

    public bool Borderline { get; init; }

    public string MergedInto { get; init; } = "";

    public IReadOnlyList<Listing> Listings { get; init; } = [];

    public string Reason { get; init; } = "";

    public int Version { get; init; }

    public static TermForm Of(Term term, int version) => new()
    {
        Id = term.Id,
        NameNl = term.Name.Nl,
        NameEn = term.Name.En,
        DefinitionNl = term.Definition.Nl,
        DefinitionEn = term.Definition.En,
        Source = term.Source ?? "",
        Borderline = term.Borderline,
        MergedInto = term.MergedInto ?? "",
        Listings = term.Listings,
        Version = version,
    };

    public static TermForm Read(IFormCollection form, string id) => new()
    {
        Id = id,
        NameNl = form.Text("name-nl"),
        NameEn = form.Text("name-en"),
        DefinitionNl = form.Text("definition-nl"),
        DefinitionEn = form.Text("definition-en"),
        Source = form.Text("source"),
        Borderline = form.Text(BorderlineField).Length > 0,
        MergedInto = form.Text(MergeField),
        Listings = [.. Enumerable.Range(0, TermRules.MostListings + FreshListings).Select(place => ListingOf(form, place)).Where(one => one.List.Length > 0 || one.By.Length > 0)],
        Reason = form.Text(ReasonField),
        Version = int.TryParse(form.Text(VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
    };

    /// <summary>The label as the form says it; languages that the form does not have stay as they are.</summary>
    public Term Said(Term? now)
    {
        var blank = new LocalText { Nl = "", En = "" };
        return new Term
        {
            Id = Id,
            Name = (now?.Name ?? blank) with { Nl = NameNl, En = NameEn },
            Definition = (now?.Definition ?? blank) with { Nl = DefinitionNl, En = DefinitionEn },
            Source = OrNull(Source),
            Borderline = Borderline,
            MergedInto = OrNull(MergedInto),
            Listings = Listings,
        };
    }

    /// <summary>The listings, with an empty row to add one.</summary>
    public IEnumerable<Listing> Rows() => [.. Listings, .. Enumerable.Repeat(new Listing { List = "", By = "", ListedOn = "" }, FreshListings)];

    private static Listing ListingOf(IFormCollection form, int place) => new()
    {
        List = form.Text($"listings-{place}-list"),
        By = form.Text($"listings-{place}-by"),
        ListedOn = form.Text($"listings-{place}-listedOn"),
        Until = OrNull(form.Text($"listings-{place}-until")),
        Source = OrNull(form.Text($"listings-{place}-source")),
    };

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
